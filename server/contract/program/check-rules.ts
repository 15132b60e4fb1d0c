import type { EarningRuleDocument } from './earning.ts';
import type { ProgramProblem } from './program-problem.ts';
import type { ProgramParts } from './program-shape.ts';

type PerAmount = Extract<EarningRuleDocument, { kind: 'per_amount' }>;

/** Rules that contradict themselves or each other: what is written there could never happen. */
export function checkRules({ earning, campaigns }: ProgramParts): ProgramProblem[] {
  const { rules } = earning;
  const paid = new Set(
    rules.flatMap((rule) => (rule.kind === 'per_amount' ? currenciesOf(rule) : [])),
  );
  return [
    ...rules.flatMap((rule, at) => {
      const path = ['earning', 'rules', at];
      const own = rule.kind === 'per_amount' ? new Set(currenciesOf(rule)) : paid;
      return [
        ...checkMinimum(rule.when, own, path),
        ...checkFixedPoints(rule, path),
        ...(rule.kind === 'per_amount' ? checkRates(rule, path) : []),
        ...(rule.kind === 'spend_goal' && isUnpaid(rule.goal.currency, paid)
          ? [{ path: [...path, 'goal', 'currency'], message: sayUnpaid(rule.goal.currency, paid) }]
          : []),
        ...checkShadow(rules, at),
      ];
    }),
    ...campaigns.flatMap(({ when }, at) => checkMinimum(when, paid, ['campaigns', at])),
  ];
}

export function currenciesOf({ per, rates }: PerAmount): string[] {
  return [per.currency, ...rates.map((rate) => rate.per.currency)];
}

/** Where nothing pays by amount, no currency is wrong. */
function isUnpaid(currency: string, paid: ReadonlySet<string>): boolean {
  return paid.size > 0 && !paid.has(currency);
}

function checkMinimum(
  { minimum_order }: EarningRuleDocument['when'],
  paid: ReadonlySet<string>,
  path: readonly (string | number)[],
): ProgramProblem[] {
  if (minimum_order === null || !isUnpaid(minimum_order.currency, paid)) return [];
  const { currency } = minimum_order;
  return [
    { path: [...path, 'when', 'minimum_order', 'currency'], message: sayUnpaid(currency, paid) },
  ];
}

function sayUnpaid(currency: string, paid: ReadonlySet<string>): string {
  return `no rate pays for orders in ${currency}, only in ${[...paid].join(', ')}`;
}

/** A rule whose cap is below what it gives at once never gives what it says. */
function checkFixedPoints(
  rule: EarningRuleDocument,
  path: readonly (string | number)[],
): ProgramProblem[] {
  if (!('points' in rule) || rule.kind === 'per_amount') return [];
  const most =
    rule.caps.per_order ?? rule.caps.per_day ?? rule.caps.per_month ?? rule.caps.lifetime;
  if (most === null || most >= rule.points) return [];
  const cap = (['per_order', 'per_day', 'per_month', 'lifetime'] as const).find(
    (name) => rule.caps[name] === most,
  );
  return [
    {
      path: [...path, 'caps', cap ?? 'per_order'],
      message: `contradicts points: the rule gives ${rule.points} at once and may give ${most} at the most`,
    },
  ];
}

/** Of a rule's rates one is taken for each order: the others of the same tier and currency never pay. */
function checkRates(rule: PerAmount, path: readonly (string | number)[]): ProgramProblem[] {
  const { rates, per, when } = rule;
  return rates.flatMap((rate, at) => {
    const place = [...path, 'rates', at];
    const { currency } = rate.per;
    if (rate.tier === null && currency === per.currency)
      return [
        {
          path: place,
          message: `contradicts the rule’s own rate: both are for every tier and ${currency}`,
        },
      ];
    const isDouble = rates
      .slice(0, at)
      .some((other) => other.tier === rate.tier && other.per.currency === currency);
    if (isDouble)
      return [
        {
          path: place,
          message: `contradicts an earlier rate for ${rate.tier === null ? 'every tier' : `tier "${rate.tier}"`} and ${currency}`,
        },
      ];
    const { tier } = rate;
    if (tier !== null && when.tiers.length > 0 && !when.tiers.includes(tier))
      return [
        {
          path: [...place, 'tier'],
          message: `can never pay: the rule is not for tier "${tier}" (see when.tiers)`,
        },
      ];
    return [];
  });
}

/** A rule that stands behind another one for the very same orders and lines never applies. */
function checkShadow(rules: readonly EarningRuleDocument[], at: number): ProgramProblem[] {
  const rule = rules[at];
  if (rule === undefined) return [];
  const before = rules.slice(0, at).find((other) => isSame(other, rule));
  if (before === undefined) return [];
  return [
    {
      path: ['earning', 'rules', at],
      message: `can never apply: rule "${before.id}" is for the same orders and products, comes first and excludes others. Change its conditions or its stacking, or remove one`,
    },
  ];
}

function isSame(first: EarningRuleDocument, second: EarningRuleDocument): boolean {
  if (first.kind !== second.kind || first.kind === 'product_exclusion') return false;
  if (first.stacking === 'add' || second.stacking === 'add') return false;
  if (first.priority !== second.priority) return false;
  if (JSON.stringify(first.when) !== JSON.stringify(second.when)) return false;
  if (productsOf(first) !== productsOf(second)) return false;
  if (first.kind === 'per_amount' && second.kind === 'per_amount')
    return currenciesOf(second).every((currency) => currenciesOf(first).includes(currency));
  if (first.kind === 'nth_order' && second.kind === 'nth_order') return first.nth === second.nth;
  return first.kind !== 'spend_goal';
}

function productsOf(rule: EarningRuleDocument): string {
  return 'products' in rule ? JSON.stringify(rule.products) : '';
}
