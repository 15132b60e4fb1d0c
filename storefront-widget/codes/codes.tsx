/** @jsxImportSource ../lent */
import type { StorefrontRedemption } from '../../server/contract/storefront-reward.ts';
import { CodeTicket } from './code-ticket.tsx';
import { EmptyNote } from '../lent/lent.ts';
import type { RoomKey } from '../locales/rooms-en.ts';
import type { RoomWidget } from '../lent/room-widget.ts';

const openStates: readonly StorefrontRedemption['status'][] = ['requested', 'held', 'issued'];

/** What was handed over is the member's own, whether or not it has been spent since. */
const sayStatus = ({ status, is_code: isCode }: StorefrontRedemption): RoomKey =>
  status === 'held' ? 'requested' : status === 'used' && !isCode ? 'had' : status;

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
                    {tell(sayStatus(one))} · {speech.date(one.created_at)}
                  </small>
                  {one.code && !one.is_code && one.status === 'used' && (
                    <code dir="ltr">{one.code}</code>
                  )}
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
