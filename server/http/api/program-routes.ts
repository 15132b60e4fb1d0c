import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { publishedProgram } from '../../contract/api-program.ts';
import { programShape } from '../../contract/program/program-shape.ts';
import { programDocument } from '../../contract/program/program.ts';
import {
  publishProgram,
  readProgramDocument,
  saveProgramDraft,
} from '../../operations/publish-program.ts';
import { readProgram } from '../../operations/read-program.ts';
import type { Database } from '../../store/database.ts';
import { refuse } from '../route.ts';
import { type ApiCaller, apiRoute, type ApiRoute } from './api-route.ts';

interface Parts {
  db: Database;
  clock: Clock;
}

export function programRoutes(parts: Parts): ApiRoute[] {
  return [readLive(parts), saveDraft(parts), publish(parts)];
}

function readLive({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/program',
    scope: 'program:read',
    tag: 'Program',
    summary: 'Read the live program',
    description: 'The whole program as one document, with every default filled in.',
    answers: { 200: 'The document; `PUT /program/draft` takes it back unchanged.' },
    out: programShape,
    handler: async ({ caller }) => {
      const { document } = await readProgram(db, caller.shop.shopId);
      return { status: 200, body: document };
    },
  });
}

function saveDraft({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'put',
    path: '/program/draft',
    scope: 'program:write',
    tag: 'Program',
    summary: 'Write the draft',
    description:
      'Takes the place of the draft before. What the document leaves out has its default.',
    answers: {
      200: 'The draft, with every default filled in.',
      400: '`invalid_request`: `errors` names every part that can’t be published, and why.',
      422: 'An amount is finer than its currency.',
    },
    in: { body: programDocument },
    out: programShape,
    handler: async ({ caller, body }) => {
      const reading = readProgramDocument(body);
      if (!reading.ok)
        throw new AppError('unprocessable', 'Some amounts can’t be taken: see errors.', {
          fields: reading.problems,
        });
      await saveProgramDraft(db, {
        shopId: caller.shop.shopId,
        document: reading.document,
        by: nameOf(caller),
        now: clock.now(),
      });
      return { status: 200, body: reading.document };
    },
  });
}

function publish({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/program/draft/publish',
    scope: 'program:write',
    tag: 'Program',
    summary: 'Make the draft live',
    description: 'Orders that have earned keep the version that they earned under.',
    answers: {
      200: 'What is live now.',
      409: '`no_draft`: there is nothing to publish.',
      422: 'The draft was written when less was checked: see `errors`.',
    },
    out: publishedProgram,
    handler: async ({ caller }) => {
      const { shopId } = caller.shop;
      const version = await publishProgram(db, { shopId, by: nameOf(caller), now: clock.now() });
      if (version === null)
        return refuse({ refused: 'no_draft', detail: 'There is no draft: write one first.' }, 409);
      const live = await readProgram(db, shopId, version);
      return {
        status: 200,
        body: {
          version,
          published_at: live.publishedAt.toISOString(),
          program: live.document,
        },
      };
    },
  });
}

/** Who did it, for the audit log. */
export function nameOf(caller: ApiCaller): string {
  return `API key ${caller.actor.name ?? caller.keyId}`;
}
