import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthDaysAround } from '../../server/domain/activities/yearly-days.ts';
import type { Segment } from '../../server/domain/program/segment.ts';
import { programDocument } from '../../server/contract/program/program.ts';
import { factsNeeded } from '../../server/domain/earning/facts-needed.ts';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { BatchHistory } from '../../server/operations/batch-history.ts';
import { confirmPoints } from '../../server/operations/confirm-points.ts';
import { expirePoints } from '../../server/operations/expire-points.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { matchSegments } from '../../server/operations/match-segments.ts';
import { programFromDocument } from '../../server/operations/program-from-document.ts';
import { readHistory } from '../../server/operations/read-history.ts';
import { readLots } from '../../server/operations/read-lots.ts';
import { readBalance, readMemberAccount } from '../../server/operations/read-member.ts';
import { readStatement } from '../../server/operations/read-statement.ts';
import { readySegments } from '../../server/operations/ready-segments.ts';
import { readProgram } from '../../server/operations/read-program.ts';
import { readTasks } from '../../server/operations/read-tasks.ts';
import { readTier } from '../../server/operations/read-tier.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import { reviewTiers } from '../../server/operations/review-tiers.ts';
import { searchMembers } from '../../server/operations/search-members.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { warnOfExpiry } from '../../server/operations/warn-of-expiry.ts';
import { endRedemption } from '../../server/operations/end-redemption.ts';
import { settleRedemption } from '../../server/operations/settle-redemption.ts';
import { listAnniversaryMembers, listBirthdayMembers } from '../../server/store/activity-rounds.ts';
import { Settlement } from '../../server/operations/settlement.ts';
import { listDeliveries, listShopsWithDeliveries } from '../../server/store/inbox.ts';
import { everybody } from '../../server/store/member-filter.ts';
import { listMembersExpiringUntil } from '../../server/store/notice-passes.ts';
import { listMemberNotices, listWaitingNotices } from '../../server/store/notices.ts';
import { listMemberOrders } from '../../server/store/orders.ts';
import { listPastActivities, listPastOrders } from '../../server/store/past-events.ts';
import { saveProducts } from '../../server/store/products.ts';
import {
  listRunOutRedemptions,
  listStuckRedemptions,
} from '../../server/store/redemption-lists.ts';
import { listMemberRedemptions } from '../../server/store/redemptions.ts';
import { countRedemptions } from '../../server/store/reward-counts.ts';
import type { Shop } from '../../server/store/shops.ts';
import { markStandingsDue, takeDuePublications } from '../../server/store/standing-publications.ts';
import { listDueStandings } from '../../server/store/standings.ts';
import { listTierMembers } from '../../server/store/tier-passes.ts';
import { foldTallies } from '../../server/store/tallies.ts';
import { findFirstLine, listLinesBetween, sumLines } from '../../server/store/transfers.ts';
import { askingProgram } from '../support/asking-program.ts';
import { orderPayload, refundPayload } from '../support/build-payload.ts';
import { leaveAlone, readsOver } from '../support/count-reads.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { connectTestShop, deliver, onePerDollar, openDeps, publish } from '../support/shop.ts';
import { buildTiers } from '../support/tier-story.ts';

/** Members, orders, deliveries and redemptions of the shop; and the lines of its busiest member. */
const size = 3000;
/** Rows of one table that may be read to do one thing to one member. */
const oneMax = 24;
/** Rows of one table that may be read to show a page of 25. */
const pageMax = 80;

const now = new Date('2026-11-10T12:00:00Z');
const shopper = { kind: 'shopper', name: null } as const;
let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
/** Member n has bought order 10000 + n and has 100 points; the busiest has as many lines and lots as the shop has members. */
let members: string[];
let busiest: string;

