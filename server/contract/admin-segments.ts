import { z } from 'zod';
import { segmentCondition } from './program/segment.ts';

/** `POST /segments/count`: how many members a condition names, before it is part of a program. */
export const segmentCountRequest = z.strictObject({ where: segmentCondition });
export type SegmentCountRequest = z.input<typeof segmentCountRequest>;

export const segmentCount = z.object({
  members: z.int(),
  /** Active members of the shop. */
  total: z.int(),
  took_ms: z.int(),
});
export type SegmentCount = z.infer<typeof segmentCount>;

/**
 * `GET /segments`: those of the live program, then the ready-made ones (`rfm:champions`…), each with its members.
 * `GET /members?segment=` and `GET /segments/:id/export` (CSV) take any of their ids.
 */
export const adminSegments = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      ready_made: z.boolean(),
      members: z.int(),
    }),
  ),
  /** Active members of the shop. */
  total: z.int(),
});
export type AdminSegments = z.infer<typeof adminSegments>;
