import type { ShopOrder } from '../../../webhooks/shop-event.ts';
import type { Sighting } from './marks-of.ts';

/** With which e-mail somebody ordered: their account's, else the order's own. */
export function emailOf(told: ShopOrder): string | null {
  return told.customer?.email ?? told.email;
}

/** What an order tells of whoever placed it. */
export function sightingOf(told: ShopOrder): Sighting {
  const { traces, customer } = told;
  const country = traces?.address?.country ?? told.country;
  return {
    emails: [...new Set([told.email, customer?.email ?? null])],
    phones: [...new Set([told.phone, customer?.phone ?? null, traces?.phone ?? null])],
    names: [traces?.payerName ?? null],
    country,
    address: traces?.address ?? null,
    traces:
      traces == null
        ? null
        : {
            device: null,
            ip: traces.ip,
            userAgent: traces.userAgent,
            acceptLanguage: traces.acceptLanguage,
          },
  };
}
