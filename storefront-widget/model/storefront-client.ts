import { storefrontPaths } from '../../server/contract/paths.ts';
import type {
  ClaimRequest,
  ProfileRequest,
  RedeemRequest,
  RedemptionAnswer,
  StorefrontHistory,
  StorefrontMember,
  StorefrontOrders,
  StorefrontStatement,
} from '../../server/contract/storefront.ts';
import { ask, type Answer } from './ask.ts';

export interface StorefrontClient {
  readMember(): Promise<Answer<StorefrontMember>>;
  join(): Promise<Answer<unknown>>;
  readLedger(cursor: string | null): Promise<Answer<StorefrontHistory>>;
  readOrders(cursor: string | null): Promise<Answer<StorefrontOrders>>;
  /** Days of the shop, both included: `2026-11-01`. */
  readStatement(from: string, to: string): Promise<Answer<StorefrontStatement>>;
  redeem(request: RedeemRequest): Promise<Answer<RedemptionAnswer>>;
  readRedemption(id: string): Promise<Answer<RedemptionAnswer>>;
  cancelRedemption(id: string): Promise<Answer<RedemptionAnswer>>;
  claim(request: ClaimRequest): Promise<Answer<StorefrontMember>>;
  saveProfile(request: ProfileRequest): Promise<Answer<StorefrontMember>>;
}

/** The app proxy's calls; `proxy` is its path in this shop. */
export const makeStorefrontClient = (proxy: string): StorefrontClient => {
  const withId = (path: string, id: string): string =>
    proxy + path.replace(':id', encodeURIComponent(id));
  const pageOf = (path: string, cursor: string | null): string =>
    proxy + path + (cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`);
  return {
    readMember: () => ask(proxy + storefrontPaths.member),
    join: () => ask(proxy + storefrontPaths.join, {}),
    readLedger: (cursor) => ask(pageOf(storefrontPaths.history, cursor)),
    readOrders: (cursor) => ask(pageOf(storefrontPaths.orders, cursor)),
    readStatement: (from, to) => ask(`${proxy}${storefrontPaths.statement}?from=${from}&to=${to}`),
    redeem: (request) => ask(proxy + storefrontPaths.redemptions, request),
    readRedemption: (id) => ask(withId(storefrontPaths.redemption, id)),
    cancelRedemption: (id) => ask(withId(storefrontPaths.cancelRedemption, id), {}),
    claim: (request) => ask(proxy + storefrontPaths.activities, request),
    saveProfile: (request) => ask(proxy + storefrontPaths.profile, request),
  };
};
