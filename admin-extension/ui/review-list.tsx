import type { ReactNode } from 'react';

interface ReviewListProps {
  label: string;
  items: readonly {
    id: string;
    head: ReactNode;
    why: ReactNode;
    facts: ReactNode;
    foot: ReactNode;
  }[];
}

/** What a person has to judge: who, why it waits, what is known, and what can be done about it. */
export function ReviewList({ label, items }: ReviewListProps) {
  return (
    <ul className="r-reviews" aria-label={label}>
      {items.map(({ id, head, why, facts, foot }) => (
        <li key={id}>
          <div className="r-reviews__head">{head}</div>
          <div className="r-reviews__body">
            <div>{why}</div>
            <div>{facts}</div>
          </div>
          {foot}
        </li>
      ))}
    </ul>
  );
}
