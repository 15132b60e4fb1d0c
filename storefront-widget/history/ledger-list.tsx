/** @jsxImportSource ../lent */
import type { StorefrontLedgerItem } from '../../server/contract/storefront.ts';
import type { RoomWidget } from '../lent/room-widget.ts';
import { type Entry, PageList } from './page-list.tsx';

/** Every change of the balance. */
export const LedgerList = ({ widget }: { widget: RoomWidget }) => {
  const { state, speech, tell } = widget;
  const describe = (item: StorefrontLedgerItem): Entry => ({
    id: item.id,
    at: item.occurred_at,
    title: item.title,
    under: [speech.date(item.occurred_at)],
    amount: speech.signed(item.points),
    look: item.points > 0 ? 'plus' : undefined,
    sentences: [
      ...item.explanation,
      tell('balanceAfter', { points: speech.points(item.available_after) }),
    ],
  });
  return (
    <PageList
      widget={widget}
      name="ledger"
      pages={state.records.ledger}
      empty={{ icon: 'clock', title: tell('noHistory'), text: tell('noHistoryWhy') }}
      describe={describe}
    />
  );
};
