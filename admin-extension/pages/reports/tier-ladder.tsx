import type { Report, ReportRow } from '../../../server/contract/report.ts';
import { useFormat } from '../../session.tsx';
import { reportsTexts } from '../../texts/en/reports.ts';
import { Card } from '../../ui/card.tsx';
import { StandingLadder } from '../../ui/standing-ladder.tsx';

const t = reportsTexts.ladder;

/** Who stands on which tier, drawn as the ladder that it is; the table, whose first is the highest, has all of it. */
export function TierLadder({ report }: { report: Report }) {
  const { number, share } = useFormat();
  const table = report.tables.find(({ id }) => id === 'tiers');
  if (table === undefined || table.rows.length === 0) return null;
  const cellOf = (row: ReportRow, id: string) => {
    const cell = row.cells[table.columns.findIndex((column) => column.id === id)];
    return typeof cell === 'number' ? cell : 0;
  };
  return (
    <Card title={t.title}>
      <StandingLadder
        label={t.label}
        steps={table.rows.toReversed().map((row) => {
          const members = cellOf(row, 'members');
          const [name] = row.cells;
          return {
            id: row.key,
            name: typeof name === 'string' ? name : '',
            count: t.members(members, number(members)),
            lines: [
              t.share(share(cellOf(row, 'share'))),
              t.moves(number(cellOf(row, 'rose_into')), number(cellOf(row, 'fell_into'))),
            ],
          };
        })}
      />
    </Card>
  );
}
