import type { ReactNode } from 'react';
import './figures.css';

/** The figures on top of a page: a definition list, so that each value is read with its name. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className="r-figures">{children}</dl>;
}
