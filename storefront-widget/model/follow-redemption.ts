import type { storefrontPaths } from '../../server/contract/paths.ts';
import type {
  RedemptionAnswer,
  StorefrontRedemption,
} from '../../server/contract/storefront-reward.ts';
import type { Model } from './model.ts';
import { pollRedemption } from './poll-redemption.ts';

const path: typeof storefrontPaths.redemptions = '/redemptions';

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

/** Asks, and shows the answers, until the redemption has left the given states. */
export const followRedemption = async (
  model: Model,
  first: RedemptionAnswer,
  passing: readonly StorefrontRedemption['status'][],
): Promise<'settled' | 'slow'> => {
  const { status } = await pollRedemption(first, {
    passing,
    read: () => model.ask(`${path}/${first.redemption.id}`),
    show: (answer) => showAnswer(model, answer),
  });
  return passing.includes(status) ? 'slow' : 'settled';
};
