import { z } from 'zod';
import { id, instant } from './primitives.ts';

/** Further channels of a shop: accounts on other platforms, as staff sees and connects them. */

const originsMax = 20;

/** Where the widget may run on a shop that is not Shopify's: `https://shop.example`, without a path. */
export const widgetOrigin = z
  .string()
  .trim()
  .max(253)
  .regex(
    /^(https:\/\/[a-z0-9.-]+(:\d{1,5})?|http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?)$/,
    'an origin such as https://shop.example',
  );

export const adminConnection = z.object({
  id,
  platform: z.enum(['stripe']),
  account_id: z.string(),
  account_name: z.string(),
  live: z.boolean(),
  status: z.enum(['active', 'disconnected']),
  origins: z.array(z.string()),
  /** Where the platform sends its events. */
  webhook_url: z.string(),
  /** Who has told the platform that address: we did, or somebody who gave us its secret; `missing`: nobody has. */
  webhook: z.enum(['registered', 'by_hand', 'missing']),
  connected_at: instant,
  disconnected_at: instant.nullable(),
});
export type AdminConnection = z.infer<typeof adminConnection>;

export const adminConnections = z.object({ items: z.array(adminConnection) });
export type AdminConnections = z.infer<typeof adminConnections>;

export const connectRequest = z.strictObject({
  platform: z.literal('stripe'),
  api_key: z
    .string()
    .trim()
    .regex(/^(sk|rk)_(test|live)_[A-Za-z0-9_]{1,200}$/, 'a secret or restricted key of Stripe'),
  /** Of an address that was registered by hand; left out, it is registered with the key. */
  webhook_secret: z
    .string()
    .trim()
    .regex(/^whsec_[A-Za-z0-9_]{1,200}$/, 'the signing secret of the webhook endpoint')
    .optional(),
  origins: z.array(widgetOrigin).max(originsMax).default([]),
});
export type ConnectRequest = z.input<typeof connectRequest>;

/** The token secret is shown this once; null: it stands as it was, because the account was connected before. */
export const connectedAnswer = z.object({
  connection: adminConnection,
  token_secret: z.string().nullable(),
});
export type ConnectedAnswer = z.infer<typeof connectedAnswer>;

export const tokenSecretAnswer = z.object({ token_secret: z.string() });
export type TokenSecretAnswer = z.infer<typeof tokenSecretAnswer>;
