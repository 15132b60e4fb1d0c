/** @jsxImportSource ../drawing */
import type { StorefrontMember } from '../../server/contract/storefront.ts';
import { join } from '../model/read-member.ts';
import { Door } from './door.tsx';
import { describeFailure } from './failure-note.tsx';
import { RewardTicket } from './reward-ticket.tsx';
import { Rosette } from './rosette.tsx';
import { WaysToEarn } from './ways-to-earn.tsx';
import type { Widget } from '../model/model.ts';

interface Props {
  readonly widget: Widget;
  readonly page: StorefrontMember;
}

const Doors = ({ widget }: { widget: Widget }) => {
  const { settings } = widget.model;
  return (
    <div class="doors">
      <a class="button light" href={settings.register}>
        {widget.speech.say('createAccount')}
      </a>
      <a class="button line" href={settings.signIn}>
        {widget.speech.say('signIn')}
      </a>
    </div>
  );
};

const JoinDoor = ({ widget, consent }: { widget: Widget; consent: string }) => {
  const { state, speech, model } = widget;
  return (
    <div class="doors">
      <button
        type="button"
        class="button light"
        aria-disabled={state.isJoining}
        aria-describedby="regulars-consent"
        onClick={() => void (state.isJoining || join(model))}
      >
        {speech.say(state.isJoining ? 'joining' : 'join')}
      </button>
      {state.failure && <p role="alert">{describeFailure(widget, state.failure)}</p>}
      <p id="regulars-consent" class="consent">
        {consent}
      </p>
    </div>
  );
};

/** Before membership: what one gets, and the way in. */
export const Guest = ({ widget, page }: Props) => {
  const { speech } = widget;
  const parts = { name: page.shop.points_name.other, shop: page.shop.name };
  const isOpen = !page.signed_in || page.can_join;
  const text = page.signed_in ? (page.can_join ? 'joinText' : 'closedText') : 'guestText';
  return (
    <>
      <div class="hero welcome">
        <Rosette />
        <h3>{speech.say(page.signed_in ? 'joinTitle' : 'guestTitle', parts)}</h3>
        <p>{speech.say(text, parts)}</p>
        {isOpen &&
          (page.signed_in ? (
            <JoinDoor widget={widget} consent={speech.say('joinConsent', parts)} />
          ) : (
            <Doors widget={widget} />
          ))}
      </div>
      {widget.state.isInvited && <Door widget={widget} to="invitation" />}
      <div class="body">
        {page.ways_to_earn.length > 0 && <WaysToEarn widget={widget} ways={page.ways_to_earn} />}
        {page.rewards.length > 0 && (
          <section>
            <h3>{speech.say('preview')}</h3>
            <ul class="list">
              {page.rewards.map((reward) => (
                <li key={reward.id}>
                  <RewardTicket widget={widget} reward={reward} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
};
