import {
  type ProgramNames,
  capital,
  sayAll,
  sayCount,
  sayNth,
  sayNumber,
} from './program-names.ts';
import { sayConditions, sayMoney, sayProducts, type TypedProducts } from './say-conditions.ts';
import type {
  TypedActivity,
  TypedCampaign,
  TypedCaps,
  TypedLevel,
  TypedRule,
  TypedTiers,
} from './typed.ts';

type Rates = Extract<TypedRule, { kind: 'per_amount' }>['rates'];
type SpendWindow = Extract<TypedRule, { kind: 'spend_goal' }>['window'];

/** A rule as a merchant would say it: "1 point for each $1.00, on weekends, at most 100 points an order". */
export function sayRule(rule: TypedRule, names: ProgramNames): string {
  return sayWhat(rule, names) + sayConditions(rule.when, names) + sayCaps(rule.caps, names);
}

function sayWhat(rule: TypedRule, names: ProgramNames): string {
  switch (rule.kind) {
    case 'per_amount':
      return `${names.points(rule.points)} for each ${sayMoney(rule.per)}${sayOn(rule.products)}${sayRates(rule.rates, names)}`;
    case 'per_order':
      return `${names.points(rule.points)} for every order`;
    case 'product_multiplier':
      return `${sayTimes(rule.multiplier)} the points on ${sayProducts(rule.products)}`;
    case 'product_points':
      return `${names.points(rule.points)} for each unit of ${sayProducts(rule.products)}`;
    case 'product_exclusion':
      return `Nothing is earned on ${sayProducts(rule.products)}`;
    case 'nth_order':
      if (rule.repeats) return `${names.points(rule.points)} for every ${sayNth(rule.nth)} order`;
      return `${names.points(rule.points)} for the ${rule.nth === 1 ? 'first' : sayNth(rule.nth)} order`;
    case 'spend_goal':
      return `${names.points(rule.points)} ${rule.repeats ? 'each time' : 'once'} a member has spent ${sayMoney(rule.goal)} ${sayWindow(rule.window)}`;
  }
}

function sayOn(products: TypedProducts | null): string {
  return products === null ? '' : ` spent on ${sayProducts(products)}`;
}

function sayRates(rates: Rates, names: ProgramNames): string {
  return rates
    .map(
      ({ tier, points, per }) =>
        `; ${tier === null ? 'or' : `in ${names.tier(tier)}`} ${names.points(points)} for each ${sayMoney(per)}`,
    )
    .join('');
}

/** "2×", "1.5×" */
export function sayTimes(multiplier: number | string): string {
  return `${sayNumber(multiplier)}×`;
}

function sayWindow(window: SpendWindow): string {
  switch (window.kind) {
    case 'days':
      return `within ${sayCount(window.days, 'day')}`;
    case 'calendar_month':
      return 'in a calendar month';
    case 'calendar_year':
      return 'in a calendar year';
    case 'lifetime':
      return 'in all';
  }
}

/** ", at most 100 points an order and 500 a month"; empty without caps. */
export function sayCaps(caps: TypedCaps, names: ProgramNames): string {
  const parts = [
    [caps.per_order, 'an order'],
    [caps.per_day, 'a day'],
    [caps.per_month, 'a month'],
    [caps.lifetime, 'in all'],
  ] as const;
  const given = parts.flatMap(([most, per]) => (most === null ? [] : [{ most, per }]));
  if (given.length === 0) return '';
  const words = given.map(({ most, per }, at) =>
    at === 0 ? `${names.points(most)} ${per}` : `${sayNumber(most)} ${per}`,
  );
  return `, at most ${sayAll(words)} for each member`;
}

export function sayCampaign(campaign: TypedCampaign, names: ProgramNames): string {
  const products = campaign.products === null ? '' : ` on ${sayProducts(campaign.products)}`;
  const what =
    campaign.kind === 'multiplier'
      ? `${sayTimes(campaign.multiplier)} the points${products}`
      : `${names.points(campaign.points)} extra for an order${products === '' ? '' : ` with ${products.slice(4)}`}`;
  const days =
    campaign.days_of_month.length === 0
      ? ''
      : `, on the ${sayAll(campaign.days_of_month.map(sayNth))} of the month`;
  const budget =
    campaign.budget_points === null
      ? ''
      : `, until ${names.points(campaign.budget_points)} are given`;
  return what + sayConditions(campaign.when, names) + days + sayCaps(campaign.caps, names) + budget;
}

