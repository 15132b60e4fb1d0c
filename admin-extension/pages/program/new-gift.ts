import { giftDocument } from '../../../server/contract/program/reward.ts';
import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { usualAmount } from './new-piece.ts';
import { usualTerms } from './new-reward.ts';
import { rewardKindNames, rewardKinds } from './reward-kinds.ts';
import type { TypedGift } from './typed.ts';

type GiftKind = TypedGift['kind'];

/** All kinds of rewards but the one whose price is its size. */
export const giftKinds = rewardKindNames
  .filter((kind): kind is GiftKind => kind !== 'amount_off_variable')
  .map((kind) => ({
    kind,
    label: rewardKinds[kind].label,
    help: kind === 'amount_off' ? t.gift.amountOff : rewardKinds[kind].help,
  }));

/** A gift as it usually is, ready to be changed; the contract refuses it until it has a title. */
export function newGift(kind: GiftKind, currency: string): TypedGift {
  const money = (whole: number) => ({ amount: usualAmount(whole, currency), currency });
  const made = giftDocument.parse({ kind, title: '?', ...usualTerms(kind, money) });
  return made.kind === 'free_product'
    ? { ...made, title: '', variant_id: '' }
    : { ...made, title: '' };
}
