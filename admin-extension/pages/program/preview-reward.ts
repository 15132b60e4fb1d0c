import { namesOf, type ProgramNames, sayAny, sayCount, sayNumber } from './program-names.ts';
import { sayMoney } from './say-conditions.ts';
import { sayGift, sayMost, sayProductsOf } from './say-reward.ts';
import type { TypedProgram, TypedReward } from './typed.ts';

/** What members pay and get, a sentence for each price, and what becomes of it. */
export function previewReward(reward: TypedReward, program: TypedProgram): readonly string[] {
  const names = namesOf(program);
  return [...sayPrices(reward, program, names), ...sayFate(reward, program)];
}

type Points = number | string;

/** "A Gold member pays 400 points for $5.00 off an order of $20.00 or more." */
function sayPrices(
  reward: TypedReward,
  { tiers }: TypedProgram,
  names: ProgramNames,
): readonly string[] {
  const invited = reward.audience.tiers;
  const mayHave = (tier: string) => invited.length === 0 || invited.includes(tier);
  const order = (tiers?.levels ?? []).map(({ id }) => id);
  const special = reward.prices
    .filter(({ tier }) => mayHave(tier))
    .toSorted((one, other) => order.indexOf(one.tier) - order.indexOf(other.tier));
  const others = invited.filter((tier) => !special.some((price) => price.tier === tier));
  const usual = reward.kind === 'amount_off_variable' ? reward.points_step : reward.points;
  const sentence = (who: string, points: Points) =>
    `${who} pays ${sayDeal(reward, points, names)}.`;
  return [
    ...special.map(({ tier, points }) => sentence(sayMember([tier], names), points)),
    ...(invited.length > 0 && others.length === 0
      ? []
      : [
          sentence(
            others.length > 0
              ? sayMember(others, names)
              : special.length > 0
                ? 'Every other member'
                : 'A member',
            usual,
          ),
        ]),
  ];
}

function sayMember(tiers: readonly string[], names: ProgramNames): string {
  const said = sayAny(tiers.map(names.tier));
  return `${/^[“"]?[aeiou]/i.test(said) ? 'An' : 'A'} ${said} member`;
}

/** "400 points for $5.00 off an order of $20.00 or more" */
function sayDeal(reward: TypedReward, points: Points, names: ProgramNames): string {
  if (reward.kind === 'amount_off_variable') {
    const [least, most] = stepsOf(reward).map((steps) =>
      steps === null || typeof points !== 'number' ? '…' : sayNumber(steps * points),
    );
    const cap = reward.max_basket_percent;
    return [
      `${names.points(points)} for every ${sayMoney(reward.value_step)} off ${sayOrder(reward)}`,
      `${least} to ${most} at a time`,
      ...(cap === null ? [] : [`never for more than ${sayNumber(cap)}% of the order`]),
    ].join(', ');
  }
  const most = sayMost(reward);
  return `${names.points(points)} for ${sayGift(reward)}${sayWhere(reward)}${most === '' ? '' : `, ${most}`}`;
}

/** The least and the most steps at once. */
function stepsOf(
  reward: Extract<TypedReward, { kind: 'amount_off_variable' }>,
): readonly (number | null)[] {
  const { points_step: step, min_points: least, max_points: most } = reward;
  return [least, most].map((points) =>
    typeof points === 'number' && typeof step === 'number' && step > 0
      ? Math.floor(points / step)
      : null,
  );
}

/** What follows the gift: " an order of $20.00 or more", " with an order". */
function sayWhere(reward: TypedReward): string {
  switch (reward.kind) {
    case 'amount_off':
    case 'percentage_off': {
      const products = sayProductsOf(reward);
      return products === null ? ` ${sayOrder(reward)}` : ` ${products} in ${sayOrder(reward)}`;
    }
    case 'free_shipping':
      return ` on ${sayOrder(reward)}`;
    case 'free_product':
      return ` with ${sayOrder(reward)}`;
    case 'amount_off_variable':
    case 'gift_card':
    case 'store_credit':
    case 'custom':
      return '';
  }
}

function sayOrder(reward: TypedReward): string {
  const least = 'minimum_order' in reward ? reward.minimum_order : null;
  return least === null ? 'an order' : `an order of ${sayMoney(least)} or more`;
}

/** How long it is good for, and what becomes of the points. */
function sayFate(reward: TypedReward, { settings }: TypedProgram): readonly string[] {
  const back = settings.return_expired_points ? 'its points come back' : 'its points are lost';
  switch (reward.kind) {
    case 'gift_card':
    case 'store_credit': {
      const what = reward.kind === 'gift_card' ? 'The card' : 'The credit';
      return [
        reward.undo_days === 0
          ? `${what} can’t be undone by the member; its points count as redeemed at once.`
          : `Untouched, it can be undone for ${sayCount(reward.undo_days, 'day')}; then its points count as redeemed.`,
        reward.code_days === null
          ? `${what} never runs out.`
          : `${what} runs out after ${sayCount(reward.code_days, 'day')}.`,
      ];
    }
    case 'custom':
      return [
        `The member gets a voucher with a number, and it waits under “To do” until your staff hand it over. After ${sayCount(reward.code_days, 'day')} it runs out and ${back}.`,
      ];
    case 'amount_off':
    case 'amount_off_variable':
    case 'percentage_off':
    case 'free_shipping':
    case 'free_product':
      return [
        `The code is good for one order within ${sayCount(reward.code_days, 'day')}; unused, ${back}.`,
      ];
  }
}
