import { adminOverview, type AdminOverview, adminSession } from '../../contract/admin.ts';
import { adminPaths } from '../../contract/paths.ts';
import { type Overview, readOverview } from '../../operations/read-overview.ts';
import { readProgram } from '../../operations/read-program.ts';
import { presentMoney } from '../present-money.ts';
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
        const { program } = await readProgram(db, shop.shopId);
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
          },
        };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.overview,
      out: adminOverview,
      handler: async ({ caller }) => {
        const overview = await readOverview(db, { shop: caller.shop, now: clock.now() });
        return { status: 200, body: presentOverview(overview) };
      },
    }),
  ];
}

function presentOverview(overview: Overview): AdminOverview {
  const { members, issued, redeemed, liability, ledger } = overview;
  return {
    members: { total: members.total, joined_30_days: members.joinedSince },
    issued: { last_30_days: issued.last30Days, previous_30_days: issued.previous30Days },
    redeemed: { last_30_days: redeemed.last30Days, previous_30_days: redeemed.previous30Days },
    liability: {
      points: liability.points,
      money: liability.money === null ? null : presentMoney(liability.money),
    },
    days: overview.days,
    latest: overview.latest.map((item) => ({
      id: `${item.memberId}-${item.seq}`,
      at: item.occurredAt.toISOString(),
      member_id: item.memberId,
      member_name: item.memberName,
      kind: item.kind,
      points: item.feltPoints,
      title: item.title,
    })),
    inbox: { waiting: overview.inbox.waiting, failed: overview.inbox.failed },
    ledger: { ok: ledger?.ok ?? null, checked_at: ledger?.checkedAt.toISOString() ?? null },
  };
}
