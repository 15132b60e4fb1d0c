import type { ReactNode } from 'react';
import './report-sheet.css';

/** Room for a table with many figures; what stands below it is not printed. */
export function WideTable({ more, children }: { more: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className="r-wide-table">{children}</div>
      {more === null ? null : <div className="r-more">{more}</div>}
    </>
  );
}

/** A cell that opens what it is made of. */
export function RowsLink({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" className="r-link r-rows-link" onClick={onClick}>
      {children}
    </button>
  );
}
