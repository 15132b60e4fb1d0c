import { escapeHtml } from '../../base/escape-html.ts';
import type { InvitationWords } from '../../notify/invitation/invitation-words.ts';
import type { ClaimOutcome } from '../../notify/invitation/texts/invitation-texts.ts';
import type { Claim } from '../../operations/referrals/read-claim.ts';
import { frameReferralPage } from './referral-frame.ts';
import { renderOffer, renderOrigin } from './render-invitation.ts';

/** A page that says how it stands, with a way on. */
interface Place {
  words: InvitationWords;
  shopName: string;
}

/** How a code that is being made is asked for once more. */
export interface LookAgain {
  /** The page again, by itself; null: its friend is to ask, for it has done so often enough or can't. */
  nextLook: string | null;
  path: string;
  /** What was claimed, to be sent to `path` again; null: there is nothing to send. */
  fields: { email: string; channel: string; opened: string } | null;
}

const lookAgainSeconds = 2;
/** Longer codes are set smaller. */
const codeLong = 14;

/** What became of a claim, for whoever made it. */
export function renderClaim(
  page: Place & {
    claim: Claim;
    timeZone: string;
    /** The shop, with the code on the way. */
    shopUrl: string;
    again: LookAgain;
    /** Codes are mailed as well. */
    mails: boolean;
  },
): string {
  const { words, claim, again } = page;
  const { page: texts } = words.texts;
  const { outcome } = claim;
  const isMaking = outcome === 'making';
  const refresh =
    isMaking && again.nextLook !== null
      ? `<meta http-equiv="refresh" content="${lookAgainSeconds};url=${escapeHtml(again.nextLook)}">\n`
      : '';
  return frameReferralPage({
    lang: words.lang,
    title: `${words.say(texts.titles[outcome])} · ${page.shopName}`,
    shopName: page.shopName,
    headline: words.say(texts.titles[outcome]),
    lead: words.claim(outcome),
    head: refresh,
    rest: isMaking ? renderWait(words, again) : renderEnd(page),
  });
}

function renderWait(words: InvitationWords, { nextLook, path, fields }: LookAgain): string {
  if (nextLook !== null) return '<div class="spin" aria-hidden="true"></div>';
  const label = escapeHtml(words.texts.page.reload);
  if (fields === null) return `<a class="button" href="${escapeHtml(path)}">${label}</a>`;
  return `<form method="post" action="${escapeHtml(path)}">
${renderOrigin(fields)}
<input type="hidden" name="email" value="${escapeHtml(fields.email)}">
<button>${label}</button>
</form>`;
}

function renderEnd(
  page: Place & { claim: Claim; timeZone: string; shopUrl: string; mails: boolean },
): string {
  const { words, claim } = page;
  const { page: texts } = words.texts;
  const offer = claim.outcome === 'over' ? '' : renderOffer(words, claim.terms);
  const soft = (text: string) => (page.mails ? `\n<p class="soft">${escapeHtml(text)}</p>` : '');
  if (claim.code === null) {
    const later = claim.outcome === 'waiting' ? soft(texts.willMail) : '';
    return `${offer}${renderVisit(page.shopUrl, words.say(texts.visit))}${later}`;
  }
  const until =
    claim.expiresAt === null
      ? ''
      : `<p class="soft">${escapeHtml(words.say(texts.until, { time: words.instant(claim.expiresAt, page.timeZone) }))}</p>\n`;
  return `${offer}<p class="code"><span>${escapeHtml(texts.code)}</span><strong${claim.code.length > codeLong ? ' class="long"' : ''} translate="no">${escapeHtml(claim.code)}</strong></p>
${until}${renderVisit(page.shopUrl, texts.use)}${soft(texts.mailed)}`;
}

/** A kind no: what the offer is for, and where else to go. */
export function renderRefusal(
  page: Place & { outcome: ClaimOutcome; shopUrl: string; againUrl: string },
): string {
  const { words, outcome } = page;
  const { page: texts } = words.texts;
  const title = texts.titles[outcome];
  return frameReferralPage({
    lang: words.lang,
    title: `${title} · ${page.shopName}`,
    shopName: page.shopName,
    headline: title,
    lead: null,
    rest: `<p class="said">${escapeHtml(words.claim(outcome))}</p>
${renderVisit(page.shopUrl, words.say(texts.visit))}
<a href="${escapeHtml(page.againUrl)}">${escapeHtml(texts.another)}</a>`,
  });
}

/** A page of no invitation: nobody's link, too many requests, a fault of ours. */
export function renderNotice(
  page: Place & { heading: { title: string; body: string }; shopUrl: string | null },
): string {
  const { words, shopName, heading, shopUrl } = page;
  return frameReferralPage({
    lang: words.lang,
    title: heading.title,
    shopName,
    headline: heading.title,
    lead: null,
    rest: `<p class="said">${escapeHtml(heading.body)}</p>
${shopUrl === null ? '' : renderVisit(shopUrl, words.say(words.texts.page.visit))}`,
  });
}

function renderVisit(url: string, label: string): string {
  return `<a class="button" rel="noopener" href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}
