import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { RedeemRequest, RedemptionAnswer } from '../../server/contract/storefront-reward.ts';
import type { Model, Redeeming } from './model.ts';
import { followRedemption } from './follow-redemption.ts';
import { forgetPending, keepPending } from './pending-redemption.ts';
import { sendUntilKnown } from './send-until-known.ts';

const path: typeof storefrontPaths.redemptions = '/redemptions';

const priceOf = (model: Model, request: RedeemRequest): number =>
  request.points ??
  model.store.read().page?.rewards.find((reward) => reward.id === request.reward_id)?.points ??
  0;

/** Shows the points as set aside before the server has said so; negative takes it back. */
const setAside = (model: Model, points: number): void => {
  const { page } = model.store.read();
  if (!page?.member) return;
  const { available, pending, held } = page.member.balance;
  const balance = { available: available - points, pending, held: held + points };
  model.store.change({ page: { ...page, member: { ...page.member, balance } } });
};

/**
 * Buys a reward. Safe to call again with the same request, after a reload too: the id makes it
 * one redemption. A refusal puts the balance back as it was.
 */
export const redeem = async (model: Model, request: RedeemRequest): Promise<void> => {
  const { store, settings } = model;
  const { page } = store.read();
  if (!page?.member) return;
  const keeper = { shop: settings.shop, memberId: page.member.id };
  const isKnown = page.member.redemptions.some((known) => known.id === request.id);
  const points = isKnown ? 0 : priceOf(model, request);
  const tell = (step: Redeeming['step'], failure: Redeeming['failure'] = null): void => {
    // The shopper may have gone back and chosen something else meanwhile.
    if (store.read().redeeming?.request.id === request.id) {
      store.change({ redeeming: { request, step, failure } });
    }
  };
  keepPending(keeper, request);
  store.change({
    redeeming: { request, step: 'sending', failure: null },
    chosenRewardId: null,
    roomsFailure: null,
  });
  setAside(model, points);
  const answer = await sendUntilKnown(() => model.ask<RedemptionAnswer>(path, request));
  if (!answer.ok) {
    setAside(model, -points);
    const isRefused = answer.failure.kind === 'refused';
    if (isRefused) forgetPending(keeper);
    tell(isRefused ? 'refused' : 'unreached', answer.failure);
    return;
  }
  tell('making');
  const outcome = await followRedemption(model, answer.value, ['requested', 'held']);
  if (outcome === 'settled') {
    forgetPending(keeper);
    store.change({ madeId: request.id });
  }
  store.change({ records: {} });
  tell(outcome);
};

export const startRedeeming = (model: Model, rewardId: string, points?: number): Promise<void> =>
  redeem(model, {
    id: crypto.randomUUID(),
    reward_id: rewardId,
    ...(points !== undefined && { points }),
  });

/** Back to the list. What may or may not have arrived is not sent again: the next reading tells. */
export const leaveRedeeming = (model: Model): void => {
  const { store, settings } = model;
  const { redeeming, page } = store.read();
  if (redeeming?.step === 'unreached' && page?.member) {
    forgetPending({ shop: settings.shop, memberId: page.member.id });
  }
  store.change({ redeeming: null, tab: redeeming?.step === 'refused' ? 'rewards' : 'codes' });
};
