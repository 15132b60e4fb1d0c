import type { ProgramDocument } from '../contract/program/program.ts';
import type { Program } from '../domain/program/program.ts';
import type { Database } from '../store/database.ts';
import { listPublishedWithTier, markStandingsDue } from '../store/standing-publications.ts';
import { listDueStandings } from '../store/standings.ts';
import { listTierMembers, readTierPass, saveTierPass } from '../store/tier-passes.ts';
import { readProgram } from './read-program.ts';
import { reviewTiers } from './review-tiers.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

/** Members that one transaction looks at: whose periods end, and after a program that went live. */
const batchMax = 200;
const editedBatchMax = 500;

/** Reviews members whose tier period, or the grace after it, is over by `now`; returns how many it looked at. */
export async function reviewEndingTiers(
  db: Database,
  shop: SettlingShop,
  now: Date,
): Promise<number> {
  const memberIds = await listDueStandings(db, shop.shopId, { now, limit: batchMax });
  if (memberIds.length === 0) return 0;
  const { program } = await readProgram(db, shop.shopId);
  if (program.tiers === null) return 0;
  await db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, now);
    await settlement.open(memberIds, { openOf: [] });
    await reviewTiers(tx, settlement, { program, memberIds });
    await settlement.post();
  });
  return memberIds.length;
}

/**
 * When a program went live whose tiers are other ones, looks at the next members: whose tier has gone is where
 * their figure puts them, whoever reaches a higher one rises, and nobody else moves before their period ends. Where
 * all tiers have gone, the platform is told. Returns how many members it looked at.
 */
export async function reviewEditedTiers(
  db: Database,
  shop: SettlingShop,
  now: Date,
): Promise<number> {
  const pass = await readTierPass(db, shop.shopId);
  const { document, program } = await readProgram(db, shop.shopId);
  const tiers = tiersText(document);
  if (pass === null ? tiers === null : pass.tiers === tiers && pass.after === null) return 0;
  const after = pass !== null && pass.tiers === tiers ? (pass.after ?? '0') : '0';
  return db.transaction(async (tx) => {
    const page = { after, limit: editedBatchMax };
    const memberIds =
      tiers === null
        ? await listPublishedWithTier(tx, shop.shopId, page)
        : await listTierMembers(tx, shop.shopId, { ...page, everybody: isEverybodys(program) });
    const isOver = memberIds.length < editedBatchMax;
    const next = { tiers, after: isOver ? null : (memberIds.at(-1) ?? null) };
    if (!(await saveTierPass(tx, shop.shopId, { pass, next }))) return 0;
    if (tiers === null) {
      await markStandingsDue(tx, shop.shopId, { memberIds, now });
      return memberIds.length;
    }
    const settlement = new Settlement(tx, shop, now);
    await settlement.open(memberIds, { openOf: [] });
    await reviewTiers(tx, settlement, { program, memberIds, edited: true });
    await settlement.post();
    return memberIds.length + 1;
  });
}

/** Whether some tier asks for nothing. */
function isEverybodys({ tiers }: Program): boolean {
  return tiers?.levels.some(({ threshold }) => threshold === 0) ?? false;
}

/** The same text until something of the tiers changes. */
function tiersText({ tiers }: ProgramDocument): string | null {
  return tiers === null ? null : JSON.stringify(tiers);
}
