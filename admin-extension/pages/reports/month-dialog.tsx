import type { MonthFigures } from '../../../server/contract/report.ts';
import { inWords } from '../../in-words.ts';
import { useFormat } from '../../session.tsx';
import { reportMonthsTexts as t } from '../../texts/en/report-months.ts';
import { reportsTexts } from '../../texts/en/reports.ts';
import { Modal } from '../../ui/modal.tsx';
import { SpanBar } from '../../ui/span-bar.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { WideTable } from '../../ui/wide-table.tsx';
import { MovementEquation } from './closing-line.tsx';
import type { Month } from './month.ts';

const lineNames: Readonly<Record<string, string>> = t.journalLines;
const accountNames: Readonly<Record<string, string>> = t.accounts;

/** The figures of one month, as they are or as they were frozen. */
export function MonthDialog({ month, onClose }: { month: Month; onClose: () => void }) {
  const { fullMonth, instant } = useFormat();
  const { figures, closed_at: at, closed_by: by } = month;
  const title = t.look(fullMonth(month.month));
  return (
    <Modal
      open
      large
      title={title}
      onClose={onClose}
      secondary={{ label: t.done, onClick: onClose }}
    >
      <Stack>
        <Text as="p" tone="subdued">
          {at === null
            ? t.preliminary
            : by === null
              ? t.closedAt(instant(at))
              : t.closedBy(by, instant(at))}
        </Text>
        <MovementEquation movement={figures.points} />
        <Worth figures={figures} />
        <Journal lines={figures.journal} />
      </Stack>
    </Modal>
  );
}

function Worth({
  figures: { liability, breakage, point_value: value },
}: {
  figures: MonthFigures;
}) {
  const { money, points, share } = useFormat();
  if (liability === null || value === null)
    return (
      <Text as="p" tone="subdued">
        {t.noValue}
      </Text>
    );
  const part = (which: 'low' | 'base' | 'high') => ({
    name: reportsTexts.span[which],
    value: Number(liability[which].amount),
    said: money(liability[which]),
  });
  return (
    <Stack gap="close">
      <SpanBar
        label={t.liability}
        low={part('low')}
        base={part('base')}
        high={part('high')}
        whole={null}
      />
      <Text as="p" variant="small" tone="subdued">
        {`${t.pointValue(points(value.points), money(value.money))}. ${t.breakage(
          share(breakage.low),
          share(breakage.base),
          share(breakage.high),
        )}.`}
      </Text>
    </Stack>
  );
}

function Journal({ lines }: { lines: MonthFigures['journal'] }) {
  const { signed, money } = useFormat();
  if (lines.length === 0) return null;
  return (
    <WideTable more={null}>
      <Table
        caption={t.lines}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { title: t.line, main: true, render: ({ id }) => lineNames[id] ?? inWords(id) },
          { title: t.debit, render: ({ debit }) => accountNames[debit] ?? inWords(debit) },
          { title: t.credit, render: ({ credit }) => accountNames[credit] ?? inWords(credit) },
          { title: t.points, numeric: true, render: ({ points }) => signed(points) },
          { title: t.amount, numeric: true, lead: true, render: (line) => money(line.money) },
        ]}
      />
    </WideTable>
  );
}
