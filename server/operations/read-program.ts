import { assert } from '../base/errors.ts';
import { programShape } from '../contract/program/program-shape.ts';
import type { ProgramDocument } from '../contract/program/program.ts';
import type { Program } from '../domain/program/program.ts';
import type { Database } from '../store/database.ts';
import { readLiveVersion, readProgramVersion } from '../store/programs.ts';
import { programFromDocument } from './program-from-document.ts';

export interface ReadProgram {
  version: number;
  publishedAt: Date;
  publishedBy: string;
  document: ProgramDocument;
  program: Program;
}

/** Parsed versions that are remembered; a published version never changes. */
const cachedMax = 500;
const cache = new WeakMap<Database, Map<string, ReadProgram>>();

/** A shop's live program, or the published version an order was pinned to. */
export async function readProgram(
  db: Database,
  shopId: string,
  which: 'live' | number = 'live',
): Promise<ReadProgram> {
  const parsed = cache.get(db) ?? new Map<string, ReadProgram>();
  cache.set(db, parsed);
  const version = which === 'live' ? await readLiveVersion(db, shopId) : which;
  assert(version !== null, 'a connected shop has a live program');
  const key = `${shopId}:${version}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const row = await readProgramVersion(db, shopId, version);
  assert(row !== null, 'a published version stays');
  const document = parseStoredProgram(row.document);
  const read: ReadProgram = {
    version: row.version,
    publishedAt: row.publishedAt ?? row.savedAt,
    publishedBy: row.publishedBy ?? '',
    document,
    program: programFromDocument(document),
  };
  if (parsed.size >= cachedMax) parsed.clear();
  parsed.set(key, read);
  return read;
}

/**
 * A stored document with the defaults of all that it doesn't know of yet. What was published was checked then:
 * checks that came later refuse no version that orders are pinned to.
 */
export function parseStoredProgram(document: unknown): ProgramDocument {
  return programShape.parse(document);
}
