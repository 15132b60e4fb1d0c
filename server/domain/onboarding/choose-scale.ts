import { ceil, divide, type Fraction, fraction, multiply } from '../fraction.ts';
import { niceAtLeast, niceBetween } from './nice-numbers.ts';

export interface PricedReward {
  points: number;
  valueMinor: bigint;
}

/** How money becomes points, and points the first reward. */
export interface Scale {
  points: number;
  perMinor: bigint;
  first: PricedReward;
  /** A part of the first reward at the same rate; all of it where no part is round. */
  step: PricedReward;
  /** How many times the first reward the big one is. */
  times: number;
}

interface Wanted {
  averageMinor: bigint;
  /** What people count in: one dollar, a hundred yen; minor units. */
  unitMinor: bigint;
  /** The most that goes back of what is spent. */
  share: Fraction;
}

/** Points for one step of money: what can be said in one breath. */
const readable = [1, 5, 10, 2];
/** The first reward is to be had after about so many orders. */
const ordersWanted = 3;
const ordersLeast = 2;
const ordersMost = 4;
/** Steps of money in an average order. */
const stepsLeast = 8n;
const stepsMost = 800n;

/**
 * Of all readable scales the one that gives back nearly what it may (never more), has its first reward after about
 * three orders, and the roundest numbers.
 */
export function chooseScale(wanted: Wanted): Scale {
  const candidates = listScales(wanted);
  const [first] = candidates;
  if (first === undefined) return smallestScale(wanted);
  return candidates.reduce((best, one) => (one.penalty < best.penalty ? one : best), first).scale;
}

interface Candidate {
  scale: Scale;
  penalty: number;
}

function listScales(wanted: Wanted): Candidate[] {
  const { averageMinor, share } = wanted;
  const back = multiply(share, fraction(averageMinor));
  const values = niceBetween(
    ceil(multiply(back, fraction(ordersLeast))),
    ceil(multiply(back, fraction(ordersMost + 1))),
  );
  return values.flatMap(({ value, roundness }) =>
    listSteps(wanted).flatMap((perMinor) =>
      readable.flatMap((points) => {
        const scale = scaleOf({ points, perMinor, valueMinor: value }, share);
        const penalty = weigh(scale, wanted) + roundness * 0.15;
        return Number.isFinite(penalty) ? [{ scale, penalty }] : [];
      }),
    ),
  );
}

/** 1, 10, 100… minor units, so that an average order holds a readable number of them. */
function listSteps({ averageMinor }: Wanted): bigint[] {
  const steps = Array.from({ length: 16 }, (_, power) => 10n ** BigInt(power)).filter((step) => {
    const held = averageMinor / step;
    return held >= stepsLeast && held <= stepsMost;
  });
  return steps.length === 0 ? [1n] : steps;
}

/** The price is rounded up: what goes back is never above the share. */
function scaleOf(
  { points, perMinor, valueMinor }: { points: number; perMinor: bigint; valueMinor: bigint },
  share: Fraction,
): Scale {
  const exact = divide(fraction(BigInt(points) * valueMinor), multiply(fraction(perMinor), share));
  const price = Number(niceAtLeast(ceil(exact)).value);
  const first = { points: price, valueMinor };
  return { points, perMinor, first, step: divideReward(first), times: timesFor(price) };
}

/** Three times the first reward, or the multiple near it that makes the rounder price. */
function timesFor(price: number): number {
  const digits = (times: number) => String(price * times).replace(/0+$/, '').length;
  return [3, 4, 5].reduce((best, times) => (digits(times) < digits(best) ? times : best), 3);
}

/** For choosing among exact scales only: what is far from the wish, or hard to read, weighs more. */
function weigh({ points, perMinor, first, step }: Scale, wanted: Wanted): number {
  const { share, averageMinor, unitMinor } = wanted;
  const back = (points * Number(first.valueMinor)) / (Number(perMinor) * first.points);
  const most = Number(share.numerator) / Number(share.denominator);
  const orders = (first.points * Number(perMinor)) / (points * Number(averageMinor));
  const earned = (points * Number(averageMinor)) / Number(perMinor);
  const far = orders < ordersLeast || orders > ordersMost ? 2 : 0;
  return (
    2 * Math.log(most / back) +
    Math.abs(Math.log(orders / ordersWanted)) +
    far +
    0.4 * Math.abs(Math.log10(Number(perMinor) / Number(unitMinor))) +
    (points === 2 ? 0.15 : 0) +
    niceAtLeast(BigInt(first.points)).roundness * 0.15 +
    (earned < 10 || earned > 1_000 ? 0.6 : 0) +
    (step === first ? 0.25 : 0)
  );
}

/** Orders of next to nothing: one minor unit for as many points as it takes. */
function smallestScale({ share }: Wanted): Scale {
  return scaleOf({ points: 1, perMinor: 1n, valueMinor: 1n }, share);
}

/** The smallest step that keeps the first reward's rate in whole points and round money. */
function divideReward(first: PricedReward): PricedReward {
  const { points, valueMinor } = first;
  const parts = [10, 5, 4, 3, 2].find(
    (part) =>
      points % part === 0 && valueMinor % BigInt(part) === 0n && isRound(valueMinor / BigInt(part)),
  );
  if (parts === undefined) return first;
  return { points: points / parts, valueMinor: valueMinor / BigInt(parts) };
}

/** 1, 2 or 5 with noughts. */
function isRound(value: bigint): boolean {
  return /^[125]0*$/.test(String(value));
}
