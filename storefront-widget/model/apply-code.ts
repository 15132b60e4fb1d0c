import type { Ask } from './ask.ts';

/**
 * Puts a code into the shop's cart beside those that are there already.
 * `applied`: it counts now. `waiting`: kept, but the cart is empty. `refused`: kept, but the cart
 * does not qualify. `failed`: the cart could not be changed, the link does it instead; null: this
 * page has no cart of Shopify's, the code is entered by hand.
 */
export type CartOutcome =
  | { readonly outcome: 'applied' | 'waiting' }
  | { readonly outcome: 'refused'; readonly reason: string | null }
  | { readonly outcome: 'failed'; readonly link: string | null };

interface CartCode {
  readonly code: string;
  readonly applicable?: boolean;
}

export interface Cart {
  readonly currency?: string;
  /** In hundredths, whatever the currency. */
  readonly items_subtotal_price?: number;
  readonly item_count?: number;
  readonly items?: readonly {
    readonly variant_id: number;
    readonly quantity: number;
    readonly properties?: object | null;
    readonly selling_plan_allocation?: object;
  }[];
  readonly discount_codes?: readonly CartCode[];
}

/** Shopify's standard storefront action: the theme redraws its own cart. */
interface StandardActions {
  updateCart?: (change: { discountCodes: string[] }) => Promise<{
    readonly cart?: { readonly discountCodes?: readonly CartCode[] } | null;
    readonly userErrors?: readonly { readonly message: string }[];
  }>;
}

declare global {
  interface Window {
    Shopify?: { readonly actions?: StandardActions };
  }
}

/** Codes are the same in capitals and in small letters. */
const isSameCode = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();

/**
 * A link that does it without script, on every theme. The usual one sets a single code: where the
 * cart has others, a link to the checkout carries them all, if its lines say all about the goods.
 */
const linkTo = (root: string, codes: readonly string[], { items = [] }: Cart): string => {
  const isPlain = items.every(
    (line) => !line.selling_plan_allocation && Object.keys(line.properties ?? {}).length === 0,
  );
  const list = codes.map(encodeURIComponent);
  return list.length > 1 && items.length > 0 && isPlain
    ? `${root}cart/${items.map((line) => `${line.variant_id}:${line.quantity}`).join()}?discount=${list.join()}`
    : `${root}discount/${list.at(-1)}?redirect=${encodeURIComponent(`${root}cart`)}`;
};

/** The shop's own cart: where its pages begin, and how it is asked. */
export interface CartDoor {
  readonly root: string;
  readonly ask: Ask;
}

/** Through the theme's own action where there is one, else, or when it breaks, through the cart's address. */
const setCodes = async (
  { ask }: CartDoor,
  codes: string[],
): Promise<{ codes?: readonly CartCode[] | undefined; reason?: string | undefined }> => {
  try {
    const result = await window.Shopify?.actions?.updateCart?.({ discountCodes: codes });
    if (result !== undefined)
      return { codes: result.cart?.discountCodes, reason: result.userErrors?.[0]?.message };
  } catch {
    // The cart's address is the next best.
  }
  const answer = await ask<Cart>('cart/update.js', { discount: codes.join() });
  return answer.ok ? { codes: answer.value.discount_codes } : {};
};

/**
 * A page that takes codes itself listens for `regulars:code` and prevents its default. `door` is
 * null where the shop has no cart of Shopify's.
 */
export const applyCode = async (door: CartDoor | null, code: string): Promise<CartOutcome> => {
  const asking = new CustomEvent('regulars:code', { detail: { code }, cancelable: true });
  if (!document.dispatchEvent(asking)) return { outcome: 'applied' };
  if (door === null) return { outcome: 'failed', link: null };
  const read = await door.ask<Cart>('cart.js');
  const before = read.ok ? read.value : {};
  const present = (before.discount_codes ?? []).map((one) => one.code);
  const codes = [...present.filter((one) => !isSameCode(one, code)), code];
  // Without knowing what is there, setting the codes would throw the others out.
  const { codes: after, reason } = read.ok ? await setCodes(door, codes) : {};
  if (reason !== undefined) return { outcome: 'refused', reason };
  const found = after?.find((one) => isSameCode(one.code, code));
  if (found?.applicable) return { outcome: 'applied' };
  if (after && before.item_count === 0) return { outcome: 'waiting' };
  return found
    ? { outcome: 'refused', reason: null }
    : { outcome: 'failed', link: linkTo(door.root, codes, before) };
};
