import type { ReactNode } from 'react';

/** The usual room around what stands in a flush card. */
export function Inset({ children }: { children: ReactNode }) {
  return <div className="r-inset">{children}</div>;
}
