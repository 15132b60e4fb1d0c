import { add, divide, floor, type Fraction, fraction, multiply } from '../fraction.ts';
import type { Proposal } from './propose-program.ts';
import { daysEnough, type SalesFigures } from './sales-figures.ts';

/** What is taken for granted of a year: the part of sales that members make, and the part of their points that is used. */
export const assumptions = {
  low: { membersPercent: 60, usedPercent: 45 },
  base: { membersPercent: 75, usedPercent: 60 },
  high: { membersPercent: 90, usedPercent: 80 },
  /** The end of all: everybody is a member, and no point is ever left. */
  most: { membersPercent: 100, usedPercent: 100 },
} as const;
export type Outlook = keyof typeof assumptions;

export interface Expectation {
  /** Of all sales; welcomes are in it. */
  share: Fraction;
  /** Minor units a year, at what members get for it; null: nobody knows how much the shop sells. */
  costMinor: bigint | null;
  /** First rewards that so many points make. */
  redemptions: bigint | null;
}

export interface ExpectedCost {
  /** What a year comes to at the pace of the figures; null: there are too few. */
  year: { orders: bigint; buyers: bigint; salesMinor: bigint } | null;
  outlooks: Readonly<Record<Outlook, Expectation>>;
}

/** What a proposal would cost this shop in a year, by what is assumed. */
export function expectCost(proposal: Proposal, figures: SalesFigures): ExpectedCost {
  const year = yearOf(proposal, figures);
  const most = shareOf(proposal, figures);
  const of = (outlook: Outlook) => expect(proposal, { outlook, most, year });
  return {
    year,
    outlooks: { low: of('low'), base: of('base'), high: of('high'), most: of('most') },
  };
}

/** The pace of the days that are known is that of the year; of a few days nobody can tell. */
function yearOf(
  { averageOrderMinor, basis }: Proposal,
  { days, orders, buyers, netMinor }: SalesFigures,
): ExpectedCost['year'] {
  if (orders === 0 || days < daysEnough) return null;
  const inYear = (count: bigint) => floor(fraction(count * 365n, BigInt(days)));
  const perYear = inYear(BigInt(orders));
  return {
    orders: perYear,
    buyers: inYear(BigInt(buyers)),
    salesMinor: basis === 'said' ? perYear * averageOrderMinor : inYear(netMinor),
  };
}

/** Of sales, what goes back when every point is used: for orders, and as welcomes by how often a buyer buys. */
function shareOf(proposal: Proposal, { orders, buyers }: SalesFigures): Fraction {
  const { first, welcomePoints, averageOrderMinor, share } = proposal;
  if (welcomePoints === null) return share;
  const worth = fraction(BigInt(welcomePoints) * first.valueMinor, first.points);
  const ordersEach = fraction(Math.max(orders, 1), Math.max(buyers, 1));
  const spent = multiply(fraction(averageOrderMinor), orders === 0 ? fraction(1) : ordersEach);
  return add(share, divide(worth, spent));
}

function expect(
  { first }: Proposal,
  known: { outlook: Outlook; most: Fraction; year: ExpectedCost['year'] },
): Expectation {
  const { membersPercent, usedPercent } = assumptions[known.outlook];
  const share = multiply(known.most, fraction(membersPercent * usedPercent, 10_000));
  if (known.year === null) return { share, costMinor: null, redemptions: null };
  const costMinor = floor(multiply(share, fraction(known.year.salesMinor)));
  return { share, costMinor, redemptions: costMinor / first.valueMinor };
}
