import { pointsMax } from '../primitives.ts';
import type { ProgramProblem } from './program-problem.ts';
import type { GiftDocument, RewardDocument } from './reward.ts';

type Refuse = (path: (string | number)[], message: string) => void;

/** What no field of a reward can see alone; `at` is its place in the program. */
export function checkReward(reward: RewardDocument, at: number): ProgramProblem[] {
  const problems: ProgramProblem[] = [];
  const refuse: Refuse = (path, message) =>
    problems.push({ path: ['rewards', at, ...path], message });
  const { from, until } = reward;
  if (from !== null && until !== null && until <= from)
    refuse(['until'], 'ends before it starts: it must be later than from');
  checkPrices(reward, refuse);
  checkCurrencies(reward, refuse);
  if (reward.kind === 'amount_off_variable') checkSteps(reward, refuse);
  checkHandedOver(reward, refuse);
  return problems;
}

/** What no field of a gift can see alone; `path` is its place in the program. */
export function checkGift(gift: GiftDocument, path: (string | number)[]): ProgramProblem[] {
  const problems: ProgramProblem[] = [];
  const refuse: Refuse = (at, message) => problems.push({ path: [...path, ...at], message });
  checkCurrencies(gift, refuse);
  checkHandedOver(gift, refuse);
  return problems;
}

/** What is handed over: what its code has room for, and how long it can be undone. */
function checkHandedOver(reward: RewardDocument | GiftDocument, refuse: Refuse): void {
  if (reward.kind === 'gift_card' && reward.code_prefix.replaceAll('-', '').length > 8)
    refuse(['code_prefix'], 'a gift card has room for 8 letters and digits before its own');
  if (reward.kind === 'gift_card' || reward.kind === 'store_credit') {
    if (reward.code_days !== null && reward.code_days < reward.undo_days)
      refuse(['undo_days'], 'must not be longer than code_days');
  }
}

function checkPrices({ prices }: RewardDocument, refuse: Refuse): void {
  const tiers = prices.map(({ tier }) => tier);
  tiers.forEach((tier, at) => {
    if (tiers.indexOf(tier) < at) refuse(['prices', at, 'tier'], `"${tier}" has a price already`);
  });
}

/** A code has one currency. */
function checkCurrencies(reward: RewardDocument | GiftDocument, refuse: Refuse): void {
  const none = { value: null, value_step: null, max_value: null, max_shipping: null };
  const money = { ...none, minimum_order: null, ...reward };
  const [first, ...others] = (
    ['value', 'value_step', 'max_value', 'max_shipping', 'minimum_order'] as const
  ).flatMap((field) => {
    const given = money[field];
    return given === null ? [] : [{ field, currency: given.currency }];
  });
  for (const { field, currency } of others)
    if (first !== undefined && currency !== first.currency)
      refuse([field, 'currency'], `must be ${first.currency}, as in ${first.field}`);
}

/** So much money can be counted exactly. */
const mostWorth = 1_000_000_000;

function checkSteps(
  reward: Extract<RewardDocument, { kind: 'amount_off_variable' }>,
  refuse: Refuse,
): void {
  const { points_step, min_points, max_points, value_step } = reward;
  if (min_points > max_points) refuse(['min_points'], 'must not be above max_points');
  if (min_points % points_step !== 0) refuse(['min_points'], 'must be a multiple of points_step');
  const steps = Math.floor(max_points / points_step);
  if (steps * Number(value_step.amount) > mostWorth)
    refuse(['max_points'], 'would be worth more than a billion: lower it, or value_step');
  reward.prices.forEach(({ points }, at) => {
    if (steps * points > pointsMax)
      refuse(['prices', at, 'points'], 'is too much: max_points has too many such steps');
  });
}
