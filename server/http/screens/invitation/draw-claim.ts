import type { ScreenNode } from '../../../contract/screen.ts';
import type { ClaimAnswer } from '../../../contract/storefront-referral.ts';
import { all, h } from '../h.ts';
import { icon } from '../icon.ts';
import type { Painter } from '../painter.ts';

interface ClaimScreen {
  claim: ClaimAnswer;
  /** The code takes longer than codes take: nobody waits for it here. */
  isSlow?: boolean;
  /** Where another mailbox can be tried; null: that would change nothing. */
  another?: string | null;
}

/** Between two looks for a code that is being made. */
const lookEveryMs = 1500;

/** What became of a claim: the code, or kindly why there is none. */
export function drawClaim(screen: ClaimScreen, by: Painter): ScreenNode[] {
  const { claim, isSlow = false, another = null } = screen;
  const { outcome, text, code } = claim;
  const { speech } = by;
  const isAwaited = outcome === 'making' && !isSlow;
  return [
    h(
      'div',
      { class: 'body screen invitation', polls: isAwaited && lookEveryMs },
      h(
        'div',
        { class: 'news', 'aria-live': 'polite', 'aria-busy': isAwaited && 'true' },
        h('h3', { focus: true }, speech.say(`invitation.${outcome}`)),
        h('p', null, outcome === 'making' && isSlow ? speech.say('invitation.slow') : text),
      ),
      code !== null && drawCode({ code, end: claim.expires_at }, by),
      another !== null && h('a', { class: 'text', to: another }, speech.say('invitation.another')),
    ),
  ];
}

function drawCode(
  { code, end }: { code: string; end: string | null },
  { speech }: Painter,
): ScreenNode[] {
  return all(
    h(
      'div',
      { class: 'big' },
      h('span', { class: 'hidden' }, speech.say('invitation.code')),
      h('code', { dir: 'ltr' }, code),
      end !== null &&
        h('small', null, speech.say('invitation.validUntil', { date: speech.date(end) })),
      h(
        'button',
        { type: 'button', class: 'text', copies: code, of: 'code' },
        icon('copy'),
        speech.say('invitation.copy'),
      ),
      h('output', { class: 'note', of: 'code' }),
    ),
    h(
      'div',
      null,
      h(
        'button',
        { type: 'button', class: 'button wide', applies: code, of: 'cart' },
        speech.say('invitation.apply'),
      ),
      h('output', { class: 'note', of: 'cart' }),
    ),
  );
}
