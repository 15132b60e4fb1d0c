import type { RedemptionAnswer, StorefrontRedemption } from '../../server/contract/storefront.ts';
import type { Model } from './model.ts';
import { pause } from './pause.ts';

/** Half a minute in all; what takes longer is shown under "my codes" when the panel opens again. */
const pollAfterMs = [400, 600, 900, 1400, 2000, 3000, 4000, 5000, 6000, 7000];

/** Puts the server's word into what is shown: the redemption and the balance. */
const showAnswer = (model: Model, answer: RedemptionAnswer): void => {
  const { page } = model.store.read();
  if (!page?.member) return;
  const { redemption, balance } = answer;
  const isKnown = page.member.redemptions.some((known) => known.id === redemption.id);
  const redemptions = isKnown
    ? page.member.redemptions.map((known) => (known.id === redemption.id ? redemption : known))
    : [redemption, ...page.member.redemptions];
  model.store.change({ page: { ...page, member: { ...page.member, balance, redemptions } } });
};

/** Asks, with growing pauses, until the redemption has left the given states. */
export const followRedemption = async (
  model: Model,
  first: RedemptionAnswer,
  passing: readonly StorefrontRedemption['status'][],
): Promise<'settled' | 'slow'> => {
  showAnswer(model, first);
  let { status } = first.redemption;
  for (const delayMs of pollAfterMs) {
    if (!passing.includes(status)) return 'settled';
    await pause(delayMs);
    const answer = await model.client.readRedemption(first.redemption.id);
    if (!answer.ok) continue;
    showAnswer(model, answer.value);
    status = answer.value.redemption.status;
  }
  return passing.includes(status) ? 'slow' : 'settled';
};
