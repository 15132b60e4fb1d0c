import { floor, type Fraction, fraction, fromText, isPositive } from '../fraction.ts';
import { isZero, subtract, zero } from '../fraction.ts';
import type { Reader } from '../speech/reader.ts';
import { sayCount, sayMoney } from '../speech/say-values.ts';
import type { Award, AwardPart } from './award.ts';
import { sayMinor, sayPoints } from './say-points.ts';

/** What each part of an award gave, and when there are several what they make together. */
export function explainParts(award: Award, by: Reader): string[] {
  const { parts } = award;
  const [only] = parts;
  if (only === undefined) return [];
  if (parts.length === 1) {
    // What the goods that are left don't earn needs no arithmetic.
    if (award.exactPoints === '0' && only.limitedBy === null) return [];
    return [
      ...explainPart(only, by, directionOf(award)),
      ...(only.limitedBy === 'orders' && only.exact !== '0' ? [] : sayLimits(only, by)),
      ...explainWhole(award, by),
    ];
  }
  const total = sayPoints(fromText(award.exactPoints), by.speech, directionOf(award));
  return [
    ...parts.flatMap((part) => [...explainPart(part, by), ...sayLimits(part, by)]),
    by.speech.say('earning.together', { points: total }),
    ...explainWhole(award, by),
  ];
}

function explainPart(part: AwardPart, by: Reader, direction: 'up' | 'down' = 'down'): string[] {
  const exact = fromText(part.exact);
  const points = sayPoints(sizeOf(exact), by.speech, direction);
  return [
    sayPart(part, by, points),
    ...(isCutByRefunds(part, exact) ? [by.speech.say('earning.afterRefunds')] : []),
  ];
}

function sayLimits({ limitedBy, exact }: AwardPart, { speech }: Reader): string[] {
  if (limitedBy === null) return [];
  return [speech.say(exact === '0' ? 'earning.usedUp' : 'earning.limited', { limit: limitedBy })];
}

/** What the limit on all that orders earn, and the rounding, made of the sum. */
function explainWhole(award: Award, { speech }: Reader): string[] {
  const { limitedBy, exactPoints, points } = award;
  const isRounded = fromText(exactPoints).denominator !== 1n;
  const up = directionOf(award) === 'up' ? 'yes' : 'no';
  return [
    ...(limitedBy === null || exactPoints === '0'
      ? []
      : [speech.say('earning.limited', { limit: limitedBy })]),
    ...(isRounded ? [speech.say('earning.rounded', { up, points: sayCount(points, speech) })] : []),
  ];
}

function directionOf({ exactPoints, points }: Award): 'up' | 'down' {
  return BigInt(points) > floor(fromText(exactPoints)) ? 'up' : 'down';
}

/** The size of what is added or taken off. */
function sizeOf(value: Fraction): Fraction {
  return isPositive(value) ? value : subtract(zero, value);
}

/** Refunds of amounts took their share of what units give. */
function isCutByRefunds(part: AwardPart, exact: Fraction): boolean {
  if (part.kind !== 'product_points' || part.limitedBy !== null) return false;
  return !isZero(subtract(fraction(part.each * part.units), exact));
}

/** Staff reads which rule it was. */
function sayPart(part: AwardPart, reader: Reader, points: string): string {
  const { kind, speech } = reader;
  const area = kind === 'staff' ? 'staff' : 'earning';
  const rule = kind === 'staff' && part.source === 'rule' ? ` (rule "${part.id}")` : '';
  switch (part.kind) {
    case 'per_amount': {
      const { perMinor, currency } = part.rate;
      return speech.say(`${area}.perAmount`, {
        rate: sayCount(part.rate.points, speech),
        per: sayMoney({ minor: perMinor, currency }, speech),
        of: sayMinor(part.of, currency, speech),
        points,
        rule,
      });
    }
    case 'product_multiplier':
    case 'multiplier':
      return speech.say(`${area}.multiplied`, {
        who: part.title === null ? 'rule' : part.source === 'campaign' ? 'campaign' : 'tier',
        name: nameOf(part, reader),
        of: sayPoints(fromText(part.of), speech),
        factor: speech.number(part.percent / 100),
        less: part.percent < 100 ? 'yes' : 'no',
        points,
      });
    case 'product_points': {
      const each = sayCount(part.each, speech);
      return speech.say(`${area}.productPoints`, { units: part.units, each, points, rule });
    }
    case 'per_order':
      return speech.say(`${area}.perOrder`, { points, rule });
    case 'nth_order':
      return speech.say(`${area}.nthOrder`, { nth: part.orderNo, points, rule });
    case 'spend_goal': {
      const goal = sayMoney(part.goal, speech);
      return speech.say(`${area}.spendGoal`, { goal, times: part.times, points, rule });
    }
    case 'flat':
      return speech.say('earning.flat', { name: nameOf(part, reader), points });
  }
}

function nameOf({ source, id, title }: AwardPart, { nameOwn }: Reader): string {
  return title === null || source === 'rule' ? (title ?? id) : nameOwn({ kind: source, id, title });
}
