import { type ProgramNames, sayAll, sayCount, sayNumber } from './program-names.ts';
import { sayMoney, saySpan } from './say-conditions.ts';
import { sayGift, sayMost, sayProductsOf } from './say-reward.ts';
import type { TypedBoost, TypedGift, TypedMoney, TypedReferrals } from './typed.ts';

interface ReferralPreview {
  /** "A friend gets $10.00 off their first order of $40.00 or more." */
  friend: string;
  /** "Ada gets 500 points 14 days later." */
  advocate: string;
  /** What else holds. */
  notes: readonly string[];
}

/** What a friend gets, and what Ada gets who brought them. */
export function previewReferrals(
  terms: TypedReferrals,
  names: Pick<ProgramNames, 'points' | 'tier'>,
): ReferralPreview {
  const { friend, advocate, minimum_order: least } = terms;
  const code = friend.gift !== null && isCode(friend.gift) ? friend.gift : null;
  const friendLater = [
    ...(friend.gift !== null && code === null ? [sayGift(friend.gift)] : []),
    ...sayPoints(friend.points, names),
  ];
  const advocateGets = [
    ...(advocate.gift === null ? [] : [sayGift(advocate.gift)]),
    ...sayPoints(advocate.points, names),
  ];
  const saysOrder = code !== null || friendLater.length > 0;
  const advocateWhen = saysOrder
    ? sayLater(terms)
    : sayAfter(terms, `a friend’s first order${sayLeast(least)}`);
  return {
    friend: sayFriend(terms, code, friendLater),
    advocate:
      advocateGets.length === 0 && advocate.tiers.length === 0
        ? 'Ada gets nothing for it.'
        : `Ada gets ${advocateGets.length === 0 ? 'nothing' : sayAll(advocateGets)} ${advocateWhen}.`,
    notes: sayNotes(terms, code, names),
  };
}

type CodeGift = Extract<TypedGift, { combines_with: unknown }>;

function isCode(gift: TypedGift): gift is CodeGift {
  return 'combines_with' in gift;
}

function sayPoints(points: number | string, names: Pick<ProgramNames, 'points'>): string[] {
  return points === 0 ? [] : [names.points(points)];
}

function sayFriend(terms: TypedReferrals, code: CodeGift | null, later: readonly string[]): string {
  if (code === null)
    return later.length === 0
      ? 'A friend gets nothing.'
      : `A friend gets ${sayAll(later)} ${sayAfter(terms, `their first order${sayLeast(terms.minimum_order)}`)}.`;
  const most = sayMost(code);
  return [
    `A friend gets ${sayGift(code)} ${sayWhere(code)}their first order${sayLeast(code.minimum_order)}`,
    ...(most === '' ? [] : [most]),
    ...(later.length === 0 ? [] : [`and ${sayAll(later)} ${sayLater(terms)}`]),
  ]
    .join(', ')
    .concat('.');
}

/** What stands between a code and the order that it is for. */
function sayWhere(code: CodeGift): string {
  const products = sayProductsOf(code);
  if (products !== null) return `${products} in `;
  if (code.kind === 'free_shipping') return 'on ';
  return code.kind === 'free_product' ? 'with ' : '';
}

function sayLeast(least: TypedMoney | null): string {
  return least === null ? '' : ` of ${sayMoney(least)} or more`;
}

function sayLater({ hold_days }: TypedReferrals): string {
  return hold_days === 0 ? 'once it is paid' : `${sayCount(hold_days, 'day')} later`;
}

function sayAfter({ hold_days }: TypedReferrals, order: string): string {
  return hold_days === 0 ? `with ${order}` : `${sayCount(hold_days, 'day')} after ${order}`;
}

function sayNotes(
  terms: TypedReferrals,
  code: CodeGift | null,
  names: Pick<ProgramNames, 'points' | 'tier'>,
): readonly string[] {
  const { advocate, minimum_order: least, claim_days } = terms;
  const special = advocate.tiers.map(
    ({ tier, points }) => `${names.points(points)} in ${names.tier(tier)}`,
  );
  const saidLeast = code === null ? least : code.minimum_order;
  return [
    ...(special.length === 0 ? [] : [`Ada gets ${sayAll(special)} instead.`]),
    ...(least === null || saidLeast?.amount === least.amount
      ? []
      : [`Nothing is given afterwards for an order below ${sayMoney(least)}.`]),
    `A friend has ${sayCount(claim_days, 'day')} to order, and it must be their first order.`,
    ...sayLimits(terms.limits),
  ];
}

function sayLimits({ per_month, per_year, lifetime }: TypedReferrals['limits']): string[] {
  const said = [
    per_month === null ? null : `${sayNumber(per_month)} a month`,
    per_year === null ? null : `${sayNumber(per_year)} a year`,
    lifetime === null ? null : `${sayNumber(lifetime)} in all`,
  ].filter((part) => part !== null);
  return said.length === 0 ? [] : [`Friends that Ada is rewarded for: at most ${sayAll(said)}.`];
}

/** "Advocates’ points count 2 times from 1 Dec 2026 until 1 Jan 2027" */
export function sayBoost({ multiplier, from, until }: TypedBoost): string {
  const often =
    multiplier === 2 ? 'twice' : multiplier === 3 ? 'three times' : `× ${sayNumber(multiplier)}`;
  const span = saySpan(from, until);
  return `Advocates’ points count ${often}${span === null ? '' : `, ${span}`}`;
}
