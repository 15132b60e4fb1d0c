import type { StorefrontMember } from '../../server/contract/storefront.ts';
import type { Model } from '../model/model.ts';

/** Tells the shop something of oneself and shows what it makes of it. One thing at a time. */
export const tell = async ({ store, ask }: Model, path: string, what: object): Promise<void> => {
  if (store.read().isTelling) return;
  store.change({ isTelling: true, tellFailure: null });
  const answer = await ask<StorefrontMember>(path, what);
  store.change({
    isTelling: false,
    ...(answer.ok ? { page: answer.value, records: {} } : { tellFailure: answer.failure }),
  });
};
