import type { CapName, LimitName } from './award.ts';
import { compare, fraction, type Fraction } from '../fraction.ts';
import type { GivenPoints } from './order-facts.ts';
import type { Caps } from '../program/conditions.ts';

/** The most that something may give to one order: whole points, never below 0. */
export interface Limit<Name extends LimitName = LimitName> {
  most: number;
  by: Name;
}

/** What caps leave for an order, when others of the member already have so many; null: no limit. */
export function findCap(caps: Caps, given: GivenPoints | undefined): Limit<CapName> | null {
  const { perOrder, perDay, perMonth, lifetime } = caps;
  if (perOrder === null && perDay === null && perMonth === null && lifetime === null) return null;
  const left: (Limit<CapName> | null)[] = [
    leftOf(perOrder, 0, 'per_order'),
    leftOf(perDay, given?.day, 'per_day'),
    leftOf(perMonth, given?.month, 'per_month'),
    leftOf(lifetime, given?.lifetime, 'lifetime'),
  ];
  return left.reduce(tighter, null);
}

function leftOf(cap: number | null, given = 0, by: CapName): Limit<CapName> | null {
  return cap === null ? null : { most: Math.max(0, cap - given), by };
}

/** The lower of two limits; of equals the first. */
export function tighter<L extends Limit>(a: L | null, b: L | null): L | null {
  if (a === null || b === null) return a ?? b;
  return b.most < a.most ? b : a;
}

export function keepWithin(
  exact: Fraction,
  limit: Limit | null,
): { exact: Fraction; limitedBy: LimitName | null } {
  if (limit === null) return { exact, limitedBy: null };
  const most = fraction(limit.most);
  return compare(exact, most) > 0
    ? { exact: most, limitedBy: limit.by }
    : { exact, limitedBy: null };
}
