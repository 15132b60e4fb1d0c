import assert from 'node:assert';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backtestResult } from '../../server/contract/backtest.ts';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { replayShop } from '../../server/operations/backtests/replay-shop.ts';
import { runBacktest } from '../../server/operations/backtests/run-backtest.ts';
import { programFromDocument } from '../../server/operations/program-from-document.ts';
import { readProgram } from '../../server/operations/read-program.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../server/store/shops.ts';
import { orderPayload, refundObject } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { connectTestShop, deliver, openDeps, publish } from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** Everything that one order of a member can change for another one. */
const everything: ProgramInput = {
  earning: {
    rounding: 'nearest',
    multipliers: 'multiply',
    caps: { per_day: 900 },
    rules: [
      {
        id: 'spend',
        kind: 'per_amount',
        points: 1,
        per: usd('1.00'),
        rates: [{ tier: 'gold', points: 3, per: usd('2.00') }],
      },
      { id: 'order', kind: 'per_order', points: 7, caps: { per_month: 20 } },
      { id: 'third', kind: 'nth_order', nth: 3, repeats: true, points: 25 },
      {
        id: 'goal',
        kind: 'spend_goal',
        goal: usd('250.00'),
        window: { kind: 'days', days: 30 },
        points: 40,
      },
      {
        id: 'evening',
        kind: 'per_order',
        points: 3,
        when: { hours: { from: '18:00', until: '02:00' }, minimum_order: usd('50.00') },
      },
    ],
  },
  campaigns: [
    {
      id: 'weekend',
      kind: 'multiplier',
      title: 'Double weekend',
      multiplier: 2,
      when: { weekdays: ['saturday', 'sunday'] },
      budget_points: 300,
    },
    { id: 'gift', kind: 'flat', title: 'Ten more', points: 10, caps: { lifetime: 35 } },
  ],
  tiers: {
    basis: 'money_spent',
    window: 'rolling_12_months',
    levels: [
      { id: 'silver', name: 'Silver', threshold: usd('150.00'), multiplier: 1.1 },
      { id: 'gold', name: 'Gold', threshold: usd('400.00'), multiplier: 1.5, entry_points: 50 },
    ],
  },
  activities: [{ type: 'sign_up', points: 100 }],
  rewards: [{ id: 'five', kind: 'amount_off', title: '$5', points: 500, value: usd('5.00') }],
};

interface Told {
  at: Date;
  topic: string;
  body: Buffer;
}

const dayMs = 86_400_000;

