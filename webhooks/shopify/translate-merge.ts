import { z } from 'zod';
import type { ShopEvent } from '../shop-event.ts';
import { code } from './payload-fields.ts';

/** This topic names customers by global ids only: `gid://shopify/Customer/207119551`. */
const customerId = z.string().transform((gid, context) => {
  const [, id] = /^gid:\/\/shopify\/Customer\/(\d{1,20})$/.exec(gid) ?? [];
  if (id !== undefined) return id;
  context.addIssue({ code: 'custom', message: 'must be the global id of a customer' });
  return z.NEVER;
});

export const mergePayload = z.object({
  admin_graphql_api_customer_kept_id: customerId,
  admin_graphql_api_customer_deleted_id: customerId,
  status: code,
});

/** A merge that failed, or that is still under way, made nobody one. */
export function translateMerge(payload: z.infer<typeof mergePayload>): ShopEvent {
  if (payload.status !== 'completed') return { kind: 'ignored', topic: 'customers/merge' };
  return {
    kind: 'customers_merged',
    keptId: payload.admin_graphql_api_customer_kept_id,
    deletedId: payload.admin_graphql_api_customer_deleted_id,
  };
}
