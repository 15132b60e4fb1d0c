import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontInvitation } from '../../../contract/storefront-referral.ts';
import { all, h } from '../h.ts';
import { drawEmptyNote } from '../empty-note.ts';
import { icon } from '../icon.ts';
import type { Painter } from '../painter.ts';

interface InvitationScreen {
  /** Null: the link leads to nothing. */
  invitation: StorefrontInvitation['invitation'];
  /** An e-mail that can't be one, as it was sent. */
  wrongEmail?: string;
}

type Invitation = NonNullable<StorefrontInvitation['invitation']>;

/** What is behind a friend's link: who invites, what to, and the one field that it takes. */
export function drawInvitation(screen: InvitationScreen, by: Painter): ScreenNode[] {
  const { invitation, wrongEmail = null } = screen;
  const { speech } = by;
  return [
    h(
      'div',
      { class: 'body screen invitation' },
      invitation === null
        ? drawEmptyNote('ticket', {
            title: speech.say('invitation.nobody'),
            text: speech.say('invitation.nobodyWhy'),
          })
        : all(drawOffer(invitation, by), drawForm(invitation.code, wrongEmail, by)),
    ),
  ];
}

function drawOffer(
  { advocate, headline, message, offer }: Invitation,
  { speech }: Painter,
): ScreenNode[] {
  const least = offer.minimum_order;
  return all(
    h(
      'div',
      { class: 'news' },
      advocate !== null &&
        !headline.includes(advocate) &&
        h('p', null, speech.say('invitation.from', { name: advocate })),
      h('h3', { focus: true }, headline),
      h('p', null, message),
    ),
    h(
      'div',
      { class: 'ticket' },
      h('div', { class: 'stub' }, icon('gift')),
      h(
        'div',
        { class: 'face' },
        h('strong', { dir: 'auto' }, offer.text),
        least && h('small', null, speech.say('invitation.minimum', { money: speech.price(least) })),
        h(
          'small',
          null,
          speech.say('invitation.claimDays', { days: speech.days(offer.claim_days) }),
        ),
      ),
    ),
  );
}

/** What can't be an e-mail is said by us, at the field and in the shopper's language; so the browser does not check. */
function drawForm(code: string, wrongEmail: string | null, { speech }: Painter): ScreenNode {
  const isWrong = wrongEmail !== null;
  return h(
    'form',
    { class: 'claim', send: 'invitation', novalidate: true },
    h('input', { type: 'hidden', name: 'ref', value: code }),
    h('input', { type: 'hidden', name: 'device', value: '', fills: 'device' }),
    h('input', { type: 'hidden', name: 'clicked_at', value: '', fills: 'clicked_at' }),
    h('label', { for: 'regulars-email' }, speech.say('invitation.emailLabel')),
    h('input', {
      id: 'regulars-email',
      name: 'email',
      type: 'email',
      dir: 'ltr',
      required: true,
      maxlength: 254,
      autocomplete: 'email',
      inputmode: 'email',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
      value: wrongEmail,
      focus: isWrong,
      'aria-invalid': isWrong && 'true',
      'aria-describedby': 'regulars-email-why',
    }),
    h(
      'small',
      { id: 'regulars-email-why' },
      isWrong
        ? h('span', { role: 'alert' }, speech.say('invitation.emailBad'))
        : speech.say('invitation.emailWhy'),
    ),
    h('button', { type: 'submit', class: 'button wide' }, speech.say('invitation.get')),
  );
}
