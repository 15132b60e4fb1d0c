import { escapeHtml } from '../../base/escape-html.ts';
import type { PointsName } from '../../domain/points-name.ts';
import type { ReferralTerms } from '../../domain/program/referral-terms.ts';
import { frameMail } from '../frame-mail.ts';
import type { RenderedMail } from '../render-expiry-warning.ts';
import { createInvitationWords, type InvitationWords } from './invitation-words.ts';
import { friendMinimum } from './say-offer.ts';

/** What a friend is mailed who asked for the offer. */
export interface OfferMailFacts {
  /** In which language the friend was spoken to. */
  locale: string;
  shop: { name: string; timeZone: string };
  pointsName: PointsName;
  /** Those that the referral is pinned to. */
  terms: ReferralTerms;
  /** The advocate's; null: they did not agree to be named. */
  firstName: string | null;
  code: string;
  expiresAt: Date | null;
  /** `shopLink` with the code. */
  shopUrl: string;
}

/** Nobody is written to twice, so there is nothing to opt out of; it says why it came. */
export function renderOfferMail(facts: OfferMailFacts): RenderedMail {
  const { locale, shop, terms, code, shopUrl } = facts;
  const spoken = createInvitationWords({
    locale,
    shopName: shop.name,
    pointsName: facts.pointsName,
  });
  const { mail } = spoken.texts;
  const words = {
    offer: spoken.offer(terms),
    lead:
      facts.firstName === null
        ? spoken.say(mail.lead.unnamed)
        : spoken.say(mail.lead.named, { name: facts.firstName }),
    until:
      facts.expiresAt === null
        ? null
        : spoken.say(mail.until, { time: spoken.instant(facts.expiresAt, shop.timeZone) }),
    minimum: sayMinimum(terms, spoken),
  };
  const subject = spoken.say(mail.subject, { offer: words.offer });
  const conditions = [words.minimum, words.until].filter((text) => text !== null);
  return {
    subject,
    text: [
      mail.hello,
      '',
      words.lead,
      '',
      `  ${words.offer}`,
      `  ${mail.code}: ${code}`,
      ...conditions.map((text) => `  ${text}`),
      '',
      `${mail.button}: ${shopUrl}`,
      '',
      mail.after,
      '',
      '-- ',
      mail.why,
      '',
    ].join('\n'),
    html: frameMail({
      locale,
      subject,
      preview: spoken.say(mail.preview, { code }),
      shopName: shop.name,
      body: renderBody({ ...words, hello: mail.hello, label: mail.code, code, conditions }),
      button: { label: mail.button, url: shopUrl },
      after: mail.after,
      why: mail.why,
      optOut: null,
    }),
  };
}

interface Ticket {
  hello: string;
  lead: string;
  offer: string;
  label: string;
  code: string;
  conditions: readonly string[];
}

/** A ticket: what it gives, and the code to copy. */
function renderBody({ hello, lead, offer, label, code, conditions }: Ticket): string {
  const lines = conditions
    .map(
      (text) =>
        `<p class="soft" style="margin:8px 0 0;font-size:14px;line-height:20px;color:#6a6357">${escapeHtml(text)}</p>`,
    )
    .join('\n');
  return `<h1 class="ink" style="margin:0 0 12px;font-size:22px;line-height:30px;font-weight:700;color:#1d1b17">${escapeHtml(hello)}</h1>
<p class="ink" style="margin:0 0 26px;font-size:16px;line-height:25px;color:#1d1b17">${escapeHtml(lead)}</p>
<table class="ticket" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#faf7f1;border:1px solid #d9d1c1;border-radius:16px;border-collapse:separate">
<tr><td align="center" style="padding:28px 20px 24px">
<p class="ink" style="margin:0;font-size:24px;line-height:31px;font-weight:700;letter-spacing:-0.01em;color:#1d1b17">${escapeHtml(offer)}</p>
</td></tr>
<tr><td class="tear" align="center" style="padding:22px 20px 24px;border-top:2px dashed #d9d1c1">
<p class="soft" style="margin:0;font-size:14px;line-height:20px;color:#6a6357">${escapeHtml(label)}</p>
<p class="accent" style="margin:4px 0 6px;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:26px;line-height:34px;font-weight:700;letter-spacing:0.04em;word-break:break-all;color:#23604f">${escapeHtml(code)}</p>
${lines}
</td></tr>
</table>`;
}

function sayMinimum(terms: ReferralTerms, spoken: InvitationWords): string | null {
  const minimum = friendMinimum(terms);
  return minimum && spoken.say(spoken.texts.minimum, { money: spoken.money(minimum) });
}
