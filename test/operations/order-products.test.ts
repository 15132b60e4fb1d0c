import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { findUnreadProducts } from '../../server/operations/find-unread-products.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { settleProducts } from '../../server/operations/settle-products.ts';
import type { Product } from '../../server/store/products.ts';
import { readOrder } from '../../server/store/orders.ts';
import { refundPayload } from '../support/build-payload.ts';
import { ada, bob, order, ToldCustomers } from '../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Message, openDeps } from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;
/** The application's own role does not see into the queue. */
let queue: Client;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  queue = new Client({ connectionString: database.url });
  await queue.connect();
});

afterAll(async () => {
  await queue.end();
  await deps.db.close();
  await database.drop();
});

const program: ProgramInput = {
  joining: 'automatic',
  earning: {
    rules: [
      { id: 'spend', kind: 'per_amount', points: 1, per: { amount: '1.00', currency: 'USD' } },
      {
        id: 'sale',
        kind: 'product_multiplier',
        products: { collections: ['sale'] },
        multiplier: 3,
      },
    ],
  },
};

/** A mug of 60.00 and a card of 40.00: products 1011 and 1012. */
const lines = [
  { id: 11, price: '60.00', quantity: 1 },
  { id: 12, price: '40.00', quantity: 1 },
];
const bought = (id: string, told: Partial<Parameters<typeof order>[0]> = {}): Message =>
  order({ at: 1, id, lines, ...told });
const told = (topic: string, id: number): Message => ({
  topic,
  body: Buffer.from(JSON.stringify({ id, title: 'Mug', tags: 'new' })),
});

const product = (productId: string, collections: readonly string[]): Product => ({
  productId,
  title: `Product ${productId}`,
  vendor: 'Juniper',
  type: 'Mug',
  tags: ['new'],
  collections,
});
const mugOnSale = product('1011', ['77', 'sale']);
const card = product('1012', []);

/** Does what the job does, with these products in the platform's place; says for which it was asked. */
async function read(shop: ToldCustomers, ...products: readonly Product[]): Promise<string[]> {
  const { now } = shop;
  const asked = await findUnreadProducts(deps.db, shop.shop.shopId, now);
  if (asked.orderIds.length === 0) return [];
  const known = products.filter(({ productId }) => asked.productIds.includes(productId));
  await settleProducts(deps, { shop: shop.shop, asked, products: known, now });
  return asked.productIds.toSorted();
}

async function nothingOf(shop: ToldCustomers, id: string): Promise<string | null | undefined> {
  return (await readOrder(deps.db, shop.shop.shopId, id))?.award?.nothing;
}

