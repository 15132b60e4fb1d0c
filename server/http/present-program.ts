import { AppError } from '../base/errors.ts';
import type {
  ProgramDraft,
  ProgramVersion,
  ProgramVersionList,
} from '../contract/program-versions.ts';
import type { PublishedVersion } from '../operations/program-versions.ts';
import type { ReadDraft } from '../operations/read-draft.ts';

export function presentDraft(draft: ReadDraft): ProgramDraft {
  const { document, savedAt, savedBy, changes, warnings } = draft;
  return { document, saved_at: savedAt.toISOString(), saved_by: savedBy, changes, warnings };
}

export function presentVersionRow(version: PublishedVersion): Omit<ProgramVersion, 'document'> {
  return {
    version: version.version,
    is_live: version.isLive,
    published_at: version.publishedAt.toISOString(),
    published_by: version.publishedBy,
    changes: version.changes,
  };
}

export function presentVersions(page: {
  items: readonly PublishedVersion[];
  next: number | null;
}): ProgramVersionList {
  return {
    items: page.items.map(presentVersionRow),
    next_cursor: page.next === null ? null : String(page.next),
  };
}

export function noSuchVersion(version: number): AppError {
  return new AppError('not_found', `There is no version ${version} that was ever live.`);
}
