import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminMember, adminMemberList } from '../../../server/contract/admin.ts';
import {
  bulkAction,
  bulkActionResult,
  bulkActions,
} from '../../../server/contract/admin-members.ts';
import { problem } from '../../../server/contract/problem.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import { performBulk } from '../../../server/operations/bulk/perform-bulk.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { ada, bob, cleo, order, told, ToldCustomers } from '../../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let told1: ToldCustomers;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  told1 = await ToldCustomers.openTwo(deps);
  await told1.tell(
    order({ at: 2, id: '7009', customer: cleo }),
    told({ ...cleo, firstName: 'Cleo', lastName: 'Vance' }),
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

async function call(path: string, body?: unknown, domain = told1.shop.domain): Promise<Response> {
  return fetch(`${served.origin}/api/admin${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${sessionToken(domain)}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

describe('members in the admin', () => {
  it('are found by an order, with how many there are', async () => {
    const list = adminMemberList.parse(await (await call('/members?search=%237001')).json());
    expect(list.total).toEqual({ members: 1, is_more: false });
    expect(list.items[0]?.found_by).toEqual({ kind: 'order', value: '#7001' });
    const sorted = await call('/members?sort=points&status=active&points=1');
    expect(adminMemberList.parse(await sorted.json()).items).toHaveLength(3);
    expect((await call('/members?sort=age')).status).toBe(400);
    expect((await call('/members?cursor=7')).status).toBe(400);
  });

  it('are handed over as one file', async () => {
    const memberId = await told1.memberOf(cleo);
    const response = await call(`/members/${memberId}/export`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="member-${memberId}.json"`,
    );
    const file: unknown = JSON.parse(await response.text());
    expect(file).toMatchObject({
      shop: told1.shop.domain,
      member: {
        member: memberId,
        first_name: 'Cleo',
        consented_by: 'platform',
        balance: { available: 100 },
        identities: [
          { type: 'customer_id', value: cleo.id },
          { type: 'email', value: cleo.email },
        ],
      },
      ledger: [{ points: 100, kind: 'order_award', title: 'Order #7009' }],
      orders: [
        { order: '7009', points: 100, explanation: [expect.any(String), expect.any(String)] },
      ],
      lots: [{ points: '100', remaining: '100' }],
      redemptions: [],
      friends_brought: [],
      cases: [],
    });
    expect((await call('/members/999999/export')).status).toBe(404);
    const other = await connectTestShop(deps.db);
    await publish(deps.db, other, onePerDollar);
    expect((await call(`/members/${memberId}/export`, undefined, other.domain)).status).toBe(404);
  });

  it('are given points together, after it was said how many they are', async () => {
    const members = [await told1.memberOf(ada), await told1.memberOf(bob)];
    const id = randomUUID();
    const request = { id, points: 25, reason: 'A gift', chosen: '2 members', choice: { members } };
    const drafted = bulkAction.parse(await (await call('/bulk-actions', request)).json());
    expect(drafted).toMatchObject({ state: 'draft', members: 2, moved_points: 50 });
    expect(bulkActions.parse(await (await call('/bulk-actions')).json()).items).toEqual([]);
    const started = await call(`/bulk-actions/${id}`, { move: 'start' });
    expect(bulkAction.parse(await started.json()).state).toBe('running');
    const step = { shop: told1.shop, bulkId: id, now: new Date() };
    while (await performBulk(deps.db, step));
    const result = bulkActionResult.parse(await (await call(`/bulk-actions/${id}`)).json());
    expect(result).toMatchObject({ action: { state: 'done', done: 2, can_undo: true }, told: [] });
    const undo = await call(`/bulk-actions/${id}/undo`, { id: randomUUID() });
    expect(bulkAction.parse(await undo.json())).toMatchObject({ kind: 'undo', moved_points: -50 });
    const nobody = { ...request, id: randomUUID(), choice: { filter: { search: 'nobody' } } };
    const refused = await call('/bulk-actions', nobody);
    expect(refused.status).toBe(409);
    expect(problem.parse(await refused.json()).code).toBe('nobody_chosen');
    expect((await call(`/bulk-actions/${randomUUID()}`)).status).toBe(404);
  });

  it('become one, or say why not', async () => {
    const [kept, other] = [await told1.memberOf(bob), await told1.memberOf(ada)];
    const body = { other_id: other, reason: 'One person' };
    const merged = await call(`/members/${kept}/merge`, body);
    expect(adminMember.parse(await merged.json()).balance.available).toBe(250);
    const refused = await call(`/members/${kept}/merge`, { ...body, other_id: kept });
    expect(refused.status).toBe(422);
    expect(problem.parse(await refused.json())).toMatchObject({ code: 'same_member' });
    expect((await call('/members/999999/merge', body)).status).toBe(404);
  });

  it('are erased once their name is typed', async () => {
    const memberId = await told1.memberOf(cleo);
    const wrong = await call(`/members/${memberId}/erase`, { confirm: 'Bob', reason: 'Asked for' });
    expect(problem.parse(await wrong.json()).code).toBe('not_confirmed');
    const body = { confirm: 'Cleo Vance', reason: 'Asked for' };
    const erased = await call(`/members/${memberId}/erase`, body);
    expect(adminMember.parse(await erased.json())).toMatchObject({
      status: 'deleted',
      email: null,
      balance: { available: 0 },
    });
  });
});
