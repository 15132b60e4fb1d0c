import type { ProgramDocument } from '../contract/program/program.ts';
import { describeChanges } from '../domain/versions/describe-changes.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database } from '../store/database.ts';
import {
  deleteDraft,
  listPublishedVersions,
  type ProgramVersion,
  readProgramVersion,
} from '../store/programs.ts';
import { lockShop } from '../store/shops.ts';
import { saveProgramDraft } from './publish-program.ts';
import { parseStoredProgram } from './read-program.ts';
import { wholeProgram } from './whole-program.ts';

/** A version that is or was live. */
export interface PublishedVersion {
  version: number;
  isLive: boolean;
  publishedAt: Date;
  publishedBy: string;
  /** What it changed of the version before it; empty for the first one. */
  changes: string[];
  document: ProgramDocument;
}

export async function listVersions(
  db: Database,
  shopId: string,
  page: { before: number | null; limit: number },
): Promise<{ items: PublishedVersion[]; next: number | null }> {
  const { before, limit } = page;
  const rows = await listPublishedVersions(db, shopId, { before, limit: limit + 1 });
  const items = rows.slice(0, limit).map((row, at) => present(row, rows[at + 1] ?? null));
  return { items, next: rows.length > limit ? (items.at(-1)?.version ?? null) : null };
}

/** Null: no such version was ever published. */
export async function readVersion(
  db: Database,
  shopId: string,
  version: number,
): Promise<PublishedVersion | null> {
  const [row, earlier] = await listPublishedVersions(db, shopId, { before: version + 1, limit: 2 });
  return row?.version === version ? present(row, earlier ?? null) : null;
}

function present(row: ProgramVersion, earlier: ProgramVersion | null): PublishedVersion {
  const document = parseStoredProgram(row.document);
  return {
    version: row.version,
    isLive: row.state === 'live',
    publishedAt: row.publishedAt ?? row.savedAt,
    publishedBy: row.publishedBy ?? '',
    changes:
      earlier === null
        ? []
        : describeChanges(
            wholeProgram(parseStoredProgram(earlier.document)),
            wholeProgram(document),
          ),
    document,
  };
}

interface Step {
  shopId: string;
  by: string;
  now: Date;
}

/** Makes an older version the draft: publishing it rolls back. False: no such version was ever published. */
export async function restoreVersion(
  db: Database,
  step: Step & { version: number },
): Promise<boolean> {
  const { shopId, version } = step;
  const row = await readProgramVersion(db, shopId, version);
  if (row === null || row.state === 'draft') return false;
  await saveProgramDraft(db, {
    ...step,
    document: parseStoredProgram(row.document),
    restored: version,
  });
  return true;
}

/** Throws the draft away. False: there is none. */
export async function discardDraft(db: Database, step: Step): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockShop(tx, step.shopId);
    const draft = await deleteDraft(tx, step.shopId);
    if (draft === null) return false;
    await appendAudit(tx, step.shopId, {
      at: step.now,
      actor: step.by,
      action: 'discard_program_draft',
      subject: 'program draft',
      before: draft.document,
    });
    return true;
  });
}
