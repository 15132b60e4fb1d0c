import { createHash } from 'node:crypto';
import { escapeHtml } from '../../base/escape-html.ts';
import { referralStyles } from './referral-styles.ts';

/** One page of a member's link. `head` and `rest` are HTML, all else is text. */
export interface ReferralFrame {
  lang: string;
  title: string;
  shopName: string;
  /** On the green half of the ticket. */
  headline: string;
  lead: string | null;
  head?: string;
  rest: string;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/** Nothing is loaded but the page itself: its styles by their hash, its small picture from its own text. */
export const referralHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hashOf(referralStyles)}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  // Whose link it is stays here; the shop may know which site its friends come from.
  'Referrer-Policy': 'origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

const gift = (line: string) =>
  `<g fill='none' stroke='${line}' stroke-width='2.4' stroke-linejoin='round' stroke-linecap='round'><rect x='16' y='25' width='28' height='8' rx='2'/><path d='M19 33v13h22V33M30 25v21M30 25c-3-9-13-11-13-5 0 4 6 5 13 5 7 0 13-1 13-5 0-6-10-4-13 5Z'/></g>`;
const giftPicture = `<svg class="gift" viewBox="0 0 60 60" aria-hidden="true"><circle cx='30' cy='30' r='30' fill='#f2c877'/>${gift('#6d4303')}</svg>`;
const icon = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 60'><circle cx='30' cy='30' r='30' fill='#f2c877'/>${gift('#6d4303')}</svg>`)}`;

/** Whole in itself and without script. */
export function frameReferralPage(page: ReferralFrame): string {
  const { lang, title, shopName, headline, lead, head = '', rest } = page;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f3efe7" media="(prefers-color-scheme:light)">
<meta name="theme-color" content="#141311" media="(prefers-color-scheme:dark)">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${escapeHtml(title)}</title>
${head}<link rel="icon" href="${icon}">
<style>${referralStyles}</style>
</head>
<body>
${shopName === '' ? '' : `<header class="shop" dir="auto">${escapeHtml(shopName)}</header>\n`}<main>
<div class="top">
${giftPicture}
<h1 dir="auto">${escapeHtml(headline)}</h1>
${lead === null ? '' : `<p dir="auto">${escapeHtml(lead)}</p>\n`}</div>
<div class="rest">
${rest}
</div>
</main>
</body>
</html>
`;
}

/** Languages that are written from right to left. */
const rightToLeft = ['ar', 'fa', 'he', 'ur'];

function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(lang.slice(0, 2)) ? 'rtl' : 'ltr';
}
