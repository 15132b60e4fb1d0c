import type { Counted } from '../../texts/counted.ts';
import { referralSentencesTexts as t } from '../../texts/en/referral-sentences.ts';
import { counted, type ProgramNames, sayAll, sayNumber } from './program-names.ts';
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
  const gets = advocateGets.length === 0 ? t.advocate.none : sayAll(advocateGets);
  return {
    friend: sayFriend(terms, code, friendLater),
    advocate:
      advocateGets.length === 0 && advocate.tiers.length === 0
        ? t.advocate.nothing
        : saysOrder
          ? t.advocate.later(gets, holdOf(terms))
          : t.advocate.after(gets, holdOf(terms), sayLeast(least)),
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
      ? t.friend.nothing
      : t.friend.later(sayAll(later), holdOf(terms), sayLeast(terms.minimum_order));
  const most = sayMost(code);
  return [
    sayCode(code),
    ...(most === '' ? [] : [most]),
    ...(later.length === 0 ? [] : [t.friend.andLater(sayAll(later), holdOf(terms))]),
  ]
    .join(', ')
    .concat('.');
}

/** A code, with the order that it is for. */
function sayCode(code: CodeGift): string {
  const [gift, products] = [sayGift(code), sayProductsOf(code)];
  const least = sayLeast(code.minimum_order);
  if (products !== null) return t.friend.onProducts(gift, products, least);
  if (code.kind === 'free_shipping') return t.friend.shipping(gift, least);
  return code.kind === 'free_product'
    ? t.friend.product(gift, least)
    : t.friend.onOrder(gift, least);
}

function sayLeast(least: TypedMoney | null): string | null {
  return least === null ? null : sayMoney(least);
}

/** Null: nobody waits. */
function holdOf({ hold_days: days }: TypedReferrals): Counted | null {
  return days === 0 ? null : counted(days);
}

function sayNotes(
  terms: TypedReferrals,
  code: CodeGift | null,
  names: Pick<ProgramNames, 'points' | 'tier'>,
): readonly string[] {
  const { advocate, minimum_order: least, claim_days } = terms;
  const special = advocate.tiers.map(({ tier, points }) =>
    t.advocate.inTier(names.points(points), names.tier(tier)),
  );
  const saidLeast = code === null ? least : code.minimum_order;
  return [
    ...(special.length === 0 ? [] : [t.advocate.instead(sayAll(special))]),
    ...(least === null || saidLeast?.amount === least.amount
      ? []
      : [t.belowLeast(sayMoney(least))]),
    t.claim(counted(claim_days)),
    ...sayLimits(terms.limits),
  ];
}

function sayLimits({ per_month, per_year, lifetime }: TypedReferrals['limits']): string[] {
  const said = [
    per_month === null ? null : t.advocate.perMonth(sayNumber(per_month)),
    per_year === null ? null : t.advocate.perYear(sayNumber(per_year)),
    lifetime === null ? null : t.advocate.inAll(sayNumber(lifetime)),
  ].filter((part) => part !== null);
  return said.length === 0 ? [] : [t.advocate.limits(sayAll(said))];
}

/** "Advocates’ points count 2 times from 1 Dec 2026 until 1 Jan 2027" */
export function sayBoost({ multiplier, from, until }: TypedBoost): string {
  const often =
    multiplier === 2
      ? t.boost.twice
      : multiplier === 3
        ? t.boost.thrice
        : t.boost.times(sayNumber(multiplier));
  const span = saySpan(from, until);
  return span === null ? often : `${often}, ${span}`;
}
