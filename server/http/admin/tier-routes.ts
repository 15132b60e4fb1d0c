import { z } from 'zod';
import {
  adminMemberTier,
  type AdminMemberTier,
  adminTiers,
  giveTierRequest,
} from '../../contract/admin-tiers.ts';
import { adminPaths } from '../../contract/paths.ts';
import { giveTier } from '../../operations/place-tier.ts';
import { type Ladder, readLadder, readTier, readTierPeriods } from '../../operations/read-tier.ts';
import { presentBenefits, presentFigure, presentKeeping, presentNext } from '../present-tier.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import { actorOf, type Staff } from './authenticate-staff.ts';
import { findMember } from './member-routes.ts';

const params = z.object({ id: z.string().regex(/^\d{1,18}$/) });
const route = routeFor<Staff>();

/** The ladder of tiers, and a member's place on it. */
export function listTierRoutes(deps: AdminDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'get',
      path: adminPaths.tiers,
      out: adminTiers,
      handler: async ({ caller }) => {
        const ladder = await readLadder(db, caller.shop.shopId);
        return { status: 200, body: { ladder: ladder && presentLadder(ladder) } };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.memberTier,
      in: { params },
      out: adminMemberTier,
      handler: async ({ caller, params: { id } }) => {
        const { member } = await findMember(deps, caller, id);
        return { status: 200, body: await readPlace(deps, caller, member.memberId) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.memberTier,
      in: { params, body: giveTierRequest },
      out: adminMemberTier,
      handler: async ({ caller, params: { id }, body }) => {
        const { memberId } = (await findMember(deps, caller, id)).member;
        const given = await giveTier(db, {
          shop: caller.shop,
          gift: {
            memberId,
            tierId: body.tier_id,
            locked: body.locked,
            reason: body.reason,
            actor: actorOf(caller),
          },
          now: clock.now(),
        });
        if (given !== 'given') return refuse(given);
        return { status: 200, body: await readPlace(deps, caller, memberId) };
      },
    }),
  ];
}

async function readPlace(
  { db, clock }: AdminDeps,
  { shop }: Staff,
  memberId: string,
): Promise<AdminMemberTier> {
  const [standing, periods, ladder] = await Promise.all([
    readTier(db, { shop, memberId, now: clock.now() }),
    readTierPeriods(db, shop.shopId, memberId),
    readLadder(db, shop.shopId),
  ]);
  const levels = ladder?.levels.map(({ level }) => level) ?? [];
  const names = new Map(levels.map(({ id, name }) => [id, name]));
  const nameTier = (id: string) => ({ id, name: names.get(id) ?? id });
  return {
    standing: standing && {
      basis: standing.basis,
      tier:
        standing.level === null || standing.since === null
          ? null
          : { ...nameTier(standing.level.id), since: standing.since.toISOString() },
      locked: standing.locked,
      figure: presentFigure(standing.figure, standing.currency),
      next: presentNext(standing.next, standing.currency),
      keep: presentKeeping(standing.keep, standing.currency),
    },
    choices: levels.map(({ id, name, threshold }) => ({
      id,
      name,
      by_hand_only: threshold === null,
    })),
    periods: periods.map((period) => ({
      tier: period.tierId === null ? null : nameTier(period.tierId),
      began_at: period.beganAt.toISOString(),
      ended_at: period.endedAt?.toISOString() ?? null,
      how: period.how,
      reason: period.reason,
      actor: period.actorName,
    })),
  };
}

function presentLadder({ terms, currency, levels }: Ladder) {
  const { basis, window } = terms;
  return {
    basis,
    currency,
    window,
    grace_days: terms.graceDays,
    downgrade: terms.downgrade,
    levels: levels.map(({ level, members }) => ({
      id: level.id,
      name: level.name,
      threshold: level.threshold === null ? null : presentFigure(level.threshold, currency),
      entry_points: level.entryPoints,
      hidden: level.hidden,
      members,
      ...presentBenefits(level),
    })),
  };
}
