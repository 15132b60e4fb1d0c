import type { ReactNode } from 'react';

/** A row of figures: a definition list, so that each value is read with its name. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className="r-stats">{children}</dl>;
}
