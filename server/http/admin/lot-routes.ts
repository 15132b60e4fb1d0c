import { z } from 'zod';
import { adminLots, type ExtendLotRequest, extendLotRequest } from '../../contract/admin.ts';
import { adminPaths } from '../../contract/paths.ts';
import { endOfDay } from '../../domain/calendar-days.ts';
import { never } from '../../domain/ledger/lot-expiry.ts';
import { extendLot } from '../../operations/extend-lot.ts';
import { readLots } from '../../operations/read-lots.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import { actorOf, type Staff } from './authenticate-staff.ts';
import { findMember } from './member-routes.ts';
import { presentLot } from './present-member.ts';

const params = z.object({
  id: z.string().regex(/^\d{1,18}$/),
  lot: z.string().regex(/^\d{1,15}$/),
});
const route = routeFor<Staff>();

/** What staff does to the points that a member got together. */
export function listLotRoutes(deps: AdminDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'post',
      path: adminPaths.extendLot,
      in: { params, body: extendLotRequest },
      out: adminLots,
      handler: async ({ caller, params: { id, lot }, body }) => {
        const { shop } = caller;
        const { member } = await findMember(deps, caller, id);
        const { memberId } = member;
        const now = clock.now();
        const extended = await extendLot(db, {
          shop,
          extension: {
            memberId,
            lotSeq: Number(lot),
            expiresAt: dateOf(body.expires_at, shop.timeZone),
            reason: body.reason,
            actor: actorOf(caller),
          },
          now,
        });
        if (extended !== 'extended')
          return refuse(extended, extended.refused === 'lot_unknown' ? 404 : 422);
        const lots = await readLots(db, { shopId: shop.shopId, memberId, now });
        return { status: 200, body: { items: lots.map(presentLot) } };
      },
    }),
  ];
}

/** Points are good through the whole of a day that is named. */
function dateOf(expiresAt: ExtendLotRequest['expires_at'], timeZone: string): Date {
  if (expiresAt === 'never') return never;
  return expiresAt.includes('T') ? new Date(expiresAt) : endOfDay(expiresAt, timeZone);
}
