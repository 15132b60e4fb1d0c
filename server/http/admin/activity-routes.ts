import { z } from 'zod';
import {
  adminActivities,
  adminActivity,
  adminActivityRequest,
  type AdminActivity,
} from '../../contract/admin-activities.ts';
import { adminPaths } from '../../contract/paths.ts';
import { typeOf, urlOf } from '../../domain/activities/activity.ts';
import { nameActivity } from '../../domain/activities/name-activity.ts';
import type { Program } from '../../domain/program/program.ts';
import { readProgram } from '../../operations/read-program.ts';
import { recordActivity } from '../../operations/record-activity.ts';
import { listMemberActivities, type StoredActivity } from '../../store/activities.ts';
import { readOccurredAt, refuseActivity, urlAmong } from '../present-activity.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import { actorOf, type Staff } from './authenticate-staff.ts';
import { findMember } from './member-routes.ts';

const activitiesPage = 25;

const params = z.object({ id: z.string().regex(/^\d{1,18}$/) });
const cursor = z.string().regex(/^\d{1,15}$/, 'a cursor of ours');
const route = routeFor<Staff>();

/** What a member did besides buying, what it gave or why not; and telling it by hand. */
export function listActivityRoutes(deps: AdminDeps): Route<Staff>[] {
  return [listActivities(deps), recordByHand(deps)];
}

function listActivities(deps: AdminDeps): Route<Staff> {
  const { db } = deps;
  return route({
    method: 'get',
    path: adminPaths.memberActivities,
    in: { params, query: z.strictObject({ cursor }).partial() },
    out: adminActivities,
    handler: async ({ caller, params: { id }, query }) => {
      const { shopId } = caller.shop;
      const { member } = await findMember(deps, caller, id);
      const { program } = await readProgram(db, shopId);
      const items = await listMemberActivities(db, shopId, {
        memberId: member.memberId,
        before: query.cursor ?? null,
        limit: activitiesPage,
      });
      const next = items.length < activitiesPage ? undefined : items.at(-1)?.activityId;
      return {
        status: 200,
        body: { items: items.map((each) => present(each, program)), next_cursor: next ?? null },
      };
    },
  });
}

function recordByHand(deps: AdminDeps): Route<Staff> {
  const { db, clock } = deps;
  return route({
    method: 'post',
    path: adminPaths.memberActivities,
    in: { params, body: adminActivityRequest },
    out: adminActivity,
    handler: async ({ caller, params: { id }, body }) => {
      const { member } = await findMember(deps, caller, id);
      if (member.mergedInto !== null)
        return refuse({
          refused: 'member_merged',
          detail: `This member was merged into member ${member.mergedInto}: record it there.`,
        });
      const now = clock.now();
      const recorded = await recordActivity(db, {
        shop: caller.shop,
        findMember: async () => member.memberId,
        request: {
          type: body.type,
          url: urlAmong(body.properties),
          externalId: `staff:${body.id.toLowerCase()}`,
          occurredAt: readOccurredAt(body.occurred_at, now),
          properties: body.properties,
          source: 'staff',
          actor: actorOf(caller),
          note: body.reason,
        },
        now,
      });
      if ('refused' in recorded) return refuseActivity(recorded);
      const { program } = await readProgram(db, caller.shop.shopId);
      return {
        status: recorded.isNew ? 201 : 200,
        body: present(recorded.activity, program),
      };
    },
  });
}

function present(activity: StoredActivity, program: Program): AdminActivity {
  const rule = program.activities.find(
    (each) => typeOf(each) === activity.type && urlOf(each) === activity.url,
  );
  return {
    id: activity.activityId,
    type: activity.type,
    title: rule?.title ?? nameActivity(activity.type),
    url: activity.url,
    external_id: activity.externalId,
    occurred_at: activity.occurredAt.toISOString(),
    recorded_at: activity.recordedAt.toISOString(),
    points: activity.points,
    state: activity.refusal === null ? 'granted' : 'refused',
    reason: activity.refusal?.reason ?? null,
    detail: activity.refusal?.detail ?? null,
    properties: { ...activity.properties },
    source: activity.source,
    told_by: activity.actorName,
    note: activity.note,
  };
}
