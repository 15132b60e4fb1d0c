import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmPoints } from '../../server/operations/confirm-points.ts';
import { eraseMember } from '../../server/operations/erase-member.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { mergeMembers } from '../../server/operations/merge-members.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { settleRedemption } from '../../server/operations/settle-redemption.ts';
import { readOrder } from '../../server/store/orders.ts';
import { readRedemption } from '../../server/store/redemptions.ts';
import { ada, bob, hour, order, told, ToldCustomers } from '../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openDeps } from '../support/shop.ts';

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

const actor = { kind: 'staff', name: 'Grace' } as const;
const reason = 'They asked us to';

function erase(shop: ToldCustomers, memberId: string, confirm = ada.email) {
  return eraseMember(deps.db, {
    shop: shop.shop,
    memberId,
    confirm,
    reason,
    actor,
    now: shop.now,
  });
}

/** Every text of the shop in which something personal of Ada is still written. */
async function traces(shop: ToldCustomers): Promise<string[]> {
  const tables = await deps.db.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'shop_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('inbox') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await deps.db.query<{ row: string }>(
      `select row_to_json(t)::text as row from ${name} t where t.shop_id = $1`,
      [shop.shop.shopId],
    );
    for (const { row } of rows)
      if (/ada@|lovelace|1990-12|card-9|wears glasses|instagram/i.test(row))
        found.push(`${name}: ${row}`);
  }
  return found;
}

async function fill(shop: ToldCustomers, memberId: string): Promise<void> {
  const { shopId } = shop.shop;
  await shop.tell(told({ ...ada, firstName: 'Ada', lastName: 'Lovelace' }));
  await deps.db.transaction(async (tx) => {
    const run = (statement: string) => tx.query(statement, [shopId, memberId]);
    await run(
      `update members set birthday = '1990-12-10', tags = '{wears glasses}', referral_code = 'LOVELACE', birthday_known_at = now()
        where shop_id = $1 and member_id = $2`,
    );
    await run(
      `insert into identities (shop_id, type, value, member_id, created_at) values ($1, 'loyalty_id', 'CARD-9', $2, now())`,
    );
    await run(
      `insert into activities (shop_id, member_id, type, external_id, occurred_at, day, recorded_at, points, state,
              program_version, source, url, note, properties)
       values ($1,$2,'custom:follow','f1',now(),'2026-11-01',now(),0,'granted',1,'staff','instagram.com/ada','Ada Lovelace',
               '{"name": "Lovelace"}')`,
    );
    await run(
      `insert into cases (shop_id, case_id, member_id, kind, state, score, opened_at, updated_at, note)
       values ($1, '11111111-1111-4111-8111-111111111111', $2, 'activity_burst', 'open', 10, now(), now(), 'Lovelace again')`,
    );
    await run(
      `insert into signals (shop_id, subject, subject_id, kind, evidence, found_at)
       select $1, 'case', '11111111-1111-4111-8111-111111111111', 'x', '{"text": "Lovelace", "members": [], "score": 1}', now()
        where $2::bigint > 0`,
    );
    await run(
      `insert into notices (shop_id, member_id, kind, dedupe_key, points, expires_on, days_before, created_at, error)
       values ($1, $2, 'expiry_warning', 'k', 5, '2026-12-01', 30, now(), '550 ada@example.com unknown')`,
    );
  });
}

