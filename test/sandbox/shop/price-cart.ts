import type { Product, Variant } from './catalogue.ts';
import {
  codeKey,
  refuseBuyer,
  type Buyer,
  type CodeProblem,
  type Combination,
  type Discount,
  type DiscountClass,
} from './discount.ts';
import { allocate, shareOf, taxOn } from './money.ts';

/** A checkout takes this many product and order codes, and one shipping code beside them. */
export const productAndOrderCodesMax = 5;
/** A cart keeps at most this many codes at all, so that trying every combination stays small. */
export const enteredCodesMax = 8;

export interface CartItem {
  product: Product;
  variant: Variant;
  quantity: number;
}

export interface Allocation {
  /** Which of `PricedCart.applied`. */
  application: number;
  amount: number;
}

export interface PricedLine extends CartItem {
  gross: number;
  allocations: Allocation[];
  net: number;
  tax: number;
}

export interface PricedCart {
  lines: PricedLine[];
  shipping: { price: number; allocations: Allocation[]; net: number };
  applied: { discount: Discount; amount: number }[];
  /** Holds good, and waits for a shipping to be chosen. */
  waiting: Discount | null;
  /** Every code that was entered, in its order. */
  codes: { code: string; amount: number; problem: CodeProblem | null }[];
  /** Of the lines, after their discounts. */
  subtotal: number;
  gross: number;
  discounts: number;
  tax: number;
  total: number;
}

export interface Pricing {
  items: readonly CartItem[];
  /** Null: not chosen yet, so that a code for it may stand but takes nothing off. */
  shippingPrice: number | null;
  codes: readonly string[];
  buyer: Buyer;
  now: Date;
  findDiscount: (code: string) => Discount | undefined;
  /** What nobody has to enter. */
  automatic: readonly Discount[];
  customerIdOfEmail: (email: string) => string | null;
}

/**
 * Lines, codes and a shipping price → what is to be paid. Of the codes that this buyer may use, the
 * combination that saves most is applied; nothing ever goes below zero and every split is exact.
 */
export function priceCart(pricing: Pricing): PricedCart {
  const verdicts = judgeCodes(pricing);
  const entered = verdicts.flatMap(({ discount, problem }) =>
    discount && problem === null ? [discount] : [],
  );
  const automatic = pricing.automatic.filter((each) => refuseItems(each, pricing) === null);
  const usable = [...automatic, ...entered];
  let best = applyDiscounts(pricing, []);
  for (const candidates of combinations(usable)) {
    const priced = applyDiscounts(pricing, candidates);
    if (savesMore(priced, best)) best = priced;
  }
  return { ...best, codes: verdicts.map((verdict) => explainCode(verdict, best, pricing)) };
}

/** Of two that save the same, the one in which a shipping code stands ready. */
function savesMore(one: PricedCart, other: PricedCart): boolean {
  if (one.discounts !== other.discounts) return one.discounts > other.discounts;
  return one.waiting !== null && other.waiting === null;
}

interface Verdict {
  code: string;
  discount: Discount | undefined;
  problem: CodeProblem | null;
}

function judgeCodes(pricing: Pricing): Verdict[] {
  const unique = new Map(pricing.codes.map((code) => [codeKey(code), code.trim()]));
  return [...unique.entries()].slice(0, enteredCodesMax).map(([key, typed]) => {
    const discount = pricing.findDiscount(key);
    if (!discount) return { code: typed, discount, problem: 'unknown' };
    const problem = refuseBuyer(discount, pricing.buyer, pricing) ?? refuseItems(discount, pricing);
    return { code: discount.code, discount, problem };
  });
}

function refuseItems(discount: Discount, pricing: Pricing): CodeProblem | null {
  const entitled = pricing.items.filter((item) => isEntitled(discount, item));
  if (entitled.length === 0) return 'not_for_these_items';
  const { shippingPrice } = pricing;
  const tooDear = discount.maximumShippingPrice ?? Number.POSITIVE_INFINITY;
  if (discount.value.kind === 'free_shipping' && shippingPrice !== null)
    if (shippingPrice === 0 || shippingPrice > tooDear) return 'not_for_this_shipping';
  const subtotal = entitled.reduce((sum, item) => sum + item.variant.price * item.quantity, 0);
  if (discount.minimumSubtotal !== null && subtotal < discount.minimumSubtotal) return 'minimum';
  const units = entitled.reduce((sum, item) => sum + item.quantity, 0);
  if (discount.minimumQuantity !== null && units < discount.minimumQuantity) return 'minimum';
  return null;
}

/** Gift cards are money, not goods: no code takes anything off them. */
function isEntitled(discount: Discount, item: CartItem): boolean {
  if (item.product.giftCard) return false;
  const { productIds, variantIds, collectionIds } = discount;
  if (productIds === null && variantIds === null && collectionIds === null) return true;
  return (
    (productIds ?? []).includes(item.product.id) ||
    (variantIds ?? []).includes(item.variant.id) ||
    item.product.collections.some(({ id }) => collectionIds?.includes(id))
  );
}

