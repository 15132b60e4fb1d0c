import type { CSSProperties } from 'react';
import { ScrollBox } from './scroll-box.tsx';
import './heat-table.css';

interface HeatTableProps {
  title: string;
  /** What the rows are, and what the columns count: "First order", "Months since". */
  rowTitle: string;
  columnsTitle: string;
  columns: readonly string[];
  rows: readonly { id: string; name: string; values: readonly (number | null)[] }[];
  format: (value: number) => string;
  /** A column before the coloured ones, row by row. */
  aside?: { title: string; values: readonly string[] } | undefined;
}

/** A table whose cells are coloured by their value: the text stays dark on every shade. */
export function HeatTable({
  title,
  rowTitle,
  columnsTitle,
  columns,
  rows,
  format,
  aside,
}: HeatTableProps) {
  const top = Math.max(...rows.flatMap(({ values }) => values.map((value) => value ?? 0)), 0);
  return (
    <ScrollBox label={title}>
      <table className="r-heat">
        <caption className="r-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{rowTitle}</th>
            {aside === undefined ? null : <th scope="col">{aside.title}</th>}
            {columns.map((column) => (
              <th key={column} scope="col">
                <span className="r-hidden">{columnsTitle} </span>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, values }, row) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {aside === undefined ? null : <td>{aside.values[row]}</td>}
              {columns.map((column, at) => (
                <Cell key={column} value={values[at] ?? null} top={top} format={format} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface CellProps {
  value: number | null;
  top: number;
  format: (value: number) => string;
}

function Cell({ value, top, format }: CellProps) {
  if (value === null) return <td>·</td>;
  const style: CSSProperties & { '--r-heat': number } = {
    '--r-heat': top === 0 ? 0 : Math.max(0, value) / top,
  };
  return (
    <td data-known="true" style={style}>
      {format(value)}
    </td>
  );
}
