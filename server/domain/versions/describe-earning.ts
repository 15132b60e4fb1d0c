import type { EarningRule, EarningTerms, SpendWindow } from '../program/earning-rule.ts';
import {
  describeCaps,
  describeConditions,
  describeProducts,
  describeStanding,
} from './describe-conditions.ts';
import { type Names, sayCount, sayMoney, sayMultiplier, sayPoints } from './plain-words.ts';
import { type Facet, facet, main, setting, type Subject } from './subject.ts';

export function describeEarning(earning: EarningTerms, names: Names): Subject[] {
  return [
    ...earning.rules.map((rule) => describeRule(rule, names)),
    setting('Tax', earning.includeTax ? 'earns points' : 'earns nothing'),
    setting('Shipping', earning.includeShipping ? 'earns points' : 'earns nothing'),
    setting('Rounding', earning.rounding === 'nearest' ? 'to the nearest' : earning.rounding),
    setting('Points of orders can be spent', sayWaiting(earning)),
    setting('Multipliers that meet', multiplierWords[earning.multipliers]),
    { key: 'caps', title: 'All that orders earn', facets: describeCaps(earning.caps, names) },
  ];
}

const multiplierWords: Record<EarningTerms['multipliers'], string> = {
  multiply: 'multiply each other',
  add: 'add up what each gives extra',
  highest: 'only the highest counts',
};

/** "at once", "14 days after they were earned", "when the order is fulfilled". */
function sayWaiting({ pendingUntil, pendingDays }: EarningTerms): string {
  const days = sayCount(pendingDays, 'day');
  if (pendingUntil === 'fulfilment')
    return `when the order is fulfilled${pendingDays === 0 ? '' : `, not after ${days}`}`;
  return pendingDays === 0 ? 'at once' : `${days} after they were earned`;
}

export function describeRule(rule: EarningRule, names: Names): Subject {
  const isRate = rule.kind === 'per_amount' || rule.kind === 'product_multiplier';
  return {
    key: `rule:${rule.id}`,
    title: `${rule.kind === 'per_amount' ? 'Rate' : 'Rule'} “${rule.id}”`,
    facets: [
      ...describeKind(rule, names),
      ...('products' in rule ? [describeProducts(rule.products)] : []),
      ...describeConditions(rule.when, names),
      ...describeCaps(rule.caps, names),
      ...describeStanding(rule, isRate ? 'exclusive' : 'add'),
    ],
  };
}

function describeKind(rule: EarningRule, names: Names): Facet[] {
  switch (rule.kind) {
    case 'per_amount':
      return [
        main(`${sayPoints(rule.points, names)} per ${sayMoney(rule.per)}`),
        facet('other rates', sayRates(rule, names)),
      ];
    case 'per_order':
      return [main(`${sayPoints(rule.points, names)} for each order`)];
    case 'product_multiplier':
      return [main(`${sayMultiplier(rule.multiplierPercent)} on what its products earn`)];
    case 'product_points':
      return [main(`${sayPoints(rule.points, names)} for each unit of its products`)];
    case 'product_exclusion':
      return [main('its products earn nothing')];
    case 'nth_order':
      return [main(`${sayPoints(rule.points, names)} with ${sayNth(rule)}`)];
    case 'spend_goal': {
      const each = rule.repeats ? 'each ' : '';
      return [
        main(
          `${sayPoints(rule.points, names)} for ${each}${sayMoney(rule.goal)} spent ${sayWindow(rule.window)}`,
        ),
      ];
    }
  }
}

function sayRates(
  { rates }: Extract<EarningRule, { kind: 'per_amount' }>,
  names: Names,
): string | null {
  if (rates.length === 0) return null;
  return rates
    .map(({ tier, points, per }) => {
      const who = tier === null ? '' : `${names.tiers.get(tier) ?? tier}: `;
      return `${who}${sayPoints(points, names)} per ${sayMoney(per)}`;
    })
    .join('; ');
}

function sayNth({ nth, repeats }: Extract<EarningRule, { kind: 'nth_order' }>): string {
  if (nth === 1) return repeats ? 'every order of a member' : 'a member’s first order';
  return repeats ? `every ${nth} orders of a member` : `a member’s order number ${nth}`;
}

function sayWindow(window: SpendWindow): string {
  switch (window.kind) {
    case 'days':
      return `within ${sayCount(window.days, 'day')}`;
    case 'calendar_month':
      return 'within a calendar month';
    case 'calendar_year':
      return 'within a calendar year';
    case 'lifetime':
      return 'ever';
  }
}
