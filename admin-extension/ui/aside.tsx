import type { ReactNode } from 'react';

/** Stays in sight beside a long form. */
export function Aside({ children }: { children: ReactNode }) {
  return <div className="r-aside">{children}</div>;
}
