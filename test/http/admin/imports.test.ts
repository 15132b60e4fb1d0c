import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminImport, adminImports } from '../../../server/contract/admin-imports.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  const parts = adminParts(deps.db, 'http://localhost:1');
  served = await serve({ '/api/admin': createAdminRouter({ ...parts, checkAnswers: true }) });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function ask(method: 'GET' | 'POST', path: string, body?: string, by = shop) {
  return fetch(`${served.origin}/api/admin${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${sessionToken(by.domain)}`,
      ...(body?.startsWith('{') === true ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(body === undefined ? {} : { body }),
  });
}

describe('a history', () => {
  it('is begun once, followed and cancelled', async () => {
    const begun = await ask('POST', '/imports/history', '{"from":"2025-01-01","points":"program"}');
    expect(begun.status).toBe(202);
    const { id } = adminImport.parse(await begun.json());
    const second = await ask('POST', '/imports/history', '{}');
    expect([second.status, await second.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'import_running' }),
    ]);
    const list = adminImports.parse(await (await ask('GET', '/imports')).json());
    expect(list.items.map((one) => one.id)).toEqual([id]);
    const cancelled = await ask('POST', `/imports/${id}/cancel`);
    expect(adminImport.parse(await cancelled.json()).state).toBe('cancelled');
    expect((await ask('POST', `/imports/${id}/cancel`)).status).toBe(409);
  });

  it('is refused with the field that is wrong', async () => {
    const refused = await ask('POST', '/imports/history', '{"from":"yesterday"}');
    expect([refused.status, await refused.json()]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ path: 'from' })] }),
    ]);
  });
});

describe('a file of members', () => {
  it('is kept as it comes; what is wrong in it can be fetched as a file', async () => {
    const kept = await ask(
      'POST',
      '/imports/members?dry_run=1&name=old-app.csv',
      'email;first_name\nann@example.com;Ann\n=nobody;"Bea; ""B"""\n',
    );
    expect(kept.status).toBe(202);
    const one = adminImport.parse(await kept.json());
    expect(one).toMatchObject({ file: 'old-app.csv', dry_run: true, read: 2 });
    const errors = await ask('GET', `/imports/${one.id}/errors`);
    expect(errors.headers.get('Content-Type')).toContain('text/csv');
    expect(await errors.text()).toBe(
      'row,column,message,email,first_name\r\n' +
        '3,email,is no e-mail address,\'=nobody,"Bea; ""B"""\r\n',
    );
    await ask('POST', `/imports/${one.id}/cancel`);
  });

  it('is refused with a sentence, and the connection lives', async () => {
    const refused = await ask(
      'POST',
      '/imports/members',
      `email,colour\n${'a@b.co,red\n'.repeat(50_000)}`,
    );
    expect([refused.status, await refused.json()]).toEqual([
      422,
      expect.objectContaining({ detail: expect.stringContaining('"colour"') }),
    ]);
    const slow = await ask('POST', '/imports/members?dry_run=maybe', 'email\n');
    expect(slow.status).toBe(400);
  });

  it('is nobody else’s', async () => {
    const other = await connectTestShop(deps.db);
    const { items } = adminImports.parse(await (await ask('GET', '/imports')).json());
    expect((await ask('GET', `/imports/${items[0]?.id}`, undefined, other)).status).toBe(404);
    const anonymous = await fetch(`${served.origin}/api/admin/imports/members`, {
      method: 'POST',
      body: 'email\n',
    });
    expect(anonymous.status).toBe(401);
  });
});
