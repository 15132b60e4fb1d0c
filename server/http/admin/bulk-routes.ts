import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import {
  type BulkAction,
  bulkAction,
  bulkActionRequest,
  bulkActionResult,
  bulkActions,
  type BulkChoice,
  bulkMembersMax,
  moveBulkRequest,
  undoBulkRequest,
} from '../../contract/admin-members.ts';
import { adminPaths } from '../../contract/paths.ts';
import {
  type BulkRefusal,
  canUndo,
  draftAdjustment,
  draftUndoing,
} from '../../operations/bulk/draft-bulk.ts';
import { moveBulk } from '../../operations/bulk/move-bulk.ts';
import { readBulkResult } from '../../operations/bulk/read-bulk.ts';
import type { MemberChoice } from '../../operations/search-members.ts';
import { listBulks, type StoredBulk } from '../../store/bulk-actions.ts';
import { everybody } from '../../store/member-filter.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import { actorOf, type Staff } from './authenticate-staff.ts';
import { choiceQuery, readChoice } from './member-choice.ts';

const params = z.object({ id: z.uuid() });
const cursor = z.string().regex(/^\d{1,18}$/, 'a cursor of ours');
/** Actions that the list shows. */
const listMax = 50;
const route = routeFor<Staff>();

/** What is done to many members at once: drafted, confirmed, watched, stopped, undone. */
export function listBulkRoutes(deps: AdminDeps): Route<Staff>[] {
  return [...listReadingRoutes(deps), ...listMovingRoutes(deps)];
}

function listReadingRoutes({ db }: AdminDeps): Route<Staff>[] {
  return [
    route({
      method: 'get',
      path: adminPaths.bulkActions,
      out: bulkActions,
      handler: async ({ caller: { shop } }) => {
        const items = await listBulks(db, shop.shopId, listMax);
        return { status: 200, body: { items: items.map(present) } };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.bulkAction,
      in: { params, query: z.strictObject({ cursor }).partial() },
      out: bulkActionResult,
      handler: async (call) => {
        const result = await readBulkResult(db, {
          shopId: call.caller.shop.shopId,
          bulkId: call.params.id,
          after: call.query.cursor ?? '0',
        });
        if (result === null) throw unknown();
        const told = result.told.map(({ memberId, ...one }) => ({ member_id: memberId, ...one }));
        const body = { action: present(result.bulk), told, next_cursor: result.next };
        return { status: 200, body };
      },
    }),
  ];
}

function listMovingRoutes(deps: AdminDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'post',
      path: adminPaths.draftBulkAction,
      in: { body: bulkActionRequest },
      out: bulkAction,
      handler: async ({ caller, body }) => {
        const { shop } = caller;
        const drafted = await draftAdjustment(db, {
          shop,
          bulkId: body.id,
          points: body.points,
          reason: body.reason,
          chosen: body.chosen,
          choice: await choose(deps, shop.shopId, body.choice),
          max: bulkMembersMax,
          by: caller.name,
          now: clock.now(),
        });
        return answer(drafted);
      },
    }),
    route({
      method: 'post',
      path: adminPaths.moveBulkAction,
      in: { params, body: moveBulkRequest },
      out: bulkAction,
      handler: async ({ caller, params: { id }, body }) => {
        const { shopId } = caller.shop;
        const step = { shopId, bulkId: id, actor: actorOf(caller), now: clock.now() };
        return answer(await moveBulk(db, { ...step, move: body.move }));
      },
    }),
    route({
      method: 'post',
      path: adminPaths.undoBulkAction,
      in: { params, body: undoBulkRequest },
      out: bulkAction,
      handler: async ({ caller, params: { id }, body }) => {
        const { shop, name } = caller;
        const step = { shop, bulkId: body.id, undoes: id, by: name, now: clock.now() };
        return answer(await draftUndoing(db, step));
      },
    }),
  ];
}

async function choose(deps: AdminDeps, shopId: string, choice: BulkChoice): Promise<MemberChoice> {
  if ('members' in choice) return { ...everybody, search: '', ids: choice.members };
  const query = z.strictObject(choiceQuery).partial().safeParse(choice.filter);
  if (!query.success) throw new AppError('invalid_request', 'This filter is not one of the list.');
  return readChoice(deps, shopId, query.data);
}

const unknown = () => new AppError('not_found', 'There is no such bulk action.');

function answer(moved: StoredBulk | BulkRefusal | null) {
  if (moved === null) throw unknown();
  return 'refused' in moved ? refuse(moved, 409) : { status: 200 as const, body: present(moved) };
}

function present(bulk: StoredBulk): BulkAction {
  return {
    id: bulk.bulkId,
    kind: bulk.kind,
    state: bulk.state,
    points: bulk.points,
    reason: bulk.reason,
    chosen: bulk.chosen,
    undoes: bulk.undoes,
    undone_by: bulk.undoneBy,
    can_undo: canUndo(bulk),
    members: bulk.members,
    done: bulk.done,
    failed: bulk.failed,
    moved_points: bulk.movedPoints,
    error: bulk.error,
    created_by: bulk.createdBy,
    created_at: bulk.createdAt.toISOString(),
    finished_at: bulk.finishedAt?.toISOString() ?? null,
  };
}
