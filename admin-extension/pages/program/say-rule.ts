import { programActivitiesTexts as activityTexts } from '../../texts/en/program-activities.ts';
import { ruleSentencesTexts as t } from '../../texts/en/rule-sentences.ts';
import { type ProgramNames, capital, counted, sayAll, sayNth, sayNumber } from './program-names.ts';
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
      return `${t.rule.perAmount(names.points(rule.points), sayMoney(rule.per))}${sayOn(rule.products)}${sayRates(rule.rates, names)}`;
    case 'per_order':
      return t.rule.perOrder(names.points(rule.points));
    case 'product_multiplier':
      return t.multiplied(sayNumber(rule.multiplier), sayProducts(rule.products));
    case 'product_points':
      return t.rule.perUnit(names.points(rule.points), sayProducts(rule.products));
    case 'product_exclusion':
      return t.rule.nothing(sayProducts(rule.products));
    case 'nth_order':
      return sayNthOrder(rule, names.points(rule.points));
    case 'spend_goal':
      return (rule.repeats ? t.rule.goalAgain : t.rule.goal)(
        names.points(rule.points),
        sayMoney(rule.goal),
        sayWindow(rule.window),
      );
  }
}

function sayNthOrder(
  { nth, repeats }: Extract<TypedRule, { kind: 'nth_order' }>,
  points: string,
): string {
  if (repeats) return t.rule.everyNth(points, sayNth(nth));
  return nth === 1 ? t.rule.firstOrder(points) : t.rule.nthOrder(points, sayNth(nth));
}

function sayOn(products: TypedProducts | null): string {
  return products === null ? '' : t.rule.spentOn(sayProducts(products));
}

function sayRates(rates: Rates, names: ProgramNames): string {
  return rates
    .map(({ tier, points, per }) =>
      tier === null
        ? t.rule.otherRate(names.points(points), sayMoney(per))
        : t.rule.tierRate(names.tier(tier), names.points(points), sayMoney(per)),
    )
    .join('');
}

function sayWindow(window: SpendWindow): string {
  switch (window.kind) {
    case 'days':
      return t.window.days(counted(window.days));
    case 'calendar_month':
    case 'calendar_year':
    case 'lifetime':
      return t.window[window.kind];
  }
}

/** ", at most 100 points an order and 500 a month"; empty without caps. */
export function sayCaps(caps: TypedCaps, names: ProgramNames): string {
  const parts = [
    [caps.per_order, t.per.order],
    [caps.per_day, t.per.day],
    [caps.per_month, t.per.month],
    [caps.lifetime, t.per.inAll],
  ] as const;
  const given = parts.flatMap(([most, per]) => (most === null ? [] : [{ most, per }]));
  if (given.length === 0) return '';
  const words = given.map(({ most, per }, at) =>
    at === 0 ? `${names.points(most)} ${per}` : `${sayNumber(most)} ${per}`,
  );
  return t.atMostEach(sayAll(words));
}

export function sayCampaign(campaign: TypedCampaign, names: ProgramNames): string {
  const products = campaign.products === null ? null : sayProducts(campaign.products);
  const what =
    campaign.kind === 'multiplier'
      ? t.multiplied(sayNumber(campaign.multiplier), products)
      : t.extra(names.points(campaign.points), products);
  const days =
    campaign.days_of_month.length === 0
      ? ''
      : t.daysOfMonth(sayAll(campaign.days_of_month.map(sayNth)));
  const budget =
    campaign.budget_points === null ? '' : t.budget(names.points(campaign.budget_points));
  return what + sayConditions(campaign.when, names) + days + sayCaps(campaign.caps, names) + budget;
}

/** What somebody does for it, by type. */
export const activityNames: Readonly<Record<TypedActivity['type'], string>> = activityTexts.names;

export function nameActivity(activity: TypedActivity): string {
  if (activity.title !== null) return activity.title;
  return activity.type === 'custom'
    ? capital(activity.id.replaceAll(/[-_]+/g, ' '))
    : activityNames[activity.type];
}

export function sayActivity(activity: TypedActivity, names: ProgramNames): string {
  const { limits, tiers, segments, cooldown_hours: cooldown } = activity;
  const points = names.points(activity.points);
  const most = (
    [
      [limits.per_day, t.per.day],
      [limits.per_month, t.per.month],
      [limits.per_year, t.per.year],
      [limits.lifetime, t.per.inAll],
    ] as const
  ).flatMap(([times, unit]) => (times === null ? [] : [t.timesPer(counted(times), unit)]));
  return [
    activity.type === 'custom' && activity.points_per !== null
      ? t.activity.forEach(points, activity.points_per)
      : points,
    ...(most.length === 0 ? [] : [t.atMost(sayAll(most))]),
    ...(cooldown === 0 ? [] : [t.activity.notAgain(counted(cooldown))]),
    ...(tiers.length === 0 ? [] : [t.when.tiers(sayAll(tiers.map(names.tier)))]),
    ...(segments.length === 0 ? [] : [t.when.segments(sayAll(segments.map(names.segment)))]),
    ...(activity.type === 'birthday' && activity.blackout_days !== 0
      ? [t.activity.known(counted(activity.blackout_days))]
      : []),
  ].join(', ');
}

/** How tiers are measured and lost. */
export function sayTiers(tiers: TypedTiers): string {
  const { basis, window, grace_days: days } = tiers;
  const grace = days === 0 ? t.tiers.atOnce : t.tiers.afterGrace(counted(days));
  const fall = tiers.downgrade === 'one_step' ? t.tiers.oneStep : t.tiers.fitting;
  return [
    t.tiers.measured(t.tiers.bases[basis], t.tiers.windows[window]),
    window === 'lifetime' ? t.tiers.never : t.tiers.falls(fall, grace),
  ].join(' ');
}

/** What a tier asks for. */
export function sayThreshold({ threshold }: TypedLevel, { basis }: TypedTiers): string {
  if (threshold === null) return t.tiers.byHand;
  if (typeof threshold === 'object') return t.tiers.spent(sayMoney(threshold));
  if (threshold === 0) return t.tiers.everybody;
  return basis === 'orders_placed'
    ? t.tiers.orders(counted(threshold))
    : t.tiers.pointsEarned(sayNumber(threshold));
}

/** What a tier gives, part by part. */
export function sayBenefits(level: TypedLevel, names: ProgramNames): string[] {
  return [
    ...(level.multiplier === 1 ? [] : [t.multiplied(sayNumber(level.multiplier), null)]),
    ...(level.entry_points === 0
      ? []
      : [
          level.entry_repeats
            ? t.tiers.enteringAgain(names.points(level.entry_points))
            : t.tiers.entering(names.points(level.entry_points)),
        ]),
    ...(level.discount_percent === 0
      ? []
      : [t.tiers.percentOff(sayNumber(level.discount_percent))]),
    ...(level.free_shipping ? [t.tiers.freeShipping] : []),
    ...level.perks.map(({ title }) => title),
  ];
}
