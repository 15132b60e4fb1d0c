import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderRequest, refundRequest } from '../../server/contract/api-order.ts';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { recordOrder, recordRefund } from '../../server/operations/record-order.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { saveProducts } from '../../server/store/products.ts';
import type { Shop } from '../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { connectTestShop, openDeps, publish } from '../support/shop.ts';

/** Whole programs as merchants write them, and orders whose points were worked out on paper. */

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

const spend = {
  id: 'spend',
  kind: 'per_amount',
  points: 1,
  per: { amount: '1.00', currency: 'USD' },
} as const;

let told = 0;

interface Till {
  shop: Shop;
  /** Points of an order of these lines (or of one of so much), placed and told at this instant. */
  buy(
    at: string,
    lines: string | object[],
    buyer?: string,
  ): Promise<{ id: string; points: number }>;
  /** What the order has after so much of it came back. */
  giveBack(at: string, id: string, parts: object): Promise<number>;
}

async function openTill(document: ProgramInput, timeZone = 'America/New_York'): Promise<Till> {
  const shop = await connectTestShop(deps.db, { timeZone });
  await publish(deps.db, shop, document);
  return {
    shop,
    async buy(at, lines, buyer = 'CARD-1') {
      told += 1;
      const id = `order-${told}`;
      const goods = typeof lines === 'string' ? [{ unit_price: lines }] : lines;
      const request = orderRequest.parse({
        external_id: id,
        channel: 'till',
        placed_at: at,
        currency: 'USD',
        member: { loyalty_id: buyer },
        lines: goods.map((line) => ({ title: 'Goods', quantity: 1, ...line })),
      });
      const answer = await recordOrder(deps, { shop, request, now: new Date(at) });
      if ('refused' in answer) throw new Error(answer.detail);
      return { id, points: answer.order.award?.points ?? 0 };
    },
    async giveBack(at, externalId, parts) {
      told += 1;
      const request = refundRequest.parse({ external_id: `refund-${told}`, ...parts });
      const answer = await recordRefund(deps, { shop, externalId, request, now: new Date(at) });
      if ('refused' in answer) throw new Error(answer.detail);
      return answer.order.award?.points ?? 0;
    },
  };
}

describe('points by collection with exclusions', () => {
  const document: ProgramInput = {
    earning: {
      rules: [
        spend,
        {
          id: 'coffee',
          kind: 'product_multiplier',
          products: { collections: ['coffee'] },
          multiplier: 3,
        },
        { id: 'no-sale', kind: 'product_exclusion', products: { tags: ['sale'] } },
      ],
    },
  };

  it('multiplies what is in the collection, and what is excluded earns nothing, in it or not', async () => {
    const till = await openTill(document);
    const product = { vendor: null, type: null, title: 'Goods' };
    await deps.db.transaction((tx) =>
      saveProducts(tx, till.shop.shopId, {
        productIds: ['1', '2', '3'],
        products: [
          { ...product, productId: '1', tags: [], collections: ['900', 'coffee'] },
          { ...product, productId: '2', tags: ['sale'], collections: ['900', 'coffee'] },
          { ...product, productId: '3', tags: [], collections: [] },
        ],
        now: new Date('2026-11-02T09:00:00Z'),
      }),
    );
    const order = await till.buy('2026-11-02T10:00:00Z', [
      { product_id: '1', quantity: 2, unit_price: '12.50' },
      { product_id: '2', unit_price: '10.00' },
      { product_id: '3', unit_price: '7.99' },
    ]);
    // 25.00 × 3 + 7.99 = 82.99, down.
    expect(order.points).toBe(82);
    const parts = { lines: [{ line: 0, quantity: 1 }] };
    // 12.50 × 3 + 7.99 = 45.49, down.
    expect(await till.giveBack('2026-11-03T10:00:00Z', order.id, parts)).toBe(45);
  });
});

