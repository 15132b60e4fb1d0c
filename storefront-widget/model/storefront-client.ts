import { storefrontPaths } from '../../server/contract/paths.ts';
import type {
  RedeemRequest,
  RedemptionAnswer,
  StorefrontHistory,
  StorefrontMember,
} from '../../server/contract/storefront.ts';
import { ask, type Answer } from './ask.ts';

export interface StorefrontClient {
  readMember(): Promise<Answer<StorefrontMember>>;
  join(): Promise<Answer<unknown>>;
  readHistory(cursor: string | null): Promise<Answer<StorefrontHistory>>;
  redeem(request: RedeemRequest): Promise<Answer<RedemptionAnswer>>;
  readRedemption(id: string): Promise<Answer<RedemptionAnswer>>;
  cancelRedemption(id: string): Promise<Answer<RedemptionAnswer>>;
}

/** The app proxy's calls; `proxy` is its path in this shop. */
export const makeStorefrontClient = (proxy: string): StorefrontClient => {
  const withId = (path: string, id: string): string =>
    proxy + path.replace(':id', encodeURIComponent(id));
  return {
    readMember: () => ask(proxy + storefrontPaths.member),
    join: () => ask(proxy + storefrontPaths.join, {}),
    readHistory: (cursor) =>
      ask(
        proxy +
          storefrontPaths.history +
          (cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`),
      ),
    redeem: (request) => ask(proxy + storefrontPaths.redemptions, request),
    readRedemption: (id) => ask(withId(storefrontPaths.redemption, id)),
    cancelRedemption: (id) => ask(withId(storefrontPaths.cancelRedemption, id), {}),
  };
};
