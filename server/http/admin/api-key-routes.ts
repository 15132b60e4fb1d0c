import { z } from 'zod';
import { AppError, assert } from '../../base/errors.ts';
import {
  type AdminApiKey,
  adminApiKey,
  adminApiKeys,
  createApiKeyRequest,
  createdApiKey,
} from '../../contract/admin-api-keys.ts';
import { adminPaths } from '../../contract/paths.ts';
import { id } from '../../contract/primitives.ts';
import { dayInZone, daysAfter, startOfDay } from '../../domain/day-in-zone.ts';
import { createApiKey } from '../../operations/create-api-key.ts';
import { revokeApiKey } from '../../operations/revoke-api-key.ts';
import { type ListedKey, listApiKeys } from '../../store/api-keys.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

const route = routeFor<Staff>();

/** Keys of the public API: seeing, making and revoking them. A key leaves the server once, where it is made. */
export function listApiKeyRoutes({ db, clock }: AdminDeps): Route<Staff>[] {
  return [
    route({
      method: 'get',
      path: adminPaths.apiKeys,
      out: adminApiKeys,
      handler: async ({ caller }) => {
        const now = clock.now();
        const keys = await listApiKeys(db, caller.shop.shopId, now);
        return { status: 200, body: { items: keys.map((key) => present(key, now)) } };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.createApiKey,
      in: { body: createApiKeyRequest },
      out: createdApiKey,
      handler: async ({ caller: { shop, name: by }, body }) => {
        const now = clock.now();
        const { keyId, key } = await createApiKey(db, {
          shopId: shop.shopId,
          name: body.name,
          scopes: body.scopes,
          expiresAt: readEnd(body.expires_on, shop.timeZone, now),
          by,
          now,
        });
        const keys = await listApiKeys(db, shop.shopId, now);
        const made = keys.find((each) => each.keyId === keyId);
        assert(made !== undefined, 'a key that was just made is listed');
        return { status: 201, body: { api_key: present(made, now), key } };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.revokeApiKey,
      in: { params: z.object({ id }), body: z.object({}) },
      out: adminApiKey,
      handler: async ({ caller: { shop, name: by }, params }) => {
        const now = clock.now();
        const key = await revokeApiKey(db, {
          shopId: shop.shopId,
          keyId: params.id,
          by,
          now,
        });
        if (key === null) throw new AppError('not_found', 'There is no such API key.');
        return { status: 200, body: present(key, now) };
      },
    }),
  ];
}

/** A key works to the end of its last day. */
function readEnd(lastDay: string | null, timeZone: string, now: Date): Date | null {
  if (lastDay === null) return null;
  if (lastDay < dayInZone(now, timeZone))
    throw new AppError('unprocessable', 'The last day of the key has passed.', {
      fields: [{ path: 'expires_on', message: 'must not have passed' }],
    });
  return startOfDay(daysAfter(lastDay, 1), timeZone);
}

function present(key: ListedKey, now: Date): AdminApiKey {
  return {
    id: key.keyId,
    name: key.name,
    scopes: [...key.scopes],
    state: stateOf(key, now),
    created_at: key.createdAt.toISOString(),
    created_by: key.createdBy,
    expires_at: key.expiresAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    revoked_at: key.revokedAt?.toISOString() ?? null,
  };
}

function stateOf({ revokedAt, expiresAt }: ListedKey, now: Date): AdminApiKey['state'] {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}
