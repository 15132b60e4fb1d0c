import { programDocument, type ProgramDocument } from '../contract/program/program.ts';
import type { Database } from '../store/database.ts';
import { readProgramVersion } from '../store/programs.ts';

/** The program document that waits to be published, if there is one. */
export async function readDraft(
  db: Database,
  shopId: string,
): Promise<{ document: ProgramDocument; savedAt: Date } | null> {
  const draft = await readProgramVersion(db, shopId, 'draft');
  if (draft === null) return null;
  return { document: programDocument.parse(draft.document), savedAt: draft.savedAt };
}
