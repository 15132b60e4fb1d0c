import type { ReactNode } from 'react';

interface FoldProps {
  title: string;
  /** What stands inside, while it is closed. */
  summary?: string;
  open?: boolean;
  children: ReactNode;
}

/** What few need, folded away until it is asked for. */
export function Fold({ title, summary, open = false, children }: FoldProps) {
  return (
    <details className="r-fold" open={open}>
      <summary>
        <span>{title}</span>
        {summary === undefined ? null : <small>{summary}</small>}
      </summary>
      <div>{children}</div>
    </details>
  );
}
