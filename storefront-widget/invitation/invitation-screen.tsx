/** @jsxImportSource ../lent */
import type { TargetedSubmitEvent } from 'preact';
import type { referralPaths } from '../../server/contract/paths.ts';
import type { StorefrontInvitation } from '../../server/contract/storefront-referral.ts';
import { findInvitation } from '../model/kept-invitation.ts';
import type { Model } from '../model/model.ts';
import { claim } from './claim.ts';
import { ClaimedScreen } from './claimed-screen.tsx';
import type { InvitationWidget } from './invitation-widget.ts';
import { EmptyNote, FailureNote, focusOnMount, Icon, LoadingRows } from '../lent/lent.ts';
import { changeInvited, lookAtInvitation } from './look-at-invitation.ts';

interface Props {
  readonly widget: InvitationWidget;
}

type Invitation = NonNullable<StorefrontInvitation['invitation']>;

const ClaimForm = ({ widget }: Props) => {
  const { model, state, tell } = widget;
  const { problem = null, isSending = false } = state.invited ?? {};
  const send = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const field = event.currentTarget.querySelector('input');
    if (field === null) return;
    if (field.validity.valid) {
      void claim(widget, field.value.trim());
      return;
    }
    changeInvited(model, { problem: tell('emailBad') });
    field.focus();
  };
  return (
    <form class="claim" noValidate onSubmit={send}>
      <label for="regulars-email">{tell('emailLabel')}</label>
      <input
        id="regulars-email"
        name="email"
        type="email"
        dir="ltr"
        required
        maxLength={254}
        autocomplete="email"
        inputMode="email"
        autoCapitalize="off"
        spellcheck={false}
        enterKeyHint="go"
        aria-invalid={problem !== null}
        aria-describedby="regulars-email-why"
      />
      <small id="regulars-email-why">
        {problem ? <span role="alert">{problem}</span> : tell('emailWhy')}
      </small>
      <button type="submit" class="button wide" aria-disabled={isSending}>
        {tell(isSending ? 'getting' : 'get')}
      </button>
    </form>
  );
};

/** Who invites, what to, and the one field that it takes. */
const Offer = ({ widget, invitation }: Props & { readonly invitation: Invitation }) => {
  const { tell, speech } = widget;
  const { advocate, headline, message, offer } = invitation;
  const { minimum_order: least } = offer;
  return (
    <>
      <div class="news">
        {advocate && !headline.includes(advocate) && <p>{tell('from', { name: advocate })}</p>}
        <h3 ref={focusOnMount} tabIndex={-1}>
          {headline}
        </h3>
        <p>{message}</p>
      </div>
      <div class="ticket">
        <div class="stub">
          <Icon name="gift" />
        </div>
        <div class="face">
          <strong>{offer.text}</strong>
          {least && <small>{tell('minimum', { money: speech.price(least) })}</small>}
          <small>{tell('claimDays', { days: speech.days(offer.claim_days) })}</small>
        </div>
      </div>
      <ClaimForm widget={widget} />
    </>
  );
};

const page: typeof referralPaths.page = '/r/:code';

/** Where the link itself leads: our own server is asked directly by pages that are not Shopify's. */
const pageOf = ({ settings }: Model): string =>
  settings.proxy.replace(/\/proxy$/, '') +
  page.replace(':code', findInvitation(settings.shop)?.code ?? '');

/** What is behind a friend's link, for whoever followed it, signed in or not. */
export const InvitationScreen = ({ widget }: Props) => {
  const { model, state, tell, speech } = widget;
  const { invited } = state;
  const { claim: claimed = null, invitation = null, failure = null } = invited ?? {};
  const look = (): void => void lookAtInvitation(model);
  return (
    <div class="body screen invitation">
      {claimed !== null ? (
        <ClaimedScreen widget={widget} claim={claimed} />
      ) : invitation !== null ? (
        <Offer widget={widget} invitation={invitation} />
      ) : failure?.code === 'signed_out' ? (
        <div class="empty">
          <Icon name="gift" />
          <p>{tell('apart')}</p>
          <a class="button" href={pageOf(model)}>
            {tell('open')}
          </a>
        </div>
      ) : failure !== null ? (
        <FailureNote widget={widget} failure={failure} onRetry={look} />
      ) : invited?.isRead ? (
        <EmptyNote icon="ticket" title={tell('nobody')} text={tell('nobodyWhy')} />
      ) : (
        <LoadingRows text={speech.say('loading')} />
      )}
    </div>
  );
};
