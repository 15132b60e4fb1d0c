import type { Branding } from '../../../server/contract/branding.ts';
import type {
  StorefrontHistory,
  StorefrontMember,
  StorefrontOrders,
  StorefrontStatement,
} from '../../../server/contract/storefront.ts';
import type {
  RedeemRequest,
  StorefrontRedemption,
} from '../../../server/contract/storefront-reward.ts';

/** What pages are drawn from, and what is done through them. */
export interface ShopState {
  readonly page: StorefrontMember;
  /** The shop's own words. */
  readonly wordings: Branding['wordings'];
  readonly history: readonly StorefrontHistory[];
  readonly orders: readonly StorefrontOrders[];
  readonly statement: StorefrontStatement;
  join(): void;
  /** Undefined: there is no such reward. */
  redeem(request: RedeemRequest): StorefrontRedemption | undefined;
  /** Somebody asks about a redemption, which is made meanwhile. */
  look(id: string): StorefrontRedemption | undefined;
  cancel(id: string): StorefrontRedemption | undefined;
}
