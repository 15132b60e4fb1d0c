import type { ReactNode } from 'react';
import './members.css';

interface Side {
  title: string;
  kept: boolean;
  content: ReactNode;
}

/** Two things side by side, of which one stays. */
export function Pair({ left, right }: { left: Side; right: Side }) {
  return (
    <div className="r-pair">
      {[left, right].map(({ title, kept, content }) => (
        <section key={title} aria-label={title} data-kept={kept}>
          {content}
        </section>
      ))}
    </div>
  );
}
