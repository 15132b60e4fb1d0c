import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onboarding, programProposal } from '../../../server/contract/admin-onboarding.ts';
import { adminProgram } from '../../../server/contract/admin.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import { keepTheme } from '../../../server/operations/onboarding/look-at-theme.ts';
import { seeWidget } from '../../../server/operations/onboarding/see-widget.ts';
import { saveStoredBranding } from '../../../server/store/brandings.ts';
import { saveImport, appendImport, type Import } from '../../../server/store/imports.ts';
import { newImport } from '../../../server/operations/imports/new-import.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { saveShop, type Shop } from '../../../server/store/shops.ts';
import { orderPayload } from '../../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, deliver, memberIdOf, openDeps } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;
/** What jobs there are, as their owner sees it. */
let queue: Client;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  queue = new Client({ connectionString: database.url });
  await queue.connect();
  shop = await connectTestShop(deps.db);
  const parts = adminParts(deps.db, 'http://127.0.0.1:9');
  served = await serve({ '/api/admin': createAdminRouter(parts) });
});

afterAll(async () => {
  await served.close();
  await queue.end();
  await deps.db.close();
  await database.drop();
});

async function ask(path: string, body?: unknown, by = shop) {
  const response = await fetch(`${served.origin}/api/admin${path}`, {
    headers: {
      Authorization: `Bearer ${sessionToken(by.domain)}`,
      'Content-Type': 'application/json',
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

async function read(by = shop) {
  return onboarding.parse((await ask('/onboarding', undefined, by)).body);
}

/** An order of a day of this shop, paid. */
function paid(id: string, order: { price: string; test?: boolean; at?: Date; customer?: string }) {
  const at = order.at ?? new Date();
  const customerId = order.customer ?? '501';
  return {
    topic: 'orders/paid',
    body: orderPayload({
      id,
      test: order.test ?? false,
      customer: { id: customerId, email: `c${customerId}@example.com` },
      placedAt: at.toISOString(),
      updatedAt: at.toISOString(),
      lines: [{ id: 1, price: order.price, quantity: 1 }],
    }),
  };
}

describe('the checklist', () => {
  it('begins with nothing done: the program that every shop begins with is not theirs', async () => {
    const begun = await read();
    expect(begun).toMatchObject({
      history: { state: 'open', nothing: false, import: null },
      program: { done: false, version: 1, published_by: 'Regulars', draft: null },
      branding: { done: false, theme: null },
      widget: { done: false, embed: 'unknown', seen_at: null },
      order: { done: false, earned: null, not_earned: null },
      live: { done: false, at: null, closed_at: null },
    });
    expect(begun.widget.editor_url).toBe(
      `https://${shop.domain}/admin/themes/current/editor?context=apps&activateAppId=the-api-key/regulars-embed`,
    );
  });

  it('can’t go live with a program that nobody has looked at, nor be put away before', async () => {
    expect(await ask('/onboarding', { closed: true })).toMatchObject({
      status: 409,
      body: { code: 'not_live' },
    });
    expect(await ask('/onboarding/launch', {})).toMatchObject({
      status: 409,
      body: { code: 'program_not_published' },
    });
  });

  it('takes the word of a person that there is no past, and takes it back', async () => {
    const said = await ask('/onboarding', { no_history: true });
    expect(onboarding.parse(said.body).history).toMatchObject({ state: 'done', nothing: true });
    await ask('/onboarding', { no_history: false });
    expect((await read()).history.state).toBe('open');
  });

  it('follows an import that somebody began on another page', async () => {
    const { shopId } = shop;
    const one: Import = {
      ...newImport({ importId: crypto.randomUUID(), by: 'Dana', now: new Date() }),
      kind: 'history',
      state: 'running',
      subject: 'orders',
      phase: 'load',
      loadedRows: 1200,
      options: { from: null, points: 'none', signUpBonus: false, joining: 'program' },
    };
    await deps.db.transaction((tx) => appendImport(tx, shopId, one));
    await deps.db.transaction((tx) => saveImport(tx, shopId, one));
    expect((await read()).history).toMatchObject({ state: 'running', import: { read: 1200 } });
    await deps.db.transaction((tx) =>
      saveImport(tx, shopId, { ...one, state: 'failed', error: 'No.', finishedAt: new Date() }),
    );
    expect((await read()).history).toMatchObject({ state: 'failed', import: { notice: 'No.' } });
    await deps.db.transaction((tx) =>
      saveImport(tx, shopId, { ...one, state: 'done', finishedAt: new Date() }),
    );
    expect((await read()).history.state).toBe('done');
  });

  it('believes the theme, and where that can’t be read the widget’s own calls', async () => {
    const { shopId } = shop;
    const now = new Date('2026-11-10T12:00:00Z');
    await keepTheme(deps.db, { shopId, settings: null, now });
    expect((await read()).widget).toMatchObject({ done: false, embed: 'unknown' });
    await seeWidget(deps.db, { shopId, now });
    expect((await read()).widget).toMatchObject({ done: true, seen_at: now.toISOString() });
    const settings = (disabled: boolean) =>
      JSON.stringify({
        current: {
          accent: '#aa3300',
          blocks: { a: { type: 'shopify://apps/x/blocks/regulars-embed/1', disabled } },
        },
      });
    await keepTheme(deps.db, { shopId, settings: settings(true), now });
    expect(await read()).toMatchObject({
      widget: { done: false, embed: 'off' },
      branding: { theme: { accent: '#aa3300', background: null } },
    });
    await keepTheme(deps.db, { shopId, settings: settings(false), now });
    expect((await read()).widget).toMatchObject({ done: true, embed: 'on' });
  });

  it('has the theme looked at once, however often it is asked', async () => {
    expect((await ask('/onboarding/theme', {})).status).toBe(202);
    await ask('/onboarding/theme', {});
    const { rows } = await queue.query('select from graphile_worker.jobs where key = $1', [
      `theme:${shop.shopId}`,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('counts saved branding, whoever saved it', async () => {
    const savedAt = new Date('2026-11-11T09:00:00Z');
    await deps.db.transaction((tx) =>
      saveStoredBranding(tx, shop.shopId, { document: {}, savedAt, savedBy: 'Dana' }),
    );
    expect((await read()).branding).toMatchObject({ done: true, saved_at: savedAt.toISOString() });
  });

  it('waits for an order that earns, and says why one did not', async () => {
    await deliver(deps, shop, [paid('9001', { price: '40.00', test: true })]);
    const tested = (await read()).order;
    expect(tested).toMatchObject({ done: false, tests_earn: false, earned: null });
    expect(tested.not_earned?.explanation.join(' ')).toMatch(/test/i);
    await deliver(deps, shop, [paid('9002', { price: '40.00' })]);
    const { order } = await read();
    const id = await memberIdOf(deps.db, shop, '501');
    expect(order).toMatchObject({
      done: true,
      earned: { id: '9002', points: 40, pending: 0, member: { id } },
      not_earned: null,
    });
    expect(order.earned?.explanation.length).toBeGreaterThan(0);
  });

  it('does not take an order from before the shop was connected for a try', async () => {
    const late = await connectTestShop(deps.db);
    await deliver(deps, late, [paid('9100', { price: '10.00', at: new Date('2020-01-01') })]);
    expect((await read(late)).order).toMatchObject({ earned: null, not_earned: null });
  });

  it('takes one of the second in which it was connected', async () => {
    const prompt = await connectTestShop(deps.db);
    const connectedAt = new Date('2026-03-02T15:00:00.400Z');
    await deps.db.transaction((tx) => saveShop(tx, { ...prompt, connectedAt }));
    const at = new Date('2026-03-02T15:00:00Z');
    await deliver(deps, prompt, [paid('9200', { price: '10.00', at })]);
    expect((await read(prompt)).order).toMatchObject({ done: true, earned: { id: '9200' } });
  });
});

describe('a proposal', () => {
  it('is made of the shop’s own sales, in their currency, and says what it would cost', async () => {
    const busy = await connectTestShop(deps.db);
    const lately = new Date(Date.now() - 90 * 86_400_000);
    await deliver(
      deps,
      busy,
      Array.from({ length: 40 }, (_, at) =>
        paid(`88${String(at).padStart(2, '0')}`, {
          price: '62.00',
          at: new Date(lately.getTime() + at * 3_600_000),
          customer: String(700 + (at % 30)),
        }),
      ),
    );
    const { body } = await ask('/onboarding/proposal?margin=50', undefined, busy);
    const made = programProposal.parse(body);
    expect(made).toMatchObject({
      margin_percent: 50,
      margin_known: true,
      generosity: 'usual',
      basis: 'sales',
      figures: { orders: 40, buyers: 30, repeat_rate: 0.3333 },
      earning: { points: 1, per: { amount: '1.00', currency: 'USD' }, average_order: 62 },
      first: { points: 200, value: { amount: '4.00', currency: 'USD' } },
      most_share: 0.03,
    });
    expect(made.cost.most.share).toBeLessThanOrEqual(0.03);
    expect(Number(made.cost.base.cost?.amount)).toBeGreaterThan(0);
    expect(made.document.rewards.map(({ title }) => title)).toEqual([
      '$4 off',
      '$12 off',
      'Points as money',
    ]);
    expect(made.changes.length).toBeGreaterThan(0);
    const careful = await ask('/onboarding/proposal?margin=50&generosity=careful', undefined, busy);
    expect(programProposal.parse(careful.body).cost.base.share).toBeLessThan(made.cost.base.share);
  });

  it('is honest where nothing was ever sold', async () => {
    const fresh = await connectTestShop(deps.db);
    const guessed = programProposal.parse(
      (await ask('/onboarding/proposal', undefined, fresh)).body,
    );
    expect(guessed).toMatchObject({
      margin_known: false,
      basis: 'unknown',
      figures: { orders: 0, repeat_rate: null },
      cost: { year: null, base: { cost: null, redemptions: null } },
    });
    const said = await ask('/onboarding/proposal?margin=40&average=120.00', undefined, fresh);
    expect(programProposal.parse(said.body)).toMatchObject({
      basis: 'said',
      figures: { average_order: { amount: '120.00', currency: 'USD' } },
    });
  });

  it('becomes the draft, is published as any draft, and then goes live', async () => {
    const wish = { margin: 45, generosity: 'generous' };
    const drafted = onboarding.parse((await ask('/onboarding/proposal', wish)).body);
    expect(drafted.program).toMatchObject({ done: false, version: 1 });
    expect(drafted.program.draft?.changes.length).toBeGreaterThan(0);
    const { body } = await ask('/onboarding/proposal');
    expect(programProposal.parse(body)).toMatchObject({ margin_percent: 45, margin_known: true });
    const published = await ask('/program/publish', {});
    expect(adminProgram.parse(published.body).live.version).toBe(2);
    expect((await read()).program).toMatchObject({ done: true, draft: null });
    const launched = onboarding.parse((await ask('/onboarding/launch', {})).body);
    expect(launched.live).toMatchObject({ done: true, by: 'Staff 77', closed_at: null });
    const again = onboarding.parse((await ask('/onboarding/launch', {})).body);
    expect(again.live.at).toBe(launched.live.at);
    const closed = onboarding.parse((await ask('/onboarding', { closed: true })).body);
    expect(closed.live.closed_at).not.toBeNull();
  });

  it('is refused with a margin that is none', async () => {
    for (const margin of ['0', '100', 'much'])
      expect((await ask(`/onboarding/proposal?margin=${margin}`)).status).toBe(400);
    expect((await ask('/onboarding/proposal', {})).status).toBe(400);
  });
});
