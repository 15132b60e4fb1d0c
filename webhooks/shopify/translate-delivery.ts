import { z } from 'zod';
import type { ShopEvent, Translation } from '../shop-event.ts';
import { code, id } from './payload-fields.ts';
import { firstProblem, nameWhatIsExpected } from './payload-problem.ts';
import { readJson, wholeBody } from './read-json.ts';
import { customerPayload, translateCustomer } from './translate-customer.ts';
import { mergePayload, translateMerge } from './translate-merge.ts';
import { orderPayload, translateOrder } from './translate-order.ts';
import { loneRefundPayload, translateRefund } from './translate-refund.ts';
import { tagsPayload, translateTags } from './translate-tags.ts';

const order = reader(orderPayload, (payload) => ({
  kind: 'order',
  order: translateOrder(payload),
}));

const customer = reader(customerPayload, (payload) => ({
  kind: 'customer',
  customer: translateCustomer(payload),
}));

const redactPayload = z.object({
  customer: z.object({ id }),
  orders_to_redact: z.array(id).nullish(),
});

/** Every topic that means something to us. The uninstall is told by its topic alone. */
const readers = new Map<string, (body: Buffer) => Translation>([
  ['orders/create', order],
  ['orders/paid', order],
  ['orders/updated', order],
  ['orders/cancelled', order],
  ['orders/fulfilled', order],
  [
    'orders/edited',
    reader(z.object({ order_edit: z.object({ order_id: id }) }), (payload) => ({
      kind: 'order_edited',
      orderId: payload.order_edit.order_id,
    })),
  ],
  [
    'refunds/create',
    reader(loneRefundPayload, (payload) => ({
      kind: 'refund',
      orderId: payload.order_id,
      refund: translateRefund(payload),
    })),
  ],
  ['customers/create', customer],
  ['customers/update', customer],
  [
    'customers/delete',
    reader(z.object({ id }), (payload) => ({ kind: 'customer_deleted', customerId: payload.id })),
  ],
  [
    'customers/redact',
    reader(redactPayload, ({ customer: { id: customerId }, orders_to_redact: orderIds }) => ({
      kind: 'customer_redacted',
      customerId,
      orderIds: orderIds ?? [],
    })),
  ],
  ['customers/merge', reader(mergePayload, translateMerge)],
  ['customer.tags_added', reader(tagsPayload, translateTags('added'))],
  ['customer.tags_removed', reader(tagsPayload, translateTags('removed'))],
  [
    'products/update',
    reader(z.object({ id }), (payload) => ({ kind: 'product', productId: payload.id })),
  ],
  [
    'products/delete',
    reader(z.object({ id }), (payload) => ({ kind: 'product_deleted', productId: payload.id })),
  ],
  [
    'collections/update',
    reader(z.object({ id }), (payload) => ({ kind: 'collection', collectionId: payload.id })),
  ],
  [
    'bulk_operations/finish',
    reader(z.object({ admin_graphql_api_id: code }), (payload) => ({
      kind: 'bulk_finished',
      bulkId: payload.admin_graphql_api_id,
    })),
  ],
  ['app/uninstalled', () => ({ ok: true, event: { kind: 'app_uninstalled' } })],
]);

/**
 * What a verified delivery means. Reads only the fields that we use; what it can't read it answers
 * with the path of the offending field. A topic without a reader is `ignored`, whatever its body.
 */
export function translateDelivery(topic: string, body: Buffer): Translation {
  return readers.get(topic)?.(body) ?? { ok: true, event: { kind: 'ignored', topic } };
}

function reader<Payload>(
  schema: z.ZodType<Payload>,
  translate: (payload: Payload) => ShopEvent,
): (body: Buffer) => Translation {
  return (body) => {
    const json = readJson(body);
    if (!json.ok) return { ok: false, problem: { path: wholeBody, message: json.message } };
    const payload = schema.safeParse(json.value, { error: nameWhatIsExpected });
    if (!payload.success) return { ok: false, problem: firstProblem(payload.error) };
    return { ok: true, event: translate(payload.data) };
  };
}