/** Sixty orders of five people over three months, some of them refunded in part or whole, some cancelled. */
function tellStory(end: Date): Told[] {
  let seed = 11;
  const dice = (sides: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(seed / 65_536) % sides;
  };
  const told: Told[] = [];
  for (let at = 0; at < 60; at += 1) {
    const placed = new Date(end.getTime() - 92 * dayMs + at * 1.5 * dayMs + dice(20) * 3_600_000);
    const id = String(70_000 + at);
    const prices = [`${10 + dice(120)}.${10 + dice(80)}`, `${5 + dice(40)}.00`];
    const base = {
      id,
      customer: { id: String(900 + dice(5)) },
      placedAt: placed.toISOString(),
      updatedAt: placed.toISOString(),
      lines: prices.map((price, line) => ({ id: line + 1, price, quantity: 1 + line })),
    };
    told.push({ at: placed, topic: 'orders/paid', body: orderPayload(base) });
    const fate = dice(6);
    if (fate > 2) continue;
    const later = new Date(placed.getTime() + (1 + dice(9)) * dayMs);
    const refund = {
      ...refundObject({
        id: 5_000 + at,
        orderId: id,
        ...(fate === 0
          ? { lines: [{ lineId: 2, quantity: 1, subtotal: prices[1] ?? '0.00' }] }
          : { amount: '7.50' }),
      }),
      created_at: later.toISOString(),
    };
    const after =
      fate === 2
        ? { cancelledAt: later.toISOString(), status: 'paid' }
        : { status: 'partially_refunded', refunds: [refund] };
    told.push({
      at: later,
      topic: 'orders/updated',
      body: orderPayload({ ...base, ...after, updatedAt: later.toISOString() }),
    });
  }
  return told.filter(({ at }) => at < end).toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Each message settled when it came, as a shop lives. */
async function liveThrough(shop: Shop, story: readonly Told[]): Promise<void> {
  for (const { at, ...message } of story) await deliver(deps, shop, [message], at);
}

async function awardsOf(shop: Shop): Promise<Map<string, number>> {
  const rows = await deps.db.query<{ order_id: string; points: number }>(
    `select order_id, (award ->> 'points')::int as points from orders where shop_id = $1 order by order_id`,
    [shop.shopId],
  );
  return new Map(rows.map((row) => [row.order_id, row.points]));
}

describe('a backtest', () => {
  it('of the live program gives every order what it got live, and the same in all', async () => {
    const shop = await connectTestShop(deps.db);
    await publish(deps.db, shop, everything);
    const now = new Date('2026-11-20T12:00:00Z');
    await liveThrough(shop, tellStory(now));
    const { program } = await readProgram(deps.db, shop.shopId);
    const found = new Map<string, number>();
    const replay = await replayShop(deps.db, {
      shop,
      live: program,
      draft: program,
      months: 6,
      now,
      onPoints: (which, orderId, points) => {
        if (which === 'live') found.set(orderId, points);
      },
    });
    const live = await awardsOf(shop);
    expect(live.size).toBe(60);
    expect([...live.values()].filter((points) => points > 0).length).toBeGreaterThan(40);
    expect(new Map([...found].toSorted())).toEqual(live);
    const [given] = await deps.db.query<{ points: string }>(
      `select sum(case when from_account = 'issued' then points when to_account = 'revoked' then -points else 0 end) as points
         from transfers where shop_id = $1`,
      [shop.shopId],
    );
    const [forgiven] = await deps.db.query<{ points: string }>(
      'select sum(forgiven_points) as points from orders where shop_id = $1',
      [shop.shopId],
    );
    expect(replay.live.totals.given - replay.live.totals.taken).toBe(
      Number(given?.points) - Number(forgiven?.points),
    );
    const [budget] = await deps.db.query<{ used: string }>(
      `select used_points as used from campaign_budgets where shop_id = $1 and campaign_id = 'weekend'`,
      [shop.shopId],
    );
    expect(replay.live.budgetsUsed.get('weekend')).toBe(Number(budget?.used));
    // The story has something of everything that the program says.
    expect([...replay.live.totals.parts.keys()].toSorted()).toEqual([
      'activity:sign_up',
      'campaign:gift',
      'campaign:weekend',
      'entry:gold',
      'rule:evening',
      'rule:goal',
      'rule:order',
      'rule:spend',
      'rule:third',
      'tier:gold',
      'tier:silver',
    ]);
    const tiers = await deps.db.query<{ member_id: string; tier_id: string | null }>(
      'select member_id::text, tier_id from member_standings where shop_id = $1 order by member_id',
      [shop.shopId],
    );
    const ended = [...replay.live.members.values()].flatMap(({ member, tierId }) =>
      tierId === null ? [] : [{ member_id: member.memberId, tier_id: tierId }],
    );
    expect(ended.toSorted((a, b) => Number(a.member_id) - Number(b.member_id))).toEqual(tiers);
  });

  it('says what a draft would have done beside the live program', async () => {
    const shop = await connectTestShop(deps.db);
    const live: ProgramInput = {
      earning: { rules: [{ id: 'spend', kind: 'per_amount', points: 1, per: usd('1.00') }] },
      rewards: [{ id: 'five', kind: 'amount_off', title: '$5', points: 500, value: usd('5.00') }],
    };
    await publish(deps.db, shop, live);
    const now = new Date();
    const monthAgo = new Date(now.getTime() - 40 * dayMs).toISOString();
    const order = (id: string, customer: string, price: string) => ({
      topic: 'orders/paid',
      body: orderPayload({
        id,
        customer: { id: customer },
        placedAt: monthAgo,
        updatedAt: monthAgo,
        lines: [{ id: 1, price, quantity: 1 }],
      }),
    });
    await deliver(deps, shop, [order('1', '71', '100.00'), order('2', '72', '20.00')], now);
    const draft = programDocument.parse({
      ...live,
      earning: {
        rules: [
          {
            id: 'spend',
            kind: 'per_amount',
            points: 3,
            per: usd('1.00'),
            when: { minimum_order: usd('50.00') },
          },
        ],
      },
      tiers: {
        basis: 'orders_placed',
        levels: [{ id: 'regular', name: 'Regular', threshold: 1 }],
      },
    });
    const { program } = await readProgram(deps.db, shop.shopId);
    const result = await runBacktest(deps.db, {
      shop,
      live: program,
      draft: programFromDocument(draft),
      months: 12,
      now,
    });
    expect(backtestResult.parse(result)).toMatchObject({
      orders: 2,
      live: { points: 120, orders_with_points: 2 },
      draft: { points: 300, orders_with_points: 1 },
      by_month: [
        { live: { given: 120, taken: 0 }, draft: { given: 300, taken: 0 }, difference: 180 },
      ],
      winners: [{ live: 100, draft: 300, difference: 200 }],
      losers: [{ live: 20, draft: 0, difference: -20 }],
      cost: { live: { amount: '0.00' }, redemption_rate: 0 },
      tiers: {
        counts: [
          { tier_id: null, live: 2, draft: 0 },
          { tier_id: 'regular', name: 'Regular', live: 0, draft: 2 },
        ],
        moves: [{ from: 'No tier', to: 'Regular', members: 2 }],
      },
      parts: [{ source: 'rule', id: 'spend', live: 120, draft: 300 }],
    });
    expect(result.cannot_know[0]).toMatch(/^How people would have behaved/);
  });

  it('gives for referrals under both programs what was given', async () => {
    const shop = await connectTestShop(deps.db);
    await publish(deps.db, shop, { activities: [{ type: 'sign_up', points: 100 }] });
    const now = new Date('2026-11-20T12:00:00Z');
    await deliver(deps, shop, [tellStory(now)[0] ?? assert.fail('a story begins')], now);
    await deps.db.query(
      `insert into activities (shop_id, member_id, type, external_id, occurred_at, day, recorded_at, points, state,
                               program_version, source)
       select $1, m.member_id, g.type, g.id, t.at, t.at::date, t.at, g.points, 'granted', 1, g.source
         from members m, (values ('referral', 'referral:one', 500, 'system'), ('custom:invited', 'referral:two', 250, 'system'),
                                 ('referral', 'referral:three', 40, 'api')) g (type, id, points, source),
              (select $2::timestamptz) t (at)
        where m.shop_id = $1`,
      [shop.shopId, new Date('2026-11-18T12:00:00Z')],
    );
    const { program } = await readProgram(deps.db, shop.shopId);
    const draft = programDocument.parse({ referrals: { friend: { points: 5 }, advocate: {} } });
    const result = await runBacktest(deps.db, {
      shop,
      live: program,
      draft: programFromDocument(draft),
      months: 6,
      now,
    });
    expect(result.parts.filter(({ id }) => id !== 'sign_up')).toMatchObject([
      { id: 'referral', live: 500, draft: 500 },
      { id: 'custom:invited', live: 250, draft: 250 },
    ]);
    expect(result.cannot_know.join()).toMatch(/points for referrals stay as they were given/);
  });

  it('leaves the shop as it was', async () => {
    const shop = await connectTestShop(deps.db);
    const before = await deps.db.query(
      'select count(*) as audits from audit_log where shop_id = $1',
      [shop.shopId],
    );
    const { program } = await readProgram(deps.db, shop.shopId);
    const result = await runBacktest(deps.db, {
      shop,
      live: program,
      draft: program,
      months: 1,
      now: new Date(),
    });
    expect(result).toMatchObject({ orders: 0, cost: { live: null, draft: null } });
    expect(result.cost.explanation).toMatch(/^Not known/);
    expect(
      await deps.db.query('select count(*) as audits from audit_log where shop_id = $1', [
        shop.shopId,
      ]),
    ).toEqual(before);
  });
});
