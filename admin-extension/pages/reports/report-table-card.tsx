import { useState } from 'react';
import type { Report, ReportTable } from '../../../server/contract/report.ts';
import { useFormat } from '../../session.tsx';
import { reportsTexts } from '../../texts/en/reports.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Inset } from '../../ui/inset.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { WideTable } from '../../ui/wide-table.tsx';
import { ReportRowsTable } from './report-rows-table.tsx';
import { nameOf, reportWords } from './report-words.ts';
import { TableDownload } from './table-download.tsx';

const t = reportsTexts.table;
/** A month of days; more are one press away, and all are printed. */
const rowsShown = 31;
const inMoney = '_money';

interface ReportTableCardProps {
  report: Report;
  table: ReportTable;
  compare: 'previous' | 'year' | null;
  onOpen: (figure: string) => void;
}

export function ReportTableCard({ report, table, compare, onOpen }: ReportTableCardProps) {
  const { number } = useFormat();
  const [all, setAll] = useState(false);
  const [side, setSide] = useState<Side>('points');
  const { title, says } = nameOf(reportWords[report.id].tables, table.id);
  const hasSides = table.columns.some(({ id }) => id.endsWith(inMoney));
  const actions = (
    <Stack row gap="close">
      {hasSides ? <SideSelect side={side} onChange={setSide} /> : null}
      <TableDownload report={report} table={table} compare={compare} title={title} />
    </Stack>
  );
  return (
    <Card title={title} definition={says} actions={actions} flush>
      {table.rows.length === 0 ? (
        <Inset>
          <Text as="p" tone="subdued">
            {t.none}
          </Text>
        </Inset>
      ) : (
        <WideTable
          more={
            table.rows.length <= rowsShown && table.left_out === 0 ? null : (
              <>
                {table.rows.length <= rowsShown ? null : (
                  <Button look="plain" onClick={() => setAll(!all)}>
                    {all ? t.fewer : t.all(number(table.rows.length))}
                  </Button>
                )}
                {table.left_out === 0 ? null : (
                  <Text tone="subdued">{t.leftOut(table.left_out, number(table.left_out))}</Text>
                )}
              </>
            )
          }
        >
          <ReportRowsTable
            caption={title}
            {...(hasSides ? sideOf(table, side) : table)}
            shownMax={all ? Infinity : rowsShown}
            onOpen={onOpen}
          />
        </WideTable>
      )}
    </Card>
  );
}

type Side = 'points' | 'money';

function SideSelect({ side, onChange }: { side: Side; onChange: (side: Side) => void }) {
  return (
    <Select
      label={t.showIn}
      hideLabel
      value={side}
      options={[
        { value: 'points', label: t.points },
        { value: 'money', label: t.money },
      ]}
      onChange={onChange}
    />
  );
}

/** The half of a table that tells the same in points and in money: both at once would not fit any screen. */
function sideOf(
  { columns, rows, total }: ReportTable,
  side: Side,
): Pick<ReportTable, 'columns' | 'rows' | 'total'> {
  const ids = new Set(columns.map(({ id }) => id));
  const isKept = columns.map(({ id }) => {
    if (id.endsWith(inMoney)) return side === 'money';
    return side === 'points' || !ids.has(`${id}${inMoney}`);
  });
  const keep = <Part,>(parts: readonly Part[]) => parts.filter((_, at) => isKept[at]);
  return {
    columns: keep(columns),
    rows: rows.map((row) => ({ ...row, cells: keep(row.cells) })),
    total: total === null ? null : keep(total),
  };
}
