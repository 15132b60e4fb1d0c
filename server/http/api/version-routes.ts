import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import {
  programDraft,
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
import { readDraft } from '../../operations/read-draft.ts';
import type { Database } from '../../store/database.ts';
import {
  noSuchVersion,
  presentDraft,
  presentVersionRow,
  presentVersions,
} from '../present-program.ts';
import { refuse } from '../route.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { nameOf } from './program-routes.ts';

interface Parts {
  db: Database;
  clock: Clock;
}

export function versionRoutes(parts: Parts): ApiRoute[] {
  return [readWaiting(parts), discard(parts), list(parts), readOne(parts), restore(parts)];
}

const noDraft = { refused: 'no_draft', detail: 'There is no draft: write one first.' };

function readWaiting({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/program/draft',
    scope: 'program:read',
    tag: 'Program',
    summary: 'Read the draft',
    description: 'With what publishing it would change of the live program, in sentences.',
    answers: { 200: 'The draft.', 409: '`no_draft`: there is none.' },
    out: programDraft,
    handler: async ({ caller }) => {
      const draft = await readDraft(db, caller.shop.shopId);
      return draft === null ? refuse(noDraft, 409) : { status: 200, body: presentDraft(draft) };
    },
  });
}

function discard({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'delete',
    path: '/program/draft',
    scope: 'program:write',
    tag: 'Program',
    summary: 'Throw the draft away',
    answers: { 200: 'It is gone.', 409: '`no_draft`: there is none.' },
    out: z.object({ discarded: z.boolean() }),
    handler: async ({ caller }) => {
      const { shopId } = caller.shop;
      return (await discardDraft(db, { shopId, by: nameOf(caller), now: clock.now() }))
        ? { status: 200, body: { discarded: true } }
        : refuse(noDraft, 409);
    },
  });
}

function list({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/program/versions',
    scope: 'program:read',
    tag: 'Program',
    summary: 'List the versions that were ever live',
    description: 'Newest first, each with what it changed of the one before it.',
    answers: { 200: 'A page of versions.' },
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

function readOne({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/program/versions/:version',
    scope: 'program:read',
    tag: 'Program',
    summary: 'Read a version',
    answers: { 200: 'The version with its document.' },
    in: { params: versionParams },
    out: programVersion,
    handler: async ({ caller, params }) => {
      const version = await readVersion(db, caller.shop.shopId, params.version);
      if (version === null) throw noSuchVersion(params.version);
      return { status: 200, body: { ...presentVersionRow(version), document: version.document } };
    },
  });
}

function restore({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/program/versions/:version/restore',
    scope: 'program:write',
    tag: 'Program',
    summary: 'Make a version the draft',
    description: 'Publishing it then rolls back: it goes live as a new version.',
    answers: { 200: 'The draft.' },
    in: { params: versionParams },
    out: programDraft,
    handler: async ({ caller, params }) => {
      const { shopId } = caller.shop;
      const step = { shopId, by: nameOf(caller), now: clock.now() };
      const restored = await restoreVersion(db, { ...step, version: params.version });
      const draft = restored ? await readDraft(db, shopId) : null;
      if (draft === null) throw noSuchVersion(params.version);
      return { status: 200, body: presentDraft(draft) };
    },
  });
}
