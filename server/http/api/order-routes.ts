import type { Clock } from '../../base/clock.ts';
import { orderAnswer, orderRequest, refundRequest } from '../../contract/api-order.ts';
import { putOrderInWords } from '../../operations/read-orders.ts';
import {
  cancelOrder,
  type OrderRefusal,
  recordOrder,
  recordRefund,
} from '../../operations/record-order.ts';
import type { HashContact } from '../../operations/settlement.ts';
import type { Database } from '../../store/database.ts';
import type { StoredOrder } from '../../store/orders.ts';
import { refuse, type Refused } from '../route.ts';
import { externalOrderParams } from './api-ids.ts';
import { type ApiCaller, apiRoute, type ApiRoute } from './api-route.ts';
import { presentExplanation } from './present-explanation.ts';

interface Parts {
  db: Database;
  hashContact: HashContact;
  clock: Clock;
}

export function orderRoutes(parts: Parts): ApiRoute[] {
  return [record(parts), refund(parts), cancel(parts)];
}

function record(parts: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/orders',
    scope: 'orders:write',
    tag: 'Orders',
    summary: 'Record an order of another channel',
    description:
      'A till, a marketplace, a telephone: whatever sells beside the platform. It is paid for. The same order again changes nothing.',
    answers: {
      201: 'The order, what it earned and why.',
      200: 'It was there already.',
      409: '`order_conflict`: another order has this external id.',
      422: '`member_unknown`: nobody has this identity and nobody joins by buying.',
    },
    in: { body: orderRequest },
    out: orderAnswer,
    handler: async ({ caller, body }) => {
      const { shop } = caller;
      const recorded = await recordOrder(parts, { shop, request: body, now: parts.clock.now() });
      if ('refused' in recorded) return refuseOrder(recorded);
      return {
        status: recorded.created ? 201 : 200,
        body: await present(parts, { caller, order: recorded.order, externalId: body.external_id }),
      };
    },
  });
}

function refund(parts: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/orders/:external_id/refunds',
    scope: 'orders:write',
    tag: 'Orders',
    summary: 'Record what came back of such an order',
    description: 'Units of its lines, money, or both. The same refund again changes nothing.',
    answers: {
      201: 'The order, with what it earns now.',
      200: 'It was there already.',
      409: '`refund_conflict`: another refund has this external id.',
    },
    in: { params: externalOrderParams, body: refundRequest },
    out: orderAnswer,
    handler: async ({ caller, params, body }) => {
      const externalId = params.external_id;
      const { shop } = caller;
      const now = parts.clock.now();
      const recorded = await recordRefund(parts, { shop, externalId, request: body, now });
      if ('refused' in recorded) return refuseOrder(recorded);
      return {
        status: recorded.created ? 201 : 200,
        body: await present(parts, { caller, order: recorded.order, externalId }),
      };
    },
  });
}

function cancel(parts: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/orders/:external_id/cancel',
    scope: 'orders:write',
    tag: 'Orders',
    summary: 'Cancel such an order',
    description: 'It earns nothing any more, and points that were spent on it come back.',
    answers: { 200: 'The order.' },
    in: { params: externalOrderParams },
    out: orderAnswer,
    handler: async ({ caller, params }) => {
      const externalId = params.external_id;
      const { shop } = caller;
      const order = await cancelOrder(parts, { shop, externalId, now: parts.clock.now() });
      if ('refused' in order) return refuseOrder(order);
      return { status: 200, body: await present(parts, { caller, order, externalId }) };
    },
  });
}

const statuses = {
  member_unknown: 422,
  order_conflict: 409,
  refund_conflict: 409,
  order_unknown: 404,
} as const;

function refuseOrder(refusal: OrderRefusal): Refused {
  return refuse(refusal, statuses[refusal.refused]);
}

async function present(
  { db }: Parts,
  step: { caller: ApiCaller; order: StoredOrder; externalId: string },
) {
  const { caller, order, externalId } = step;
  const inWords = await putOrderInWords(db, { shop: caller.shop, order, reader: 'staff' });
  return { ...presentExplanation(inWords), external_id: externalId };
}
