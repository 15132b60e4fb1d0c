import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCases } from '../../server/operations/referrals/list-cases.ts';
import { readReferralPage } from '../../server/operations/referrals/list-referrals.ts';
import { readLinkStanding } from '../../server/operations/referrals/stop-link.ts';
import { watchMembers } from '../../server/operations/referrals/watch-members.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { countForStaff, type ReferralFilter } from '../../server/store/referral-lists.ts';
import type { Shop } from '../../server/store/shops.ts';
import { usualTerms } from '../operations/referrals/referral-world.ts';
import { leaveAlone, readsOver } from '../support/count-reads.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../support/shop.ts';

/** Members, each of whom has brought the next one; a few of these wait for staff. */
const size = 3000;
/** Rows of one table that may be read to show a page of 25. */
const pageMax = 80;

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
let member: string;

const fill = [
  `insert into members (shop_id, joined_at, joined_by, consented_at, consented_by, created_at, updated_at)
   select $shop, now(), 'api', now(), 'api', '2026-01-01', now() from generate_series(1, ${size}) n`,
  `insert into balances (shop_id, member_id, updated_at) select $shop, member_id, now() from members`,
  `insert into referrals (shop_id, referral_id, advocate_id, friend_id, channel, state, reason, in_review, program_version,
          locale, created_at, updated_at)
   select $shop, gen_random_uuid(), member_id, member_id + 1, 'link', 'pending', 'holding', member_id % 100 = 0, 2, 'en', at, at
     from (select member_id, timestamptz '2026-01-01' + member_id * interval '1 minute' as at from members) m`,
  `insert into referral_steps (shop_id, referral_id, step_no, state, reason, occurred_at, recorded_at, actor)
   select $shop, referral_id, 1, 'pending', 'holding', now(), now(), 'system' from referrals`,
  `insert into signals (shop_id, subject, subject_id, kind, evidence, found_at)
   select $shop, 'referral', referral_id::text, 'velocity', '{}', now() from referrals`,
  `insert into cases (shop_id, case_id, member_id, kind, state, score, opened_at, updated_at)
   select $shop, gen_random_uuid(), member_id, 'cancel_loop', 'cleared', 60, now(), now() from members`,
  `insert into contact_marks (shop_id, kind, hash, subject, subject_id, first_seen_at, seen_at, forget_at)
   select $shop, 'phone', 'p' || member_id % 1500, 'member', member_id::text, '2026-01-01', '2026-01-01', now() + interval '90 days'
     from members`,
];

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url, { poolSize: 2 });
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, { ...onePerDollar, referrals: usualTerms });
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(leaveAlone);
  for (const statement of fill) await owner.query(statement.replaceAll('$shop', shop.shopId));
  await owner.query('analyze');
  await owner.end();
  const [row] = await deps.db.query<{ member_id: string }>(
    'select (min(member_id) + 1000)::text as member_id from members where shop_id = $1',
    [shop.shopId],
  );
  member = row?.member_id ?? '';
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

async function expectReads(work: () => Promise<unknown>): Promise<void> {
  expect(await readsOver(deps.db, pageMax, work)).toEqual({});
}

describe('of thousands of referrals staff reads no more than a page', () => {
  const all: ReferralFilter = { state: null, review: false, member: null };
  const page = (filter: Partial<ReferralFilter>) =>
    readReferralPage(deps.db, shop.shopId, { ...all, ...filter, after: null, limit: 25 });

  it('of the newest', () => expectReads(() => page({})));
  it('of what waits', () => expectReads(() => page({ review: true })));
  it('of one member', () => expectReads(() => page({ member: { id: member, as: 'either' } })));

  it('to count what waits, and to look at a link and at cases', () =>
    expectReads(async () => {
      const { shopId } = shop;
      await countForStaff(deps.db, shopId);
      await readLinkStanding(deps.db, { shopId, memberId: member });
      await readCases(deps.db, shopId, { onlyOpen: true, memberId: null });
      await readCases(deps.db, shopId, { onlyOpen: false, memberId: member });
    }));

  it('to find that nobody has done anything', async () => {
    let now = new Date('2026-12-01T12:00:00Z');
    // The first looks remember who was there before.
    for (let look = 0; look < 4; look += 1) {
      now = new Date(now.getTime() + 3_600_000);
      await watchMembers(deps, shop, now);
    }
    await expectReads(async () => {
      now = new Date(now.getTime() + 3_600_000);
      await watchMembers(deps, shop, now);
    });
  });
});
