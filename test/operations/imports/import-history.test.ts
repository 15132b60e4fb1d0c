import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLedger } from '../../../server/operations/check-ledger.ts';
import { readRows } from '../../../server/operations/imports/row-batch.ts';
import { settleRows } from '../../../server/operations/imports/settle-rows.ts';
import { cancelImport } from '../../../server/operations/imports/move-import.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { readOrder } from '../../../server/store/orders.ts';
import { saveShop, type Shop } from '../../../server/store/shops.ts';
import type { Sandbox } from '../../sandbox/start-sandbox.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import {
  connectTestShop,
  deliver,
  onePerDollar,
  openDeps,
  publish,
  standingOf,
} from '../../support/shop.ts';
import { type HistoryShop, openHistoryShop } from './history-shop.ts';

let database: TestDatabase;
let deps: DrainDeps;
const opened: HistoryShop[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
}, 120_000);

afterAll(async () => {
  await Promise.all(opened.map(({ sandbox }) => sandbox.close()));
  await deps.db.close();
  await database.drop();
});

async function open(): Promise<HistoryShop> {
  const history = await openHistoryShop(deps);
  opened.push(history);
  return history;
}

/** Orders with codes, refunds of lines, of shipping and of an amount, edits, a guest, a cancelled and an unpaid one. */
function fill({ shop }: Sandbox): { maya: string; ben: string } {
  const maya = shop.createCustomer({
    email: 'maya@example.com',
    firstName: 'Maya',
    lastName: 'Lindqvist',
    phone: '+15035550142',
  });
  const ben = shop.createCustomer({ email: 'ben@example.com', firstName: 'Ben', lastName: 'Ito' });
  shop.addTags(ben.id, 'wholesale', 'VIP');
  shop.createDiscount({
    code: 'FIVE',
    value: { kind: 'fixed', amount: 500, eachItem: false },
    combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true },
  });
  const mug = shop.variantId('hearth-mug', 'Clay');
  const dripper = shop.variantId('slow-dripper');
  const buy = (customerId: string, quantity: number, codes: string[] = []) =>
    shop.placeOrder({
      customerId,
      lines: [
        { variantId: mug, quantity },
        { variantId: dripper, quantity: 2 },
      ],
      codes,
    });
  buy(maya.id, 2, ['five']);
  const refunded = buy(maya.id, 3);
  const lineId = refunded.lines[0]?.id ?? '';
  shop.refund(refunded.id, { lines: [{ lineId, quantity: 1 }], shipping: true });
  shop.refund(refunded.id, { amount: 250 });
  const edited = buy(ben.id, 1);
  shop.editOrder(edited.id, { remove: { lineId: edited.lines[1]?.id ?? '' } });
  const cancelled = buy(ben.id, 1);
  shop.cancel(cancelled.id);
  shop.placeOrder({ email: 'guest@example.com', lines: [{ variantId: mug, quantity: 1 }] });
  return { maya: maya.id, ben: ben.id };
}

/** What was settled of each order, and what counts of it. */
async function awardsOf(shop: Shop, sandbox: Sandbox) {
  const awards = [];
  for (const { id } of sandbox.shop.orders) {
    const order = await readOrder(deps.db, shop.shopId, id);
    const { account, award } = order ?? {};
    awards.push({
      id,
      points: award?.points,
      base: award?.base,
      fullBase: award?.fullBase,
      returnedShare: award?.returnedShare,
      given: (account?.granted ?? 0) - (account?.revoked ?? 0),
    });
  }
  return awards;
}

const messagesOf = (sandbox: Sandbox) =>
  sandbox.deliveries().map(({ topic, body }) => ({ topic, body: Buffer.from(body) }));

