import { escapeHtml } from '../base/escape-html.ts';
import type { PointsName } from '../domain/points-name.ts';
import type { Money } from '../domain/program/money.ts';
import { frameMail } from './frame-mail.ts';
import { createSpeech, type Speech } from './speech.ts';

/** What a member is told of points that will expire. */
export interface ExpiryWarningFacts {
  locale: string;
  shop: { name: string; url: string };
  firstName: string | null;
  points: number;
  pointsName: PointsName;
  /** The last day on which they are good, in the shop's zone: `2026-12-21`. */
  expiresOn: string;
  /** 0: today is that day. */
  daysLeft: number;
  /** What they come to in discounts; null where no reward says so. */
  worth: Money | null;
  optOutUrl: string;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const tomorrow = 1;

export function renderExpiryWarning(facts: ExpiryWarningFacts): RenderedMail {
  const speech = createSpeech(facts.locale, facts.pointsName);
  const words = wordsOf(facts, speech);
  return {
    subject: words.subject,
    text: [
      words.hello,
      '',
      words.lead,
      '',
      `  ${words.amount}`,
      `  ${words.until} ${words.date} (${words.daysLeft})`,
      ...(words.worth === null ? [] : [`  ${words.worth}`]),
      '',
      `${words.button}: ${facts.shop.url}`,
      '',
      words.after,
      '',
      '-- ',
      words.why,
      `${words.optOut}: ${facts.optOutUrl}`,
      '',
    ].join('\n'),
    html: frameMail({
      locale: facts.locale,
      subject: words.subject,
      preview: words.preview,
      shopName: facts.shop.name,
      body: renderBody(words),
      button: { label: words.button, url: facts.shop.url },
      after: words.after,
      why: words.why,
      optOut: { label: words.optOut, url: facts.optOutUrl },
    }),
  };
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf(facts: ExpiryWarningFacts, speech: Speech) {
  const { texts, say, counted } = speech;
  const { points, daysLeft, firstName } = facts;
  const event = texts.expiryWarning;
  const when = daysLeft <= 0 ? 'today' : daysLeft === tomorrow ? 'tomorrow' : 'later';
  const amount = speech.points(points);
  const date = speech.date(facts.expiresOn);
  const shop = facts.shop.name;
  return {
    subject: say(counted(event.subject[when], points), {
      amount,
      day: speech.day(facts.expiresOn),
    }),
    preview: say(event.preview, { date }),
    hello: firstName === null ? texts.helloAnyone : say(texts.hello, { name: firstName }),
    lead: say(counted(event.lead, points), { shop }),
    amount,
    figure: speech.number(points),
    unit: speech.pointsWord(points),
    until: event.until,
    date,
    daysLeft:
      when === 'later'
        ? say(counted(event.daysLeft.later, daysLeft), { count: speech.number(daysLeft) })
        : event.daysLeft[when],
    worth: facts.worth === null ? null : say(event.worth, { money: speech.money(facts.worth) }),
    button: say(event.button, { shop }),
    after: event.after,
    // Of three: the plain plural, in languages with more than one of them too.
    why: say(texts.why, { shop, points: speech.pointsWord(3) }),
    optOut: texts.optOut,
  };
}

/** A ticket: how many, until when, and what they are worth. */
function renderBody(words: Words): string {
  const worth =
    words.worth === null
      ? ''
      : `
<tr><td class="tear" align="center" style="padding:18px 20px 20px;border-top:2px dashed #d9d1c1"><span class="accent" style="font-size:16px;line-height:24px;font-weight:600;color:#23604f">${escapeHtml(words.worth)}</span></td></tr>`;
  return `<h1 class="ink" style="margin:0 0 12px;font-size:22px;line-height:30px;font-weight:700;color:#1d1b17">${escapeHtml(words.hello)}</h1>
<p class="ink" style="margin:0 0 26px;font-size:16px;line-height:25px;color:#1d1b17">${escapeHtml(words.lead)}</p>
<table class="ticket" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#faf7f1;border:1px solid #d9d1c1;border-radius:16px;border-collapse:separate">
<tr><td align="center" style="padding:26px 20px 24px">
<p style="margin:0 0 14px"><span class="chip" style="display:inline-block;padding:5px 13px;border-radius:999px;background:#fbe7c2;color:#6d4303;font-size:13px;line-height:18px;font-weight:600">${escapeHtml(words.daysLeft)}</span></p>
<p class="ink" style="margin:0;color:#1d1b17"><span class="figure" style="font-size:72px;line-height:1;font-weight:700;letter-spacing:-0.03em">${escapeHtml(words.figure)}</span> <span style="display:block;padding-top:4px;font-size:20px;line-height:26px;font-weight:600">${escapeHtml(words.unit)}</span></p>
<p class="soft" style="margin:16px 0 0;font-size:14px;line-height:20px;color:#6a6357">${escapeHtml(words.until)}</p>
<p class="ink" style="margin:2px 0 0;font-size:17px;line-height:25px;font-weight:600;color:#1d1b17">${escapeHtml(words.date)}</p>
</td></tr>${worth}
</table>`;
}
