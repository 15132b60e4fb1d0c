import { z } from 'zod';
import type { ShopEvent } from '../shop-event.ts';
import { customerGid } from './customer-gid.ts';
import { code } from './payload-fields.ts';

export const mergePayload = z.object({
  admin_graphql_api_customer_kept_id: customerGid,
  admin_graphql_api_customer_deleted_id: customerGid,
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