describe('a history with points', () => {
  it('gives every order what its webhooks would have given, and they change nothing when they come later', async () => {
    const history = await open();
    const people = fill(history.sandbox);
    const ended = await history.importAll({ points: 'program' });
    expect(ended).toMatchObject({ state: 'done', error: null, reach: '60_days' });
    expect(ended.counts).toMatchObject({ customers: 3, members: 3, orders: 5, failed: 0 });

    const told = await connectTestShop(deps.db);
    await publish(deps.db, told, onePerDollar);
    const messages = messagesOf(history.sandbox);
    await deliver(deps, told, messages);
    const imported = await awardsOf(history.shop, history.sandbox);
    expect(imported).toEqual(await awardsOf(told, history.sandbox));
    expect(ended.counts.points).toBe(imported.reduce((sum, { given }) => sum + given, 0));
    expect(ended.counts.points).toBeGreaterThan(100);

    await deliver(deps, history.shop, messages);
    expect(await awardsOf(history.shop, history.sandbox)).toEqual(imported);
    for (const id of [people.maya, people.ben])
      expect(await standingOf(deps.db, history.shop, id)).toEqual(
        await standingOf(deps.db, told, id),
      );
    expect(await checkLedger(deps.db, history.shop.shopId, new Date())).toMatchObject({ ok: true });
  }, 60_000);

  it('joins with customers their names, contacts, joining day and tags', async () => {
    const history = await open();
    const { ben } = fill(history.sandbox);
    await history.importAll();
    const rows = await deps.db.query(
      `select m.first_name, m.joined_at, m.tags, array_agg(i.value order by i.value) as known
         from members m join identities i using (shop_id, member_id)
        where m.shop_id = $1 and m.first_name = 'Ben' group by m.member_id, m.first_name, m.joined_at, m.tags`,
      [history.shop.shopId],
    );
    expect(rows).toEqual([
      {
        first_name: 'Ben',
        joined_at: new Date('2026-03-02T15:00:00Z'),
        tags: ['VIP', 'wholesale'],
        known: [ben, 'ben@example.com'],
      },
    ]);
  });

  it('asks what the products are, where the program wants to know', async () => {
    const rule = {
      id: 'ceramics',
      kind: 'product_points' as const,
      products: { collections: ['ceramics'] },
      points: 30,
    };
    const history = await openHistoryShop(deps, { earning: { rules: [rule] } });
    const { shop } = history.sandbox;
    const maya = shop.createCustomer({ email: 'maya@example.com' });
    const lines = [{ variantId: shop.variantId('hearth-mug'), quantity: 2 }];
    shop.placeOrder({ customerId: maya.id, lines });
    const ended = await history.importAll({ points: 'program' });
    expect(ended.counts).toMatchObject({ orders: 1, points: 60 });
    await history.sandbox.close();
  });
});

describe('a history without points', () => {
  it('keeps and counts orders that never earn, whatever is told of them later', async () => {
    const history = await open();
    const { maya } = fill(history.sandbox);
    const ended = await history.importAll({ points: 'none' });
    expect(ended.counts).toMatchObject({ orders: 5, points: 0 });
    await deliver(deps, history.shop, messagesOf(history.sandbox));
    expect(await standingOf(deps.db, history.shop, maya)).toMatchObject({ available: 0 });
    const [first] = history.sandbox.shop.orders;
    const order = await readOrder(deps.db, history.shop.shopId, first?.id ?? '');
    expect(order).toMatchObject({ earns: false, award: { points: 0, nothing: 'imported' } });
    const [figures] = await deps.db.query(
      `select f.orders, f.spent_minor::int from member_figures f join identities i using (shop_id, member_id)
        where f.shop_id = $1 and i.value = $2`,
      [history.shop.shopId, maya],
    );
    expect(figures).toMatchObject({ orders: 2 });
    expect(await checkLedger(deps.db, history.shop.shopId, new Date())).toMatchObject({ ok: true });
  });

  it('lets an order of the second in which the shop was connected earn', async () => {
    const history = await open();
    const { maya } = fill(history.sandbox);
    const connectedAt = new Date('2026-03-02T15:00:00.400Z');
    await deps.db.transaction((tx) => saveShop(tx, { ...history.shop, connectedAt }));
    const ended = await history.importAll({ points: 'none' });
    expect(ended.counts.points).toBeGreaterThan(100);
    expect((await standingOf(deps.db, history.shop, maya)).available).toBeGreaterThan(0);
  });

  it('leaves what the shop has told before as it is, and gives no welcome', async () => {
    const history = await open();
    const { maya } = fill(history.sandbox);
    await deliver(deps, history.shop, messagesOf(history.sandbox));
    const before = await standingOf(deps.db, history.shop, maya);
    expect(before.available).toBeGreaterThan(0);
    await history.importAll({ points: 'none' });
    expect(await standingOf(deps.db, history.shop, maya)).toEqual(before);
  });
});

