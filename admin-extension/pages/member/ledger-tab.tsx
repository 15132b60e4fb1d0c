import type { AdminLedgerItem } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { knownWord } from '../../known-word.ts';
import { useFormat } from '../../session.tsx';
import { memberTexts as t } from '../../texts/en/member.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useCursorPages } from '../../use-cursor-pages.ts';
import { useData } from '../../use-data.ts';
import { TabStates } from './tab-states.tsx';

export function LedgerTab({ memberId }: { memberId: string }) {
  const format = useFormat();
  const pages = useCursorPages();
  const { cursor } = pages;
  const ledger = useData(
    `ledger ${memberId} ${cursor ?? ''}`,
    (signal) => client.memberLedger(memberId, cursor, signal),
    { keepPrevious: true },
  );
  const next = ledger.data?.next_cursor ?? null;
  return (
    <TabStates data={ledger}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="clock" title={t.ledger.emptyTitle}>
            {t.ledger.emptyText}
          </EmptyState>
        ) : (
          <>
            <Table
              caption={t.ledger.caption}
              rows={items}
              rowKey={({ id }) => id}
              columns={ledgerColumns(format)}
              renderDetails={({ explanation }) =>
                explanation.length === 0 ? null : <Explanation sentences={explanation} />
              }
              stale={ledger.busy}
            />
            <Pagination
              label={t.ledger.pages}
              newer={pages.depth > 0 ? pages.newer : null}
              older={next === null ? null : () => pages.older(next)}
            />
          </>
        )
      }
    </TabStates>
  );
}

function ledgerColumns(format: Format): Column<AdminLedgerItem>[] {
  return [
    {
      title: t.ledger.what,
      main: true,
      render: ({ title, reason, actor }) => (
        <>
          <Text as="p" strong>
            {title}
          </Text>
          <Text as="p" variant="small" tone="subdued" breakWord>
            {reason === null ? t.ledger.by(actor) : t.ledger.because(reason, actor)}
          </Text>
        </>
      ),
    },
    {
      title: t.ledger.accounts,
      render: ({ from, to }) => (
        <Text tone="subdued">{`${nameAccount(from)}\u00a0→\u00a0${nameAccount(to)}`}</Text>
      ),
    },
    {
      title: t.ledger.points,
      numeric: true,
      lead: true,
      render: ({ points }) => <Text strong>{format.number(points)}</Text>,
    },
    {
      title: t.ledger.after,
      numeric: true,
      render: (row) => format.number(row.available_after),
    },
    {
      title: t.ledger.when,
      numeric: true,
      bare: true,
      render: ({ occurred_at: at }) => <Text tone="subdued">{format.instant(at)}</Text>,
    },
  ];
}

function nameAccount(account: string): string {
  return knownWord(t.ledger.names, account, (code) => code);
}
