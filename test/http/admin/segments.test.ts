import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminMemberList } from '../../../server/contract/admin.ts';
import { adminSegments, segmentCount } from '../../../server/contract/admin-segments.ts';
import { problem } from '../../../server/contract/problem.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { customerPayload, tagsPayload } from '../../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, deliver, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;
let other: Shop;

function fetchAs(by: Shop, path: string, body?: unknown): Promise<Response> {
  return fetch(`${served.origin}/api/admin${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${sessionToken(by.domain)}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function ask(
  path: string,
  body?: unknown,
  by = shop,
): Promise<{ status: number; body: unknown }> {
  const response = await fetchAs(by, path, body);
  return { status: response.status, body: await response.json() };
}

/** Ada, Bob and 30 more; every third one is a VIP. */
const people = ['ada', '=bob"', ...Array.from({ length: 30 }, (_, n) => `member-${n}`)];
const isVip = (at: number) => at % 3 === 0;
const vips = people.filter((_, at) => isVip(at)).length;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  other = await connectTestShop(deps.db);
  const program = {
    ...onePerDollar,
    segments: [
      { id: 'vips', name: 'VIPs', where: { field: 'tags' as const, in: ['vip'] } },
      { id: 'buyers', name: 'Buyers', where: { field: 'orders' as const, at_least: 1 } },
    ],
  };
  await publish(deps.db, shop, program);
  await publish(deps.db, other, program);
  const at = new Date('2026-11-01T10:00:00Z');
  await deliver(
    deps,
    shop,
    people.flatMap((name, n) => {
      const id = String(7001 + n);
      const email = `${name.replaceAll(/\W/g, '')}@example.com`;
      const joins = { topic: 'customers/create', body: customerPayload({ id, email }) };
      const tags = { topic: 'customer.tags_added', body: tagsPayload(id, ['VIP', '=first'], at) };
      return isVip(n) ? [joins, tags] : [joins];
    }),
  );
  await deps.db.query(
    `update members set first_name = '=Ada' where shop_id = $1 and member_id = (
    select member_id from identities where value = 'ada@example.com')`,
    [shop.shopId],
  );
  served = await serve({
    '/api/admin': createAdminRouter(adminParts(deps.db, 'http://127.0.0.1:9')),
  });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

describe('segments in the admin', () => {
  it("are the program's own and the ready-made ones, with their members", async () => {
    const { status, body } = await ask('/segments');
    expect(status).toBe(200);
    const { items, total } = adminSegments.parse(body);
    expect(total).toBe(people.length);
    expect(items.map(({ id, ready_made, members }) => [id, ready_made, members])).toEqual([
      ['vips', false, vips],
      ['buyers', false, 0],
      ['rfm:champions', true, 0],
      ['rfm:loyal', true, 0],
      ['rfm:promising', true, 0],
      ['rfm:new', true, 0],
      ['rfm:needs_attention', true, 0],
      ['rfm:at_risk', true, 0],
      ['rfm:lost', true, 0],
    ]);
    expect((await ask('/segments', undefined, other)).body).toMatchObject({ total: 0 });
  });

  it('are counted before they are part of a program', async () => {
    const where = {
      all: [{ not: { field: 'tags', in: ['vip'] } }, { field: 'balance', at_most: 5 }],
    };
    const { status, body } = await ask('/segments/count', { where });
    expect(status).toBe(200);
    expect(segmentCount.parse(body)).toMatchObject({
      members: people.length - vips,
      total: people.length,
    });
  });

  it('say what is wrong with a condition', async () => {
    const { status, body } = await ask('/segments/count', {
      where: { all: [{ field: 'height' }] },
    });
    expect(status).toBe(400);
    expect(problem.parse(body)).toMatchObject({
      code: 'invalid_request',
      errors: [
        { path: 'where.all[0].field', message: expect.stringContaining('must be one of orders') },
      ],
    });
  });

  it('narrow the list of members, page by page and beside a search', async () => {
    const first = adminMemberList.parse((await ask('/members?segment=vips')).body);
    expect(first.items).toHaveLength(vips);
    expect(first.next_cursor).toBeNull();
    const all = adminMemberList.parse((await ask('/members')).body);
    const rest = adminMemberList.parse((await ask(`/members?cursor=${all.next_cursor}`)).body);
    expect(all.items.length + rest.items.length).toBe(people.length);
    const found = adminMemberList.parse((await ask('/members?segment=vips&search=ada@')).body);
    expect(found.items.map(({ email }) => email)).toEqual(['ada@example.com']);
    const none = adminMemberList.parse((await ask('/members?segment=rfm:lost')).body);
    expect(none.items).toEqual([]);
  });

  it('are not found where the live program has none of that id', async () => {
    for (const path of ['/members?segment=nobody', '/segments/nobody/export'])
      expect((await ask(path)).status).toBe(404);
  });

  it('are a file that no spreadsheet runs', async () => {
    const response = await fetchAs(shop, '/segments/vips/export');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="segment-vips.csv"',
    );
    const rows = (await response.text()).split('\r\n');
    expect(rows[0]).toMatch(/^\uFEFF?Member,Customer,First name,/);
    expect(rows).toHaveLength(1 + vips + 1);
    expect(rows[1]).toMatch(
      /^\d+,7001,'=Ada,,ada@example\.com,,2026-11-01,0,0,0,0\.00,,,,"?'=first, VIP"?$/,
    );
  });
});