describe('an import that is disturbed', () => {
  it('reads on from where a download broke, and settles no row twice', async () => {
    const history = await open();
    fill(history.sandbox);
    const importId = await history.begin({ points: 'program' });
    let breaks = 0;
    for (let steps = 0; steps < 200; steps += 1) {
      const { phase, subject } = await history.read(importId);
      if (phase === 'load' && subject === 'orders' && breaks < 3)
        history.sandbox.bulk.policy.cutAfter = 700;
      try {
        if (!(await history.step(importId))) break;
      } catch {
        breaks += 1;
      }
    }
    expect(breaks).toBe(3);
    expect(await history.read(importId)).toMatchObject({
      state: 'done',
      counts: { orders: 5, failed: 0 },
    });
  });

  it('settles a batch once, however often and from however old a place it is tried', async () => {
    const history = await open();
    fill(history.sandbox);
    const importId = await history.begin({ points: 'program' });
    let stale: Awaited<ReturnType<typeof readRows>> | null = null;
    for (let steps = 0; steps < 200; steps += 1) {
      const running = await history.read(importId);
      if (running.phase === 'settle' && running.subject === 'orders' && running.settled === null)
        stale = await readRows(deps.db, history.shop.shopId, running);
      if (stale !== null) break;
      await history.step(importId);
    }
    if (stale === null) throw new RangeError('there were no rows');
    const refunds = new Map<string, unknown>();
    const some = { ...stale, rows: stale.rows.filter(({ body }) => body.includes('"refunds":[]')) };
    const work = { shop: history.shop, batch: some, refunds, now: new Date() };
    await Promise.all([settleRows(deps, work), settleRows(deps, work)]);
    await settleRows(deps, work);
    const { counts } = await history.read(importId);
    expect(counts.orders).toBe(some.rows.length);
    expect(await checkLedger(deps.db, history.shop.shopId, new Date())).toMatchObject({ ok: true });
  });

  it('names the line that can’t be read and goes on with the others', async () => {
    const history = await open();
    fill(history.sandbox);
    const importId = await history.begin();
    for (let steps = 0; steps < 200; steps += 1) {
      const running = await history.read(importId);
      if (running.phase === 'settle' && running.subject === 'orders' && running.settled === null)
        break;
      await history.step(importId);
    }
    await deps.db.query(
      `delete from import_rows where shop_id = $1 and parent is null and row_no = (
         select min(row_no) from import_rows where shop_id = $1 and parent is null)`,
      [history.shop.shopId],
    );
    await deps.db.query(
      `insert into import_rows (shop_id, import_id, row_no, sort_at, body)
       values ($1, $2, 9999, date_trunc('second', now()), '{"id":"gid://shopify/Order/1","name":5}')`,
      [history.shop.shopId, importId],
    );
    while (await history.step(importId));
    expect(await history.read(importId)).toMatchObject({
      state: 'done',
      counts: { orders: 4, failed: 1 },
    });
    expect(
      await deps.db.query(
        'select row_no::int, path, message from import_errors where shop_id = $1',
        [history.shop.shopId],
      ),
    ).toEqual([{ row_no: 9999, path: 'name', message: 'must be a text' }]);
  });

  it('says why the platform could not gather', async () => {
    const history = await open();
    fill(history.sandbox);
    history.sandbox.bulk.policy.errorCode = 'ACCESS_DENIED';
    const importId = await history.begin();
    await history.step(importId);
    await expect(history.step(importId)).rejects.toThrow('read_orders');
  });

  it('stops where it is cancelled, and lets another one begin', async () => {
    const history = await open();
    fill(history.sandbox);
    history.sandbox.bulk.policy.reads = 5;
    const importId = await history.begin();
    await history.step(importId);
    await expect(history.begin()).rejects.toThrow('still going on');
    const key = { shopId: history.shop.shopId, importId };
    await cancelImport(deps.db, key, { by: 'test', now: new Date() });
    expect(await history.step(importId)).toBe(false);
    expect(history.sandbox.apiCalls().at(-1)?.operation).toBe('bulkOperationCancel');
    history.sandbox.bulk.policy.reads = 0;
    expect(await history.importAll()).toMatchObject({ state: 'done' });
  });

  it('is woken by the webhook that says that all is gathered', async () => {
    const history = await open();
    fill(history.sandbox);
    const importId = await history.begin();
    await history.step(importId);
    await deliver(deps, history.shop, messagesOf(history.sandbox).slice(-1));
    const jobs = await deps.db.query<{ count: string }>(
      `select count(*) from inbox where shop_id = $1 and topic = 'bulk_operations/finish' and state = 'done'`,
      [history.shop.shopId],
    );
    expect(jobs).toEqual([{ count: '1' }]);
  });
});
