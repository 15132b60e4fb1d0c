import { storefrontPaths } from '../../server/contract/paths.ts';
import type {
  ClaimRequest,
  ProfileRequest,
  StorefrontHistory,
  StorefrontMember,
  StorefrontOrders,
  StorefrontStatement,
} from '../../server/contract/storefront.ts';
import type { RedeemRequest, RedemptionAnswer } from '../../server/contract/storefront-reward.ts';
import type { Answer, Ask } from './ask.ts';

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

const withId = (path: string, id: string): string => path.replace(':id', encodeURIComponent(id));
const pageOf = (path: string, cursor: string | null): string =>
  path + (cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`);

/** The shopper's calls. The shop's own words come in the given language, where it has them. */
export const makeStorefrontClient = (askServer: Ask, locale: string): StorefrontClient => {
  const ask: Ask = (path, body) =>
    askServer(`${path}${path.includes('?') ? '&' : '?'}locale=${encodeURIComponent(locale)}`, body);
  return {
    readMember: () => ask(storefrontPaths.member),
    join: () => ask(storefrontPaths.join, {}),
    readLedger: (cursor) => ask(pageOf(storefrontPaths.history, cursor)),
    readOrders: (cursor) => ask(pageOf(storefrontPaths.orders, cursor)),
    readStatement: (from, to) => ask(`${storefrontPaths.statement}?from=${from}&to=${to}`),
    redeem: (request) => ask(storefrontPaths.redemptions, request),
    readRedemption: (id) => ask(withId(storefrontPaths.redemption, id)),
    cancelRedemption: (id) => ask(withId(storefrontPaths.cancelRedemption, id), {}),
    claim: (request) => ask(storefrontPaths.activities, request),
    saveProfile: (request) => ask(storefrontPaths.profile, request),
  };
};
