import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { adminMember } from '../../contract/admin.ts';
import {
  eraseMemberRequest,
  memberStory,
  mergeMemberRequest,
} from '../../contract/admin-members.ts';
import { adminPaths } from '../../contract/paths.ts';
import { eraseMember } from '../../operations/erase-member.ts';
import { exportMember } from '../../operations/export-member.ts';
import { mergeMembers } from '../../operations/merge-members.ts';
import { readStory } from '../../operations/read-story.ts';
import type { HashContact } from '../../operations/settlement.ts';
import { FileStream } from '../file-stream.ts';
import { createRateLimit } from '../limit-rate.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import { actorOf, type Staff } from './authenticate-staff.ts';
import { findMember } from './member-routes.ts';
import { presentMember } from './present-member.ts';
import { presentStory } from './present-story.ts';

const params = z.object({ id: z.string().regex(/^\d{1,18}$/) });
const exports = { burst: 10, perSecond: 0.5 };
const route = routeFor<Staff>();

const nobody = () => new AppError('not_found', 'There is no such member.');

/** One whole member: their story in few words; merged, handed over as a file, erased. */
export function listMemberActionRoutes(
  deps: AdminDeps & { hashContact: HashContact },
): Route<Staff>[] {
  return [tellStory(deps), merge(deps), handOver(deps), erase(deps)];
}

function tellStory(deps: AdminDeps): Route<Staff> {
  return route({
    method: 'get',
    path: adminPaths.memberStory,
    in: { params },
    out: memberStory,
    handler: async ({ caller, params: { id } }) => {
      const account = await findMember(deps, caller, id);
      const story = await readStory(deps.db, caller.shop.shopId, account.member.memberId);
      return { status: 200, body: presentStory(story, { account, shop: caller.shop }) };
    },
  });
}

function merge(deps: AdminDeps & { hashContact: HashContact }): Route<Staff> {
  return route({
    method: 'post',
    path: adminPaths.mergeMember,
    in: { params, body: mergeMemberRequest },
    out: adminMember,
    handler: async ({ caller, params: { id }, body }) => {
      const merged = await mergeMembers(deps, {
        shop: caller.shop,
        keptId: id,
        otherId: body.other_id,
        reason: body.reason,
        actor: actorOf(caller),
        now: deps.clock.now(),
      });
      if (merged === null) throw nobody();
      if (merged !== 'merged') return refuse(merged);
      return { status: 200, body: presentMember(await findMember(deps, caller, id)) };
    },
  });
}

function handOver({ db, clock }: AdminDeps): Route<Staff> {
  const limitExports = createRateLimit(exports);
  return route({
    method: 'get',
    path: adminPaths.exportMember,
    in: { params },
    out: z.instanceof(FileStream),
    handler: async ({ caller: { shop }, params: { id } }) => {
      limitExports(shop.shopId);
      const chunks = await exportMember(db, { shop, memberId: id, now: clock.now() });
      if (chunks === null) throw nobody();
      const contentType = 'application/json; charset=utf-8';
      const name = `member-${id}.json`;
      return { status: 200, body: new FileStream({ chunks, contentType, name }) };
    },
  });
}

function erase(deps: AdminDeps): Route<Staff> {
  return route({
    method: 'post',
    path: adminPaths.eraseMember,
    in: { params, body: eraseMemberRequest },
    out: adminMember,
    handler: async ({ caller, params: { id }, body }) => {
      const erased = await eraseMember(deps.db, {
        shop: caller.shop,
        memberId: id,
        ...body,
        actor: actorOf(caller),
        now: deps.clock.now(),
      });
      if (erased === null) throw nobody();
      if (erased !== 'erased') return refuse(erased);
      return { status: 200, body: presentMember(await findMember(deps, caller, id)) };
    },
  });
}
