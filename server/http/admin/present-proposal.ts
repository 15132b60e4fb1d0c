import type { ProgramProposal } from '../../contract/admin-onboarding.ts';
import type { Money } from '../../contract/primitives.ts';
import { formatMoney } from '../../domain/currency.ts';
import { floor, type Fraction, fraction, multiply } from '../../domain/fraction.ts';
import {
  assumptions,
  type ExpectedCost,
  type Outlook,
} from '../../domain/onboarding/expect-cost.ts';
import type { PricedReward } from '../../domain/onboarding/choose-scale.ts';
import type { ShopProposal } from '../../operations/onboarding/propose-for-shop.ts';

export function presentProposal(made: ShopProposal): ProgramProposal {
  const { proposal, figures, cost } = made;
  const { first, big, step, currency } = proposal;
  const money = (minor: bigint): Money => ({ amount: formatMoney(minor, currency), currency });
  const priced = (reward: PricedReward) => ({
    points: reward.points,
    value: money(reward.valueMinor),
    orders: toNumber(multiply(proposal.ordersToFirst, fraction(reward.points, first.points)), 1),
  });
  return {
    margin_percent: made.marginPercent,
    margin_known: made.isMarginKnown,
    generosity: made.generosity,
    figures: {
      days: figures.days,
      orders: figures.orders,
      buyers: figures.buyers,
      repeat_rate:
        figures.buyers === 0 ? null : toNumber(fraction(figures.repeatBuyers, figures.buyers), 4),
      average_order: money(proposal.averageOrderMinor),
      orders_in_other_currencies: figures.otherCurrencies,
    },
    basis: proposal.basis,
    earning: {
      points: proposal.points,
      per: money(proposal.perMinor),
      average_order: Number(
        (BigInt(proposal.points) * proposal.averageOrderMinor) / proposal.perMinor,
      ),
    },
    first: priced(first),
    big: priced(big),
    step: {
      points: step.points,
      value: money(step.valueMinor),
      from: first.points,
      to: proposal.mostPoints,
    },
    welcome_points: proposal.welcomePoints,
    expiry_months: proposal.expiryMonths,
    most_share: toNumber(made.mostShare, 4),
    cost: presentCost(cost, money),
    document: made.document,
    changes: made.changes,
  };
}

function presentCost(
  { year, outlooks }: ExpectedCost,
  money: (minor: bigint) => Money,
): ProgramProposal['cost'] {
  const outlook = (name: Outlook) => {
    const { share, costMinor, redemptions } = outlooks[name];
    return {
      share: toNumber(share, 4),
      cost: costMinor === null ? null : money(costMinor),
      redemptions: redemptions === null ? null : Number(redemptions),
      members_percent: assumptions[name].membersPercent,
      used_percent: assumptions[name].usedPercent,
    };
  };
  return {
    year: year && { orders: Number(year.orders), sales: money(year.salesMinor) },
    low: outlook('low'),
    base: outlook('base'),
    high: outlook('high'),
    most: outlook('most'),
  };
}

function toNumber(value: Fraction, digits: number): number {
  return Number(floor(multiply(value, fraction(10 ** digits)))) / 10 ** digits;
}
