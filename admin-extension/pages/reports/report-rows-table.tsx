import type {
  ReportCell,
  ReportColumn,
  ReportLink,
  ReportRow,
} from '../../../server/contract/report.ts';
import { links } from '../../links.ts';
import { unknown } from '../../say-value.ts';
import { useFormat } from '../../session.tsx';
import { reportsTexts } from '../../texts/en/reports.ts';
import { Points } from '../../ui/points.tsx';
import { Table } from '../../ui/table.tsx';
import { RowsLink } from '../../ui/wide-table.tsx';
import { nameColumn } from './report-words.ts';
import { sayCell } from './say-cell.ts';

const words = new Set<ReportColumn['unit']>(['text', 'day', 'month', 'instant']);

interface ReportRowsTableProps {
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
  total?: readonly ReportCell[] | null;
  shownMax?: number;
  /** Opens what a figure is made of. */
  onOpen?: (figure: string) => void;
}

/** Rows of a report; the first column heads each, and leads where the row does. */
export function ReportRowsTable({
  caption,
  columns,
  rows,
  total = null,
  shownMax,
  onOpen,
}: ReportRowsTableProps) {
  const format = useFormat();
  const say = (cell: ReportCell | undefined, column: ReportColumn) =>
    sayCell(cell ?? null, column, format);
  const mainAt = findMain(columns);
  const main = columns[mainAt];
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      shownMax={shownMax}
      rowLink={({ link, cells }) => {
        const href = link === null ? null : hrefOf(link);
        if (href === null || main === undefined) return undefined;
        return { href, label: say(cells[mainAt], main) || reportsTexts.rows.unnamed };
      }}
      columns={columns.map((column, at) => ({
        title: nameColumn(column.id),
        main: at === mainAt,
        numeric: !words.has(column.unit),
        render: ({ cells, link }: ReportRow) => {
          const said = say(cells[at], column);
          if (at !== mainAt)
            return column.unit === 'signed' && said !== unknown ? <Points signed={said} /> : said;
          if (link === null) return said;
          // The table itself writes the link that leads to a page.
          if (link.to !== 'rows') return null;
          return onOpen === undefined ? (
            said
          ) : (
            <RowsLink onClick={() => onOpen(link.id)}>{said}</RowsLink>
          );
        },
      }))}
      total={
        total === null ? undefined : columns.map((column, at) => sayTotal(total[at], column, at))
      }
    />
  );

  function sayTotal(cell: ReportCell | undefined, column: ReportColumn, at: number): string {
    if (at === 0) return reportsTexts.table.total;
    return cell === null || cell === undefined ? '' : say(cell, column);
  }
}

/** What names a row: the first column, but a moment is no name. */
function findMain(columns: readonly ReportColumn[]): number {
  const unit = columns[0]?.unit;
  if (unit !== 'instant' && unit !== 'day') return 0;
  return Math.max(
    0,
    columns.findIndex(({ id }) => id === 'member' || id === 'advocate'),
  );
}

/** Where a row leads; null: to rows, which open where they are. */
function hrefOf({ to, id }: ReportLink): string | null {
  switch (to) {
    case 'member':
      return links.member(id);
    case 'referral':
      return links.referral(id);
    case 'reward':
      return links.programRewards;
    case 'campaign':
      return links.programCampaigns;
    case 'tier':
      return links.programTiers;
    case 'rows':
      return null;
  }
}
