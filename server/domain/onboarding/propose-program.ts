import { minorDigits } from '../currency.ts';
import { compare, divide, floor, type Fraction, fraction, multiply } from '../fraction.ts';
import { chooseScale, type PricedReward, type Scale } from './choose-scale.ts';
import { niceAtMost } from './nice-numbers.ts';
import { daysEnough, ordersEnough, type SalesFigures } from './sales-figures.ts';

export const generosities = ['careful', 'usual', 'generous'] as const;
export type Generosity = (typeof generosities)[number];

/** What goes back to members of what they spend, if every point were used: hundredths of a percent. */
const givesBack: Readonly<Record<Generosity, number>> = { careful: 200, usual: 300, generous: 500 };
/** Never more than this part of the margin. */
const partOfMargin = 5;
/** Of all that is given back, the part that a welcome may take. */
const partForWelcome = 5;
/** The largest order that is reckoned with, in whole units of the currency: rewards stay readable. */
const orderMax = 10_000_000n;
/** Where nobody has bought anything yet and nobody says what an order comes to, by the currency's decimals. */
const orderUnknown: Readonly<Record<number, bigint>> = { 0: 5_000n, 3: 20n };
const orderUsual = 50n;

export interface Wish {
  /** What is left of a sale after the goods, 1 to 99. */
  marginPercent: number;
  generosity: Generosity;
  /** What an order comes to, as the merchant says it, minor units; null: as the figures say. */
  averageOrderMinor: bigint | null;
}

export interface Proposal {
  currency: string;
  /** So many points for each `perMinor` spent. */
  points: number;
  perMinor: bigint;
  /** The first thing to be had, and one to save for. */
  first: PricedReward;
  big: PricedReward;
  /** Points as money: in steps, from `first.points` on. */
  step: PricedReward;
  mostPoints: number;
  /** Null: a welcome that fits would be worth nothing. */
  welcomePoints: number | null;
  /** Points end after so many months without an order. */
  expiryMonths: number;
  averageOrderMinor: bigint;
  /** `sales`: the shop's own figures; `few`: of them, and they are few; `said`: the merchant's word; `unknown`: neither. */
  basis: 'sales' | 'few' | 'said' | 'unknown';
  /** Average orders until the first reward, without the welcome. */
  ordersToFirst: Fraction;
  /** Of what members spend, if every point were used, without the welcome. */
  share: Fraction;
}

/**
 * A program for a shop that sells like this: readable numbers, a first reward after two to four orders of the usual size,
 * and in all, welcome included, never more given back than the wish and a fifth of the margin allow.
 */
export function proposeProgram(figures: SalesFigures, wish: Wish): Proposal {
  const { currency } = figures;
  const { averageOrderMinor, basis } = findAverage(figures, wish);
  const most = mostBack(wish);
  const forOrders = multiply(most, fraction(partForWelcome - 1, partForWelcome));
  const scale = chooseScale({
    averageMinor: averageOrderMinor,
    unitMinor: 10n ** BigInt(minorDigits(currency) || 2),
    share: forOrders,
  });
  const { points, perMinor, first } = scale;
  const share = fraction(BigInt(points) * first.valueMinor, perMinor * BigInt(first.points));
  return {
    currency,
    points,
    perMinor,
    first,
    big: { points: first.points * scale.times, valueMinor: first.valueMinor * BigInt(scale.times) },
    step: scale.step,
    mostPoints: first.points * 10,
    welcomePoints: welcomeFor(scale, { figures, averageOrderMinor, most }),
    expiryMonths: isSlow(figures) ? 24 : 12,
    averageOrderMinor,
    basis,
    ordersToFirst: fraction(BigInt(first.points) * perMinor, BigInt(points) * averageOrderMinor),
    share,
  };
}

/** The most that all points together may be worth, as a part of sales. */
export function mostBack({ marginPercent, generosity }: Omit<Wish, 'averageOrderMinor'>): Fraction {
  const wished = fraction(givesBack[generosity], 10_000);
  const bearable = fraction(marginPercent, 100 * partOfMargin);
  return compare(wished, bearable) < 0 ? wished : bearable;
}

function findAverage(
  { currency, orders, netMinor, days }: SalesFigures,
  wish: Wish,
): Pick<Proposal, 'averageOrderMinor' | 'basis'> {
  const digits = minorDigits(currency);
  const unit = 10n ** BigInt(digits);
  const within = (minor: bigint) => {
    const most = orderMax * unit;
    return minor < 1n ? 1n : minor > most ? most : minor;
  };
  if (wish.averageOrderMinor !== null)
    return { averageOrderMinor: within(wish.averageOrderMinor), basis: 'said' };
  if (orders === 0 || netMinor <= 0n)
    return { averageOrderMinor: (orderUnknown[digits] ?? orderUsual) * unit, basis: 'unknown' };
  const isEnough = orders >= ordersEnough && days >= daysEnough;
  return {
    averageOrderMinor: within(netMinor / BigInt(orders)),
    basis: isEnough ? 'sales' : 'few',
  };
}

/** Buyers come back so seldom that a year without an order says nothing. */
function isSlow({ orders, buyers }: SalesFigures): boolean {
  return buyers > 0 && orders * 2 < buyers * 3;
}

/** A welcome of what is left for it, by what one buyer spends; no more than half of the first reward. */
function welcomeFor(
  { first }: Scale,
  shop: { figures: SalesFigures; averageOrderMinor: bigint; most: Fraction },
): number | null {
  const { orders, buyers } = shop.figures;
  const each = fraction(shop.averageOrderMinor * BigInt(Math.max(orders, 1)), Math.max(buyers, 1));
  const spent = orders === 0 ? fraction(shop.averageOrderMinor) : each;
  const worth = divide(multiply(spent, shop.most), fraction(partForWelcome));
  const affordable = floor(
    divide(multiply(worth, fraction(first.points)), fraction(first.valueMinor)),
  );
  const half = BigInt(Math.floor(first.points / 2));
  const chosen = niceAtMost(affordable < half ? affordable : half);
  return chosen === null ? null : Number(chosen.value);
}
