import { Fragment, type ReactNode, useId, useState } from 'react';
import { uiTexts as t } from '../texts/en/ui.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

export interface Column<Row> {
  title: string;
  render: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Takes the room that is left, and heads the row's card on a phone. */
  main?: boolean;
  /** The figure that matters most: stands at the right of that card's head. */
  lead?: boolean;
  /** Says what it is by itself, so a phone shows it without its title. */
  bare?: boolean;
}

interface TableProps<Row> {
  /** Read out; the page shows its own heading. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where the row leads; the whole row can be clicked. */
  rowLink?: (row: Row) => { href: string; label: string } | undefined;
  /** Opens under the row; null where there is nothing more to say. */
  renderDetails?: (row: Row) => ReactNode | null;
  /** The rows shown are about to change. */
  stale?: boolean;
  /** The last line, in the columns' order. */
  total?: readonly ReactNode[] | undefined;
  /** More rows than these are only printed. */
  shownMax?: number | undefined;
}

/** A table; on a phone each row becomes a small card, so that nothing scrolls sideways. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowLink,
  renderDetails,
  stale = false,
  total,
  shownMax = Infinity,
}: TableProps<Row>) {
  return (
    <table className="r-table" data-stale={stale} aria-busy={stale}>
      <caption className="r-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, numeric = false, main = false }) => (
            <th key={title} scope="col" data-numeric={numeric} data-main={main}>
              {title}
            </th>
          ))}
          {renderDetails === undefined ? null : (
            <th scope="col">
              <span className="r-hidden">{t.table.explanation}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <TableRow
            key={rowKey(row)}
            row={row}
            beyond={at >= shownMax}
            columns={columns}
            link={rowLink?.(row)}
            details={renderDetails?.(row)}
          />
        ))}
      </tbody>
      {total === undefined ? null : (
        <tfoot>
          <tr>
            {columns.map(({ title, numeric = false, main = false, lead = false }, at) => (
              <td
                key={title}
                data-title={title}
                data-numeric={numeric}
                data-main={main}
                data-lead={lead}
              >
                {total[at]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

interface TableRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  link: { href: string; label: string } | undefined;
  details: ReactNode | undefined;
  beyond: boolean;
}

function TableRow<Row>({ row, columns, link, details, beyond }: TableRowProps<Row>) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const hasDetails = details !== undefined && details !== null;
  return (
    <Fragment>
      <tr data-linked={link !== undefined} data-open={open} data-beyond={beyond}>
        {columns.map(
          ({ title, render, numeric = false, main = false, lead = false, bare = false }) => (
            <td
              key={title}
              data-title={title}
              data-numeric={numeric}
              data-main={main}
              data-lead={lead}
              data-bare={bare}
            >
              {main && link !== undefined ? (
                <Link href={link.href} quiet>
                  {link.label}
                </Link>
              ) : null}
              {render(row)}
            </td>
          ),
        )}
        {details === undefined ? null : (
          <td data-toggle="true">
            {hasDetails ? (
              <button
                type="button"
                className="r-toggle"
                aria-expanded={open}
                aria-controls={id}
                onClick={() => setOpen(!open)}
              >
                {t.table.why}
                <Icon name={open ? 'up' : 'down'} tone="subdued" />
              </button>
            ) : null}
          </td>
        )}
      </tr>
      {hasDetails && open ? (
        <tr id={id} className="r-table__details">
          <td colSpan={columns.length + 1}>{details}</td>
        </tr>
      ) : null}
    </Fragment>
  );
}
