import { useState } from 'react';

import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { saveFile } from '../../save-file.ts';
import { unknown } from '../../say-value.ts';
import { useFormat } from '../../session.tsx';
import { reportMonthsTexts as t } from '../../texts/en/report-months.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Inset } from '../../ui/inset.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { RowsLink, WideTable } from '../../ui/wide-table.tsx';
import { useAction } from '../../use-action.ts';
import { useData } from '../../use-data.ts';
import { CloseMonth } from './close-month.tsx';
import { MonthDialog } from './month-dialog.tsx';
import type { Month } from './month.ts';

const tones: Readonly<Record<Month['state'], Tone>> = {
  open: 'info',
  ended: 'attention',
  closed: 'success',
};

/** The months of the books: which are closed, with what, and their journals. */
export function MonthsCard() {
  const months = useData('report months', client.reportMonths);
  const [looked, setLooked] = useState<string | null>(null);
  const [closing, setClosing] = useState<string | null>(null);
  const items = months.data?.items ?? [];
  const find = (month: string | null) => items.find((one) => one.month === month);
  const [shown, ending] = [find(looked), find(closing)];
  return (
    <Card title={t.title} definition={t.definition} flush>
      {months.error === null ? null : (
        <Inset>
          <ErrorState error={months.error} retry={months.refresh} busy={months.busy} />
        </Inset>
      )}
      {months.loading ? <Skeleton kind="table" rows={4} /> : null}
      {months.data !== null && items.length === 0 ? (
        <Inset>
          <Text as="p" tone="subdued">
            {t.none}
          </Text>
        </Inset>
      ) : null}
      {items.length === 0 ? null : (
        <MonthsTable items={items} onLook={setLooked} onClose={setClosing} />
      )}
      {shown === undefined ? null : <MonthDialog month={shown} onClose={() => setLooked(null)} />}
      {ending === undefined ? null : (
        <CloseMonth
          month={ending.month}
          earlier={items
            .filter(({ month, state }) => state === 'ended' && month < ending.month)
            .map(({ month }) => month)}
          onClosed={months.refresh}
          onClose={() => setClosing(null)}
        />
      )}
    </Card>
  );
}

interface MonthsTableProps {
  items: readonly Month[];
  onLook: (month: string) => void;
  onClose: (month: string) => void;
}

function MonthsTable({ items, onLook, onClose }: MonthsTableProps) {
  const { number, fullMonth, money } = useFormat();
  const newest = items.find(({ state }) => state === 'ended');
  const amount = ({ figures: { liability } }: Month, which: 'low' | 'base' | 'high') =>
    liability === null ? unknown : money(liability[which]);
  return (
    <WideTable more={null}>
      <Table
        caption={t.title}
        rows={items}
        rowKey={({ month }) => month}
        columns={[
          {
            title: t.month,
            main: true,
            render: ({ month }) => (
              <RowsLink onClick={() => onLook(month)}>{fullMonth(month)}</RowsLink>
            ),
          },
          {
            title: t.state,
            lead: true,
            render: ({ state }) => <Badge tone={tones[state]}>{t.states[state]}</Badge>,
          },
          {
            title: t.closing,
            numeric: true,
            render: ({ figures }) => number(figures.points.closing),
          },
          { title: t.low, numeric: true, render: (month) => amount(month, 'low') },
          { title: t.base, numeric: true, render: (month) => amount(month, 'base') },
          { title: t.high, numeric: true, render: (month) => amount(month, 'high') },
          {
            title: t.actions,
            render: (month) => (
              <MonthActions
                month={month}
                newest={month === newest}
                onClose={() => onClose(month.month)}
              />
            ),
          },
        ]}
      />
    </WideTable>
  );
}

interface MonthActionsProps {
  month: Month;
  /** The one that is usually closed next. */
  newest: boolean;
  onClose: () => void;
}

function MonthActions({ month: { month, state }, newest, onClose }: MonthActionsProps) {
  const { fullMonth } = useFormat();
  const name = fullMonth(month);
  const journal = useAction<void>(async () => {
    saveFile(await client.reportJournal(month));
    toast(t.downloaded);
  });
  return (
    <Stack row gap="close" wrap={false}>
      {journal.error === null ? null : (
        <Text as="p" tone="critical">
          {journal.error.title}
        </Text>
      )}
      {state === 'open' ? null : (
        <Button look="plain" label={t.journalOf(name)} onClick={journal.run} busy={journal.busy}>
          {t.journal}
        </Button>
      )}
      {state === 'ended' ? (
        <Button look={newest ? 'normal' : 'plain'} label={t.close(name)} onClick={onClose}>
          {newest ? t.close(name) : t.closeShort}
        </Button>
      ) : null}
    </Stack>
  );
}