/** What somebody does for it, by type. */
export const activityNames: Readonly<Record<TypedActivity['type'], string>> = {
  sign_up: 'Joining',
  birthday: 'Birthday',
  anniversary: 'Anniversary of joining',
  newsletter: 'Newsletter',
  review: 'Review',
  social_follow: 'Follow',
  social_share: 'Share',
  profile_complete: 'Complete profile',
  referral: 'Referral',
  custom: 'Own activity',
};

export function nameActivity(activity: TypedActivity): string {
  if (activity.title !== null) return activity.title;
  return activity.type === 'custom'
    ? capital(activity.id.replaceAll(/[-_]+/g, ' '))
    : activityNames[activity.type];
}

export function sayActivity(activity: TypedActivity, names: ProgramNames): string {
  const { limits, tiers, segments, cooldown_hours: cooldown } = activity;
  const per =
    activity.type === 'custom' && activity.points_per !== null
      ? ` for each of its “${activity.points_per}”`
      : '';
  const most = (
    [
      [limits.per_day, 'a day'],
      [limits.per_month, 'a month'],
      [limits.per_year, 'a year'],
      [limits.lifetime, 'in all'],
    ] as const
  ).flatMap(([times, unit]) => (times === null ? [] : [`${sayCount(times, 'time')} ${unit}`]));
  return [
    `${names.points(activity.points)}${per}`,
    ...(most.length === 0 ? [] : [`at most ${sayAll(most)}`]),
    ...(cooldown === 0 ? [] : [`not again within ${sayCount(cooldown, 'hour')}`]),
    ...(tiers.length === 0 ? [] : [`for members in ${sayAll(tiers.map(names.tier))}`]),
    ...(segments.length === 0 ? [] : [`for ${sayAll(segments.map(names.segment))}`]),
    ...(activity.type === 'birthday' && activity.blackout_days !== 0
      ? [`when the birthday was known ${sayCount(activity.blackout_days, 'day')} before`]
      : []),
  ].join(', ');
}

const bases: Readonly<Record<TypedTiers['basis'], string>> = {
  points_earned: 'points earned',
  money_spent: 'money spent',
  orders_placed: 'orders placed',
};
const windows: Readonly<Record<TypedTiers['window'], string>> = {
  lifetime: 'since joining',
  calendar_year: 'in the calendar year',
  rolling_12_months: 'in the last 12 months',
  year_from_entry: 'in the year since entering the tier',
};

/** How tiers are measured and lost. */
export function sayTiers(tiers: TypedTiers): string {
  const grace =
    tiers.grace_days === 0 ? 'at once' : `after ${sayCount(tiers.grace_days, 'day')} of grace`;
  const fall =
    tiers.downgrade === 'one_step' ? 'one tier down' : 'to the tier that it is enough for';
  const lost = `Who falls short goes ${fall}, ${grace}`;
  return `By ${bases[tiers.basis]} ${windows[tiers.window]}. ${tiers.window === 'lifetime' ? 'A tier is never lost' : lost}.`;
}

/** What a tier asks for. */
export function sayThreshold({ threshold }: TypedLevel, { basis }: TypedTiers): string {
  if (threshold === null) return 'Given by hand only';
  if (typeof threshold === 'object') return `${sayMoney(threshold)} spent`;
  if (threshold === 0) return 'Everybody';
  return basis === 'orders_placed'
    ? sayCount(threshold, 'order')
    : `${sayNumber(threshold)} points earned`;
}

/** What a tier gives, part by part. */
export function sayBenefits(level: TypedLevel, names: ProgramNames): string[] {
  return [
    ...(level.multiplier === 1 ? [] : [`${sayTimes(level.multiplier)} the points`]),
    ...(level.entry_points === 0
      ? []
      : [
          `${names.points(level.entry_points)} on entering${level.entry_repeats ? ', each time' : ''}`,
        ]),
    ...(level.discount_percent === 0 ? [] : [`${level.discount_percent} % off every order`]),
    ...(level.free_shipping ? ['Free shipping'] : []),
    ...level.perks.map(({ title }) => title),
  ];
}
