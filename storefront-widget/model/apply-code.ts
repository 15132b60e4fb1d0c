/**
 * Puts a code into the shop's cart beside those that are there already.
 * `applied`: it counts now. `waiting`: kept, but the cart is empty. `refused`: kept, but the cart
 * does not qualify. `failed`: the cart could not be changed, a link does it instead.
 */
export type CartOutcome =
  | { readonly outcome: 'applied' | 'waiting' | 'failed' }
  | { readonly outcome: 'refused'; readonly reason: string | null };

interface CartCode {
  readonly code: string;
  readonly applicable?: boolean;
}

interface Cart {
  readonly item_count?: number;
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

const timeLimitMs = 10_000;

const askCart = async (url: string, body?: object): Promise<Cart> => {
  const response = await fetch(url, {
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    signal: AbortSignal.timeout(timeLimitMs),
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!response.ok) return Promise.reject(response);
  const cart: Cart = await response.json();
  return cart;
};

const judge = (
  code: string,
  codes: readonly CartCode[] | undefined,
  isEmpty: boolean,
): CartOutcome => {
  const found = codes?.find((one) => one.code.toLowerCase() === code.toLowerCase());
  if (found?.applicable === true) return { outcome: 'applied' };
  if (isEmpty) return { outcome: 'waiting' };
  return found === undefined ? { outcome: 'failed' } : { outcome: 'refused', reason: null };
};

export const applyCode = async (root: string, code: string): Promise<CartOutcome> => {
  try {
    const before = await askCart(`${root}cart.js`);
    const isEmpty = before.item_count === 0;
    const present = (before.discount_codes ?? []).map((one) => one.code);
    const codes = [...present.filter((one) => one.toLowerCase() !== code.toLowerCase()), code];
    const update = window.Shopify?.actions?.updateCart;
    if (update === undefined) {
      const after = await askCart(`${root}cart/update.js`, { discount: codes.join(',') });
      return judge(code, after.discount_codes, isEmpty);
    }
    const { cart, userErrors } = await update({ discountCodes: codes });
    const reason = userErrors?.[0]?.message;
    return reason === undefined
      ? judge(code, cart?.discountCodes, isEmpty)
      : { outcome: 'refused', reason };
  } catch {
    return { outcome: 'failed' };
  }
};

/** Works without script and on every theme: sets the code and goes to the cart. */
export const discountLink = (root: string, code: string): string =>
  `${root}discount/${encodeURIComponent(code)}?redirect=${encodeURIComponent(`${root}cart`)}`;
