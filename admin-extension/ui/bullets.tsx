import type { ReactNode } from 'react';

/** A few points, one under the other. */
export function Bullets({ items }: { items: readonly { id: string; words: ReactNode }[] }) {
  return (
    <ul className="r-list">
      {items.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  );
}
