import type { Money as PresentedMoney } from '../../contract/primitives.ts';
import type { StorefrontRedemption, StorefrontReward } from '../../contract/storefront-reward.ts';
import type { Money } from '../../domain/program/money.ts';
import type { Program } from '../../domain/program/program.ts';
import type { Reward } from '../../domain/program/reward.ts';
import { localiseReward } from '../../domain/redemptions/localise-reward.ts';
import type { MemberPrice } from '../../domain/redemptions/member-price.ts';
import { isCode } from '../../domain/redemptions/platform-kinds.ts';
import { findReward } from '../../domain/referrals/find-reward.ts';
import type { OfferRefusal } from '../../domain/redemptions/check-offer.ts';
import { saySentence } from '../../domain/speech/refusal.ts';
import type { Sentences } from '../../domain/speech/sentences.ts';
import { isCancellable } from '../../operations/end-redemption.ts';
import { openReader } from '../../operations/open-reader.ts';
import type { OfferedReward } from '../../operations/read-rewards.ts';
import type { StoredRedemption } from '../../store/redemptions.ts';
import { presentIssued, presentTerms } from '../present-issued.ts';
import { presentMoney } from '../present-money.ts';

/** In the words of a language, as far as the shop has them. */
export function presentReward(
  { reward, price, left, obstacle }: OfferedReward,
  { locale, speech }: { locale: string | null; speech: Sentences },
): StorefrontReward {
  const { title, description } = localiseReward(reward, locale);
  return {
    id: reward.id,
    kind: reward.kind,
    title,
    description,
    image_url: reward.imageUrl,
    points: price.points,
    value: valueOf(reward, price),
    percent: reward.kind === 'percentage_off' ? reward.percent : null,
    minimum_order: 'minimumOrder' in reward ? presentMaybe(reward.minimumOrder) : null,
    max_value: mostOf(reward),
    slider: sliderOf(reward, price),
    left,
    undo_days: 'undoDays' in reward ? reward.undoDays : null,
    obstacle: obstacle && { code: obstacle.refused, text: sayObstacle(obstacle, title, speech) },
  };
}

function sayObstacle({ sentence, detail }: OfferRefusal, title: string, speech: Sentences): string {
  if (sentence === undefined) return detail;
  return saySentence({ ...sentence, parts: { ...sentence.parts, title } }, speech);
}

function presentMaybe(money: Money | null): PresentedMoney | null {
  return money && presentMoney(money);
}

function valueOf(reward: Reward, { points, step }: MemberPrice): PresentedMoney | null {
  if ('value' in reward) return presentMoney(reward.value);
  if (reward.kind !== 'amount_off_variable') return null;
  const { minor, currency } = reward.valueStep;
  return presentMoney({ minor: (points / step) * minor, currency });
}

function mostOf(reward: Reward): PresentedMoney | null {
  if (reward.kind === 'percentage_off') return presentMaybe(reward.maxValue);
  return reward.kind === 'free_shipping' ? presentMaybe(reward.maxShipping) : null;
}

function sliderOf(reward: Reward, price: MemberPrice): StorefrontReward['slider'] {
  if (reward.kind !== 'amount_off_variable') return null;
  return {
    points_step: price.step,
    value_step: presentMoney(reward.valueStep),
    min_points: price.points,
    max_points: price.most,
    max_basket_percent: reward.maxBasketPercent,
  };
}

/** In which words, and when, a shopper reads what they have redeemed. */
export interface ReadingShopper {
  program: Pick<Program, 'rewards' | 'referrals' | 'settings'>;
  locale: string | null;
  now: Date;
}

export function presentRedemption(
  redemption: StoredRedemption,
  reading: ReadingShopper,
): StorefrontRedemption {
  const { account } = redemption;
  return {
    id: account.redemptionId,
    reward_id: redemption.rewardId,
    title: titleOf(redemption, reading),
    status: account.status,
    points: account.points,
    ...presentTerms(redemption),
    is_code: isCode(redemption.kind),
    ...presentIssued(redemption),
    failure: sayFailure(redemption, reading),
    can_cancel: isCancellable(redemption, { by: 'shopper', now: reading.now }),
    created_at: redemption.createdAt.toISOString(),
  };
}

function sayFailure(
  { account: { status, points } }: StoredRedemption,
  { program, locale }: ReadingShopper,
): string | null {
  if (status !== 'failed') return null;
  const { speech } = openReader(program.settings, { reader: 'shopper', locale });
  return speech.say(points === 0 ? 'refusals.couldNotBeMade' : 'refusals.couldNotBeMadePointsBack');
}

/** In the shopper's language as long as the reward still has the name that it was redeemed by. */
export function titleOf(
  { rewardId, title }: StoredRedemption,
  { program, locale }: ReadingShopper,
): string {
  const reward = findReward(program, rewardId);
  return reward?.title === title ? localiseReward(reward, locale).title : title;
}