describe('a double weekend in Auckland', () => {
  it('begins and ends at midnight there, whatever its clocks do that weekend', async () => {
    const till = await openTill(
      {
        earning: { rules: [spend] },
        campaigns: [
          {
            id: 'double-weekend',
            title: 'Double weekend',
            kind: 'multiplier',
            multiplier: 2,
            when: { weekdays: ['saturday', 'sunday'] },
          },
        ],
      },
      'Pacific/Auckland',
    );
    const points = async (at: string) => (await till.buy(at, '10.00')).points;
    // Clocks go forward on Sunday 27 September 2026, from 2 to 3.
    expect(await points('2026-09-25T11:59:59Z')).toBe(10);
    expect(await points('2026-09-25T12:00:00Z')).toBe(20);
    expect(await points('2026-09-26T13:59:59Z')).toBe(20);
    expect(await points('2026-09-26T14:00:00Z')).toBe(20);
    expect(await points('2026-09-27T10:59:59Z')).toBe(20);
    expect(await points('2026-09-27T11:00:00Z')).toBe(10);
    // And back on Sunday 5 April 2026, from 3 to 2.
    expect(await points('2026-04-03T10:59:59Z')).toBe(10);
    expect(await points('2026-04-03T11:00:00Z')).toBe(20);
    expect(await points('2026-04-05T11:59:59Z')).toBe(20);
    expect(await points('2026-04-05T12:00:00Z')).toBe(10);
  });
});

describe('tiers by what was spent in twelve months', () => {
  it('count an order for the next one, and what came back no more', async () => {
    const till = await openTill({
      earning: { rules: [spend] },
      tiers: {
        basis: 'money_spent',
        window: 'rolling_12_months',
        levels: [
          {
            id: 'silver',
            name: 'Silver',
            threshold: { amount: '200.00', currency: 'USD' },
            multiplier: 1.5,
          },
          {
            id: 'gold',
            name: 'Gold',
            threshold: { amount: '500.00', currency: 'USD' },
            multiplier: 2,
            entry_points: 250,
          },
        ],
      },
    });
    const first = await till.buy('2026-01-10T12:00:00Z', '150.00');
    expect(first.points).toBe(150);
    // It reaches silver and is still paid as it was before.
    expect((await till.buy('2026-02-10T12:00:00Z', '60.00')).points).toBe(60);
    expect((await till.buy('2026-03-01T12:00:00Z', '100.01')).points).toBe(150);
    // 310.01 − 150.00 is left of the figure; silver stays for its period.
    expect(
      await till.giveBack('2026-03-05T12:00:00Z', first.id, { lines: [{ line: 0, quantity: 1 }] }),
    ).toBe(0);
    expect((await till.buy('2026-03-10T12:00:00Z', '20.00')).points).toBe(30);
    // 180.01 + 319.98 is one cent short of gold; with the next cent it is there, for the order after it.
    expect((await till.buy('2026-03-11T12:00:00Z', '319.98')).points).toBe(479);
    expect((await till.buy('2026-03-12T12:00:00Z', '0.01')).points).toBe(0);
    expect((await till.buy('2026-03-13T12:00:00Z', '10.00')).points).toBe(20);
  });
});

describe('a budget that runs out in the middle of an order', () => {
  it('gives that order what is left, the next nothing, and what comes back can be given again', async () => {
    const till = await openTill({
      earning: { rules: [spend] },
      campaigns: [
        {
          id: 'double',
          title: 'Double points',
          kind: 'multiplier',
          multiplier: 2,
          budget_points: 100,
        },
      ],
    });
    const first = await till.buy('2026-11-02T10:00:00Z', '60.00', 'CARD-1');
    expect(first.points).toBe(120);
    expect((await till.buy('2026-11-02T11:00:00Z', '75.00', 'CARD-2')).points).toBe(115);
    expect((await till.buy('2026-11-02T12:00:00Z', '10.00', 'CARD-1')).points).toBe(10);
    const all = { lines: [{ line: 0, quantity: 1 }] };
    expect(await till.giveBack('2026-11-03T10:00:00Z', first.id, all)).toBe(0);
    expect((await till.buy('2026-11-03T11:00:00Z', '70.00', 'CARD-3')).points).toBe(130);
  });

  it('leaves a ledger that can be proved', async () => {
    const shops = await deps.db.query<{ shop_id: string }>('select shop_id::text from shops');
    for (const { shop_id: shopId } of shops)
      expect((await checkLedger(deps.db, shopId, new Date())).broken).toEqual([]);
  });
});
