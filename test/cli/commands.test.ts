import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appSecret, Outside, postWebhook, type Running, until, V1 } from '../support/outside.ts';
import { isAlive } from '../../server/base/file-lock.ts';
import { order } from '../support/outside-payload.ts';

/** The commands and the server's process, as an operator uses them. */

const shop = 'commands.myshopify.com';
const ownSecret = 'a secret of the shop’s own';

let outside: Outside;
let server: Running;
let v1: V1;

beforeAll(async () => {
  outside = await Outside.open();
  server = await outside.start();
  v1 = new V1(server.url, await outside.connect(shop, '--api-secret', ownSecret));
}, 120_000);

afterAll(() => outside.close(), 60_000);

let count = 0;
/** An order of a new customer that earns 40 points, beside the welcome of 100. */
function paidOrder(): { customerId: string; message: { topic: string; body: string } } {
  count += 1;
  const customerId = String(7_000_000 + count);
  return {
    customerId,
    message: order('orders/paid', {
      id: String(9_000_000 + count),
      customer: { id: customerId, email: `commands${count}@example.com` },
      lines: [{ id: String(8_000_000 + count), price: 4000 }],
    }),
  };
}

const post = (message: { topic: string; body: string }, secret = ownSecret) =>
  postWebhook(server.url, { shop, message, secret });

const counts = async () => (await outside.ask('inbox', 'list', '--shop', shop)).counts;

const inboxIsEmpty = () => until(counts, (found) => Number(found?.waiting) === 0, 60_000);

describe('the environment', () => {
  it.each(['ENCRYPTION_KEY', 'SHOPIFY_API_KEY', 'SHOPIFY_API_SECRET'])(
    'stops without %s, with a sentence that names it',
    async (name) => {
      const said = await outside.cli(['shops', 'list'], { env: { [name]: '' } });
      expect(said.code).toBe(1);
      expect(said.stdout).toBe('');
      expect(said.stderr).toMatch(new RegExp(`^${name} is missing: .+`, 'm'));
    },
  );

  it('names all that is missing at once when the server is started', async () => {
    const empty = { ENCRYPTION_KEY: '', SHOPIFY_API_KEY: '', SHOPIFY_API_SECRET: '' };
    const started = outside.start(empty);
    await expect(started).rejects.toThrow(
      /ENCRYPTION_KEY is missing[^]*SHOPIFY_API_KEY is missing[^]*SHOPIFY_API_SECRET is missing/,
    );
  });
});

