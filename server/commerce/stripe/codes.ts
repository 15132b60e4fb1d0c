import { createHash } from 'node:crypto';
import type { Stripe } from 'stripe';
import { RetriableError } from '../../base/errors.ts';
import type {
  Benefit,
  BenefitOrder,
  DecimalMoney,
  DisableOutcome,
  IssuedBenefit,
  IssueOutcome,
} from '../commerce.ts';
import { fromStripeAmount, toStripeAmount } from './minor-units.ts';
import { callStripe, sendOnce, StripeRefusal } from './stripe-client.ts';

/** What Stripe makes a code of. */
export type CodeBenefit = Extract<
  Benefit,
  { kind: 'amount_off' | 'percentage_off' | 'free_product' }
>;

type Refused = Extract<IssueOutcome, { outcome: 'refused' }>;
type Terms = Pick<
  Stripe.CouponCreateParams,
  'amount_off' | 'percent_off' | 'currency' | 'applies_to'
>;

/** Where a redemption stands in what Stripe keeps for us. */
export const redemptionKey = 'regulars_redemption';

/** Promotion codes of one code that are looked through: a code may be several customers'. */
const sameCodeMax = 100;
const longestName = 40;

/**
 * A code is a coupon and the promotion code that one types. The coupon has an id of ours and the code is one, so an
 * earlier try is found by either, long after Stripe has forgotten the key under which it was sent.
 */
export async function issueCode(
  stripe: Stripe,
  order: BenefitOrder,
  benefit: CodeBenefit,
): Promise<IssueOutcome> {
  // Asked even of a first try: Stripe would give two customers the same code, and orders tell us no more than that.
  const earlier = await findCode(stripe, order);
  if (earlier === 'taken') return codeTaken;
  const terms = await termsOf(stripe, benefit);
  if ('outcome' in terms) return terms;
  const restrictions = restrictionsOf(order);
  if ('outcome' in restrictions) return restrictions;
  const coupon = await makeCoupon(stripe, { order, benefit, terms });
  const made =
    earlier ?? (await makePromotion(stripe, { order, couponId: coupon.id, restrictions }));
  if (made === 'taken') return codeTaken;
  return {
    outcome: 'issued',
    discountId: made.id,
    ...(benefit.kind === 'free_product' && valueOf(coupon)),
  };
}

const codeTaken: Refused = {
  outcome: 'refused',
  code: 'code_taken',
  detail: 'Another promotion code of this name exists in Stripe.',
};

/** By what it is metadata of; `taken`: the code is there and active, and not this redemption's. */
async function findCode(
  stripe: Stripe,
  which: Pick<BenefitOrder, 'redemptionId' | 'code'>,
): Promise<Stripe.PromotionCode | 'taken' | null> {
  const { data } = await callStripe(() =>
    stripe.promotionCodes.list({ code: which.code, limit: sameCodeMax }),
  );
  const ours = data.find(({ metadata }) => metadata?.[redemptionKey] === which.redemptionId);
  if (ours !== undefined) return ours;
  return data.some(({ active }) => active) ? 'taken' : null;
}

async function termsOf(stripe: Stripe, benefit: CodeBenefit): Promise<Terms | Refused> {
  if (benefit.kind === 'free_product') return termsOfPrice(stripe, benefit.variantId);
  const { goodFor } = benefit;
  if (goodFor !== null && goodFor.collections.length > 0)
    return notThere('Stripe knows products and no collections: name the products.');
  const limit = benefit.kind === 'percentage_off' ? benefit.maxValue : benefit.maxBasketPercent;
  if (limit !== null) return notThere('Stripe’s checkout keeps no limit to what a code takes off.');
  const products = goodFor === null ? {} : { applies_to: { products: [...goodFor.products] } };
  if (benefit.kind === 'percentage_off') return { percent_off: benefit.percent, ...products };
  const amount = toStripeAmount(benefit.value);
  if (amount === null) return tooFine(benefit.value);
  return { amount_off: amount, currency: benefit.value.currency.toLowerCase(), ...products };
}

/** One unit at the price it has now, off that product alone. */
async function termsOfPrice(stripe: Stripe, priceId: string): Promise<Terms | Refused> {
  const price = await callStripe(() => stripe.prices.retrieve(priceId));
  if (price.unit_amount === null || price.unit_amount === 0)
    return {
      outcome: 'refused',
      code: 'price_without_amount',
      detail: 'The price of this product has no fixed amount in Stripe.',
    };
  const product = typeof price.product === 'string' ? price.product : price.product.id;
  return {
    amount_off: price.unit_amount,
    currency: price.currency,
    applies_to: { products: [product] },
  };
}

function notThere(detail: string): Refused {
  return { outcome: 'refused', code: 'not_on_this_platform', detail };
}

