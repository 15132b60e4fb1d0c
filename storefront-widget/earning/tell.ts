import type { StorefrontMember } from '../../server/contract/storefront.ts';
import type { Answer } from '../model/ask.ts';
import type { Model } from '../model/model.ts';
import type { StorefrontClient } from '../model/storefront-client.ts';

/** Tells the shop something of oneself and shows what it makes of it. One thing at a time. */
export const tell = async (
  { store, client }: Model,
  say: (client: StorefrontClient) => Promise<Answer<StorefrontMember>>,
): Promise<void> => {
  if (store.read().isTelling) return;
  store.change({ isTelling: true, tellFailure: null });
  const answer = await say(client);
  store.change({
    isTelling: false,
    ...(answer.ok ? { page: answer.value, records: {} } : { tellFailure: answer.failure }),
  });
};
