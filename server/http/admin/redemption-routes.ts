import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import {
  adminRedemption,
  type AdminRedemption,
  adminRedemptions,
  adminRewards,
  adminTasks,
  resolveRequest,
} from '../../contract/admin-rewards.ts';
import { adminPaths } from '../../contract/paths.ts';
import { countRewards } from '../../operations/count-rewards.ts';
import { endRedemption } from '../../operations/end-redemption.ts';
import { fulfilReward } from '../../operations/fulfil-reward.ts';
import { readTasks } from '../../operations/read-tasks.ts';
import { resolveParked } from '../../operations/resolve-parked.ts';
import { listMemberRedemptions, type StoredRedemption } from '../../store/redemptions.ts';
import { type Answer, refuse, type Refused, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import { actorOf, type Staff } from './authenticate-staff.ts';
import { findMember } from './member-routes.ts';
import { presentRedemption, presentTask } from './present-redemption.ts';

const redemptionsShown = 50;

const params = z.object({ id: z.uuid() });
const memberParams = z.object({ id: z.string().regex(/^\d{1,18}$/) });
const route = routeFor<Staff>();

/** What members have redeemed, what of it waits for a person, and what staff can do about it. */
export function listRedemptionRoutes(deps: AdminDeps): Route<Staff>[] {
  return [...listReadings(deps), ...listActions(deps)];
}

function listReadings(deps: AdminDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'get',
      path: adminPaths.memberRedemptions,
      in: { params: memberParams },
      out: adminRedemptions,
      handler: async (call) => {
        const account = await findMember(deps, call.caller, call.params.id);
        const page = { memberId: account.member.memberId, limit: redemptionsShown };
        const redemptions = await listMemberRedemptions(db, call.caller.shop.shopId, page);
        const now = clock.now();
        const items = redemptions.map((redemption) => presentRedemption(redemption, now));
        return { status: 200, body: { items } };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.tasks,
      out: adminTasks,
      handler: async ({ caller }) => {
        const { tasks, counts } = await readTasks(db, caller.shop.shopId);
        const now = clock.now();
        const items = tasks.map((task) => presentTask(task, now));
        return {
          status: 200,
          body: { items, counts: { hand_over: counts.handOver, look_up: counts.lookUp } },
        };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.rewards,
      out: adminRewards,
      handler: async ({ caller }) => ({
        status: 200,
        body: { items: await countRewards(db, caller.shop.shopId) },
      }),
    }),
  ];
}

function listActions({ db, clock }: AdminDeps): Route<Staff>[] {
  const stepOf = (caller: Staff, id: string) => ({
    shop: caller.shop,
    redemptionId: id,
    actor: actorOf(caller),
    now: clock.now(),
  });
  return [
    route({
      method: 'post',
      path: adminPaths.cancelRedemption,
      in: { params, body: z.object({}) },
      out: adminRedemption,
      handler: async ({ caller, params: { id } }) => {
        const step = stepOf(caller, id);
        return answerWith(await endRedemption(db, { ...step, ending: 'cancelled' }), step.now);
      },
    }),
    route({
      method: 'post',
      path: adminPaths.fulfilRedemption,
      in: { params, body: z.object({}) },
      out: adminRedemption,
      handler: async ({ caller, params: { id } }) => {
        const step = stepOf(caller, id);
        return answerWith(await fulfilReward(db, step), step.now);
      },
    }),
    route({
      method: 'post',
      path: adminPaths.resolveRedemption,
      in: { params, body: resolveRequest },
      out: adminRedemption,
      handler: async ({ caller, params: { id }, body }) => {
        const { answer, note = null } = body;
        const step = stepOf(caller, id);
        return answerWith(await resolveParked(db, { ...step, answer, note }), step.now);
      },
    }),
  ];
}

/** What is asked for may still be on its way: 202. */
function answerWith(
  told: StoredRedemption | { refused: string; detail: string } | null,
  now: Date,
): Answer<AdminRedemption> | Refused {
  if (told === null) throw new AppError('not_found', 'There is no such redemption.');
  if ('refused' in told) return refuse(told, 409);
  return { status: told.ending === null ? 200 : 202, body: presentRedemption(told, now) };
}
