import type { ReactNode } from 'react';

/** The row of figures on top of a page: a definition list, so that each value is read with its name. */
export function Stats({ plain = false, children }: { plain?: boolean; children: ReactNode }) {
  return <dl className={plain ? 'r-stats r-stats--plain' : 'r-stats'}>{children}</dl>;
}
