import { z } from 'zod';
import type { ShopCustomer } from '../shop-event.ts';
import { gid } from './bulk-fields.ts';
import { code, instant, nonEmpty, text } from './payload-fields.ts';

/** A customer of a bulk answer, also the one inside an order (which then has no tags). */
export const bulkCustomer = z.object({
  id: gid('Customer'),
  firstName: text.nullish(),
  lastName: text.nullish(),
  createdAt: instant.nullish(),
  updatedAt: instant.nullish(),
  tags: z.array(code).optional(),
  defaultEmailAddress: z.object({ emailAddress: code }).nullish(),
  defaultPhoneNumber: z.object({ phoneNumber: code }).nullish(),
});

export function translateBulkCustomer(node: z.infer<typeof bulkCustomer>): ShopCustomer {
  return {
    customerId: node.id,
    email: nonEmpty(node.defaultEmailAddress?.emailAddress),
    phone: nonEmpty(node.defaultPhoneNumber?.phoneNumber),
    firstName: nonEmpty(node.firstName),
    lastName: nonEmpty(node.lastName),
    createdAt: node.createdAt ?? null,
    updatedAt: node.updatedAt ?? null,
  };
}
