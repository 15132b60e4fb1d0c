import { adminProgram } from '../../contract/admin.ts';
import { adminPaths } from '../../contract/paths.ts';
import {
  programVersion,
  programVersionList,
  versionParams,
  versionQuery,
  versionsPerPage,
} from '../../contract/program-versions.ts';
import {
  discardDraft,
  listVersions,
  readVersion,
  restoreVersion,
} from '../../operations/program-versions.ts';
import { noSuchVersion, presentVersionRow, presentVersions } from '../present-program.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';
import { presentProgram } from './program-routes.ts';

const route = routeFor<Staff>();

/** What was live before: looking at it, and coming back to it. */
export function listVersionRoutes(deps: AdminDeps): Route<Staff>[] {
  return [listAll(deps), readOne(deps), restore(deps), discard(deps)];
}

function listAll({ db }: AdminDeps): Route<Staff> {
  return route({
    method: 'get',
    path: adminPaths.programVersions,
    in: { query: versionQuery },
    out: programVersionList,
    handler: async ({ caller, query }) => {
      const page = await listVersions(db, caller.shop.shopId, {
        before: query.cursor ?? null,
        limit: versionsPerPage,
      });
      return { status: 200, body: presentVersions(page) };
    },
  });
}

function readOne({ db }: AdminDeps): Route<Staff> {
  return route({
    method: 'get',
    path: adminPaths.programVersion,
    in: { params: versionParams },
    out: programVersion,
    handler: async ({ caller, params }) => {
      const version = await readVersion(db, caller.shop.shopId, params.version);
      if (version === null) throw noSuchVersion(params.version);
      return { status: 200, body: { ...presentVersionRow(version), document: version.document } };
    },
  });
}

function restore({ db, clock }: AdminDeps): Route<Staff> {
  return route({
    method: 'post',
    path: adminPaths.restoreVersion,
    in: { params: versionParams },
    out: adminProgram,
    handler: async ({ caller, params }) => {
      const { shopId } = caller.shop;
      const step = { shopId, by: caller.name, now: clock.now() };
      if (!(await restoreVersion(db, { ...step, version: params.version })))
        throw noSuchVersion(params.version);
      return { status: 200, body: await presentProgram(db, shopId) };
    },
  });
}

function discard({ db, clock }: AdminDeps): Route<Staff> {
  return route({
    method: 'delete',
    path: adminPaths.discardDraft,
    out: adminProgram,
    handler: async ({ caller }) => {
      const { shopId } = caller.shop;
      if (!(await discardDraft(db, { shopId, by: caller.name, now: clock.now() })))
        return refuse({ refused: 'no_draft', detail: 'There is no draft to discard.' }, 409);
      return { status: 200, body: await presentProgram(db, shopId) };
    },
  });
}
