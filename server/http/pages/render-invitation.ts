import { escapeHtml } from '../../base/escape-html.ts';
import type { ReferralTerms } from '../../domain/program/referral-terms.ts';
import { isCode } from '../../domain/redemptions/platform-kinds.ts';
import type { InvitationWords } from '../../notify/invitation/invitation-words.ts';
import { friendMinimum } from '../../notify/invitation/say-offer.ts';
import { pictureSize } from './draw-referral-picture.ts';
import { frameReferralPage } from './referral-frame.ts';

/** What stands on the page that a member's link opens. */
export interface InvitationPage {
  words: InvitationWords;
  shopName: string;
  terms: ReferralTerms;
  /** The advocate's; null: they did not agree to be named. */
  firstName: string | null;
  /** `https://…/r/tavolumi-3` */
  link: string;
  claimPath: string;
  /** Where this friend finds what they have claimed already; null: nothing. */
  keptPath: string | null;
  /** How the link was shared. */
  channel: string;
  /** Says when the page was opened, signed. */
  opening: string;
  pictureUrl: string;
  /** Codes are mailed as well. */
  mails: boolean;
  /** Once it was sent: what was written, and why it was not taken. */
  again: { email: string; problem: string } | null;
}

/** Longer offers are set smaller. */
const offerLong = 48;

export function renderInvitation(page: InvitationPage): string {
  const { words, shopName, terms, firstName, keptPath } = page;
  const headline = words.headline(terms, firstName);
  const message = words.message(terms, firstName);
  const from = renderFrom(page, `${headline} ${message}`);
  return frameReferralPage({
    lang: words.lang,
    title: `${headline} · ${shopName}`,
    shopName,
    headline,
    lead: message,
    head: renderCards(page, headline),
    rest: `${renderOffer(words, terms)}
${from}${keptPath === null ? renderForm(page) : renderKept(page, keptPath)}`,
  });
}

/** The offer, and what it asks for. */
export function renderOffer(words: InvitationWords, terms: ReferralTerms): string {
  const offer = words.offer(terms);
  const minimum = friendMinimum(terms);
  const said = minimum && words.say(words.texts.minimum, { money: words.money(minimum) });
  return `<p class="offer${offer.length > offerLong ? ' long' : ''}" dir="auto">${escapeHtml(offer)}</p>
${said === null ? '' : `<p class="soft">${escapeHtml(said)}</p>\n`}`;
}

function saySmall({ words, terms, mails }: InvitationPage): string {
  const { small } = words.texts.page;
  const { gift } = terms.friend;
  return mails && gift !== null && isCode(gift.kind) ? small.mailed : small.known;
}

/** Where the shop's own words don't say who it is from. */
function renderFrom({ words, firstName }: InvitationPage, said: string): string {
  if (firstName === null || said.includes(firstName)) return '';
  const from = words.say(words.texts.page.from, { name: firstName });
  return `<p class="soft" dir="auto">${escapeHtml(from)}</p>\n`;
}

/** What they have comes first; somebody else may sit at the same browser. */
function renderKept(page: InvitationPage, keptPath: string): string {
  const { kept, another } = page.words.texts.page;
  return `<a class="button" href="${escapeHtml(keptPath)}">${escapeHtml(kept)}</a>
<details><summary>${escapeHtml(another)}</summary>
${renderForm(page)}
</details>`;
}

/** How the link was shared and when its page was opened: what a claim says beside the e-mail. */
export function renderOrigin({ channel, opened }: { channel: string; opened: string }): string {
  return `<input type="hidden" name="via" value="${escapeHtml(channel)}">
<input type="hidden" name="opened" value="${escapeHtml(opened)}">`;
}

function renderForm(page: InvitationPage): string {
  const { words, claimPath, channel, opening, again } = page;
  const texts = words.texts.page;
  const problem =
    again === null
      ? ''
      : `<p class="bad" id="problem" role="alert">${escapeHtml(again.problem)}</p>\n`;
  const described = again === null ? '' : ' aria-invalid="true" aria-describedby="problem"';
  return `<form method="post" action="${escapeHtml(claimPath)}">
${renderOrigin({ channel, opened: opening })}
<p class="trap" aria-hidden="true"><label>${escapeHtml(texts.leaveEmpty)} <input name="comment" tabindex="-1" autocomplete="off"></label></p>
<label for="email">${escapeHtml(texts.email)}</label>
<input id="email" name="email" type="email" inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false" enterkeyhint="go" maxlength="254" required dir="ltr" placeholder="${escapeHtml(texts.emailHint)}" value="${escapeHtml(again?.email ?? '')}"${described}>
${problem}<button>${escapeHtml(texts.button)}</button>
</form>
<p class="soft">${escapeHtml(saySmall(page))}</p>`;
}

/** What a chat or a social network shows of the link: Open Graph and Twitter cards. */
function renderCards(page: InvitationPage, headline: string): string {
  const { words, shopName, link, channel, pictureUrl, terms } = page;
  const offer = words.offer(terms);
  const described = `${offer} · ${shopName}`;
  const picture = words.say(words.texts.page.picture, { offer });
  // With the channel: networks send their readers to this address, and not to the one that was shared.
  const shared = channel === 'link' ? link : `${link}?via=${encodeURIComponent(channel)}`;
  const cards: readonly (readonly ['name' | 'property', string, string])[] = [
    ['name', 'description', described],
    ['property', 'og:type', 'website'],
    ['property', 'og:site_name', shopName],
    ['property', 'og:locale', openGraphLocale(words.lang)],
    ['property', 'og:url', shared],
    ['property', 'og:title', headline],
    ['property', 'og:description', described],
    ['property', 'og:image', pictureUrl],
    ['property', 'og:image:type', 'image/png'],
    ['property', 'og:image:width', String(pictureSize.width)],
    ['property', 'og:image:height', String(pictureSize.height)],
    ['property', 'og:image:alt', picture],
    ['name', 'twitter:card', 'summary_large_image'],
    ['name', 'twitter:title', headline],
    ['name', 'twitter:description', described],
    ['name', 'twitter:image', pictureUrl],
    ['name', 'twitter:image:alt', picture],
  ];
  const tags = cards.map(
    ([kind, name, content]) => `<meta ${kind}="${name}" content="${escapeHtml(content)}">`,
  );
  return `${tags.join('\n')}\n<link rel="canonical" href="${escapeHtml(link)}">\n`;
}

/** `de` is `de_DE` there. */
function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return `${language}_${region ?? ''}`;
}
