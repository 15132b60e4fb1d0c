/** @jsxImportSource ../lent */
import type { RoomWidget } from '../lent/room-widget.ts';
import { LedgerList } from './ledger-list.tsx';
import { OrderList } from './order-list.tsx';
import { StatementView } from './statement-view.tsx';

const views = ['ledger', 'orders', 'statement'] as const;

const Shown = ({ widget }: { widget: RoomWidget }) => {
  switch (widget.state.recordsView) {
    case 'ledger':
      return <LedgerList widget={widget} />;
    case 'orders':
      return <OrderList widget={widget} />;
    case 'statement':
      return <StatementView widget={widget} />;
  }
};

/** The past: every change, every order, a statement. */
export const History = ({ widget }: { widget: RoomWidget }) => {
  const { model, state, tell } = widget;
  return (
    <>
      <fieldset class="views" aria-label={tell('views')}>
        {views.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={state.recordsView === view}
            onClick={() => model.store.change({ recordsView: view })}
          >
            {tell(view)}
          </button>
        ))}
      </fieldset>
      <Shown widget={widget} />
    </>
  );
};
