import { z } from 'zod';
import { instant } from './primitives.ts';
import { programShape } from './program/program-shape.ts';

/** A draft beside what is live: `GET /v1/program/draft`, and within the admin's `GET /program`. */
export const programDraft = z
  .object({
    document: programShape,
    saved_at: instant,
    saved_by: z.string(),
    /** What publishing it changes, in sentences; empty when both mean the same. */
    changes: z.array(z.string()),
    /** What may be meant but seldom is. */
    warnings: z.array(z.string()),
  })
  .meta({ id: 'ProgramDraft' });
export type ProgramDraft = z.infer<typeof programDraft>;

/** A version that is or was live. Its document never changes. */
export const programVersionRow = z.object({
  version: z.int(),
  is_live: z.boolean(),
  published_at: instant,
  published_by: z.string(),
  /** What it changed of the version before it, in sentences. */
  changes: z.array(z.string()),
});
export const programVersion = programVersionRow
  .extend({ document: programShape })
  .meta({ id: 'ProgramVersion' });
export const programVersionList = z
  .object({ items: z.array(programVersionRow), next_cursor: z.string().nullable() })
  .meta({ id: 'ProgramVersions' });
export type ProgramVersion = z.infer<typeof programVersion>;
export type ProgramVersionList = z.infer<typeof programVersionList>;

const versionNumber = z.coerce.number().pipe(z.int().min(1).max(2_147_483_647));

export const versionParams = z.strictObject({ version: versionNumber });

/** Newest first; `cursor` is where the page before ended. */
export const versionQuery = z.strictObject({ cursor: versionNumber.optional() });

/** Versions on one page. */
export const versionsPerPage = 20;
