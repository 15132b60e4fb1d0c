import { adminOverview, overviewQuery } from '../../contract/admin-overview.ts';
import { adminSession } from '../../contract/admin.ts';
import { adminPaths } from '../../contract/paths.ts';
import { readOverview } from '../../operations/read-overview.ts';
import { readProgram } from '../../operations/read-program.ts';
import { readShopSigns } from '../../store/shop-signs.ts';
import { presentOverview } from '../present-overview.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

const route = routeFor<Staff>();

/** Who is here, and how the shop's program does. */
export function listShopRoutes({ db, clock }: AdminDeps): Route<Staff>[] {
  return [
    route({
      method: 'get',
      path: adminPaths.session,
      out: adminSession,
      handler: async ({ caller }) => {
        const { shop, staffId, name } = caller;
        const [{ program }, signs] = await Promise.all([
          readProgram(db, shop.shopId),
          readShopSigns(db, shop.shopId),
        ]);
        return {
          status: 200,
          body: {
            shop: {
              domain: shop.domain,
              name: shop.name,
              currency: shop.currency,
              time_zone: shop.timeZone,
              points_name: program.settings.pointsName,
            },
            staff: { id: staffId, name },
            checklist: signs.checklistClosedAt === null,
          },
        };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.overview,
      in: { query: overviewQuery },
      out: adminOverview,
      handler: async ({ caller: { shop }, query }) => {
        const days = Number(query.days);
        const overview = await readOverview(db, { shop, days, now: clock.now() });
        return { status: 200, body: presentOverview(overview) };
      },
    }),
  ];
}
