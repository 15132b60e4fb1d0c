import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../server/base/clock.ts';
import { createEncryption } from '../../../server/base/encryption.ts';
import { createLogger } from '../../../server/base/logger.ts';
import { createOptOutPage } from '../../../server/http/pages/opt-out-page.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import { makeOptOutToken } from '../../../server/operations/opt-out-token.ts';
import { createShopReader } from '../../../server/operations/read-shop.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';

const oldKey = Buffer.alloc(32, 1);
const newKey = Buffer.alloc(32, 2);
const encryption = createEncryption([newKey, oldKey]);
const oneClick = { 'Content-Type': 'application/x-www-form-urlencoded' };

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  const shops = createShopReader(deps.db);
  const page = { db: deps.db, shops, encryption, clock: systemClock, log: createLogger('silent') };
  served = await serve({ '/': createOptOutPage(page) });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

let people = 0;
async function joinSomebody(): Promise<string> {
  people += 1;
  const { memberId } = await joinMember(deps, {
    shop,
    person: {
      customerId: String(people),
      email: `secret${people}@example.com`,
      phone: null,
      firstName: 'Secretia',
      lastName: null,
      joinedAt: new Date(),
    },
    joinedBy: 'api',
    now: new Date(),
  });
  return memberId;
}

const addressOf = (memberId: string, by = encryption) =>
  `${served.origin}/mails/${makeOptOutToken(by, { shopId: shop.shopId, memberId })}`;

async function hasOptedOut(memberId: string): Promise<boolean> {
  const [row] = await deps.db.query<{ out: boolean }>(
    'select notices_opted_out_at is not null as out from members where shop_id = $1 and member_id = $2',
    [shop.shopId, memberId],
  );
  return row?.out ?? false;
}

describe('the address in every mail', () => {
  it('asks before it changes anything, and says nothing about the member', async () => {
    const memberId = await joinSomebody();
    const response = await fetch(addressOf(memberId));
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('No more reminders?');
    expect(text).toContain(shop.name);
    expect(text).not.toMatch(/secret/i);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await hasOptedOut(memberId)).toBe(false);
  });

  it('takes the one POST that a mail program sends, once or twice', async () => {
    const memberId = await joinSomebody();
    for (let time = 0; time < 2; time += 1) {
      const body = 'List-Unsubscribe=One-Click';
      const sent = await fetch(addressOf(memberId), { method: 'POST', headers: oneClick, body });
      expect(sent.status).toBe(200);
      expect(await sent.text()).toContain('Done: no more reminders');
    }
    expect(await hasOptedOut(memberId)).toBe(true);
    const log = await deps.db.query(
      `select 1 from audit_log where shop_id = $1 and action = 'opt_out_of_notices' and subject = $2`,
      [shop.shopId, `member ${memberId}`],
    );
    expect(log).toHaveLength(1);
  });

  it('lets people change their mind', async () => {
    const memberId = await joinSomebody();
    await fetch(addressOf(memberId), { method: 'POST' });
    await fetch(addressOf(memberId), { method: 'POST', headers: oneClick, body: 'mails=on' });
    expect(await hasOptedOut(memberId)).toBe(false);
  });

  it('is good under the key before a rotation, and under no other', async () => {
    const memberId = await joinSomebody();
    const before = createEncryption([oldKey]);
    const strange = createEncryption([Buffer.alloc(32, 3)]);
    expect((await fetch(addressOf(memberId, strange), { method: 'POST' })).status).toBe(404);
    expect(await hasOptedOut(memberId)).toBe(false);
    expect((await fetch(addressOf(memberId, before), { method: 'POST' })).status).toBe(200);
    expect(await hasOptedOut(memberId)).toBe(true);
  });

  it('names one member of one shop: a changed one is nobody’s', async () => {
    const memberId = await joinSomebody();
    const token = makeOptOutToken(encryption, { shopId: shop.shopId, memberId });
    const [shopId = '', , proof = ''] = token.split('.');
    for (const wrong of [
      `${shopId}.${Number(memberId) + 1}.${proof}`,
      `${Number(shopId) + 1}.${memberId}.${proof}`,
      token.slice(0, -1),
      `${shopId}.${memberId}.`,
      '%00',
      'x',
    ]) {
      const response = await fetch(`${served.origin}/mails/${wrong}`, { method: 'POST' });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('This address is not complete');
    }
    expect(await hasOptedOut(memberId)).toBe(false);
  });

  it.each([
    ['ja,en;q=0.5', 'lang="ja" dir="ltr"'],
    ['sv, he;q=0.9', 'lang="he" dir="rtl"'],
    ['sv', 'lang="en" dir="ltr"'],
  ])('where it is nobody’s, speaks the visitor’s language (%s)', async (wanted, spoken) => {
    const headers = { 'Accept-Language': wanted };
    const response = await fetch(`${served.origin}/mails/x`, { headers });
    expect(await response.text()).toContain(`<html ${spoken}>`);
  });

  it('is served so often a minute, for each member apart', async () => {
    const busy = addressOf(await joinSomebody());
    const other = addressOf(await joinSomebody());
    const statuses = new Set<number>();
    for (let time = 0; time < 30; time += 1) statuses.add((await fetch(busy)).status);
    expect(statuses).toEqual(new Set([200, 429]));
    expect((await fetch(other)).status).toBe(200);
  });

  it('speaks the shop’s language', async () => {
    await publish(deps.db, shop, { ...onePerDollar, settings: { locale: 'de-AT' } });
    const text = await (await fetch(addressOf(await joinSomebody()))).text();
    expect(text).toContain('<html lang="de" dir="ltr">');
    expect(text).toContain('Keine Erinnerungen mehr?');
  });
});
