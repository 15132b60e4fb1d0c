import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { adminSegments, segmentCount, segmentCountRequest } from '../../contract/admin-segments.ts';
import { adminPaths } from '../../contract/paths.ts';
import type { Segment } from '../../domain/program/segment.ts';
import { conditionFromDocument } from '../../operations/program-from-document.ts';
import {
  countSegment,
  exportedMax,
  exportSegment,
  findSegment,
  readSegments,
} from '../../operations/read-segments.ts';
import { FileStream } from '../file-stream.ts';
import { createRateLimit } from '../limit-rate.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';
import { presentMembersCsv } from './present-members-csv.ts';

/** A count looks at every member of a shop, and the editor asks again with every change. */
const counts = { burst: 20, perSecond: 2 };
const exports = { burst: 3, perSecond: 0.1 };

export const segmentId = z.string().regex(/^(rfm:)?[a-z0-9][a-z0-9_-]{0,49}$/);
const route = routeFor<Staff>();

/** Segments: which there are, how many members each has, and who they are as a file. */
export function listSegmentRoutes({ db, clock }: AdminDeps): Route<Staff>[] {
  const limitCounts = createRateLimit(counts);
  const limitExports = createRateLimit(exports);
  return [
    route({
      method: 'get',
      path: adminPaths.segments,
      out: adminSegments,
      handler: async ({ caller: { shop } }) => {
        limitCounts(shop.shopId);
        const { segments, total } = await readSegments(db, { shop, now: clock.now() });
        const items = segments.map(({ id, name, isReady, members }) => ({
          id,
          name,
          ready_made: isReady,
          members,
        }));
        return { status: 200, body: { items, total } };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.segmentCount,
      in: { body: segmentCountRequest },
      out: segmentCount,
      handler: async ({ caller: { shop }, body }) => {
        limitCounts(shop.shopId);
        const began = performance.now();
        const where = conditionFromDocument(body.where);
        const { members, total } = await countSegment(db, { shop, where, now: clock.now() });
        const took_ms = Math.round(performance.now() - began);
        return { status: 200, body: { members, total, took_ms } };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.segmentExport,
      in: { params: z.object({ id: segmentId }) },
      out: z.instanceof(FileStream),
      handler: async ({ caller: { shop }, params: { id } }) => {
        limitExports(shop.shopId);
        const { where } = await requireSegment({ db, clock }, shop.shopId, id);
        const asking = { shop, where, now: clock.now() };
        const { members } = await countSegment(db, asking);
        if (members > exportedMax) return refuse(tooMany);
        return {
          status: 200,
          body: new FileStream({
            chunks: presentMembersCsv(exportSegment(db, asking), shop),
            contentType: 'text/csv; charset=utf-8',
            name: `segment-${id.replace(':', '-')}.csv`,
          }),
        };
      },
    }),
  ];
}

const tooMany = {
  refused: 'segment_too_large',
  detail: `A file has at most ${exportedMax.toLocaleString('en')} members: narrow the segment down.`,
};

export async function requireSegment(
  { db }: AdminDeps,
  shopId: string,
  id: string,
): Promise<Segment> {
  const segment = await findSegment(db, shopId, id);
  if (segment === null)
    throw new AppError('not_found', 'The live program has no segment of this id.');
  return segment;
}
