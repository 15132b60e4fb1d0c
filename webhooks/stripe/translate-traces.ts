import type { OrderTraces } from '../shop-event.ts';
import type { SessionPayload } from './sale-payload.ts';

/** What a sale shows of who paid it and where to. Stripe tells nobody from where. Null: it shows nothing at all. */
export function translateTraces(session: SessionPayload): OrderTraces | null {
  const { customer_details: payer, collected_information: collected } = session;
  const traces: OrderTraces = {
    ip: null,
    userAgent: null,
    acceptLanguage: null,
    payerName: payer?.name || null,
    phone: payer?.phone || null,
    address:
      translateAddress(collected?.shipping_details?.address) ?? translateAddress(payer?.address),
  };
  return Object.values(traces).every((each) => each === null) ? null : traces;
}

type AddressPayload = NonNullable<SessionPayload['customer_details']>['address'];

/** A country alone, which is asked for taxes, is no address. */
function translateAddress(given: AddressPayload): OrderTraces['address'] {
  if (!given?.line1 && !given?.postal_code) return null;
  return {
    address1: given.line1 || null,
    address2: given.line2 || null,
    city: given.city || null,
    zip: given.postal_code || null,
    country: given.country || null,
  };
}
