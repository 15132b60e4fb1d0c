import type { ReactNode } from 'react';
import './scroll-box.css';

/** What is wider than its card scrolls inside it, with the arrow keys too; on paper it has all its room. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached without a mouse
    <section className="r-scroll-box" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
