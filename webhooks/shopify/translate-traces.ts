import { z } from 'zod';
import type { OrderTraces } from '../shop-event.ts';
import { code, nonEmpty, text } from './payload-fields.ts';

/** What an order shows beside what was bought. No order fails for it: what can't be read is not there. */
export const trace = text.nullish().catch(null);

export const clientPayload = z
  .object({ browser_ip: trace, user_agent: trace, accept_language: trace })
  .nullish()
  .catch(null);

export const billingAddressPayload = z
  .object({ name: trace, first_name: trace, last_name: trace, phone: trace })
  .nullish()
  .catch(null);

export const shippingAddressPayload = z
  .object({
    address1: trace,
    address2: trace,
    city: trace,
    zip: trace,
    country_code: code.nullish(),
    phone: trace,
  })
  .nullish();

interface TracedPayload {
  browser_ip?: z.infer<typeof trace>;
  client_details?: z.infer<typeof clientPayload>;
  billing_address?: z.infer<typeof billingAddressPayload>;
  shipping_address?: z.infer<typeof shippingAddressPayload>;
  phone?: string | null | undefined;
}

/** Null: the order shows nothing at all. */
export function translateTraces(payload: TracedPayload): OrderTraces | null {
  const { client_details: client, billing_address: billing, shipping_address: shipping } = payload;
  const traces: OrderTraces = {
    ip: nonEmpty(payload.browser_ip) ?? nonEmpty(client?.browser_ip),
    userAgent: nonEmpty(client?.user_agent),
    acceptLanguage: nonEmpty(client?.accept_language),
    payerName: payerName(billing),
    phone: nonEmpty(shipping?.phone) ?? nonEmpty(billing?.phone) ?? nonEmpty(payload.phone),
    address: translateAddress(shipping),
  };
  return Object.values(traces).every((each) => each === null) ? null : traces;
}

function payerName(billing: TracedPayload['billing_address']): string | null {
  if (billing?.name) return billing.name;
  return nonEmpty([billing?.first_name, billing?.last_name].filter(Boolean).join(' '));
}

function translateAddress(shipping: TracedPayload['shipping_address']): OrderTraces['address'] {
  if (!shipping?.address1 && !shipping?.zip) return null;
  return {
    address1: nonEmpty(shipping.address1),
    address2: nonEmpty(shipping.address2),
    city: nonEmpty(shipping.city),
    zip: nonEmpty(shipping.zip),
    country: nonEmpty(shipping.country_code),
  };
}
