import { useState } from 'react';
import type { Report, ReportRows } from '../../../server/contract/report.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { reportsTexts } from '../../texts/en/reports.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { WideTable } from '../../ui/wide-table.tsx';
import { useAction } from '../../use-action.ts';
import { useData } from '../../use-data.ts';
import { ReportRowsTable } from './report-rows-table.tsx';
import { nameOf, reportWords } from './report-words.ts';

const t = reportsTexts.rows;

interface RowsDialogProps {
  report: Report;
  /** Whose rows. */
  figure: string;
  onClose: () => void;
}

/** What a figure is made of: its newest rows, and more on request. */
export function RowsDialog({ report, figure, onClose }: RowsDialogProps) {
  const { fullDay } = useFormat();
  const { id, from, to } = report;
  const { title } = nameOf(reportWords[id].figures, figure);
  const first = useData(`rows ${id} ${figure} ${from} ${to}`, (signal) =>
    client.reportRows(id, { figure, from, to, cursor: null }, signal),
  );
  const [later, setLater] = useState<readonly ReportRows[]>([]);
  const more = useAction(async (cursor: string) => {
    const page = await client.reportRows(id, { figure, from, to, cursor }, undefined);
    setLater((was) => [...was, page]);
  });
  const pages = first.data === null ? [] : [first.data, ...later];
  return (
    <Modal
      open
      large
      title={title}
      onClose={onClose}
      secondary={{ label: t.close, onClick: onClose }}
    >
      <Stack>
        <Text as="p" tone="subdued">
          {`${reportsTexts.days(fullDay(from), fullDay(to))}, ${t.newest}`}
        </Text>
        {first.error === null ? null : (
          <ErrorState error={first.error} retry={first.refresh} busy={first.busy} />
        )}
        {first.loading ? <Skeleton kind="text" rows={8} /> : null}
        {first.data === null ? null : (
          <Rows title={title} pages={pages} more={more.run} busy={more.busy} />
        )}
        {more.error === null ? null : (
          <ErrorState error={more.error} retry={() => more.run(more.sent ?? '')} busy={more.busy} />
        )}
      </Stack>
    </Modal>
  );
}

interface RowsProps {
  title: string;
  /** The first one has the columns, the last one says where to go on. */
  pages: readonly ReportRows[];
  more: (cursor: string) => void;
  busy: boolean;
}

function Rows({ title, pages, more, busy }: RowsProps) {
  const { number } = useFormat();
  const rows = pages.flatMap((page) => page.rows);
  const next = pages.at(-1)?.next_cursor ?? null;
  if (rows.length === 0)
    return (
      <Text as="p" tone="subdued">
        {t.none}
      </Text>
    );
  return (
    <WideTable
      more={
        <>
          <output>
            <Text tone="subdued">{t.shown(rows.length, number(rows.length))}</Text>
          </output>
          {next === null ? null : (
            <Button onClick={() => more(next)} busy={busy}>
              {t.more}
            </Button>
          )}
        </>
      }
    >
      <ReportRowsTable caption={t.caption(title)} columns={pages[0]?.columns ?? []} rows={rows} />
    </WideTable>
  );
}
