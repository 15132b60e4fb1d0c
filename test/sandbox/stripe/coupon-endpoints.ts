import { z } from 'zod';
import { type ApiCall, type Endpoint, listPage, mergeMetadata, pathId } from './api-call.ts';
import { clearable, readParams, word } from './read-params.ts';
import type { Coupon } from './resources.ts';
import { invalidRequest } from './stripe-error.ts';

const nameMax = 40;

const create = {
  id: z
    .string()
    .regex(/^[\w-]{1,200}$/)
    .optional(),
  amount_off: word.count.optional(),
  percent_off: word.percent.optional(),
  currency: word.currency.optional(),
  duration: z.enum(['once', 'forever', 'repeating']).default('once'),
  duration_in_months: word.count.optional(),
  max_redemptions: word.count.optional(),
  redeem_by: word.int.optional(),
  name: z.string().max(nameMax).optional(),
  metadata: word.metadata.optional(),
  applies_to: z.strictObject({ products: z.array(word.text).min(1) }).optional(),
};

function createCoupon(call: ApiCall): Coupon {
  const { state } = call;
  const params = readParams(call.params, create);
  const { amount_off = null, percent_off = null } = params;
  if ((amount_off === null) === (percent_off === null))
    throw invalidRequest('Must provide exactly one of `percent_off` or `amount_off`.');
  if (amount_off !== null && params.currency === undefined)
    throw invalidRequest('Must provide `currency` with `amount_off`.', {
      param: 'currency',
      code: 'parameter_missing',
    });
  const id = params.id ?? state.token(8);
  if (state.find('coupon', id))
    throw invalidRequest('Coupon already exists.', { code: 'resource_already_exists' });
  if (params.redeem_by !== undefined && params.redeem_by <= state.now())
    throw invalidRequest('`redeem_by` must be in the future.', { param: 'redeem_by' });
  for (const product of params.applies_to?.products ?? [])
    state.read('product', product, 'applies_to[products]');
  const coupon = state.add<Coupon>({
    object: 'coupon',
    id,
    created: state.now(),
    amount_off,
    percent_off,
    currency: amount_off === null ? null : (params.currency ?? null),
    duration: params.duration,
    duration_in_months: params.duration_in_months ?? null,
    max_redemptions: params.max_redemptions ?? null,
    redeem_by: params.redeem_by ?? null,
    name: params.name ?? null,
    metadata: mergeMetadata({}, params.metadata),
    times_redeemed: 0,
  });
  if (params.applies_to) state.couponProducts.set(id, params.applies_to.products);
  call.tell('coupon.created', coupon);
  return coupon;
}

function updateCoupon(call: ApiCall): Coupon {
  const coupon = call.state.read('coupon', pathId(call));
  const params = readParams(call.params, {
    name: clearable(z.string().max(nameMax)).optional(),
    metadata: clearable(word.metadata).optional(),
  });
  if (params.name !== undefined) coupon.name = params.name;
  coupon.metadata = mergeMetadata(coupon.metadata, params.metadata);
  call.tell('coupon.updated', coupon);
  return coupon;
}

export const couponEndpoints: readonly Endpoint[] = [
  { method: 'POST', path: '/v1/coupons', answer: createCoupon },
  { method: 'GET', path: '/v1/coupons', answer: (call) => listPage(call, 'coupon') },
  {
    method: 'GET',
    path: '/v1/coupons/:id',
    answer: (call) => call.state.read('coupon', pathId(call)),
  },
  { method: 'POST', path: '/v1/coupons/:id', answer: updateCoupon },
  {
    method: 'DELETE',
    path: '/v1/coupons/:id',
    answer: (call) => {
      const coupon = call.state.read('coupon', pathId(call));
      const gone = call.state.remove(coupon);
      call.tell('coupon.deleted', coupon);
      return gone;
    },
  },
];
