import { Op } from 'sequelize';
import type { Database, Tx } from './database.ts';
import type { ProgramVersionModel } from './models.ts';

/** A program version as it is stored: immutable once published; `document` is parsed by whoever reads it. */
export interface ProgramVersion {
  version: number;
  state: 'draft' | 'live' | 'past';
  document: unknown;
  savedAt: Date;
  savedBy: string;
  publishedAt: Date | null;
  publishedBy: string | null;
}

export async function readProgramVersion(
  db: Database,
  shopId: string,
  which: 'live' | 'draft' | number,
): Promise<ProgramVersion | null> {
  const where =
    typeof which === 'number'
      ? { shop_id: shopId, version: which }
      : { shop_id: shopId, state: which };
  return fromRow(await db.find((models) => models.programVersions.findOne({ where })));
}

/** The number of the live version; null: nothing has been published. */
export async function readLiveVersion(db: Database, shopId: string): Promise<number | null> {
  const where = { shop_id: shopId, state: 'live' };
  const row = await db.find((models) =>
    models.programVersions.findOne({ attributes: ['version'], where }),
  );
  return row?.version ?? null;
}

/** Published versions, newest first, older than `before` when it is given. */
export async function listPublishedVersions(
  db: Database,
  shopId: string,
  page: { before: number | null; limit: number },
): Promise<ProgramVersion[]> {
  const { before, limit } = page;
  const rows = await db.find((models) =>
    models.programVersions.findAll({
      where: {
        shop_id: shopId,
        state: ['live', 'past'],
        ...(before !== null && { version: { [Op.lt]: before } }),
      },
      order: [['version', 'DESC']],
      limit,
    }),
  );
  return rows.flatMap((row) => fromRow(row) ?? []);
}

/** Throws the draft away and gives it back; null: there is none. The caller holds the shop's lock. */
export async function deleteDraft(tx: Tx, shopId: string): Promise<ProgramVersion | null> {
  const where = { shop_id: shopId, state: 'draft' };
  const draft = await tx.models.programVersions.findOne({ where, ...tx.settings });
  await tx.models.programVersions.destroy({ where, ...tx.settings });
  return fromRow(draft);
}

/** Puts the draft in the place of the one before, whose document it gives back. The caller holds the shop's lock. */
export async function saveDraft(
  tx: Tx,
  shopId: string,
  draft: { document: unknown; savedAt: Date; savedBy: string },
): Promise<unknown> {
  const row = {
    document: draft.document,
    saved_at: draft.savedAt,
    saved_by: draft.savedBy,
  };
  const where = { shop_id: shopId, state: 'draft' };
  const before = await tx.models.programVersions.findOne({ where, ...tx.settings });
  if (before !== null) {
    await tx.models.programVersions.update(row, { where, ...tx.settings });
    return before.document;
  }
  const latest = await tx.models.programVersions.max<number | null, ProgramVersionModel>(
    'version',
    { where: { shop_id: shopId }, ...tx.settings },
  );
  await tx.models.programVersions.create(
    {
      shop_id: shopId,
      version: (latest ?? 0) + 1,
      state: 'draft',
      published_at: null,
      published_by: null,
      expiry_since: null,
      expiry_spread_after: null,
      ...row,
    },
    tx.settings,
  );
  return null;
}

/** When a version's expiry policy began, and which members know of it (up to this id; null: all, or there is none). */
export interface ExpiryStart {
  since: Date | null;
  spreadAfter: string | null;
}

/**
 * The draft becomes live and the live version past. `expiryOf` says when the draft's expiry policy began. Null: there
 * is no draft.
 */
export async function publishDraft(
  tx: Tx,
  shopId: string,
  step: {
    at: Date;
    by: string;
    expiryOf: (draft: unknown, live: ({ document: unknown } & ExpiryStart) | null) => ExpiryStart;
  },
): Promise<number | null> {
  const draft = await tx.models.programVersions.findOne({
    where: { shop_id: shopId, state: 'draft' },
    lock: true,
    ...tx.settings,
  });
  if (draft === null) return null;
  const live = await tx.models.programVersions.findOne({
    where: { shop_id: shopId, state: 'live' },
    ...tx.settings,
  });
  const expiry = step.expiryOf(
    draft.document,
    live && {
      document: live.document,
      since: live.expiry_since,
      spreadAfter: live.expiry_spread_after,
    },
  );
  await tx.models.programVersions.update(
    { state: 'past' },
    { where: { shop_id: shopId, state: 'live' }, ...tx.settings },
  );
  await tx.models.programVersions.update(
    {
      state: 'live',
      published_at: step.at,
      published_by: step.by,
      expiry_since: expiry.since,
      expiry_spread_after: expiry.spreadAfter,
    },
    { where: { shop_id: shopId, version: draft.version }, ...tx.settings },
  );
  return draft.version;
}

function fromRow(row: ProgramVersionModel | null): ProgramVersion | null {
  if (row === null) return null;
  return {
    version: row.version,
    state: row.state,
    document: row.document,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
  };
}
