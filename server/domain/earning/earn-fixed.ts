import { Choice } from './choice.ts';
import type { PartArithmetic } from './award.ts';
import { formatMoney } from '../currency.ts';
import type { Earned } from './earn-by-amount.ts';
import { keepWithin } from './find-limit.ts';
import { floor, type Fraction, fraction, isPositive, multiply, sum } from '../fraction.ts';
import type { EarningLine } from './group-lines.ts';
import { hold, holdCampaigns, holding, type Held, type Skip } from './hold-program.ts';
import type { SeenOrder } from './prepare-conditions.ts';
import type { Prepared, PreparedTerms } from './prepare-terms.ts';
import type { Money } from '../program/money.ts';
import type { NthOrderRule, SpendGoalRule } from '../program/earning-rule.ts';

/** What was bought and may earn, with what is left of it: fixed points come with goods that are still there. */
export interface LeftOfOrder {
  lines: readonly EarningLine[];
  /** The share that refunds of amounts left. */
  kept: Fraction;
  /** What the order counts as money spent: what rules exclude is in it. */
  base: Fraction;
}

type Fixed = Held<{ arithmetic: PartArithmetic; exact: Fraction }>;

/** Points that don't follow the amount; no multiplier touches them. None when no goods are left that may earn. */
export function earnFixed(
  prepared: PreparedTerms,
  seen: SeenOrder,
  step: { left: LeftOfOrder; skip: Skip },
): Earned[] {
  const { left, skip } = step;
  if (!prepared.hasFixed) return [];
  if (!isPositive(multiply(sum(left.lines.map(({ base }) => base)), left.kept))) return [];
  return [
    ...onOrder(holdPerOrder(prepared, seen, skip), left, { seen, skip }),
    ...onUnits(prepared, seen, step),
    ...onOrder(holdNth(prepared.nthOrder, seen, skip), left, { seen, skip }),
    ...onOrder(holdGoals(prepared.spendGoals, seen, step), left, { seen, skip }),
    ...onOrder(holdFlat(prepared, seen, skip), left, { seen, skip }),
  ];
}

function holdPerOrder({ perOrder }: PreparedTerms, seen: SeenOrder, skip: Skip): Fixed[] {
  return holding(perOrder, seen, skip).map((rule) =>
    hold(rule, seen, {
      arithmetic: { kind: 'per_order' },
      exact: fraction(rule.terms.points),
    }),
  );
}

function holdFlat({ flatCampaigns }: PreparedTerms, seen: SeenOrder, skip: Skip): Fixed[] {
  return holdCampaigns(flatCampaigns, seen, {
    skip,
    as: ({ points }) => ({ arithmetic: { kind: 'flat' as const }, exact: fraction(points) }),
  });
}

function holdNth(list: readonly Prepared<NthOrderRule>[], seen: SeenOrder, skip: Skip): Fixed[] {
  const orderNo = seen.facts.ordersBefore + 1;
  return holding(list, seen, skip).flatMap((rule) => {
    const { id, nth, repeats, points } = rule.terms;
    if (repeats ? orderNo % nth === 0 : orderNo === nth)
      return [
        hold(rule, seen, { arithmetic: { kind: 'nth_order', orderNo }, exact: fraction(points) }),
      ];
    skip({ source: 'rule', id, title: null }, 'nth_order', [`${nth}`]);
    return [];
  });
}

function holdGoals(
  list: readonly Prepared<SpendGoalRule>[],
  seen: SeenOrder,
  { left, skip }: { left: LeftOfOrder; skip: Skip },
): Fixed[] {
  return holding(list, seen, skip).flatMap((rule) => {
    const { id, goal, points } = rule.terms;
    const part = { source: 'rule', id, title: null } as const;
    if (goal.currency !== seen.order.currency) {
      skip(part, 'currency', [seen.order.currency]);
      return [];
    }
    const before = seen.facts.spentBefore[id] ?? 0;
    // Which of several goals pays is settled by the order as it was bought: no refund makes room for another.
    if (countGoals(rule.terms, before, seen.fullBase) === 0) {
      skip(part, 'goal', [sayMoney(goal)]);
      return [];
    }
    const times = countGoals(rule.terms, before, left.base);
    const arithmetic = { kind: 'spend_goal', goal, times } as const;
    return [hold(rule, seen, { arithmetic, exact: fraction(points * times) })];
  });
}

/** How often this order brings what was spent to the goal. Money spent counts in whole minor units. */
function countGoals({ goal, repeats }: SpendGoalRule, before: number, base: Fraction): number {
  const after = before + Number(floor(base));
  if (!repeats) return before < goal.minor && after >= goal.minor ? 1 : 0;
  return Math.floor(after / goal.minor) - Math.floor(before / goal.minor);
}

/**
 * Those of one kind that pay for the order as a whole; one that names products wants one of them in it. They are chosen
 * by what was bought, and pay while it is still there.
 */
function onOrder(
  list: readonly Fixed[],
  { lines }: LeftOfOrder,
  { seen, skip }: { seen: SeenOrder; skip: Skip },
): Earned[] {
  if (list.length === 0) return [];
  const choice = new Choice();
  const holds = (one: Fixed, among: readonly EarningLine[]) =>
    one.names === null || among.some(({ line }) => one.names?.(line, seen.facts.products));
  const chosen = choice.among(list, (one) => holds(one, lines));
  choice.tell(list, skip);
  const stillThere = lines.filter(({ unitsLeft }) => unitsLeft > 0);
  return chosen.flatMap((one) => {
    const { origin, terms } = one;
    if (isPositive(terms.exact) && holds(one, stillThere)) return [toEarned(one)];
    const { arithmetic } = terms;
    if (arithmetic.kind === 'spend_goal') skip(origin, 'goal', [sayMoney(arithmetic.goal)]);
    else skip(origin, 'products');
    return [];
  });
}

function toEarned({ origin, terms, limit }: Fixed): Earned {
  return { origin, arithmetic: terms.arithmetic, ...keepWithin(terms.exact, limit) };
}

/** So many points for each unit that is left of the products that a rule names. */
function onUnits(
  prepared: PreparedTerms,
  seen: SeenOrder,
  { left, skip }: { left: LeftOfOrder; skip: Skip },
): Earned[] {
  const held = holding(prepared.productPoints, seen, skip).map((rule) =>
    hold(rule, seen, { each: rule.terms.points }),
  );
  if (held.length === 0) return [];
  const choice = new Choice();
  const units = new Map(held.map((rule) => [rule, 0]));
  for (const { line, unitsLeft } of left.lines)
    for (const rule of choice.among(
      held,
      ({ names }) => names === null || names(line, seen.facts.products),
    ))
      units.set(rule, (units.get(rule) ?? 0) + unitsLeft);
  choice.tell(held, skip);
  return [...units].flatMap(([rule, count]) => {
    if (count === 0) return [];
    const { each } = rule.terms;
    const exact = multiply(fraction(each * count), left.kept);
    return [
      toEarned({
        ...rule,
        terms: { arithmetic: { kind: 'product_points', each, units: count }, exact },
      }),
    ];
  });
}

function sayMoney({ minor, currency }: Money): string {
  return `${formatMoney(minor, currency)} ${currency}`;
}
