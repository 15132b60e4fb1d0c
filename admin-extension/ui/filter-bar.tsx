import type { ReactNode } from 'react';
import './members.css';

/** By what a list is narrowed down and sorted; on a phone below each other. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="r-filter-bar" aria-label={label}>
      {children}
    </fieldset>
  );
}

interface ChosenBarProps {
  /** How many there are, or are ticked. */
  words: string;
  children: ReactNode;
}

/** Says how many a list has, and what can be done with them together. */
export function ChosenBar({ words, children }: ChosenBarProps) {
  return (
    <div className="r-chosen">
      <output>{words}</output>
      <div>{children}</div>
    </div>
  );
}
