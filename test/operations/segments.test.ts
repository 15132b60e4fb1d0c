import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchSegments } from '../../server/operations/match-segments.ts';
import { countSegment } from '../../server/operations/read-segments.ts';
import { readySegments } from '../../server/operations/ready-segments.ts';
import { reckonRfm } from '../../server/operations/reckon-rfm.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import type { Shop } from '../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { connectTestShop } from '../support/shop.ts';

const now = new Date('2026-11-10T12:00:00Z');
let database: TestDatabase;
let db: Database;
let owner: Client;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url, { poolSize: 2 });
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await db.close();
  await database.drop();
});

/** Members who have bought so often, for so many dollars, the last time so many days ago. */
async function buyers(
  shop: Shop,
  people: readonly { orders: number; spent: number; daysAgo: number }[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { orders, spent, daysAgo } of people) {
    const { rows } = await owner.query<{ member_id: string }>(
      `insert into members (shop_id, joined_at, joined_by, consented_at, consented_by, created_at, updated_at)
       values ($1,$2,'api',$2,'api',$2,$2) returning member_id`,
      [shop.shopId, now],
    );
    const memberId = rows[0]?.member_id ?? '';
    ids.push(memberId);
    const at = new Date(now.getTime() - daysAgo * 86_400_000);
    await owner.query(
      `insert into member_figures (shop_id, member_id, orders, spent_minor, first_order_at, last_order_at)
       values ($1,$2,$3,$4,$5,$5)`,
      [shop.shopId, memberId, orders, spent * 100, at],
    );
    await owner.query('insert into balances (shop_id, member_id, updated_at) values ($1,$2,$3)', [
      shop.shopId,
      memberId,
      now,
    ]);
  }
  return ids;
}

async function groupsOf(shop: Shop, memberIds: readonly string[]): Promise<string[]> {
  const matches = await db.transaction((tx) =>
    matchSegments(tx, { shop, memberIds, segments: readySegments, now }),
  );
  return memberIds.map((id) => (matches.get(id) ?? []).join(' '));
}

describe('the ready-made groups', () => {
  it('are those that one finds by hand', async () => {
    const shop = await connectTestShop(db);
    // Two in each fifth, by each figure: scores 5, 4, 3, 2, 1.
    const ids = await buyers(shop, [
      { orders: 20, spent: 900, daysAgo: 1 },
      { orders: 18, spent: 850, daysAgo: 2 },
      { orders: 1, spent: 10, daysAgo: 10 },
      { orders: 5, spent: 90, daysAgo: 11 },
      { orders: 15, spent: 700, daysAgo: 40 },
      { orders: 2, spent: 11, daysAgo: 41 },
      { orders: 14, spent: 600, daysAgo: 90 },
      { orders: 4, spent: 80, daysAgo: 91 },
      { orders: 9, spent: 300, daysAgo: 200 },
      { orders: 8, spent: 310, daysAgo: 201 },
      { orders: 0, spent: 0, daysAgo: 0 },
    ]);
    expect(await groupsOf(shop, ids)).toEqual([
      'rfm:champions',
      'rfm:champions',
      'rfm:new',
      'rfm:promising',
      'rfm:loyal',
      'rfm:needs_attention',
      'rfm:at_risk',
      'rfm:lost',
      'rfm:at_risk',
      'rfm:at_risk',
      '',
    ]);
  });

  it('take the only buyer of a shop for a new one', async () => {
    const shop = await connectTestShop(db);
    expect(
      await groupsOf(shop, await buyers(shop, [{ orders: 1, spent: 20, daysAgo: 0 }])),
    ).toEqual(['rfm:new']);
  });

  it('compare with the limits of the last night', async () => {
    const shop = await connectTestShop(db);
    const reckoned = async () => {
      const [row] = await db.query<{ reckoned_at: Date; buyers: number }>(
        'select reckoned_at, buyers from rfm_limits where shop_id = $1',
        [shop.shopId],
      );
      return row;
    };
    const lost = { shop, where: { field: 'rfm' as const, in: ['lost'] }, now };
    expect(await countSegment(db, lost)).toEqual({ members: 0, total: 0 });
    expect(await reckoned()).toBeUndefined();
    await buyers(shop, [{ orders: 3, spent: 20, daysAgo: 0 }]);
    await countSegment(db, lost);
    expect(await reckoned()).toEqual({ reckoned_at: now, buyers: 1 });

    await buyers(shop, [{ orders: 1, spent: 20, daysAgo: 0 }]);
    const soon = new Date(now.getTime() + 3_600_000);
    await countSegment(db, { ...lost, now: soon });
    await db.transaction((tx) => reckonRfm(tx, shop.shopId, { now: soon, notSince: new Date(0) }));
    expect(await reckoned()).toEqual({ reckoned_at: now, buyers: 1 });
    await db.transaction((tx) => reckonRfm(tx, shop.shopId, { now: soon, notSince: now }));
    expect(await reckoned()).toEqual({ reckoned_at: soon, buyers: 2 });
  });
});
