import type { ReactNode } from 'react';
import './report-sheet.css';

interface ReportSheetProps {
  /** Only on paper: what it is, of whom, and of which time. */
  head: readonly string[];
  stale: boolean;
  children: ReactNode;
}

/** What is printed of a page, with a head of its own; pickers and buttons stay on the screen. */
export function ReportSheet({ head, stale, children }: ReportSheetProps) {
  const [title, ...lines] = head;
  return (
    <div className="r-sheet" data-stale={stale} aria-busy={stale}>
      <div className="r-sheet__head" aria-hidden="true">
        <strong>{title}</strong>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      {children}
    </div>
  );
}

/** What is chosen above a report. */
export function ReportBar({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="r-report-bar">
      {children}
      <div className="r-report-bar__aside">{aside}</div>
    </div>
  );
}
