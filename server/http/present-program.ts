import type { ProgramDraft, ProgramVersion } from '../contract/program-versions.ts';
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
