import { soonestPolicyDate } from '../domain/ledger/expiry-policy.ts';
import { nextExpiry } from '../domain/ledger/next-expiry.ts';
import type { Database } from '../store/database.ts';
import {
  findUnspreadExpiry,
  listExpiringMembers,
  saveNextExpiry,
  spreadExpiry,
} from '../store/lapsing.ts';
import { markPublishedDue } from '../store/standing-publications.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

/** Members that one transaction looks at. */
const batchMax = 200;
/** Members that one transaction tells of a new policy. */
const spreadMax = 5_000;

/** Tells members of a new policy and writes down what has lapsed by `now`; returns how much there was to do. */
export async function expirePoints(db: Database, shop: SettlingShop, now: Date): Promise<number> {
  return (await spreadPolicy(db, shop, { now })) + (await writeDownLapsed(db, shop, now));
}

/**
 * Writes down what has lapsed by `now` before another policy goes live; returns how much there was to do. Members are
 * told of a policy that is about to end only where it can have taken something.
 */
export async function closePolicy(db: Database, shop: SettlingShop, now: Date): Promise<number> {
  return (await spreadPolicy(db, shop, { now, by: now })) + (await writeDownLapsed(db, shop, now));
}

/** Writes down what has lapsed by `now`; returns how many members it looked at. */
async function writeDownLapsed(db: Database, shop: SettlingShop, now: Date): Promise<number> {
  const memberIds = await listExpiringMembers(db, shop.shopId, { now, limit: batchMax });
  if (memberIds.length === 0) return 0;
  await db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, now);
    // Opening a book writes down what has lapsed; what nobody had to lapse yet is looked for again on its day.
    await settlement.open(memberIds);
    await settlement.post();
    const members = memberIds.map((memberId) => {
      const { book } = settlement.draftOf(memberId);
      return { memberId, at: nextExpiry({ ...book, unreadLotPoints: 0 }) };
    });
    const { version } = await settlement.expiry();
    await saveNextExpiry(tx, shop.shopId, { members, program: version });
  });
  return memberIds.length;
}

/**
 * A policy that went live is told to the members batch by batch: it takes nothing for a month at least. `by`: only one
 * that takes something by then.
 */
async function spreadPolicy(
  db: Database,
  shop: SettlingShop,
  { now, by }: { now: Date; by?: Date },
): Promise<number> {
  const unspread = await findUnspreadExpiry(db, shop.shopId);
  if (unspread === null) return 0;
  const { version, terms } = unspread.live;
  const soonest = soonestPolicyDate(terms);
  if (by !== undefined && (soonest === null || soonest > by)) return 0;
  const { after } = unspread;
  const step = { program: version, after, limit: spreadMax, soonest };
  return db.transaction(async (tx) => {
    const through = await spreadExpiry(tx, shop.shopId, step);
    if (through === null) return 0;
    await markPublishedDue(tx, shop.shopId, { after, through, now });
    return 1;
  });
}