/** Money that Stripe can't count. */
export function tooFine({ amount, currency }: DecimalMoney): Refused {
  return {
    outcome: 'refused',
    code: 'amount_too_fine',
    detail: `Stripe does not count ${currency} as finely as ${amount}.`,
  };
}

function restrictionsOf({
  minimumOrder,
}: BenefitOrder): Stripe.PromotionCodeCreateParams.Restrictions | Refused {
  if (minimumOrder === null) return {};
  const amount = toStripeAmount(minimumOrder);
  if (amount === null) return tooFine(minimumOrder);
  return {
    minimum_amount: amount,
    minimum_amount_currency: minimumOrder.currency.toLowerCase(),
  };
}

async function makeCoupon(
  stripe: Stripe,
  step: { order: BenefitOrder; benefit: CodeBenefit; terms: Terms },
): Promise<Stripe.Coupon> {
  const { order, terms } = step;
  const id = `regulars-${order.redemptionId}`;
  const params: Stripe.CouponCreateParams = {
    id,
    name: order.title.slice(0, longestName).toWellFormed(),
    duration: 'once',
    max_redemptions: 1,
    metadata: { [redemptionKey]: order.redemptionId },
    ...terms,
  };
  try {
    return await callStripe(() =>
      sendOnce(keyOf(`${id}-coupon`, params), (options) => stripe.coupons.create(params, options)),
    );
  } catch (error) {
    if (!(error instanceof StripeRefusal) || error.stripeCode !== 'resource_already_exists')
      throw error;
    return callStripe(() => stripe.coupons.retrieve(id));
  }
}

async function makePromotion(
  stripe: Stripe,
  step: {
    order: BenefitOrder;
    couponId: string;
    restrictions: Stripe.PromotionCodeCreateParams.Restrictions;
  },
): Promise<Stripe.PromotionCode | 'taken'> {
  const { order, couponId, restrictions } = step;
  const params: Stripe.PromotionCodeCreateParams = {
    promotion: { type: 'coupon', coupon: couponId },
    code: order.code,
    max_redemptions: 1,
    metadata: { [redemptionKey]: order.redemptionId },
    ...(order.customerId !== null && { customer: order.customerId }),
    ...(order.endsAt !== null && { expires_at: Math.floor(order.endsAt.getTime() / 1000) }),
    ...(Object.keys(restrictions).length > 0 && { restrictions }),
  };
  try {
    return await callStripe(() =>
      sendOnce(keyOf(`${couponId}-code`, params), (options) =>
        stripe.promotionCodes.create(params, options),
      ),
    );
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    // Ours after all, where an earlier call arrived late; somebody else's; or Stripe's no has another reason.
    const there = await findCode(stripe, order);
    if (there === null) throw error;
    return there;
  }
}

/** The same content has the same key, other content another one: so the key can never be told to be in use. */
function keyOf(name: string, params: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(params)).digest('hex');
  return `${name}-${digest.slice(0, 16)}`;
}

function valueOf({ amount_off: amount, currency }: Stripe.Coupon): { value?: DecimalMoney } {
  if (amount === null || currency === null) return {};
  return {
    value: { amount: fromStripeAmount(amount, currency), currency: currency.toUpperCase() },
  };
}

/** Stops a code, reads it again, and tells whether it was used. A checkout that is open with it may still end. */
export async function disableCode(stripe: Stripe, benefit: IssuedBenefit): Promise<DisableOutcome> {
  const found = await findIssued(stripe, benefit);
  if (found === null) return { outcome: 'not_found' };
  if (found.times_redeemed > 0) return { outcome: 'used' };
  if (found.active)
    await callStripe(() => stripe.promotionCodes.update(found.id, { active: false }));
  const after = await callStripe(() => stripe.promotionCodes.retrieve(found.id));
  if (after.times_redeemed > 0) return { outcome: 'used' };
  if (after.active) throw new RetriableError('Stripe still takes a code that was stopped.');
  return { outcome: 'disabled' };
}

async function findIssued(
  stripe: Stripe,
  benefit: IssuedBenefit,
): Promise<Stripe.PromotionCode | null> {
  const { discountId } = benefit;
  if (discountId === null) {
    const found = await findCode(stripe, benefit);
    return found === 'taken' ? null : found;
  }
  try {
    return await callStripe(() => stripe.promotionCodes.retrieve(discountId));
  } catch (error) {
    if (error instanceof StripeRefusal && error.isMissing) return null;
    throw error;
  }
}

/** Stripe's no as an outcome; everything else goes on its way. */
export function refusedBy(error: unknown): Refused {
  if (!(error instanceof StripeRefusal)) throw error;
  return { outcome: 'refused', code: error.stripeCode, detail: error.message };
}