describe('the commands', () => {
  it('print one JSON document, whole, through a pipe, beside the running server', async () => {
    for (const silent of [false, true]) {
      const said = await outside.cli(['shops', 'list', '--json'], { silent });
      expect(said).toMatchObject({ code: 0, stderr: '' });
      expect(JSON.parse(said.stdout).items).toMatchObject([{ domain: shop, status: 'active' }]);
    }
  });

  it('print long documents whole', async () => {
    const rewards = Array.from({ length: 100 }, (_, at) => ({
      id: `reward-${at}`,
      kind: 'amount_off',
      title: `${'long '.repeat(15)}${at}`,
      points: 500,
      value: { amount: '5.00', currency: 'USD' },
    }));
    const file = path.join(outside.dataDir, 'program.json');
    const before = await outside.ask('program', 'export', '--shop', shop);
    fs.writeFileSync(file, JSON.stringify({ ...before, rewards }));
    await outside.ask('program', 'import', '--shop', shop, file);
    const said = await outside.cli(['program', 'export', '--shop', shop, '--json']);
    expect(said.stdout.length).toBeGreaterThan(30_000);
    expect(JSON.parse(said.stdout)).toEqual((await v1.get('/program')).body);

    fs.writeFileSync(file, JSON.stringify(before));
    await outside.ask('program', 'import', '--shop', shop, file);
    expect((await v1.get('/program')).body).toEqual(before);
  });

  it('say what a program would change and would have done, and change nothing', async () => {
    await post(paidOrder().message);
    await inboxIsEmpty();
    const live = (await v1.get('/program')).body;
    const file = path.join(outside.dataDir, 'draft.json');
    const per = { amount: '1.00', currency: 'USD' };
    const draft = { earning: { rules: [{ id: 'spend', kind: 'per_amount', points: 3, per }] } };
    fs.writeFileSync(file, JSON.stringify(draft));
    const dry = await outside.ask('program', 'import', '--shop', shop, file, '--dry-run');
    expect(dry).toMatchObject({
      version: null,
      changes: expect.arrayContaining([
        'Rate “spend”: 1 point per 1.00 USD → 3 points per 1.00 USD',
      ]),
    });
    const tried = await outside.ask('program', 'backtest', '--shop', shop, file, '--months', '24');
    expect(tried).toMatchObject({ result: { by_month: expect.any(Array) } });
    const said = await outside.cli(['program', 'backtest', '--shop', shop, file, '--months', '24']);
    expect(said).toMatchObject({ code: 0, stderr: '' });
    expect(said.stdout).toMatch(/Points given +\d+ +\d+ +[+-]?\d+/);
    expect(await outside.ask('program', 'schema')).toMatchObject({ title: 'Regulars program' });
    expect((await v1.get('/program')).body).toEqual(live);
    // The worker runs what v1 asks for.
    await v1.put('/program/draft', draft);
    const asked = await v1.post('/program/draft/backtest', { months: 24 });
    expect(asked.status).toBe(202);
    const done = await until(
      async () => (await v1.get(`/program/backtests/${asked.body.id}`)).body,
      (found) => String(found?.state) === 'done',
      30_000,
    );
    expect(done.result).toMatchObject({ winners: expect.any(Array) });
  });

  it('refuse a bad program whole, and name what is wrong', async () => {
    const before = (await v1.get('/program')).body;
    const file = path.join(outside.dataDir, 'bad.json');
    fs.writeFileSync(file, JSON.stringify({ joining: 'sometimes', earning: { pending_days: -1 } }));
    const said = await outside.cli(['program', 'import', '--shop', shop, file, '--json']);
    expect(said).toMatchObject({ code: 1, stdout: '' });
    expect(said.stderr).toContain('joining');
    expect(said.stderr).toContain('earning.pending_days');
    expect((await v1.get('/program')).body).toEqual(before);
  });

  it('connect a shop again as the same shop, and refuse what is no shop', async () => {
    const words = ['shops', 'connect', '--access-token', 't', '--domain'];
    const first = await outside.ask(...words, 'twice.myshopify.com');
    const second = await outside.ask(...words, 'twice.myshopify.com');
    expect(second).toEqual(first);
    expect(first).toEqual({ shop_id: expect.any(String), domain: 'twice.myshopify.com' });
    const said = await outside.cli([...words, 'example.com', '--json']);
    expect(said).toMatchObject({ code: 1, stdout: '' });
    expect(outside.admin.calls.at(-1)).toMatchObject({ shop: 'twice.myshopify.com', token: 't' });
  });

  it('make keys that may do what they were made for', async () => {
    const words = ['keys', 'create', '--shop', shop, '--scopes'];
    const reader = new V1(server.url, String((await outside.ask(...words, 'members:read')).key));
    expect((await reader.get('/members?customer_id=1')).status).toBe(200);
    expect((await reader.post('/members', { customer_id: '1' })).status).toBe(403);
    expect((await reader.get('/ledger/health')).status).toBe(403);
    const said = await outside.cli([...words, 'members:read,everything']);
    expect(said.code).toBe(1);
    expect(said.stderr).toContain('everything');
  });

  it('end a ledger check with 1 and a list when an invariant is broken', async () => {
    const earned = paidOrder();
    expect(await post(earned.message)).toBe(200);
    await until(
      () => v1.balance(earned.customerId),
      (found) => found !== null,
    );
    const words = ['ledger', 'check', '--shop', shop, '--json'];
    expect(await outside.cli(words)).toMatchObject({ code: 0, stderr: '' });
    const database = await outside.database();
    try {
      await database.query('update balances set available = available + 1');
      const broken = await outside.cli(words);
      expect(broken.code).toBe(1);
      expect(JSON.parse(broken.stdout)).toMatchObject({
        ok: false,
        shops: [{ shop, ok: false, broken: expect.any(Array) }],
      });
      expect((await v1.get('/ledger/health')).body).toMatchObject({ ok: false });
      expect(broken.stdout).toMatch(/"what":"member \d+"/);
      await database.query('update balances set available = available - 1');
    } finally {
      await database.end();
    }
    expect(await outside.cli(words)).toMatchObject({ code: 0 });
  });

  it('let a development shop try its program with test orders', async () => {
    const domain = 'trial.myshopify.com';
    const trial = new V1(server.url, await outside.connect(domain, '--development'));
    const message = order('orders/paid', {
      id: '6001',
      customer: { id: '6002', email: 'trial@example.com' },
      lines: [{ id: '6003', price: 4000 }],
      test: true,
    });
    expect(await postWebhook(server.url, { shop: domain, message })).toBe(200);
    expect(
      await until(
        () => trial.balance('6002'),
        (found) => found !== null,
      ),
    ).toBe('140/0/0');
  });
});

