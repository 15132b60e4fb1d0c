import type { AdminSession } from '../server/contract/admin.ts';
import type { Money } from '../server/contract/primitives.ts';
import { formatTexts } from './texts/en/format.ts';
import { readerLocale } from './texts/in-language.ts';

const locale = readerLocale();
const minuteMs = 60_000;
const dayMinutes = 1440;

export interface Format {
  number: (n: number) => string;
  /** "98,400", but "1.2M" where the digits would not fit a tile. */
  short: (n: number) => string;
  /** "1.2K", for the axis of a chart. */
  compact: (n: number) => string;
  /** "1,200 points", in the shop's own word. */
  points: (n: number) => string;
  /** "+1,200" or "−300". */
  signed: (n: number) => string;
  /** "1.25", of an average. */
  decimal: (n: number) => string;
  /** "12.4%" of a fraction of 1. */
  share: (share: number) => string;
  money: (money: Money) => string;
  /** Without cents, and "$1.2M" where the digits would not fit a tile. */
  shortMoney: (money: Money) => string;
  /** "$1.2K", for the axis of a chart, in the shop's currency. */
  compactMoney: (amount: number) => string;
  /** Date and time in the shop's zone. */
  instant: (instant: string) => string;
  date: (instant: string) => string;
  /** "12:31", in the shop's zone. */
  time: (instant: string) => string;
  /** A calendar day (`2026-11-21`), which belongs to no zone. */
  day: (day: string) => string;
  /** The same with its year. */
  fullDay: (day: string) => string;
  /** "Oct" of `2026-10`, or of a day in it. */
  month: (month: string) => string;
  /** "Oct 2026". */
  fullMonth: (month: string) => string;
  /** "3 min ago"; a date when it is longer than a week. */
  ago: (instant: string) => string;
}

export function createFormat(shop: AdminSession['shop']): Format {
  const timeZone = shop.time_zone;
  const number = new Intl.NumberFormat(locale);
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const instant = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const date = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' });
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric' });
  const fullDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' });
  const fullMonth = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    year: 'numeric',
  });
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const { one, other } = shop.points_name;

  return {
    number: (n) => number.format(n),
    compact: (n) => short.format(n),
    short: (n) => (Math.abs(n) < 10_000_000 ? number.format(n) : short.format(n)),
    points: (n) => `${number.format(n)} ${Math.abs(n) === 1 ? one : other}`,
    signed: (n) => signed.format(n).replace('-', '−'),
    decimal: (n) => decimal.format(n),
    share: (n) => share.format(n),
    money: formatMoney,
    shortMoney,
    compactMoney: (amount) => writeMoney(amount, shop.currency, { notation: 'compact' }),
    instant: (text) => instant.format(new Date(text)),
    date: (text) => date.format(new Date(text)),
    time: (text) => time.format(new Date(text)),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    fullDay: (text) => fullDay.format(new Date(`${text}T00:00:00Z`)),
    month: (text) => month.format(new Date(`${text.slice(0, 7)}-01T00:00:00Z`)),
    fullMonth: (text) => fullMonth.format(new Date(`${text.slice(0, 7)}-01T00:00:00Z`)),
    ago: (text) => {
      const minutes = Math.round((Date.now() - Date.parse(text)) / minuteMs);
      if (minutes < 1) return formatTexts.justNow;
      if (minutes < 60) return relative.format(-minutes, 'minute');
      if (minutes < dayMinutes) return relative.format(-Math.round(minutes / 60), 'hour');
      if (minutes < 7 * dayMinutes)
        return relative.format(-Math.round(minutes / dayMinutes), 'day');
      return date.format(new Date(text));
    },
  };
}

/** In the currency's own way; a code that `Intl` does not know is shown beside the amount. */
export function formatMoney({ amount, currency }: Money): string {
  return writeMoney(Number(amount), currency) || `${amount} ${currency}`;
}

function shortMoney({ amount, currency }: Money): string {
  const size = Math.abs(Number(amount));
  if (size < 100_000) return formatMoney({ amount, currency });
  return (
    writeMoney(Number(amount), currency, {
      maximumFractionDigits: size < 10_000_000 ? 0 : 1,
      ...(size < 10_000_000 ? {} : { notation: 'compact' }),
    }) || `${amount} ${currency}`
  );
}

/** Empty where `Intl` does not know the code: half-typed ones reach this through the program form's preview. */
function writeMoney(
  amount: number,
  currency: string,
  options: Intl.NumberFormatOptions = {},
): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...options }).format(
      amount,
    );
  } catch {
    return '';
  }
}
