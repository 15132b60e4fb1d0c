import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { adminDeliveries, adminDelivery } from '../../contract/admin.ts';
import { adminPaths } from '../../contract/paths.ts';
import { id } from '../../contract/primitives.ts';
import { listInbox, replayInbox } from '../../operations/read-inbox.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

const route = routeFor<Staff>();

/** What arrived, what became of it, and taking it up again. */
export function listInboxRoutes({ db, clock }: AdminDeps): Route<Staff>[] {
  return [
    route({
      method: 'get',
      path: adminPaths.deliveries,
      in: {
        query: z
          .strictObject({
            state: adminDelivery.shape.state,
            cursor: z.string().regex(/^\d{1,18}$/, 'a cursor of ours'),
          })
          .partial(),
      },
      out: adminDeliveries,
      handler: async ({ caller, query }) => {
        const page = { state: query.state ?? null, cursor: query.cursor ?? null };
        return { status: 200, body: await listInbox(db, caller.shop.shopId, page) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.replay,
      // "failed" would name all that failed, and no delivery has it for its id.
      in: { params: z.object({ id: id.max(255) }), body: z.object({}) },
      out: z.object({ replayed: z.int() }),
      handler: async ({ caller, params }) => {
        const by = { actor: caller.name, now: clock.now() };
        const replayed = await replayInbox(db, caller.shop.shopId, params.id, by);
        if (replayed === 0)
          throw new AppError(
            'not_found',
            'There is no such delivery that has been settled: it may be waiting already.',
          );
        return { status: 202, body: { replayed } };
      },
    }),
  ];
}
