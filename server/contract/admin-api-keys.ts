import { z } from 'zod';
import { apiScopes } from './api-scopes.ts';
import { id, instant } from './primitives.ts';

/** Keys of the public API, as staff makes, sees and revokes them. */

/** Keys of one shop that work at the same time. */
export const apiKeysMax = 50;
export const apiKeyNameMax = 60;

export const adminApiKey = z.object({
  id,
  name: z.string(),
  scopes: z.array(z.string()),
  state: z.enum(['active', 'expired', 'revoked']),
  created_at: instant,
  created_by: z.string(),
  /** From then on it is refused; null: it does not end by itself. */
  expires_at: instant.nullable(),
  /** To the minute; null: never yet. */
  last_used_at: instant.nullable(),
  revoked_at: instant.nullable(),
});
export type AdminApiKey = z.infer<typeof adminApiKey>;

/** Those that work first, each group newest first. */
export const adminApiKeys = z.object({ items: z.array(adminApiKey) });
export type AdminApiKeys = z.infer<typeof adminApiKeys>;

export const createApiKeyRequest = z.strictObject({
  name: z.string().trim().min(1).max(apiKeyNameMax),
  scopes: z
    .array(z.enum(apiScopes))
    .max(apiScopes.length)
    .refine((scopes) => scopes.length > 0, 'choose what the key may do'),
  /** The last day on which it works, in the shop's zone; null: it does not end by itself. */
  expires_on: z.iso.date().nullable(),
});
export type CreateApiKeyRequest = z.infer<typeof createApiKeyRequest>;

/** The key itself is shown this once: what is kept is a hash. */
export const createdApiKey = z.object({ api_key: adminApiKey, key: z.string() });
export type CreatedApiKeyAnswer = z.infer<typeof createdApiKey>;
