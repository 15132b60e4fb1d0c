import type { StorefrontRedemption } from '../../server/contract/storefront.ts';
import { CodeTicket } from './code-ticket.tsx';
import { EmptyNote } from './empty-note.tsx';
import type { Widget } from './widget.ts';

interface Props {
  readonly widget: Widget;
  readonly redemptions: readonly StorefrontRedemption[];
}

const openStates: readonly StorefrontRedemption['status'][] = ['requested', 'held', 'issued'];

export const Codes = ({ widget, redemptions }: Props) => {
  const { speech } = widget;
  const open = redemptions.filter((one) => openStates.includes(one.status));
  const ended = redemptions.filter((one) => !openStates.includes(one.status));
  return (
    <>
      {open.length === 0 && (
        <EmptyNote icon="ticket" title={speech.say('noCodes')} text={speech.say('noCodesWhy')} />
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
          <h3>{speech.say('earlier')}</h3>
          <ul class="lines">
            {ended.map((one) => (
              <li key={one.id}>
                <span>
                  <strong dir="auto">{one.title}</strong>
                  <small>
                    {speech.say(one.status === 'held' ? 'requested' : one.status)} ·{' '}
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