describe('the door', () => {
  it('takes what the shop’s own secret signed, and only that', async () => {
    const { message } = paidOrder();
    expect(await post(message)).toBe(200);
    expect(await post(message, appSecret)).toBe(401);
    expect(await post(message, 'another')).toBe(401);
  });

  it('answers each mistake with its own status', async () => {
    const { message } = paidOrder();
    const unknown = { shop: 'nobody.myshopify.com', message };
    expect(await postWebhook(server.url, unknown)).toBe(404);
    expect(await postWebhook(server.url, { ...unknown, secret: 'another' })).toBe(401);
    const bare = await fetch(`${server.url}/webhooks/shopify`, { method: 'POST', body: '{}' });
    expect(bare.status).toBe(400);
    const large = { topic: 'orders/paid', body: JSON.stringify('x'.repeat(2 * 1024 * 1024)) };
    expect(await post(large)).toBe(413);
    const nearly = { topic: 'themes/update', body: JSON.stringify('x'.repeat(2_000_000)) };
    expect(await post(nearly)).toBe(200);
  });

  it('keeps what can’t be read with the path of what is wrong, and settles it when replayed', async () => {
    const { message } = paidOrder();
    const broken = JSON.parse(message.body);
    broken.line_items[0].quantity = 'two';
    const deliveryId = randomUUID();
    const told = { topic: 'orders/paid', body: JSON.stringify(broken) };
    expect(
      await postWebhook(server.url, { shop, message: told, secret: ownSecret, deliveryId }),
    ).toBe(200);
    const html = { topic: 'orders/updated', body: '<html>' };
    expect(await post(html)).toBe(200);
    expect(await post({ topic: 'themes/publish', body: '{}' })).toBe(200);
    await inboxIsEmpty();
    const { items, counts: all } = await outside.ask('inbox', 'list', '--shop', shop);
    expect(all).toMatchObject({ waiting: 0, failed: 2, ignored: 2 });
    expect(
      [...(items ?? [])].find((item) => String(item.delivery_id) === deliveryId),
    ).toMatchObject({
      topic: 'orders/paid',
      state: 'failed',
      event_id: expect.any(String),
      error: { path: 'line_items[0].quantity', message: expect.any(String) },
    });
    const replayed = await outside.ask('inbox', 'replay', '--shop', shop);
    expect(replayed).toEqual({ replayed: 2 });
    await inboxIsEmpty();
    expect(await counts()).toMatchObject({ waiting: 0, failed: 2 });
  }, 60_000);
});

describe('the process', () => {
  it('settles what was waiting when it was killed, and starts again on the same PostgreSQL', async () => {
    const orders = Array.from({ length: 150 }, paidOrder);
    await Promise.all(orders.map(({ message }) => post(message)));
    await server.kill();
    server = await outside.start();
    v1 = new V1(
      server.url,
      String((await outside.ask('keys', 'create', '--shop', shop, '--scopes', 'all')).key),
    );
    expect(await inboxIsEmpty()).toMatchObject({ waiting: 0, failed: 2 });
    for (const { customerId } of orders.slice(0, 20))
      expect(await v1.balance(customerId)).toBe('140/0/0');
    expect((await v1.get('/ledger/health')).body.ok).toBe(true);
  }, 120_000);

  it('starts again when PostgreSQL was killed with it', async () => {
    const { message, customerId } = paidOrder();
    expect(await post(message)).toBe(200);
    process.kill(outside.postgresPid(), 'SIGKILL');
    await server.kill();
    server = await outside.start();
    v1 = new V1(
      server.url,
      String((await outside.ask('keys', 'create', '--shop', shop, '--scopes', 'all')).key),
    );
    expect(
      await until(
        () => v1.balance(customerId),
        (found) => found !== null,
      ),
    ).toBe('140/0/0');
  }, 120_000);

  it('says 503 at the door while PostgreSQL is away', async () => {
    const { message } = paidOrder();
    process.kill(outside.postgresPid(), 'SIGKILL');
    const refused = await until(
      () => post(message),
      (status) => status !== 200,
    );
    expect(refused).toBe(503);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await v1.get('/program')).status).toBe(503);
    await server.stop();
    server = await outside.start();
    expect(await post(message)).toBe(200);
  }, 120_000);

  it('works as two, one at the doors and one behind them', async () => {
    await server.stop();
    const [web, worker] = await Promise.all([
      outside.start({ ROLE: 'web' }),
      outside.start({ ROLE: 'worker' }),
    ]);
    server = web;
    const key = String(
      (await outside.ask('keys', 'create', '--shop', shop, '--scopes', 'all')).key,
    );
    v1 = new V1(web.url, key);
    const { message, customerId } = paidOrder();
    expect(await post(message)).toBe(200);
    expect(
      await until(
        () => v1.balance(customerId),
        (found) => found !== null,
      ),
    ).toBe('140/0/0');
    const refused = await fetch(worker.url).catch(() => null);
    expect(refused).toBeNull();
    await worker.stop();
  }, 120_000);

  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'leaves nothing running when npm gets a %s, and starts again on the same port',
    async (signal) => {
      await server.stop();
      const first = await outside.start();
      const postgres = outside.postgresPid();
      first.process.kill(signal);
      server = await outside.start({ PORT: new URL(first.url).port });
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
      server.process.kill(signal);
      const left = await until(
        async () => [await fetch(server.url).catch(() => null), isAlive(postgres)] as const,
        ([answer, alive]) => answer === null && !alive,
      );
      expect(left).toEqual([null, false]);
    },
    60_000,
  );
});
