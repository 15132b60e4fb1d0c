import { storefrontPaths } from '../../server/contract/paths.ts';
import type { Money } from '../../server/contract/primitives.ts';
import type {
  RedeemRequest,
  RedemptionAnswer,
  StorefrontBasket,
} from '../../server/contract/storefront-reward.ts';
import { applyCode } from '../model/apply-code.ts';
import { type Ask, makeAsk, makeSend } from '../model/ask.ts';
import { forgetPending, keepPending, recallPending } from '../model/pending-redemption.ts';
import { pollRedemption } from '../model/poll-redemption.ts';
import { makeReadToken } from '../model/read-token.ts';
import { sendUntilKnown } from '../model/send-until-known.ts';
import type { Use } from './list-offers.ts';

/** The basket that an offer was made for, and whose it is. */
export interface BasketOwner {
  readonly ask: Ask;
  /** Where the shop's pages begin; null: its cart is not Shopify's. */
  readonly root: string | null;
  /** The shop's domain; undefined: the page's. */
  readonly shop: string | undefined;
  readonly memberId: string;
  readonly basket: Money;
  readonly locale: string;
  readonly words: StorefrontBasket['words'];
}

/** What is said in place of the offers. */
export interface Note {
  readonly text: string;
  readonly link?: { readonly href: string; readonly text: string };
}

/** Asks our server for the shopper: known by Shopify's app proxy, or by a token of the shop's own server. */
export const askFor = (proxy: string, tokenUrl: string | undefined): Ask =>
  makeAsk(makeSend(proxy, tokenUrl ? makeReadToken(tokenUrl) : null));

/**
 * The request is kept before it is sent. Pressed again after a reload, the same reward for the same
 * points goes on under the same id, so that its points are taken once.
 */
const redeem = async (
  { ask, shop, memberId, basket, locale, words }: BasketOwner,
  use: Omit<RedeemRequest, 'id'>,
): Promise<{ code: string } | Note> => {
  // Beside the panel's own: each goes on with what was pressed in it.
  const keeper = { shop: shop || location.host, memberId: `${memberId}:basket` };
  const kept = recallPending(keeper);
  const isSame = kept?.reward_id === use.reward_id && kept['points'] === use.points;
  const request = isSame ? kept : { ...use, id: crypto.randomUUID(), basket };
  keepPending(keeper, request);
  const query = `?locale=${encodeURIComponent(locale)}`;
  const answer = await sendUntilKnown(() =>
    ask<RedemptionAnswer>(storefrontPaths.redemptions + query, request),
  );
  if (!answer.ok) {
    if (answer.failure.kind === 'refused') forgetPending(keeper);
    return { text: answer.failure.detail ?? words.failed };
  }
  const { status, code, failure } = await pollRedemption(answer.value, {
    passing: ['requested', 'held'],
    read: () => ask(storefrontPaths.redemption.replace(':id', request.id) + query),
  });
  if (status === 'requested' || status === 'held') return { text: words.slow };
  forgetPending(keeper);
  return code === null ? { text: failure ?? words.failed } : { code };
};

/** Gets the code of an offer and puts it into the cart. Null: the cart shows how that went. Never throws. */
export const useOffer = async (owner: BasketOwner, use: Use): Promise<Note | null> => {
  const got = 'code' in use ? use : await redeem(owner, use);
  if (!('code' in got)) return got;
  const { code } = got;
  const { root } = owner;
  const cart = await applyCode(
    root === null ? null : { root, ask: makeAsk(makeSend(root, null)) },
    code,
  );
  if (cart.outcome === 'refused') return cart.reason === null ? null : { text: cart.reason };
  if (cart.outcome !== 'failed') return null;
  return {
    text: owner.words.code.replace('{code}', code),
    ...(cart.link !== null && { link: { href: cart.link, text: owner.words.open } }),
  };
};
