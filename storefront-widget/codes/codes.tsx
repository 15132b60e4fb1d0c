/** @jsxImportSource ../lent */
import type { StorefrontRedemption } from '../../server/contract/storefront.ts';
import { CodeTicket } from './code-ticket.tsx';
import { EmptyNote } from '../lent/lent.ts';
import type { RoomWidget } from '../lent/room-widget.ts';

const openStates: readonly StorefrontRedemption['status'][] = ['requested', 'held', 'issued'];

/** Codes that can be used, and what became of the others. */
export const Codes = ({ widget }: { widget: RoomWidget }) => {
  const { state, speech, tell } = widget;
  const redemptions = state.page?.member?.redemptions ?? [];
  const open = redemptions.filter((one) => openStates.includes(one.status));
  const ended = redemptions.filter((one) => !openStates.includes(one.status));
  return (
    <>
      {open.length === 0 && (
        <EmptyNote icon="ticket" title={tell('noCodes')} text={tell('noCodesWhy')} />
      )}
      <ul class="list">
        {open.map((one) => (
          <li key={one.id}>
            <CodeTicket widget={widget} redemption={one} />
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <section>
          <h3>{tell('earlier')}</h3>
          <ul class="lines">
            {ended.map((one) => (
              <li key={one.id}>
                <span>
                  <strong dir="auto">{one.title}</strong>
                  <small>
                    {tell(one.status === 'held' ? 'requested' : one.status)} ·{' '}
                    {speech.date(one.created_at)}
                  </small>
                  {one.failure && <small>{one.failure}</small>}
                </span>
                <span class="amount">{speech.number(one.points)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
