import { z } from 'zod';
import { type ApiCall, type Endpoint, listPage, mergeMetadata, pathId } from './api-call.ts';
import { clearable, readParams, word } from './read-params.ts';
import type { Coupon, PromotionCode } from './resources.ts';
import { invalidRequest } from './stripe-error.ts';
import type { StripeState } from './stripe-state.ts';

const create = {
  promotion: z.strictObject({ type: z.literal('coupon'), coupon: word.text }),
  code: z
    .string()
    .regex(/^[a-zA-Z0-9-]{1,500}$/)
    .optional(),
  active: word.yes.default(true),
  customer: word.text.optional(),
  expires_at: word.int.optional(),
  max_redemptions: word.count.optional(),
  metadata: word.metadata.optional(),
  restrictions: z
    .strictObject({
      first_time_transaction: word.yes.default(false),
      minimum_amount: word.count.optional(),
      minimum_amount_currency: word.currency.optional(),
    })
    .prefault({}),
};

type Create = z.output<z.ZodObject<typeof create>>;

function createPromotionCode(call: ApiCall): PromotionCode {
  const { state } = call;
  const params = readParams(call.params, create);
  const coupon = state.read('coupon', params.promotion.coupon, 'promotion[coupon]');
  if (params.customer !== undefined) state.read('customer', params.customer, 'customer');
  refuseOutside(state, params, coupon);
  const code = params.code ?? state.token(8).toUpperCase();
  if (params.active) refuseTaken(state, { code, customer: params.customer ?? null });
  const { minimum_amount, minimum_amount_currency } = params.restrictions;
  const promotion = state.add<PromotionCode>({
    object: 'promotion_code',
    id: state.newId('promo'),
    created: state.now(),
    active: params.active,
    code,
    customer: params.customer ?? null,
    expires_at: params.expires_at ?? null,
    max_redemptions: params.max_redemptions ?? null,
    metadata: mergeMetadata({}, params.metadata),
    promotion: { type: 'coupon', coupon: coupon.id },
    restrictions: {
      first_time_transaction: params.restrictions.first_time_transaction,
      minimum_amount: minimum_amount ?? null,
      minimum_amount_currency: minimum_amount_currency ?? null,
    },
    times_redeemed: 0,
  });
  call.tell('promotion_code.created', promotion);
  return promotion;
}

/** A code can't outlive its coupon, nor be used more often, and its minimum has a currency. */
function refuseOutside(state: StripeState, params: Create, coupon: Coupon): void {
  const { expires_at, max_redemptions, restrictions } = params;
  if (expires_at !== undefined && expires_at <= state.now())
    throw invalidRequest('The `expires_at` timestamp must be in the future.', {
      param: 'expires_at',
    });
  if (expires_at !== undefined && coupon.redeem_by !== null && expires_at > coupon.redeem_by)
    throw invalidRequest('`expires_at` must not be after the coupon’s `redeem_by`.', {
      param: 'expires_at',
    });
  const most = coupon.max_redemptions;
  if (most !== null && (max_redemptions ?? most) > most)
    throw invalidRequest('`max_redemptions` must not be above the coupon’s.', {
      param: 'max_redemptions',
    });
  const { minimum_amount, minimum_amount_currency } = restrictions;
  if ((minimum_amount === undefined) !== (minimum_amount_currency === undefined))
    throw invalidRequest('`minimum_amount` and `minimum_amount_currency` go together.', {
      param: 'restrictions[minimum_amount_currency]',
      code: 'parameter_missing',
    });
}

/** Regardless of case, one active code per text and customer. */
function refuseTaken(
  state: StripeState,
  wanted: { code: string; customer: string | null; id?: string },
): void {
  const text = wanted.code.toLowerCase();
  const taken = state
    .all('promotion_code')
    .some(
      (one) =>
        one.active &&
        one.id !== wanted.id &&
        one.customer === wanted.customer &&
        one.code.toLowerCase() === text,
    );
  if (!taken) return;
  throw invalidRequest(`An active promotion code with \`code: ${wanted.code}\` already exists.`, {
    param: 'code',
    code: 'resource_already_exists',
  });
}

function updatePromotionCode(call: ApiCall): PromotionCode {
  const promotion = call.state.read('promotion_code', pathId(call));
  const params = readParams(call.params, {
    active: word.yes.optional(),
    metadata: clearable(word.metadata).optional(),
  });
  if (params.active === true) refuseTaken(call.state, promotion);
  if (params.active !== undefined) promotion.active = params.active;
  promotion.metadata = mergeMetadata(promotion.metadata, params.metadata);
  call.tell('promotion_code.updated', promotion);
  return promotion;
}

export const promotionCodeEndpoints: readonly Endpoint[] = [
  { method: 'POST', path: '/v1/promotion_codes', answer: createPromotionCode },
  {
    method: 'GET',
    path: '/v1/promotion_codes',
    answer: (call) =>
      listPage(call, 'promotion_code', {
        filters: {
          active: word.yes.optional(),
          code: word.text.optional(),
          coupon: word.text.optional(),
          customer: word.text.optional(),
        },
        fits: (one, { active, code, coupon, customer }) =>
          (active === undefined || one.active === active) &&
          (code === undefined || one.code.toLowerCase() === code.toLowerCase()) &&
          (coupon === undefined || one.promotion.coupon === coupon) &&
          (customer === undefined || one.customer === customer),
      }),
  },
  {
    method: 'GET',
    path: '/v1/promotion_codes/:id',
    answer: (call) => call.state.read('promotion_code', pathId(call)),
  },
  { method: 'POST', path: '/v1/promotion_codes/:id', answer: updatePromotionCode },
];
