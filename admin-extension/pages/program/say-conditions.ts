import { formatMoney } from '../../format.ts';
import { ruleSentencesTexts as t } from '../../texts/en/rule-sentences.ts';
import { readerLocale } from '../../texts/in-language.ts';
import { proseLocale } from '../../texts/prose-locale.ts';
import { type ProgramNames, sayAll, sayAny } from './program-names.ts';
import type { TypedConditions, TypedMoney, TypedRule } from './typed.ts';

export type TypedProducts = Extract<TypedRule, { kind: 'product_points' }>['products'];

const regions = new Intl.DisplayNames(readerLocale(), { type: 'region' });
const day = new Intl.DateTimeFormat(proseLocale, { timeZone: 'UTC', dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat(proseLocale, {
  timeZone: 'UTC',
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** When and for whom, as it follows what is given: ", on orders from $50.00, on Saturdays"; empty when always and for all. */
export function sayConditions(when: TypedConditions, names: ProgramNames): string {
  return [
    when.minimum_order === null ? null : t.when.ordersFrom(sayMoney(when.minimum_order)),
    when.channels.length === 0 ? null : t.when.soldThrough(sayAny(when.channels.map(quote))),
    when.countries.length === 0 ? null : t.when.countries(sayAny(when.countries.map(sayCountry))),
    when.tiers.length === 0 ? null : t.when.tiers(sayAny(when.tiers.map(names.tier))),
    when.segments.length === 0 ? null : t.when.segments(sayAny(when.segments.map(names.segment))),
    when.customer_tags.any.length === 0
      ? null
      : t.when.tagged(sayAny(when.customer_tags.any.map(quote))),
    when.customer_tags.none.length === 0
      ? null
      : t.when.notTagged(sayAny(when.customer_tags.none.map(quote))),
    saySpan(when.from, when.until),
    when.weekdays.length === 0 ? null : t.when.days(sayWeekdays(when.weekdays)),
    when.hours === null ? null : t.when.hours(when.hours.from, when.hours.until),
  ]
    .filter((part) => part !== null)
    .map((part) => `, ${part}`)
    .join('');
}

/** "from 1 Dec 2026 until 1 Jan 2027"; null: always. */
export function saySpan(from: string | null, until: string | null): string | null {
  if (from !== null && until !== null) return t.when.fromUntil(sayMoment(from), sayMoment(until));
  if (from !== null) return t.when.from(sayMoment(from));
  return until === null ? null : t.when.until(sayMoment(until));
}

/** "1 Dec 2026", with the time of day where it is not midnight; a moment on the shop's clock. */
export function sayMoment(local: string): string {
  const at = new Date(`${local}Z`);
  if (Number.isNaN(at.getTime())) return '…';
  return (local.endsWith('T00:00') ? day : moment).format(at);
}

function sayWeekdays(days: TypedConditions['weekdays']): string {
  const weekend = days.includes('saturday') && days.includes('sunday');
  if (days.length === 5 && !days.includes('saturday') && !days.includes('sunday'))
    return t.weekdays.working;
  if (days.length === 2 && weekend) return t.weekdays.weekend;
  return sayAll(days.map((name) => t.weekdays[name]));
}

/** "products tagged “linen” or the collection “summer”" */
export function sayProducts(filter: TypedProducts): string {
  const parts = [
    sayEach(filter.products, t.products.product, t.products.products),
    sayEach(filter.collections, t.products.collection, t.products.collections),
    sayEach(filter.vendors, t.products.vendors, t.products.vendors),
    sayEach(filter.types, t.products.types, t.products.types),
    sayEach(filter.tags, t.products.tags, t.products.tags),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t.products.none : sayAny(parts);
}

function sayEach(words: readonly string[], one: string, other: string): string | null {
  if (words.length === 0) return null;
  return `${words.length === 1 ? one : other} ${sayAny(words.map(quote))}`;
}

export function sayMoney({ amount, currency }: TypedMoney): string {
  return /^\d+(\.\d+)?$/.test(amount) ? formatMoney({ amount, currency }) : `${amount} ${currency}`;
}

/** "$10", not "$10.00". */
export function sayPlainMoney({ amount, currency }: TypedMoney): string {
  try {
    const format = new Intl.NumberFormat(readerLocale(), {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    });
    return format.format(Number(amount));
  } catch {
    // A half-typed currency code; its field says so.
    return sayMoney({ amount, currency });
  }
}

/** "New Zealand" for NZ; the code itself while it is half-typed. */
export function sayCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}

export function quote(word: string): string {
  return t.quote(word);
}