describe('an order of products that a program asks about', () => {
  it('waits until they are read, and earns by what they were then', async () => {
    const shop = await ToldCustomers.open(deps, program);
    await shop.tell(bought('7001'));
    expect(await nothingOf(shop, '7001')).toBe('products_unread');
    expect(await read(shop, mugOnSale, card)).toEqual(['1011', '1012']);
    expect(await shop.awards('7001')).toEqual([220]);
    expect(await shop.balance(ada)).toBe('220/0/0');
    expect(await read(shop)).toEqual([]);
    await shop.tell(bought('7002', { customer: bob }));
    expect(await shop.awards('7002')).toEqual([220]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('earns by the tier that the member had before it, however long it waits', async () => {
    const level = { id: 'gold', name: 'Gold', threshold: { amount: '50.00', currency: 'USD' } };
    const levels = [{ ...level, multiplier: 2 }];
    const shop = await ToldCustomers.open(deps, {
      ...program,
      tiers: { basis: 'money_spent', levels },
    });
    await shop.tell(bought('7001'));
    await read(shop, mugOnSale, card);
    await shop.tell(bought('7002', { at: 2 }));
    expect(await shop.awards('7001', '7002')).toEqual([220, 440]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('makes one job for the shop, however many wait', async () => {
    const shop = await ToldCustomers.open(deps, program);
    await shop.tell(bought('7001'), bought('7002', { customer: bob }));
    const { shopId } = shop.shop;
    const [row] = await deps.db.query<{ waiting: string }>(
      'select count(*) as waiting from unread_orders where shop_id = $1',
      [shopId],
    );
    expect(row?.waiting).toBe('2');
    const { rows } = await queue.query('select from graphile_worker.jobs where key = $1', [
      `products:${shopId}`,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is not asked about again when it changes, whatever its products have become', async () => {
    const shop = await ToldCustomers.open(deps, program);
    await shop.tell(bought('7001'));
    await read(shop, mugOnSale, card);
    await shop.tell(told('products/update', 1011), told('collections/update', 77));
    await shop.tell(bought('7001', { at: 2 }));
    await shop.tell({
      topic: 'refunds/create',
      body: refundPayload({
        id: 5,
        orderId: '7001',
        lines: [{ lineId: 11, quantity: 1, subtotal: '60.00' }],
      }),
    });
    expect(await shop.awards('7001')).toEqual([40]);
    expect(await read(shop)).toEqual([]);
  });

  it('waits again when its product was told to have changed, or was read long ago', async () => {
    const shop = await ToldCustomers.open(deps, program);
    await shop.tell(bought('7001'));
    await read(shop, mugOnSale, card);
    await shop.tell(told('products/update', 1011), bought('7002'));
    expect(await read(shop, product('1011', []), card)).toEqual(['1011']);
    await shop.tell(told('collections/update', 77), bought('7003'));
    expect(await read(shop, mugOnSale, card)).toEqual(['1011', '1012']);
    shop.now = new Date(shop.now.getTime() + 25 * 60 * 60_000);
    await shop.tell(bought('7004'));
    expect(await nothingOf(shop, '7004')).toBe('products_unread');
    expect(await read(shop, mugOnSale, card)).toEqual(['1011', '1012']);
    expect(await shop.awards('7001', '7002', '7003', '7004')).toEqual([220, 100, 220, 220]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('goes without those that are gone', async () => {
    const shop = await ToldCustomers.open(deps, program);
    await shop.tell(bought('7001'));
    await read(shop, card);
    await shop.tell(bought('7002'));
    expect(await shop.awards('7001', '7002')).toEqual([100, 100]);
    await shop.tell(told('products/update', 1011), bought('7003'));
    await read(shop, mugOnSale, card);
    await shop.tell(told('products/delete', 1011), bought('7004'));
    expect(await shop.awards('7003', '7004')).toEqual([220, 100]);
  });

  it('that has no member yet is read too, and again when it is claimed', async () => {
    const shop = await ToldCustomers.open(deps, { ...program, joining: 'explicit' });
    await shop.tell(bought('7001'));
    await read(shop, mugOnSale, card);
    expect(await shop.awards('7001')).toEqual([220]);
    await shop.tell(told('products/update', 1011));
    await shop.join(ada);
    expect([await nothingOf(shop, '7001'), await shop.balance(ada)]).toEqual([
      'products_unread',
      '0/0/0',
    ]);
    await read(shop, product('1011', []), card);
    await shop.tell(bought('7001', { at: 3 }));
    expect(await shop.balance(ada)).toBe('100/0/0');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('is read once something comes to it again, though nothing was left when it was claimed', async () => {
    const shop = await ToldCustomers.open(deps, { ...program, joining: 'explicit' });
    await shop.tell(bought('7001'));
    await read(shop, mugOnSale, card);
    const gone = lines.map((line) => ({ ...line, currentQuantity: 0 }));
    await shop.tell(bought('7001', { at: 2, lines: gone }), told('products/update', 1011));
    await shop.join(ada);
    const added = [...gone, { id: 13, price: '10.00', quantity: 1 }];
    await shop.tell(bought('7001', { at: 3, lines: added }));
    expect(await nothingOf(shop, '7001')).toBe('products_unread');
    expect(await read(shop, mugOnSale, card, product('1013', ['sale']))).toEqual(['1011', '1013']);
    expect(await shop.balance(ada)).toBe('30/0/0');
    expect(await read(shop)).toEqual([]);
  });

  it('that is cancelled or unpaid waits for nothing', async () => {
    const shop = await ToldCustomers.open(deps, program);
    await shop.tell(bought('7001', { status: 'pending' }));
    expect(await nothingOf(shop, '7001')).toBe('not_paid');
    expect(await read(shop)).toEqual([]);
    await shop.tell(bought('7001', { at: 2 }));
    await shop.tell(bought('7001', { at: 3, cancelledAt: '2026-11-01T12:00:00Z' }));
    expect(await read(shop)).toEqual([]);
    expect(await shop.findBroken()).toEqual([]);
  });
});
