import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { refundPayload, tagsPayload } from '../support/build-payload.ts';
import { ada, bob, cleo, merge, order, ToldCustomers } from '../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Message, openDeps, publish } from '../support/shop.ts';

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

type Rules = NonNullable<NonNullable<ProgramInput['earning']>['rules']>;
const perDollar = {
  id: 'spend',
  kind: 'per_amount',
  points: 1,
  per: { amount: '1.00', currency: 'USD' },
} as const;
const withRules = (...rules: Rules): ProgramInput => ({
  earning: { rules: [perDollar, ...rules] },
});
const nth = (id: string, count: number, points: number) =>
  ({ id, kind: 'nth_order', nth: count, points }) as const;

/** An order of 100.00 on a day of November 2026, at noon in New York. */
const bought = (
  id: string,
  day: number,
  told: Partial<Parameters<typeof order>[0]> = {},
): Message =>
  order({ at: 1, id, placedAt: `2026-11-${String(day).padStart(2, '0')}T12:00:00-05:00`, ...told });
const refunded = (orderId: string, amount: string): Message => ({
  topic: 'refunds/create',
  body: refundPayload({ id: Number(orderId) + 100, orderId, amount }),
});

describe("a member's earlier orders", () => {
  const firstAndThird = withRules(nth('first', 1, 50), nth('third', 3, 200));

  it('say which one this is, however they come in one batch', async () => {
    const shop = await ToldCustomers.open(deps, firstAndThird);
    await shop.tell(bought('7003', 3), bought('7001', 1), bought('7004', 4), bought('7002', 2));
    expect(await shop.awards('7001', '7002', '7003', '7004')).toEqual([150, 100, 300, 100]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('count as they stood when the order first earned', async () => {
    const shop = await ToldCustomers.open(deps, firstAndThird);
    await shop.tell(bought('7001', 1));
    await shop.tell(refunded('7001', '100.00'));
    await shop.tell(bought('7002', 2));
    await shop.tell(bought('7003', 3), bought('7004', 4));
    expect(await shop.awards('7001', '7002', '7003', '7004')).toEqual([0, 150, 100, 300]);
    await shop.tell(refunded('7002', '100.00'));
    expect(await shop.awards('7003', '7004')).toEqual([100, 300]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('of another day and of the same day count alike', async () => {
    const shop = await ToldCustomers.open(deps, firstAndThird);
    await shop.tell(bought('7001', 1));
    const morning = { placedAt: '2026-11-02T08:00:00-05:00' };
    await shop.tell(bought('7003', 2));
    await shop.tell(bought('7002', 2, morning));
    // The one of the morning was told when the one of noon had its place already.
    expect(await shop.awards('7002', '7003')).toEqual([100, 100]);
    await shop.tell(bought('7004', 2, { placedAt: '2026-11-02T09:00:00-05:00' }));
    expect(await shop.awards('7004')).toEqual([300]);
  });
});

describe('a goal', () => {
  const goal = withRules({
    id: 'goal',
    kind: 'spend_goal',
    goal: { amount: '250.00', currency: 'USD' },
    window: { kind: 'calendar_month' },
    points: 500,
  });

  it('is reached by the order that fills it, and lost when too much of that one comes back', async () => {
    const shop = await ToldCustomers.open(deps, goal);
    // The last of October in the shop, though it is November in Greenwich.
    await shop.tell(bought('7000', 1, { placedAt: '2026-10-31T23:30:00-04:00' }));
    await shop.tell(bought('7001', 1), bought('7002', 2), bought('7003', 3), bought('7004', 4));
    expect(await shop.awards('7002', '7003', '7004')).toEqual([100, 600, 100]);
    await shop.tell(refunded('7001', '100.00'), refunded('7003', '50.00'));
    expect(await shop.awards('7001', '7003')).toEqual([0, 550]);
    await shop.tell({
      topic: 'refunds/create',
      body: refundPayload({ id: 9, orderId: '7003', amount: '10.00' }),
    });
    expect(await shop.awards('7003')).toEqual([40]);
    expect(await shop.findBroken()).toEqual([]);
  });
});

describe('a limit for each member', () => {
  it('of a rule holds for all orders of a day together, in a batch and after it', async () => {
    const capped = { ...perDollar, caps: { per_day: 250 } };
    const shop = await ToldCustomers.open(deps, { earning: { rules: [capped] } });
    await shop.tell(bought('7001', 1), bought('7002', 1), bought('7011', 1, { customer: bob }));
    await shop.tell(bought('7003', 1), bought('7004', 1), bought('7005', 2));
    expect(await shop.awards('7001', '7002', '7003', '7004', '7005', '7011')).toEqual([
      100, 100, 50, 0, 100, 100,
    ]);
    await shop.tell(refunded('7001', '100.00'));
    await shop.tell(bought('7006', 1));
    expect(await shop.awards('7003', '7006')).toEqual([50, 100]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('of all that orders earn holds for a month and for life', async () => {
    const shop = await ToldCustomers.open(deps, {
      earning: { rules: [perDollar], caps: { per_month: 150, lifetime: 200 } },
    });
    await shop.tell(bought('7001', 1, { placedAt: '2026-10-30T12:00:00Z' }));
    await shop.tell(bought('7002', 1));
    await shop.tell(bought('7003', 2));
    expect(await shop.awards('7001', '7002', '7003')).toEqual([100, 100, 0]);
  });
});

describe('a budget', () => {
  const campaign = {
    id: 'extra',
    kind: 'flat',
    title: 'Extra',
    points: 60,
    budget_points: 100,
  } as const;

  it('is used up by whoever comes first, and comes back with what is refunded', async () => {
    const shop = await ToldCustomers.open(deps, { campaigns: [campaign] });
    await shop.tell(
      bought('7003', 3, { customer: cleo }),
      bought('7002', 2, { customer: bob }),
      bought('7001', 1),
    );
    expect(await shop.awards('7001', '7002', '7003')).toEqual([160, 140, 100]);
    await shop.tell(refunded('7001', '100.00'));
    await shop.tell(bought('7004', 4, { customer: cleo }), bought('7005', 5, { customer: bob }));
    expect(await shop.awards('7001', '7002', '7003', '7004', '7005')).toEqual([
      0, 140, 100, 160, 100,
    ]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('is not touched by orders that nobody has', async () => {
    const shop = await ToldCustomers.open(deps, { joining: 'explicit', campaigns: [campaign] });
    await shop.tell(bought('7001', 1), bought('7002', 2), bought('7003', 3, { customer: bob }));
    expect(await shop.budgets()).toEqual({ extra: 0 });
    await shop.join(ada);
    expect(await shop.awards('7001', '7002')).toEqual([160, 140]);
    expect(await shop.budgets()).toEqual({ extra: 100 });
    expect(await shop.findBroken()).toEqual([]);
  });

  it('counts what the campaign gave before it had one', async () => {
    const shop = await ToldCustomers.open(deps, {
      campaigns: [{ ...campaign, budget_points: null }],
    });
    await shop.tell(bought('7001', 1));
    await publish(deps.db, shop.shop, { ...withRules(), campaigns: [campaign] });
    await shop.tell(bought('7002', 2));
    expect(await shop.awards('7001', '7002')).toEqual([160, 140]);
  });
});

describe('orders settled at the same moment', () => {
  it('together pass no limit and no budget, and are counted once', async () => {
    const shop = await ToldCustomers.open(deps, {
      earning: { rules: [{ ...perDollar, caps: { per_day: 250 } }, nth('first', 1, 50)] },
      campaigns: [{ id: 'extra', kind: 'flat', title: 'Extra', points: 60, budget_points: 200 }],
    });
    const orderIds = Array.from({ length: 12 }, (_, at) => String(7001 + at));
    const people = [ada, bob];
    const told = orderIds.map((id, at) => bought(id, 1, { customer: people[at % 2] ?? cleo }));
    // Which order is a member's first is what was known when it was settled: that one is told before the rest.
    await shop.tellOneByOne(told.slice(0, people.length));
    await Promise.all(told.slice(people.length).map((message) => shop.tellOneByOne([message])));
    const awards = await shop.awards(...orderIds);
    expect(awards.reduce((sum, points) => sum + points, 0)).toBe(2 * (250 + 50) + 200);
    expect(await shop.budgets()).toEqual({ extra: 200 });
    expect(await shop.figures(ada)).toMatchObject({ orders: 6, spent: 60_000 });
    expect(await shop.findBroken()).toEqual([]);
  });
});

describe('who the member is', () => {
  const vip = { id: 'vip', kind: 'per_order', points: 40 } as const;

  it('is asked of the tags that their customer had when the order first earned', async () => {
    const shop = await ToldCustomers.open(
      deps,
      withRules({ ...vip, when: { customer_tags: { any: ['VIP'] } } }),
    );
    await shop.tell(bought('7001', 1));
    const tags = { topic: 'customer.tags_added', body: tagsPayload(ada.id, ['VIP'], shop.now) };
    await shop.tell(tags, bought('7002', 2));
    await shop.tell(refunded('7001', '10.00'), refunded('7002', '10.00'));
    expect(await shop.awards('7001', '7002')).toEqual([90, 130]);
  });

  it('is asked of their segments, as the orders before left them', async () => {
    const shop = await ToldCustomers.open(deps, {
      ...withRules({ ...vip, when: { segments: ['regular'] } }),
      segments: [{ id: 'regular', name: 'Regular', where: { field: 'orders', at_least: 2 } }],
    });
    await shop.tell(bought('7001', 1), bought('7002', 2), bought('7003', 3));
    await shop.tell(bought('7004', 4));
    expect(await shop.awards('7001', '7002', '7003', '7004')).toEqual([100, 100, 140, 140]);
  });

  const tiers: ProgramInput['tiers'] = {
    basis: 'points_earned',
    levels: [
      { id: 'gold', name: 'Gold', threshold: 200, multiplier: 2, entry_points: 25 },
      { id: 'onyx', name: 'Onyx', threshold: 600, multiplier: 3 },
    ],
  };

  it('is asked of the tier that they had before the order, in one batch as in many', async () => {
    const awards: number[][] = [];
    for (const size of [1, 2, 5]) {
      const shop = await ToldCustomers.open(deps, { tiers });
      const told = [1, 2, 3, 4, 5].map((day) => bought(`700${day}`, day));
      for (let at = 0; at < told.length; at += size) await shop.tell(...told.slice(at, at + size));
      awards.push(await shop.awards('7001', '7002', '7003', '7004', '7005'));
      expect(await shop.balance(ada)).toBe('925/0/0');
      expect(await shop.findBroken()).toEqual([]);
    }
    expect(awards).toEqual(awards.map(() => [100, 100, 200, 200, 300]));
  });

  it('is each one’s own, however the orders of several stand between each other in a batch', async () => {
    const shop = await ToldCustomers.open(deps, { tiers });
    const told = [1, 2, 3, 4].flatMap((day) => [
      bought(`700${day}`, day),
      bought(`800${day}`, day, { customer: bob }),
    ]);
    await shop.tell(...told);
    const awards = [100, 100, 200, 200];
    expect(await shop.awards('7001', '7002', '7003', '7004')).toEqual(awards);
    expect(await shop.awards('8001', '8002', '8003', '8004')).toEqual(awards);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('is asked when a guest’s order is claimed, and never again', async () => {
    const shop = await ToldCustomers.open(deps, {
      joining: 'explicit',
      tiers,
      ...withRules(nth('second', 2, 50)),
    });
    await shop.tell(bought('7001', 1, { customer: bob }), bought('7002', 2, { customer: bob }));
    expect(await shop.awards('7001', '7002')).toEqual([100, 100]);
    await shop.join(ada);
    await shop.tell(bought('7003', 3), bought('7004', 4));
    expect(await shop.awards('7003', '7004')).toEqual([100, 150]);
    await shop.tell(merge(bob, ada));
    // Older than Ada's own, and claimed by a member of the second tier.
    expect(await shop.awards('7001', '7002')).toEqual([200, 250]);
    await shop.tell(refunded('7002', '50.00'), bought('7003', 3, { at: 2 }));
    expect(await shop.awards('7002', '7003', '7004')).toEqual([150, 100, 150]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('stays what it was when the order goes to somebody else', async () => {
    const shop = await ToldCustomers.open(deps, { tiers });
    await shop.tell(bought('7001', 1), bought('7002', 2), bought('7003', 3));
    await shop.tell(bought('7003', 3, { at: 2, customer: bob }));
    expect(await shop.awards('7003')).toEqual([200]);
    expect([await shop.balance(ada), await shop.balance(bob)]).toEqual(['225/0/0', '225/0/0']);
    expect(await shop.figures(ada)).toEqual({ orders: 2, spent: 20_000, points: 200 });
    expect(await shop.figures(bob)).toEqual({ orders: 1, spent: 10_000, points: 200 });
    expect(await shop.findBroken()).toEqual([]);
  });
});

describe('another program', () => {
  it('changes no order that has earned, and lets a refund take back what those lines gave', async () => {
    const lines = [
      { id: 11, price: '60.00', quantity: 1, vendor: 'Juniper' },
      { id: 12, price: '40.00', quantity: 1 },
    ];
    const times = (multiplier: number): Rules[number] => ({
      id: 'of-juniper',
      kind: 'product_multiplier',
      products: { vendors: ['Juniper'] },
      multiplier,
    });
    const shop = await ToldCustomers.open(deps, withRules(times(2), nth('first', 1, 50)));
    await shop.tell(bought('7001', 1, { lines }));
    expect(await shop.awards('7001')).toEqual([210]);
    await publish(deps.db, shop.shop, {
      ...withRules(times(10)),
      campaigns: [{ id: 'extra', kind: 'flat', title: 'Extra', points: 999 }],
    });
    await shop.tell({
      topic: 'refunds/create',
      body: refundPayload({
        id: 5,
        orderId: '7001',
        lines: [{ lineId: 11, quantity: 1, subtotal: '60.00' }],
      }),
    });
    expect(await shop.awards('7001')).toEqual([90]);
    await shop.tell(bought('7002', 2, { lines }));
    expect(await shop.awards('7002')).toEqual([600 + 40 + 999]);
    expect(await shop.findBroken()).toEqual([]);
  });
});

describe('the messages of orders under a program that asks for everything', () => {
  const everything: ProgramInput = {
    earning: {
      rules: [
        { ...perDollar, caps: { per_day: 150 } },
        nth('second', 2, 50),
        {
          id: 'goal',
          kind: 'spend_goal',
          goal: { amount: '150.00', currency: 'USD' },
          window: { kind: 'days', days: 7 },
          points: 80,
        },
      ],
      caps: { per_month: 500 },
    },
    campaigns: [{ id: 'extra', kind: 'flat', title: 'Extra', points: 60, budget_points: 150 }],
    tiers: { basis: 'orders_placed', levels: [{ id: 'two', name: 'Two', threshold: 2 }] },
  };
  const messages = [
    bought('7001', 1, { status: 'pending' }),
    bought('7001', 1, { at: 2 }),
    refunded('7001', '40.00'),
    bought('7002', 1),
    bought('7003', 2, { customer: bob }),
    refunded('7003', '100.00'),
    bought('7004', 3, { customer: bob }),
    bought('7005', 3),
  ];
  const orderIds = ['7001', '7002', '7003', '7004', '7005'];

  async function outcome(batches: readonly (readonly Message[])[]): Promise<unknown> {
    const shop = await ToldCustomers.open(deps, everything);
    for (const batch of batches) await shop.tell(...batch);
    expect(await shop.findBroken()).toEqual([]);
    return {
      awards: await shop.awards(...orderIds),
      balances: [await shop.balance(ada), await shop.balance(bob)],
      figures: [await shop.figures(ada), await shop.figures(bob)],
      budgets: await shop.budgets(),
    };
  }

  it('in any order and number within a batch leave the same', async () => {
    const expected = await outcome([messages]);
    const places = [...messages.keys(), ...messages.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(places, { minLength: places.length }),
        async (shuffled) => {
          const told = shuffled.flatMap((place) => messages[place] ?? []);
          expect(await outcome([told])).toEqual(expected);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('told again and again, each in a batch of its own, change nothing', async () => {
    const batches = [messages, ...messages.map((message) => [message])];
    expect(await outcome(batches)).toEqual(await outcome([messages]));
  });
});
