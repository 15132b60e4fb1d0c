import { formatMoney } from '../../format.ts';
import { type ProgramNames, sayAll, sayAny } from './program-names.ts';
import type { TypedConditions, TypedMoney, TypedRule } from './typed.ts';

export type TypedProducts = Extract<TypedRule, { kind: 'product_points' }>['products'];

const regions = new Intl.DisplayNames('en', { type: 'region' });
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** When and for whom, as it follows what is given: ", on orders from $50.00, on Saturdays"; empty when always and for all. */
export function sayConditions(when: TypedConditions, names: ProgramNames): string {
  return [
    when.minimum_order === null ? null : `on orders from ${sayMoney(when.minimum_order)}`,
    when.channels.length === 0 ? null : `sold through ${sayAny(when.channels.map(quote))}`,
    when.countries.length === 0 ? null : `to ${sayAny(when.countries.map(sayCountry))}`,
    when.tiers.length === 0 ? null : `for members in ${sayAny(when.tiers.map(names.tier))}`,
    when.segments.length === 0 ? null : `for ${sayAny(when.segments.map(names.segment))}`,
    when.customer_tags.any.length === 0
      ? null
      : `for customers tagged ${sayAny(when.customer_tags.any.map(quote))}`,
    when.customer_tags.none.length === 0
      ? null
      : `not for customers tagged ${sayAny(when.customer_tags.none.map(quote))}`,
    saySpan(when.from, when.until),
    when.weekdays.length === 0 ? null : `on ${sayWeekdays(when.weekdays)}`,
    when.hours === null ? null : `between ${when.hours.from} and ${when.hours.until}`,
  ]
    .filter((part) => part !== null)
    .map((part) => `, ${part}`)
    .join('');
}

/** "from 1 Dec 2026 until 1 Jan 2027"; null: always. */
export function saySpan(from: string | null, until: string | null): string | null {
  if (from !== null && until !== null) return `from ${sayMoment(from)} until ${sayMoment(until)}`;
  if (from !== null) return `from ${sayMoment(from)} on`;
  return until === null ? null : `until ${sayMoment(until)}`;
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
    return 'weekdays';
  if (days.length === 2 && weekend) return 'weekends';
  return sayAll(days.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}s`));
}

/** "products tagged “linen” or the collection “summer”" */
export function sayProducts(filter: TypedProducts): string {
  const parts = [
    sayEach(filter.products, 'the product', 'the products'),
    sayEach(filter.collections, 'the collection', 'the collections'),
    sayEach(filter.vendors, 'products by', 'products by'),
    sayEach(filter.types, 'products of type', 'products of type'),
    sayEach(filter.tags, 'products tagged', 'products tagged'),
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'products that are not named yet' : sayAny(parts);
}

function sayEach(words: readonly string[], one: string, other: string): string | null {
  if (words.length === 0) return null;
  return `${words.length === 1 ? one : other} ${sayAny(words.map(quote))}`;
}

export function sayMoney({ amount, currency }: TypedMoney): string {
  return /^\d+(\.\d+)?$/.test(amount) ? formatMoney({ amount, currency }) : `${amount} ${currency}`;
}

/** "New Zealand" for NZ; the code itself while it is half-typed. */
export function sayCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}

export function quote(word: string): string {
  return `“${word}”`;
}
