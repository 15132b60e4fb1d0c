import { z } from 'zod';
import type { ShopCustomer, ShopOrder, ShopRefund, UnreadablePayload } from '../shop-event.ts';
import { firstProblem, nameWhatIsExpected } from './payload-problem.ts';
import { wholeBody } from './read-json.ts';
import { bulkCustomer, translateBulkCustomer } from './translate-bulk-customer.ts';
import { bulkOrder, bulkOrderChild, translateBulkOrder } from './translate-bulk-order.ts';
import { bulkRefund, translateBulkRefund } from './translate-bulk-refund.ts';

export type BulkRead<Value> =
  | { ok: true; value: Value }
  | { ok: false; problem: UnreadablePayload };

/** Where a line of a bulk answer belongs. */
export interface BulkPlace {
  id: string | null;
  /** The object that it hangs under; null for one that stands by itself. */
  parent: string | null;
  /** When it happened in the shop: orders are settled oldest first. */
  at: string | null;
}

const place = z.object({
  id: z.string().max(255).nullish(),
  __parentId: z.string().max(255).nullish(),
  processedAt: z.string().nullish(),
  createdAt: z.string().nullish(),
});

/** Reads no more of a line than where it belongs. */
export function placeBulkLine(text: string): BulkRead<BulkPlace> {
  const read = readWith(place, text);
  if (!read.ok) return read;
  const { id, __parentId, processedAt, createdAt } = read.value;
  const at = processedAt ?? createdAt ?? null;
  return {
    ok: true,
    value: {
      id: id ?? null,
      parent: __parentId ?? null,
      at: at === null || Number.isNaN(Date.parse(at)) ? null : at,
    },
  };
}

/** A customer, with the tags that the shop's staff gave them. */
export function readBulkCustomer(
  text: string,
): BulkRead<{ customer: ShopCustomer; tags: readonly string[] }> {
  const read = readWith(bulkCustomer, text);
  if (!read.ok) return read;
  const { value } = read;
  return {
    ok: true,
    value: { customer: translateBulkCustomer(value), tags: value.tags ?? [] },
  };
}

/** The ids of an order's refunds: they are to be read apart, before the order is. */
export function listBulkRefunds(text: string): string[] {
  const read = readWith(z.object({ refunds: z.array(z.object({ id: z.string() })) }), text);
  return read.ok ? read.value.refunds.map(({ id }) => id) : [];
}

/** An order with the lines that hang under it, and its refunds as the Admin API answered them. */
export function readBulkOrder(
  text: string,
  step: { children: readonly string[]; refunds: ReadonlyMap<string, unknown> },
): BulkRead<ShopOrder> {
  const order = readWith(bulkOrder, text);
  if (!order.ok) return order;
  const children: z.infer<typeof bulkOrderChild>[] = [];
  for (const [at, child] of step.children.entries()) {
    const read = readWith(bulkOrderChild, child);
    if (!read.ok) return below(`children[${at}]`, read.problem);
    children.push(read.value);
  }
  const refunds: ShopRefund[] = [];
  for (const { id } of order.value.refunds) {
    const read = readValue(bulkRefund, step.refunds.get(`gid://shopify/Refund/${id}`));
    if (!read.ok) return below(`refunds[${id}]`, read.problem);
    refunds.push(translateBulkRefund(read.value));
  }
  return { ok: true, value: translateBulkOrder(order.value, { children, refunds }) };
}

function below(
  path: string,
  problem: UnreadablePayload,
): { ok: false; problem: UnreadablePayload } {
  return { ok: false, problem: { path: `${path}.${problem.path}`, message: problem.message } };
}

function readWith<Value>(schema: z.ZodType<Value>, text: string): BulkRead<Value> {
  let value: unknown;
  try {
    // Ids are texts here and whole numbers small: nothing is lost.
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: { path: wholeBody, message: 'is not JSON' } };
  }
  return readValue(schema, value);
}

function readValue<Value>(schema: z.ZodType<Value>, value: unknown): BulkRead<Value> {
  const read = schema.safeParse(value, { error: nameWhatIsExpected });
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, problem: firstProblem(read.error) };
}
