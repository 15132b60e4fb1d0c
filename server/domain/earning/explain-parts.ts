import type { Award, AwardPart, CapName, LimitName } from './award.ts';
import { floor, type Fraction, fraction, fromText, isPositive } from '../fraction.ts';
import { isZero, subtract, zero } from '../fraction.ts';
import { type PointsName, sayMinor, sayMoney, sayOrdinal, sayPoints } from './say-points.ts';

export interface PartReader {
  pointsName: PointsName;
  reader: 'shopper' | 'staff';
}

/** What each part of an award gave, and when there are several what they make together. */
export function explainParts(award: Award, by: PartReader): string[] {
  const { parts } = award;
  const [only] = parts;
  if (only === undefined) return [];
  if (parts.length === 1) {
    // What the goods that are left don't earn needs no arithmetic.
    if (award.exactPoints === '0' && only.limitedBy === null) return [];
    return [
      `${sayPart(only, by, directionOf(award))}${sayTotalLimit(award)}${sayRounding(award)}.`,
    ];
  }
  const total = sayPoints(fromText(award.exactPoints), by.pointsName, directionOf(award));
  return [
    ...parts.map((part) => `${sayPart(part, by)}${sayLimitOnAll(part)}.`),
    `Together ${total}${sayTotalLimit(award)}${sayRounding(award)}.`,
  ];
}

function sayPart(part: AwardPart, by: PartReader, direction: 'up' | 'down' = 'down'): string {
  const exact = fromText(part.exact);
  const how = sayHow(part, by);
  if (isZero(exact) && part.limitedBy !== null) return `${how} nothing: ${reached[part.limitedBy]}`;
  const limit =
    part.limitedBy === null || part.limitedBy === 'orders' ? '' : `, ${cut[part.limitedBy]}`;
  return `${how} ${sayPoints(sizeOf(exact), by.pointsName, direction)}${limit}${sayShareKept(part, exact)}`;
}

const cut: Readonly<Record<CapName | 'budget', string>> = {
  per_order: 'the most that it gives for one order',
  per_day: 'all that was left of its limit for the day',
  per_month: 'all that was left of its limit for the month',
  lifetime: 'all that was left of its limit for one member',
  budget: 'all that was left of its budget',
};

const reached: Readonly<Record<LimitName, string>> = {
  per_order: 'its limit for one order is reached',
  per_day: 'its limit for the day was reached before',
  per_month: 'its limit for the month was reached before',
  lifetime: 'its limit for one member was reached before',
  budget: 'its budget is used up',
  orders: 'the limit on all orders is reached',
};

const mostOfAll: Readonly<Record<CapName, string>> = {
  per_order: 'the most for one order',
  per_day: 'all that was left of the limit for the day',
  per_month: 'all that was left of the limit for the month',
  lifetime: 'all that was left of the limit for one member',
};

function sayTotalLimit({ limitedBy }: Award): string {
  return limitedBy === null ? '' : `, ${mostOfAll[limitedBy]}`;
}

function sayLimitOnAll({ limitedBy, exact }: AwardPart): string {
  return limitedBy === 'orders' && exact !== '0'
    ? ', as far as the limit on all orders allows'
    : '';
}

function sayRounding(award: Award): string {
  if (fromText(award.exactPoints).denominator === 1n) return '';
  return `, rounded ${directionOf(award)} to ${award.points}`;
}

function directionOf({ exactPoints, points }: Award): 'up' | 'down' {
  return BigInt(points) > floor(fromText(exactPoints)) ? 'up' : 'down';
}

/** The size of what is added or taken off. */
function sizeOf(value: Fraction): Fraction {
  return isPositive(value) ? value : subtract(zero, value);
}

/** Refunds of amounts took their share of what units give. */
function sayShareKept(part: AwardPart, exact: Fraction): string {
  if (part.kind !== 'product_points' || part.limitedBy !== null) return '';
  const whole = fraction(part.each * part.units);
  return isZero(subtract(whole, exact)) ? '' : ' after what was given back';
}

function sayHow(part: AwardPart, { pointsName, reader }: PartReader): string {
  const forStaff = reader === 'staff';
  const by = forStaff && part.source === 'rule' ? ` (rule "${part.id}")` : '';
  const name = (points: number) => sayPoints(fraction(points), pointsName);
  switch (part.kind) {
    case 'per_amount': {
      const { points, perMinor, currency } = part.rate;
      const rate = `${name(points)} for each ${sayMoney({ minor: perMinor, currency })}`;
      return `${rate}${by} of ${sayMinor(part.of, currency)} makes`;
    }
    case 'product_multiplier':
    case 'multiplier': {
      const who =
        part.title === null
          ? forStaff
            ? `Rule "${part.id}"`
            : 'A rule for some products'
          : part.source === 'campaign'
            ? `“${part.title}”`
            : part.title;
      const factor = part.percent / 100;
      const verb = part.percent < 100 ? 'takes off' : 'adds';
      return `${who} multiplies ${sayPoints(fromText(part.of), pointsName)} by ${factor} and ${verb}`;
    }
    case 'product_points':
      return part.units === 1
        ? `1 unit of a product with points of its own${by} gives`
        : `${part.units} units of products with points of their own${by}, ${name(part.each)} each, give`;
    case 'per_order':
      return `The order itself${by} gives`;
    case 'nth_order':
      return `${forStaff ? 'The member’s' : 'Your'} ${sayOrdinal(part.orderNo)} order${by} gives`;
    case 'spend_goal':
      return `Reaching ${sayMoney(part.goal)}${part.times > 1 ? ` ${part.times} times` : ''}${by} gives`;
    case 'flat':
      return `“${part.title}” gives`;
  }
}