describe('a member who is erased', () => {
  it('leaves nothing that says who they were', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const memberId = await shop.memberOf(ada);
    await fill(shop, memberId);
    expect((await traces(shop)).length).toBeGreaterThan(5);
    expect(await erase(shop, memberId)).toBe('erased');
    expect(await traces(shop)).toEqual([]);
    expect(await shop.accountOf(memberId)).toMatchObject({
      member: { status: 'deleted', firstName: null, birthday: null },
      identities: [{ type: 'customer_id', value: ada.id }],
    });
    expect(await readOrder(deps.db, shop.shop.shopId, '7001')).toMatchObject({
      emailHash: null,
      phoneHash: null,
      memberId,
    });
    // Whoever stands beside them is left alone.
    expect(await shop.balance(bob)).toBe('100/0/0');
    expect((await shop.accountOf(await shop.memberOf(bob))).identities).toHaveLength(2);
  });

  it('owns no points, and the books close by one adjustment', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const memberId = await shop.memberOf(ada);
    await erase(shop, memberId);
    expect(await shop.balance(ada)).toBe('0/0/0');
    const lines = await deps.db.query(
      `select kind, from_account, to_account, points::integer, actor_name, reason from transfers
        where shop_id = $1 and member_id = $2 order by seq desc limit 1`,
      [shop.shop.shopId, memberId],
    );
    expect(lines).toEqual([
      {
        kind: 'adjustment',
        from_account: 'available',
        to_account: 'adjusted',
        points: 100,
        actor_name: 'Grace',
        reason: 'The member was erased.',
      },
    ]);
    expect(await shop.findBroken()).toEqual([]);
    const audit = await deps.db.query(
      `select actor, before, after from audit_log where shop_id = $1 and action = 'erase_member'`,
      [shop.shop.shopId],
    );
    expect(audit).toEqual([
      {
        actor: 'Grace',
        before: { available: 100, pending: 0, held: 0 },
        after: { reason, cancelled_codes: 0 },
      },
    ]);
  });

  it('loses pending points and debts as well', async () => {
    const rules = [
      { id: 'spend', kind: 'per_amount', points: 1, per: { amount: '1.00', currency: 'USD' } },
    ] as const;
    const waiting = await ToldCustomers.open(deps, {
      earning: { pending_until: 'fulfilment', rules: [...rules] },
    });
    await waiting.tell(order({ at: 1 }));
    expect(await waiting.balance(ada)).toBe('0/100/0');
    await erase(waiting, await waiting.memberOf(ada));
    expect(await waiting.balance(ada)).toBe('0/0/0');
    await waiting.tell(order({ at: 2, fulfilled: true }));
    await confirmPoints(deps.db, waiting.shop, waiting.now);
    expect(await waiting.balance(ada)).toBe('0/0/0');
    expect(await waiting.findBroken()).toEqual([]);

    const indebted = await ToldCustomers.open(deps, {
      settings: { negative_balance: 'allow_negative' },
    });
    await indebted.tell(order({ at: 1 }));
    const { id } = await indebted.spend(ada, 100);
    await indebted.tell(order({ at: 2, cancelledAt: hour(2) }));
    expect(await indebted.balance(ada)).toBe('-100/0/100');
    await erase(indebted, await indebted.memberOf(ada));
    expect(await indebted.balance(ada)).toBe('0/0/0');
    expect((await readRedemption(deps.db, indebted.shop.shopId, id))?.account.status).toBe(
      'cancelled',
    );
    expect(await indebted.findBroken()).toEqual([]);
  });

  it('has their codes cancelled, whose points leave the books as soon as the platform says so', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const memberId = await shop.memberOf(ada);
    const { id: redemptionId } = await shop.spend(ada, 100);
    const step = { shop: shop.shop, redemptionId, now: shop.now };
    await settleRedemption(deps.db, { ...step, news: { news: 'issued', discountId: 'gid://1' } });
    await erase(shop, memberId);
    expect(await shop.balance(ada)).toBe('0/0/100');
    expect(await readRedemption(deps.db, shop.shop.shopId, redemptionId)).toMatchObject({
      ending: 'cancelled',
    });
    await settleRedemption(deps.db, { ...step, news: { news: 'disabled' } });
    expect(await shop.balance(ada)).toBe('0/0/0');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('is not brought back by what is told later', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const memberId = await shop.memberOf(ada);
    await erase(shop, memberId);
    await shop.tell(
      order({ at: 3, id: '7003' }),
      order({ at: 3, lines: [{ id: 11, price: '100.00', quantity: 3 }] }),
      told({ ...ada, firstName: 'Ada', lastName: 'Lovelace' }),
    );
    await shop.tell(order({ at: 5, cancelledAt: hour(5) }));
    expect(await traces(shop)).toEqual([]);
    expect(await shop.memberOf(ada)).toBe(memberId);
    expect(await shop.balance(ada)).toBe('0/0/0');
    const [old, late] = [
      await readOrder(deps.db, shop.shop.shopId, '7001'),
      await readOrder(deps.db, shop.shop.shopId, '7003'),
    ];
    expect(old).toMatchObject({ memberId, emailHash: null });
    expect(late).toMatchObject({ memberId: null, emailHash: null });
    expect(await shop.findBroken()).toEqual([]);
  });

  it('may join again, as somebody new', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const memberId = await shop.memberOf(ada);
    await erase(shop, memberId);
    await shop.join(ada);
    const again = await shop.memberOf(ada);
    expect(again).not.toBe(memberId);
    expect(await shop.accountOf(again)).toMatchObject({
      member: { status: 'active' },
      balance: { available: 0 },
    });
    expect(await shop.findBroken()).toEqual([]);
  });

  it('is erased once, however often it is asked, and only when it is confirmed', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const memberId = await shop.memberOf(ada);
    expect(await erase(shop, memberId, 'Bob')).toMatchObject({ refused: 'not_confirmed' });
    expect(await shop.balance(ada)).toBe('100/0/0');
    expect(await erase(shop, '999999')).toBeNull();
    const answers = await Promise.all(
      [0, 1, 2].map(() => erase(shop, memberId, ' ADA@example.com ')),
    );
    expect(answers).toEqual(['erased', 'erased', 'erased']);
    const other = await shop.memberOf(bob);
    const { memberId: card } = await joinMember(deps, {
      shop: shop.shop,
      person: {
        customerId: null,
        loyaltyId: 'C1',
        email: null,
        phone: null,
        firstName: null,
        lastName: null,
        joinedAt: shop.now,
      },
      joinedBy: 'staff',
      now: shop.now,
    });
    const merging = { shop: shop.shop, keptId: other, otherId: card, reason, actor, now: shop.now };
    await mergeMembers(deps, merging);
    expect(await erase(shop, card, card)).toMatchObject({ refused: 'member_merged' });
    expect(await shop.findBroken()).toEqual([]);
  });
});

describe('a customer whom the platform redacts', () => {
  const redact = (id: string, orders: readonly string[] = []) => ({
    topic: 'customers/redact',
    body: Buffer.from(
      JSON.stringify({
        shop_id: 1,
        shop_domain: 'x.myshopify.com',
        customer: { id: Number(id), email: ada.email, phone: null },
        orders_to_redact: orders.map(Number),
      }),
    ),
  });

  it('is erased, and their orders beside', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const memberId = await shop.memberOf(ada);
    await shop.tell(redact(ada.id, ['7001']), redact(ada.id));
    expect(await traces(shop)).toEqual([]);
    expect(await shop.balance(ada)).toBe('0/0/0');
    expect((await shop.accountOf(memberId)).member.status).toBe('deleted');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('may never have joined', async () => {
    const shop = await ToldCustomers.open(deps, { joining: 'explicit' });
    await shop.tell(order({ at: 1 }), order({ at: 1, id: '7002', customer: bob }));
    await shop.tell(redact(ada.id), redact('999'));
    const { shopId } = shop.shop;
    expect(await readOrder(deps.db, shopId, '7001')).toMatchObject({ emailHash: null });
    expect((await readOrder(deps.db, shopId, '7002'))?.emailHash).not.toBeNull();
  });
});
