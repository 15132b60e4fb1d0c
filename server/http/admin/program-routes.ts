import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { adminProgram, type AdminProgram } from '../../contract/admin.ts';
import { adminPaths } from '../../contract/paths.ts';
import { programExample, programExampleRequest } from '../../contract/program-example.ts';
import {
  publishProgram,
  readProgramDocument,
  saveProgramDraft,
} from '../../operations/publish-program.ts';
import { readDraft } from '../../operations/read-draft.ts';
import { readProgram } from '../../operations/read-program.ts';
import { weighExample } from '../../operations/weigh-example.ts';
import { listCampaignPoints } from '../../store/campaign-budgets.ts';
import type { Database } from '../../store/database.ts';
import { createRateLimit } from '../limit-rate.ts';
import { presentDraft } from '../present-program.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

/** The editor asks again with every change. */
const examples = { burst: 20, perSecond: 4 };

const route = routeFor<Staff>();

/** The program: what is live, what is being written, and making it live. */
export function listProgramRoutes({ db, clock }: AdminDeps): Route<Staff>[] {
  const limitExamples = createRateLimit(examples);
  return [
    route({
      method: 'get',
      path: adminPaths.program,
      out: adminProgram,
      handler: async ({ caller }) => ({
        status: 200,
        body: await presentProgram(db, caller.shop.shopId),
      }),
    }),
    route({
      method: 'put',
      path: adminPaths.program,
      in: { body: z.unknown() },
      out: adminProgram,
      handler: async ({ caller, body }) => {
        const { shopId } = caller.shop;
        const read = readProgramDocument(body);
        if (!read.ok)
          throw new AppError('unprocessable', 'The program can’t be saved like this: see errors.', {
            fields: read.problems,
          });
        const { document } = read;
        await saveProgramDraft(db, { shopId, document, by: caller.name, now: clock.now() });
        return { status: 200, body: await presentProgram(db, shopId) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.publish,
      in: { body: z.object({}) },
      out: adminProgram,
      handler: async ({ caller }) => {
        const { shopId } = caller.shop;
        const version = await publishProgram(db, { shopId, by: caller.name, now: clock.now() });
        if (version === null)
          return refuse(
            { refused: 'no_draft', detail: 'There is no draft: save one, then publish it.' },
            409,
          );
        return { status: 200, body: await presentProgram(db, shopId) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.programExample,
      in: { body: programExampleRequest },
      out: programExample,
      handler: async ({ caller: { shop }, body }) => {
        limitExamples(shop.shopId);
        const { document, total, tier_id: tierId } = body;
        const step = { shop, document, total, tierId, now: clock.now() };
        return { status: 200, body: await weighExample(db, step) };
      },
    }),
  ];
}

export async function presentProgram(db: Database, shopId: string): Promise<AdminProgram> {
  const [live, draft, campaignPoints] = await Promise.all([
    readProgram(db, shopId),
    readDraft(db, shopId),
    listCampaignPoints(db, shopId),
  ]);
  return {
    live: {
      version: live.version,
      published_at: live.publishedAt.toISOString(),
      published_by: live.publishedBy,
      document: live.document,
      campaign_points: campaignPoints,
    },
    draft: draft && presentDraft(draft),
  };
}
