import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Segment, SegmentCondition } from '../../server/domain/program/segment.ts';
import { dayInZone } from '../../server/domain/day-in-zone.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { everybody } from '../../server/store/member-filter.ts';
import { listMembers, listSegmentRecords } from '../../server/store/member-pages.ts';
import { countSegments, listSegmentMatches } from '../../server/store/segments.ts';
import type { Shop } from '../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { conditions } from '../support/segment-conditions.ts';
import { holds, type SegmentedMember } from '../support/segment-oracle.ts';
import { fillSegmented, segmentedMembers } from '../support/segmented-members.ts';
import { connectTestShop } from '../support/shop.ts';

const timeZone = 'America/New_York';
/** 20:30 of 9 November in the shop: its days are not UTC's. */
const now = new Date('2026-11-10T01:30:00Z');
const today = dayInZone(now, timeZone);
const size = 120;

let database: TestDatabase;
let db: Database;
let shop: Shop;
let members: readonly SegmentedMember[];
let scope: { shopId: string; timeZone: string; today: string };

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url, { poolSize: 2 });
  shop = await connectTestShop(db, { timeZone });
  const other = await connectTestShop(db, { timeZone });
  scope = { shopId: shop.shopId, timeZone, today };
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  members = await fillSegmented(owner, shop.shopId, segmentedMembers(size, now), now);
  // The same people once more: not one of them may be counted.
  await fillSegmented(owner, other.shopId, segmentedMembers(size, now), now);
  await owner.end();
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const oracle = (where: SegmentCondition) =>
  members.filter((one) => holds(where, one, { today, timeZone, currency: 'USD' }));

describe('a condition in SQL', () => {
  it('names those whom the plain reading of it names, counted, matched, listed and exported', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(conditions, { minLength: 1, maxLength: 4 }), async (wheres) => {
        const wanted = wheres.map((where) => oracle(where).map(({ memberId }) => memberId));
        const counts = await countSegments(db, scope, wheres);
        expect(counts.members).toEqual(wanted.map((ids) => ids.length));
        expect(counts.total).toBe(members.filter(({ status }) => status === 'active').length);

        const segments = wheres.map((where, at): Segment => ({ id: `s${at}`, name: '', where }));
        const memberIds = members.map(({ memberId }) => memberId);
        const matches = await listSegmentMatches(db, scope, { memberIds, segments });
        const found = segments.map(({ id }) =>
          memberIds.filter((one) => matches.get(one)?.includes(id)),
        );
        expect(found).toEqual(wanted);

        const [where] = wheres;
        if (where === undefined) return;
        const page = { segment: where, limit: 1000 };
        const records = await listSegmentRecords(db, scope, { ...page, after: '0' });
        expect(records.map(({ memberId }) => memberId)).toEqual(wanted[0]);
        const filter = { ...everybody, segment: where };
        const newest = { filter, sort: 'newest', before: null, limit: 1000 } as const;
        const listed = await listMembers(db, scope, newest);
        expect(listed.map(({ memberId }) => memberId)).toEqual(wanted[0]?.toReversed());
      }),
      { numRuns: 150 },
    );
  });

  it('looks at nobody beside those who are asked about', async () => {
    const [first, second] = members.filter(({ status }) => status === 'active');
    const whole: Segment = {
      id: 'all',
      name: '',
      where: {
        any: [
          { field: 'orders', atLeast: 0 },
          { field: 'activity', type: 'review', times: 1 },
        ],
      },
    };
    const memberIds = [first?.memberId ?? '', second?.memberId ?? ''];
    const matches = await listSegmentMatches(db, scope, { memberIds, segments: [whole] });
    expect([...matches]).toEqual(memberIds.map((id) => [id, ['all']]));
  });

  it('is not bent by what is written into it', async () => {
    const where: SegmentCondition = {
      any: [
        { field: 'tags', in: ["'; drop table members; --", '"{}"'] },
        { field: 'activity', type: "custom:' or true", times: 1 },
      ],
    };
    expect((await countSegments(db, scope, [where])).members).toEqual([0]);
  });
});
