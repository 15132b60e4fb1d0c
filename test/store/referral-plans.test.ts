import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimReferral } from '../../server/operations/referrals/claim-referral.ts';
import { countClick, countShare } from '../../server/operations/referrals/count-visit.ts';
import { listOwnReferrals } from '../../server/operations/referrals/list-own-referrals.ts';
import { readInvitation } from '../../server/operations/referrals/read-invitation.ts';
import { seeMember } from '../../server/operations/referrals/see-member.ts';
import { shareLink } from '../../server/operations/referrals/share-link.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../server/store/shops.ts';
import { usualTerms } from '../operations/referrals/referral-world.ts';
import { leaveAlone, readsOver } from '../support/count-reads.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import {
  connectTestShop,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../support/shop.ts';

/** Members with links, friends of theirs, orders of guests, and marks of all of them. */
const size = 3000;
/** Rows of one table that may be read for one link or one friend. */
const oneMax = 24;
const now = new Date('2026-11-10T12:00:00Z');
const traces = {
  device: 'phone',
  ip: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0',
  acceptLanguage: 'en',
};

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
let members: string[];

const fill = [
  `insert into members (shop_id, first_name, joined_at, joined_by, consented_at, consented_by, created_at, updated_at,
          referral_code)
   select $shop, 'First' || n, now(), 'api', now(), 'api', now(), now(), 'code' || n from generate_series(1, ${size}) n`,
  `insert into balances (shop_id, member_id, updated_at) select $shop, member_id, now() from members`,
  `insert into orders (shop_id, order_id, name, customer_id, email_hash, member_id, snapshot, placed_at, first_seen_at, revision)
   select $shop, member_id::text, '#' || member_id, member_id::text, 'hash' || member_id,
          case when member_id % 2 = 0 then member_id end, '{"order": null, "refunds": []}', now(), now(), 1
     from members`,
  `insert into referrals (shop_id, referral_id, advocate_id, channel, state, reason, program_version, locale, email_hash,
          mailbox_hash, created_at, updated_at)
   select $shop, gen_random_uuid(), member_id, 'link', 'claimed', 'waiting_for_order', 2, 'en', 'e' || member_id,
          'm' || member_id, now(), now() from members`,
  `insert into referral_steps (shop_id, referral_id, step_no, state, reason, occurred_at, recorded_at, actor)
   select $shop, referral_id, 1, 'claimed', 'waiting_for_order', now(), now(), 'friend' from referrals`,
  `insert into referral_visits (shop_id, day, member_id, channel, shares, clicks, last_shared_at)
   select $shop, '2026-11-09', member_id, 'link', 1, 1, now() from members`,
  `insert into contact_marks (shop_id, kind, hash, subject, subject_id, first_seen_at, seen_at, forget_at)
   select $shop, kind, kind || member_id, 'member', member_id::text, now(), now(), now() + interval '1000 days'
     from members, (values ('mailbox'), ('device'), ('network'), ('click')) k (kind)`,
];

beforeAll(async () => {
  database = await freshDatabase();
  // Two connections: a transaction may read the program beside it. Both are asked what they read.
  deps = openDeps(database.url, { poolSize: 2 });
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, { ...onePerDollar, referrals: usualTerms });
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(leaveAlone);
  for (const statement of fill) await owner.query(statement.replaceAll('$shop', shop.shopId));
  await owner.query('analyze');
  await owner.end();
  const rows = await deps.db.query<{ member_id: string }>(
    'select member_id::text from members where shop_id = $1 order by member_id',
    [shop.shopId],
  );
  members = rows.map((row) => row.member_id);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const memberOf = (round: number) => members[100 + round] ?? '';

async function expectReads(work: (round: number) => Promise<unknown>): Promise<void> {
  expect(await readsOver(deps.db, oneMax, work)).toEqual({});
}

describe('among thousands of links and friends no more is read than of one', () => {
  it('when an invitation is opened and counted', () =>
    expectReads(async (round) => {
      const code = `CODE${200 + round}`;
      const invitation = await readInvitation(deps.db, {
        shopId: shop.shopId,
        code,
        viewerId: null,
      });
      const { memberId = '' } = invitation ?? {};
      await countClick(deps, { shop, memberId, channel: 'link', traces, now });
    }));

  it('when a member looks at their link and shares it', () =>
    expectReads(async (round) => {
      const memberId = memberOf(round);
      const step = { shopId: shop.shopId, memberId, now };
      await shareLink(deps.db, step);
      await listOwnReferrals(deps.db, step);
      await countShare(deps, { shop, memberId, channel: 'link', now });
      await seeMember(deps, { shop, memberId, traces, now });
    }));

  it('when a friend claims', () =>
    expectReads(async (round) => {
      const claimed = await claimReferral(
        { ...deps, encryption: testEncryption },
        {
          shop,
          code: `code${300 + round}`,
          email: `friend${round}@example.org`,
          channel: 'link',
          locale: 'en',
          traces: { ...traces, device: `phone${round}`, ip: `198.51.100.${round}` },
          clickedAt: null,
          viewerId: null,
          connectionId: null,
          now,
        },
      );
      expect(claimed.outcome).toBe('made');
    }));
});
