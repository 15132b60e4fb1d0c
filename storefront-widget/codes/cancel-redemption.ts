import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { RedemptionAnswer } from '../../server/contract/storefront-reward.ts';
import { followRedemption } from '../lent/lent.ts';
import type { Model } from '../model/model.ts';

const path: typeof storefrontPaths.cancelRedemption = '/redemptions/:id/cancel';

/** Undo: the points come back once the shop has confirmed that the code no longer works. */
export const cancelRedemption = async (model: Model, id: string): Promise<void> => {
  const { store, ask } = model;
  store.change({ cancellingId: id, cancelFailure: null });
  const answer = await ask<RedemptionAnswer>(path.replace(':id', id), {});
  if (answer.ok) await followRedemption(model, answer.value, ['requested', 'held', 'issued']);
  store.change({
    cancellingId: null,
    records: {},
    ...(!answer.ok && { cancelFailure: { id, failure: answer.failure } }),
  });
};
