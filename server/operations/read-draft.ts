import { foreseeProblems } from '../contract/program/foresee-problems.ts';
import type { ProgramDocument } from '../contract/program/program.ts';
import { describeChanges } from '../domain/versions/describe-changes.ts';
import type { Database } from '../store/database.ts';
import { readProgramVersion } from '../store/programs.ts';
import { parseStoredProgram, readProgram } from './read-program.ts';
import { wholeProgram } from './whole-program.ts';

export interface ReadDraft {
  document: ProgramDocument;
  savedAt: Date;
  savedBy: string;
  /** What publishing it changes, in sentences. */
  changes: string[];
  /** What may be meant but seldom is. */
  warnings: string[];
}

/** The program document that waits to be published, if there is one. */
export async function readDraft(db: Database, shopId: string): Promise<ReadDraft | null> {
  const draft = await readProgramVersion(db, shopId, 'draft');
  if (draft === null) return null;
  const live = await readProgram(db, shopId);
  const document = parseStoredProgram(draft.document);
  return {
    document,
    savedAt: draft.savedAt,
    savedBy: draft.savedBy,
    changes: describeChanges(wholeProgram(live.document), wholeProgram(document)),
    warnings: foreseeProblems(document).map(({ message }) => message),
  };
}
