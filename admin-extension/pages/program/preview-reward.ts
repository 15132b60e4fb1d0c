import { rewardSentencesTexts as t } from '../../texts/en/reward-sentences.ts';
import { counted, namesOf, type ProgramNames, sayAny, sayNumber } from './program-names.ts';
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
  const sentence = (who: string, points: Points) => t.pays(who, sayDeal(reward, points, names));
  return [
    ...special.map(({ tier, points }) => sentence(sayMember([tier], names), points)),
    ...(invited.length > 0 && others.length === 0
      ? []
      : [
          sentence(
            others.length > 0
              ? sayMember(others, names)
              : special.length > 0
                ? t.otherMember
                : t.member,
            usual,
          ),
        ]),
  ];
}

function sayMember(tiers: readonly string[], names: ProgramNames): string {
  return t.memberIn(sayAny(tiers.map(names.tier)));
}

/** "400 points for $5.00 off an order of $20.00 or more" */
function sayDeal(reward: TypedReward, points: Points, names: ProgramNames): string {
  if (reward.kind === 'amount_off_variable') {
    const [least, most] = stepsOf(reward).map((steps) =>
      steps === null || typeof points !== 'number' ? '…' : sayNumber(steps * points),
    );
    const cap = reward.max_basket_percent;
    return [
      t.deal.slider(names.points(points), sayMoney(reward.value_step), leastOf(reward)),
      t.atATime(least ?? '…', most ?? '…'),
      ...(cap === null ? [] : [t.deal.basket(sayNumber(cap))]),
    ].join(', ');
  }
  const most = sayMost(reward);
  const deal = sayFixedDeal(reward, names.points(points));
  return most === '' ? deal : `${deal}, ${most}`;
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

function sayFixedDeal(
  reward: Exclude<TypedReward, { kind: 'amount_off_variable' }>,
  points: string,
): string {
  const [gift, least] = [sayGift(reward), leastOf(reward)];
  switch (reward.kind) {
    case 'amount_off':
    case 'percentage_off': {
      const products = sayProductsOf(reward);
      return products === null
        ? t.deal.onOrder(points, gift, least)
        : t.deal.onProducts({ points, gift, products }, least);
    }
    case 'free_shipping':
      return t.deal.shipping(points, gift, least);
    case 'free_product':
      return t.deal.product(points, gift, least);
    case 'gift_card':
    case 'store_credit':
    case 'custom':
      return t.deal.plain(points, gift);
  }
}

/** The order that it needs, said; null: any. */
function leastOf(reward: TypedReward): string | null {
  const least = 'minimum_order' in reward ? reward.minimum_order : null;
  return least === null ? null : sayMoney(least);
}

/** How long it is good for, and what becomes of the points. */
function sayFate(reward: TypedReward, { settings }: TypedProgram): readonly string[] {
  const { return_expired_points: comeBack } = settings;
  switch (reward.kind) {
    case 'gift_card':
    case 'store_credit': {
      const words = t.fate[reward.kind];
      return [
        reward.undo_days === 0 ? words.notUndone : t.fate.undone(counted(reward.undo_days)),
        reward.code_days === null ? words.never : words.after(counted(reward.code_days)),
      ];
    }
    case 'custom':
      return [(comeBack ? t.fate.voucherBack : t.fate.voucherLost)(counted(reward.code_days))];
    case 'amount_off':
    case 'amount_off_variable':
    case 'percentage_off':
    case 'free_shipping':
    case 'free_product':
      return [(comeBack ? t.fate.codeBack : t.fate.codeLost)(counted(reward.code_days))];
  }
}