function explainCode(
  verdict: Verdict,
  priced: PricedCart,
  pricing: Pricing,
): PricedCart['codes'][number] {
  if (verdict.problem) return { code: verdict.code, amount: 0, problem: verdict.problem };
  const applied = priced.applied.find(({ discount }) => discount === verdict.discount);
  if (applied) return { code: verdict.code, amount: applied.amount, problem: null };
  if (verdict.discount && verdict.discount === priced.waiting)
    return { code: verdict.code, amount: 0, problem: null };
  const alone = verdict.discount ? applyDiscounts(pricing, [verdict.discount]) : null;
  const isGood = alone !== null && (alone.discounts > 0 || alone.waiting !== null);
  const problem = isGood ? 'not_combinable' : 'not_for_these_items';
  return { code: verdict.code, amount: 0, problem };
}

const allows: Record<DiscountClass, keyof Combination> = {
  ORDER: 'orderDiscounts',
  PRODUCT: 'productDiscounts',
  SHIPPING: 'shippingDiscounts',
};

/** Every set of codes in which each allows the class of each other. */
function combinations(discounts: readonly Discount[]): Discount[][] {
  let sets: Discount[][] = [[]];
  for (const discount of discounts) {
    const extended = sets
      .filter((set) => set.every((other) => agree(discount, other)))
      .map((set) => [...set, discount]);
    sets = [...sets, ...extended];
  }
  return sets.filter((set) => {
    const shipping = set.filter((discount) => discount.discountClass === 'SHIPPING').length;
    return shipping <= 1 && set.length - shipping <= productAndOrderCodesMax;
  });
}

function agree(one: Discount, other: Discount): boolean {
  // Both parts of one automatic discount.
  if (one.isAutomatic && one.id === other.id) return true;
  return (
    one.combinesWith[allows[other.discountClass]] && other.combinesWith[allows[one.discountClass]]
  );
}

const applicationOrder: readonly DiscountClass[] = ['PRODUCT', 'ORDER', 'SHIPPING'];

function applyDiscounts(pricing: Pricing, discounts: readonly Discount[]): PricedCart {
  const lines = pricing.items.map((item): PricedLine => {
    const gross = item.variant.price * item.quantity;
    return { ...item, gross, allocations: [], net: gross, tax: 0 };
  });
  const price = pricing.shippingPrice ?? 0;
  const shipping = { price, allocations: [], net: price };
  const cart: PricedCart = {
    lines,
    shipping,
    applied: [],
    waiting: null,
    codes: [],
    subtotal: 0,
    gross: lines.reduce((sum, line) => sum + line.gross, 0),
    discounts: 0,
    tax: 0,
    total: 0,
  };
  for (const discountClass of applicationOrder) {
    const base = new Map(lines.map((line) => [line, line.net]));
    for (const discount of discounts) {
      if (discount.discountClass === discountClass) applyDiscount(cart, discount, base);
    }
  }
  if (pricing.shippingPrice === null)
    cart.waiting = discounts.find(({ value }) => value.kind === 'free_shipping') ?? null;
  return total(cart);
}

/** `base` is what each line was worth before this class of discounts: percentages don't compound. */
function applyDiscount(
  cart: PricedCart,
  discount: Discount,
  base: ReadonlyMap<PricedLine, number>,
): void {
  const application = cart.applied.length;
  let amount = 0;
  if (discount.value.kind === 'free_shipping') {
    amount = cart.shipping.net;
    if (amount > 0) cart.shipping.allocations.push({ application, amount });
    cart.shipping.net -= amount;
  } else {
    const entitled = cart.lines.filter((line) => isEntitledLine(cart, discount, line));
    const worth = entitled.reduce((sum, line) => sum + (base.get(line) ?? 0), 0);
    const units = entitled.reduce((sum, line) => sum + line.quantity, 0);
    const left = entitled.reduce((sum, line) => sum + line.net, 0);
    amount = Math.min(wanted(discount, worth, units), left);
    const parts = allocate(
      amount,
      entitled.map((line) => line.net),
    );
    for (const [index, line] of entitled.entries()) {
      const part = parts[index] ?? 0;
      if (part === 0) continue;
      line.allocations.push({ application, amount: part });
      line.net -= part;
    }
  }
  if (amount > 0) cart.applied.push({ discount, amount });
}

/** A line takes one product discount at most. */
function isEntitledLine(cart: PricedCart, discount: Discount, line: PricedLine): boolean {
  if (!isEntitled(discount, line)) return false;
  if (discount.discountClass !== 'PRODUCT') return true;
  return !line.allocations.some(
    ({ application }) => cart.applied[application]?.discount.discountClass === 'PRODUCT',
  );
}

function wanted(discount: Discount, worth: number, units: number): number {
  const { value } = discount;
  if (value.kind === 'percentage') {
    return shareOf(worth * value.millionths + 500_000, 1, 1_000_000);
  }
  if (value.kind === 'fixed') return value.eachItem ? value.amount * units : value.amount;
  return 0;
}

function total(cart: PricedCart): PricedCart {
  for (const line of cart.lines) line.tax = line.product.giftCard ? 0 : taxOn(line.net);
  cart.subtotal = cart.lines.reduce((sum, line) => sum + line.net, 0);
  cart.tax = cart.lines.reduce((sum, line) => sum + line.tax, 0);
  cart.discounts = cart.applied.reduce((sum, { amount }) => sum + amount, 0);
  cart.total = cart.subtotal + cart.shipping.net + cart.tax;
  return cart;
}
