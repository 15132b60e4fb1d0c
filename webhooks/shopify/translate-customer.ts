import { z } from 'zod';
import type { ShopCustomer } from '../shop-event.ts';
import { code, id, instant, nonEmpty, text } from './payload-fields.ts';

/** A customer says little: without access to protected data everything but the id is missing. */
export const customerPayload = z.object({
  id,
  email: code.nullish(),
  phone: code.nullish(),
  first_name: text.nullish(),
  last_name: text.nullish(),
  created_at: instant.nullish(),
  updated_at: instant.nullish(),
});

export function translateCustomer(payload: z.infer<typeof customerPayload>): ShopCustomer {
  return {
    customerId: payload.id,
    email: nonEmpty(payload.email),
    phone: nonEmpty(payload.phone),
    firstName: nonEmpty(payload.first_name),
    lastName: nonEmpty(payload.last_name),
    createdAt: payload.created_at ?? null,
    updatedAt: payload.updated_at ?? null,
  };
}