beforeAll(async () => {
  database = await freshDatabase();
  // Two connections: a transaction may read the program beside it. Both are asked what they read.
  deps = openDeps(database.url, { poolSize: 2 });
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
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
  busiest = members[size - 1] ?? '';
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const day = (n: string) => `timestamptz '2026-10-01' + ${n} * interval '1 minute'`;
const fill = [
  `insert into members (shop_id, first_name, last_name, joined_at, joined_by, consented_at, consented_by, created_at, updated_at,
          birthday)
   select $shop, 'First' || n, 'Last' || n, ${day('n')}, 'api', now(), 'api', now(), now(), date '1980-01-01' + n % 365
     from generate_series(1, ${size}) n`,
  `insert into identities (shop_id, type, value, member_id, created_at)
   select $shop, t.type, case t.type when 'email' then n || '@example.com' else n::text end, member_id, now()
     from (select member_id, row_number() over (order by member_id) as n from members) m,
          (values ('customer_id'), ('email')) t (type)`,
  `insert into balances (shop_id, member_id, available, lifetime_points, last_seq, updated_at)
   select $shop, member_id, 100, 100, 1, now() from members`,
  `insert into transfers (shop_id, member_id, seq, transaction_seq, occurred_at, recorded_at, points, available_after,
          from_account, to_account, kind, actor_kind, source_kind, source_id, idempotency_key)
   select $shop, member_id, 1, 1, ${day('n')}, ${day('n')}, 100, 100, 'issued', 'available', 'order_award', 'system', 'order',
          (10000 + n)::text, 'order:' || (10000 + n) || ':award:v1'
     from (select member_id, row_number() over (order by member_id) as n from members) m`,
  `insert into lots (shop_id, member_id, lot_seq, points, remaining, earned_at, source_kind, source_id)
   select $shop, member_id, 1, 100, 100, recorded_at, source_kind, source_id from transfers`,
  `insert into transfers (shop_id, member_id, seq, transaction_seq, occurred_at, recorded_at, points, available_after,
          from_account, to_account, kind, actor_kind, source_kind, source_id, idempotency_key)
   select $shop, (select max(member_id) from members), n, n, ${day('n')}, ${day('n')}, 1, 99 + n, 'issued', 'available',
          'activity', 'system', 'activity', 'a' || n, 'activity:' || n
     from generate_series(2, ${size}) n`,
  `insert into lots (shop_id, member_id, lot_seq, points, remaining, earned_at, source_kind, source_id)
   select $shop, member_id, seq, 1, 1, recorded_at, source_kind, source_id from transfers where seq > 1`,
  `update balances set available = ${size + 99}, lifetime_points = ${size + 99}, last_seq = ${size}
    where member_id = (select max(member_id) from members)`,
  `insert into orders (shop_id, order_id, name, customer_id, member_id, snapshot, placed_at, award, program_version,
          award_version, granted_points, first_seen_at, revision)
   select $shop, (10000 + n)::text, '#' || n, n::text, member_id, '{"order": null, "refunds": []}', ${day('n')}, null,
          2, 1, 100, now(), 1
     from (select member_id, row_number() over (order by member_id) as n from members) m`,
  `insert into orders (shop_id, order_id, name, customer_id, email_hash, phone_hash, snapshot, placed_at, first_seen_at, revision)
   select $shop, (50000 + n)::text, '#' || n, 'guest' || n, 'hash' || n, 'phone' || n, '{"order": null, "refunds": []}',
          ${day('n')}, now(), 1
     from generate_series(1, ${size}) n`,
  `insert into redemptions (shop_id, redemption_id, member_id, reward_id, program_version, status, points, spent_points,
          value_minor, currency, title, code, expires_at, order_id, created_by, created_at, updated_at)
   select $shop, gen_random_uuid(), member_id, 'slider', 2, 'used', 100, 100, 100, 'USD', 'Points as money', 'OLD-' || n,
          now(), 'x' || n, 'shopper', now(), now()
     from (select member_id, row_number() over (order by member_id) as n from members) m`,
  `insert into inbox (shop_id, delivery_id, platform, topic, api_version, received_at, body, state, settled_at)
   select $shop, 'd' || n, 'shopify', 'orders/paid', '2026-10', ${day('n')}, '{}', 'done', now() from generate_series(1, ${size}) n`,
  `insert into member_figures (shop_id, member_id, points, orders, spent_minor, first_order_at, last_order_at)
   select $shop, member_id, 100, 1 + n % 9, n, ${day('n')}, ${day('n')}
     from (select member_id, row_number() over (order by member_id) as n from members) m`,
  `insert into member_days (shop_id, member_id, day, points, orders, spent_minor)
   select $shop, member_id, '2026-10-01', 100, 1, 100 from members`,
  `insert into member_days (shop_id, member_id, day, points, orders, spent_minor)
   select $shop, (select max(member_id) from members), date '2026-09-30' - n, 100, 1, 100 from generate_series(1, ${size}) n`,
  `insert into member_standings (shop_id, member_id, tier_id, since, period_no, counts_after)
   select $shop, member_id, 'gold', now(), 1, '2026-10-01' from members`,
  `insert into standing_publications (shop_id, member_id, customer_id) select $shop, member_id, 'c' from members`,
  `insert into activities (shop_id, member_id, type, external_id, occurred_at, day, recorded_at, points, state,
          program_version, source)
   select $shop, member_id, type, member_id, now(), '2026-10-01', now(), 1, 'granted', 2, 'api'
     from members, (values ('review'), ('custom:visit')) t (type)`,
  `insert into audit_log (shop_id, at, actor, action, subject)
   select $shop, now(), 'Grace', 'adjust_points', 'member ' || n from generate_series(1, ${size}) n`,
];

async function expectReads(max: number, work: (round: number) => Promise<unknown>): Promise<void> {
  expect(await readsOver(deps.db, max, work)).toEqual({});
}

it('sees a statement that reads a whole shop', async () => {
  const statement = 'select max(name) from orders where shop_id = $1';
  const reads = await readsOver(deps.db, oneMax, () => deps.db.query(statement, [shop.shopId]));
  expect(reads).toEqual({ orders: 2 * size });
});

let orders = 80_000;
let buyers = 0;

function bought(change: { id?: string; codes?: string[]; cancelledAt?: string } = {}) {
  orders += 1;
  buyers += 1;
  const body = orderPayload({
    id: String(orders),
    customer: { id: String(buyers), email: `${buyers}@example.com` },
    updatedAt: change.cancelledAt ?? '2026-11-02T10:00:00Z',
    lines: [{ id: 1, price: '10.00', quantity: 3 }],
    ...change,
  });
  return { topic: 'orders/updated', body };
}

const settle = (message: ReturnType<typeof bought>) => deliver(deps, shop, [message], now);
const memberOf = (round: number) => members[100 + round] ?? '';

async function redeem(memberId: string) {
  const request = {
    redemptionId: randomUUID(),
    memberId,
    rewardId: 'slider',
    points: 100,
    createdBy: 'shopper' as const,
    actor: shopper,
  };
  const redemption = await redeemReward(deps.db, { shop, request, now });
  if ('refused' in redemption) expect.fail(redemption.detail);
  return redemption;
}

describe('what is done to one member reads no more than that member', () => {
  it('settles a new order', () => expectReads(oneMax, () => settle(bought())));

  it('settles the refund and the cancellation of an order', async () => {
    await expectReads(oneMax, async () => {
      await settle(bought());
      const id = String(orders);
      const lines = [{ lineId: 1, quantity: 1, subtotal: '10.00' }];
      const body = refundPayload({ id: orders, orderId: id, lines });
      await deliver(deps, shop, [{ topic: 'refunds/create', body }], now);
      buyers -= 1;
      await settle(bought({ id, cancelledAt: '2026-11-03T10:00:00Z' }));
    });
  });

  it('settles an order of somebody new, who joins by it', async () => {
    await expectReads(oneMax, (round) => {
      const customer = { id: `90000${round}`, email: `new-${round}@example.com` };
      const lines = [{ id: 1, price: '10.00', quantity: 1 }];
      const id = String(70_000 + round);
      const body = orderPayload({ id, customer, updatedAt: '2026-11-02T10:00:00Z', lines });
      return settle({ topic: 'orders/paid', body });
    });
  });

  it('joins somebody whose orders wait among those of thousands', async () => {
    await expectReads(oneMax, (round) => {
      const person = {
        customerId: `80000${round}`,
        email: `joins-${round}@example.com`,
        phone: `+4930123450${round}`,
        firstName: null,
        lastName: null,
        joinedAt: now,
      };
      return joinMember(deps, { shop, person, joinedBy: 'shopper', now });
    });
  });

  it('redeems, has the code used, and returns the points', async () => {
    await expectReads(oneMax, async (round) => {
      const redemption = await redeem(memberOf(round));
      const { redemptionId } = redemption.account;
      const news = { news: 'issued', discountId: 'gid://1' } as const;
      await settleRedemption(deps.db, { shop, redemptionId, news, now });
    });
    await expectReads(oneMax, async (round) => {
      const { code } = await redeem(memberOf(10 + round));
      await settle(bought({ codes: [code] }));
    });
    await expectReads(oneMax, async (round) => {
      const { account } = await redeem(memberOf(20 + round));
      const step = { shop, redemptionId: account.redemptionId, now };
      await endRedemption(deps.db, { ...step, ending: 'cancelled', actor: shopper });
      await settleRedemption(deps.db, { ...step, news: { news: 'disabled' } });
    });
  });

  it('adjusts points', async () => {
    await expectReads(oneMax, (round) => {
      const actor = { kind: 'staff', name: 'Grace' } as const;
      const rest = { reason: 'Sorry', expiresAt: null, actor, id: randomUUID() };
      const adjustment = { memberId: memberOf(round), points: 5, ...rest };
      return adjustPoints(deps.db, { shop, adjustment, now });
    });
  });

  it("reads the balance of the busiest member like anybody's", async () => {
    const which = { shopId: shop.shopId, memberId: busiest, now };
    await expectReads(oneMax, () => readBalance(deps.db, which));
    await expectReads(oneMax, () => readMemberAccount(deps.db, which));
  });
});

it('reviews tiers by reading those members alone', async () => {
  const live = await readProgram(deps.db, shop.shopId);
  const program = { ...live.program, tiers: buildTiers() };
  const review = (memberIds: readonly string[]) =>
    deps.db.transaction(async (tx) => {
      const settlement = new Settlement(tx, shop, now);
      await settlement.open(memberIds, { openOf: [] });
      await reviewTiers(tx, settlement, { program, memberIds });
      await markStandingsDue(tx, shop.shopId, { memberIds, now });
    });
  await review([]);
  await expectReads(oneMax, (round) => review([memberOf(round), memberOf(50 + round)]));
  const { shopId } = shop;
  const page = { now, after: memberOf(0), limit: 5, everybody: false };
  await expectReads(oneMax, async () => {
    await listDueStandings(deps.db, shopId, page);
    await listTierMembers(deps.db, shopId, page);
    await deps.db.transaction((tx) => takeDuePublications(tx, shopId, page));
    await readTier(deps.db, { shop, memberId: memberOf(0), now });
  });
});

it('tells which segments members are in by reading those members alone', async () => {
  const done = (type: string) => ({ field: 'activity', type, times: 1, withinDays: 3650 }) as const;
  const segments: Segment[] = [
    ...readySegments,
    {
      id: 'mixed',
      name: 'Mixed',
      where: {
        all: [
          { field: 'balance', atLeast: 1 },
          { any: [{ field: 'tier', in: ['gold'] }, done('review'), { not: done('custom:visit') }] },
        ],
      },
    },
  ];
  const match = (memberIds: readonly string[]) =>
    deps.db.transaction((tx) => matchSegments(tx, { shop, memberIds, segments, now }));
  await match([]);
  await expectReads(oneMax, (round) => match([memberOf(round), memberOf(40 + round)]));
});

describe('a page reads no more than a page', () => {
  it("of the busiest member's history", async () => {
    for (const reader of ['shopper', 'staff'] as const)
      await expectReads(pageMax, (round) =>
        readHistory(deps.db, { shop, memberId: busiest, before: 2000 + round, limit: 25, reader }),
      );
  });

  it("of a day of a member's statement, beside the sums of what came before it", async () => {
    const asked = { from: '2026-10-01', to: '2026-10-01', reader: 'staff' } as const;
    await expectReads(pageMax, (round) =>
      readStatement(deps.db, { shop, memberId: memberOf(60 + round), ...asked }),
    );
    const { db } = deps;
    const page = { memberId: busiest, from: 1500, to: 1520, limit: 25 };
    await expectReads(pageMax, () => listLinesBetween(db, shop.shopId, page));
    const middle = new Date('2026-10-02T03:00:00Z');
    await expectReads(pageMax, () =>
      findFirstLine(db, shop.shopId, { memberId: busiest, at: middle }),
    );
    // Their own lines, and nobody else's.
    await expectReads(size + pageMax, () => sumLines(db, shop.shopId, { ...page, to: size + 1 }));
  });

  it("of a member's orders, redemptions and lots, and of the rewards that were taken", async () => {
    const page = { memberId: memberOf(50), limit: 25 };
    await expectReads(pageMax, () => listMemberOrders(deps.db, shop.shopId, page));
    await expectReads(pageMax, () => listMemberRedemptions(deps.db, shop.shopId, page));
    const which = { shopId: shop.shopId, memberId: page.memberId, now };
    await expectReads(pageMax, () => readLots(deps.db, which));
    const ids = ['five-off', 'slider'];
    const questions = ids.map((rewardId) => ({ rewardId, stock: 20, since: null }));
    const ask = { memberId: page.memberId, questions };
    await expectReads(pageMax, () => countRedemptions(deps.db, shop.shopId, ask));
    await expectReads(pageMax, () => readTasks(deps.db, shop.shopId));
  });

  it("of the shop's past, as a backtest reads it", async () => {
    const { db } = deps;
    const span = {
      from: new Date('2020-01-01T00:00:00Z'),
      until: new Date('2030-01-01T00:00:00Z'),
    };
    const page = { ...span, limit: 25 };
    const [, , after = null] = await listPastOrders(db, shop.shopId, { ...page, after: null });
    expect(after).not.toBeNull();
    await expectReads(pageMax, () => listPastOrders(db, shop.shopId, { ...page, after }));
    await expectReads(pageMax, () => listPastActivities(db, shop.shopId, { ...page, after: null }));
  });

  it('of the inbox', async () => {
    for (const state of [null, 'done', 'failed', 'waiting'] as const)
      await expectReads(pageMax, () =>
        listDeliveries(deps.db, shop.shopId, { state, before: null, limit: 25 }),
      );
  });

  it('of the members', async () => {
    const before = { rank: '0', memberId: members[1500] ?? '' };
    const choice = { ...everybody, search: '' };
    const page = { choice, sort: 'newest', before } as const;
    await expectReads(pageMax, () => searchMembers(deps.db, { shop, now }, page));
    // Everybody has points: the first 25 are enough.
    const segment = { field: 'balance', atLeast: 1 } as const;
    const within = { ...page, choice: { ...choice, segment } };
    await expectReads(pageMax, () => searchMembers(deps.db, { shop, now }, within));
  });
});

describe('what looks for work reads only what is due', () => {
  it('among members whose points expire soon, and what they were told', async () => {
    const soon = new Date(now.getTime() + 10 * 86_400_000);
    await deps.db.query(
      `update balances set next_expiry_at = $2 where shop_id = $1 and member_id = any($3::bigint[])`,
      [shop.shopId, soon, members.slice(0, 2)],
    );
    await deps.db.query(
      `insert into notices (shop_id, member_id, kind, dedupe_key, state, reason, points, expires_on, days_before, created_at)
       select $1, member_id, 'expiry_warning', 'old:' || member_id, 'not_sent', 'no_email', 1, '2026-01-01', 1, $2
         from members where shop_id = $1`,
      [shop.shopId, now],
    );
    const until = new Date(now.getTime() + 32 * 86_400_000);
    await expectReads(oneMax, () =>
      listMembersExpiringUntil(deps.db, shop.shopId, { until, after: null, limit: 200 }),
    );
    const waiting = { before: now, limit: 200 };
    await expectReads(oneMax, () => listWaitingNotices(deps.db, shop.shopId, waiting));
    const page = { memberId: members[7] ?? '', limit: 50 };
    await expectReads(oneMax, () => listMemberNotices(deps.db, shop.shopId, page));
    await expectReads(oneMax, () =>
      warnOfExpiry(deps.db, { shop, canSend: true, again: true, now }),
    );
  });

  it('among members whose birthday or anniversary it is', async () => {
    const page = { after: '0', limit: 200 };
    await expectReads(oneMax, (round) =>
      listBirthdayMembers(deps.db, shop.shopId, { ...page, monthDays: [301 + round] }),
    );
    await expectReads(oneMax, (round) =>
      listAnniversaryMembers(deps.db, shop.shopId, {
        ...page,
        monthDays: [311 + round],
        around: monthDaysAround([311 + round]),
        timeZone: shop.timeZone,
        year: 2027,
      }),
    );
  });

  it('in the inbox, the redemptions, the pending and the lapsing points', async () => {
    const step = { now, limit: 200 };
    await expectReads(oneMax, () => listShopsWithDeliveries(deps.db, now));
    await expectReads(oneMax, () => listRunOutRedemptions(deps.db, shop.shopId, step));
    const stuck = { before: new Date(0), limit: 200 };
    await expectReads(oneMax, () => listStuckRedemptions(deps.db, shop.shopId, stuck));
    await expectReads(oneMax, () => confirmPoints(deps.db, shop, now));
    await expectReads(oneMax, () => expirePoints(deps.db, shop, now));
  });

  it('when it folds what a posting left for the daily totals', async () => {
    await deps.db.transaction((tx) => foldTallies(tx, shop.shopId));
    await expectReads(oneMax, async () => {
      await settle(bought());
      await deps.db.transaction((tx) => foldTallies(tx, shop.shopId));
    });
  });
});

describe('a program that asks for everything', () => {
  it('reads of a member’s history what an order asks for, however long that is', async () => {
    await publish(deps.db, shop, askingProgram);
    await deps.db.transaction((tx) =>
      saveProducts(tx, shop.shopId, { productIds: ['1001'], products: [], now }),
    );
    buyers = 200;
    await expectReads(oneMax, () => settle(bought()));
    const needed = factsNeeded(programFromDocument(programDocument.parse(askingProgram)));
    const asked = [{ memberId: busiest, day: '2026-10-01', needed }];
    await expectReads(oneMax, () =>
      deps.db.transaction((tx) => BatchHistory.read(tx, shop.shopId, { asked, batch: [] })),
    );
  });
});
