import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchMembers } from '../../server/operations/search-members.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { everybody } from '../../server/store/member-filter.ts';
import type { MemberPlace, MemberSort } from '../../server/store/member-pages.ts';
import type { Shop } from '../../server/store/shops.ts';
import { leaveAlone, readsOver } from '../support/count-reads.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../support/shop.ts';

const now = new Date('2026-11-10T12:00:00Z');
const size = 3000;
/** What finding a handful among thousands may read of one table. */
const fewMax = 60;

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url, { poolSize: 2 });
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(leaveAlone);
  for (const statement of fill) await owner.query(statement.replaceAll('$shop', shop.shopId));
  for (const one of people) await add(owner, one);
  await owner.query('analyze');
  await owner.end();
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const fill = [
  `insert into members (shop_id, first_name, last_name, joined_at, joined_by, consented_at, consented_by, created_at, updated_at)
   select $shop, 'Xaver' || n, 'Ypsilon' || n, now(), 'api', now(), 'api', now(), now() from generate_series(1, ${size}) n`,
  `insert into identities (shop_id, type, value, member_id, created_at)
   select $shop, t.type, case t.type when 'email' then 'x' || n || '@example.org' when 'phone' then '+4366' || (5000000 + n)
                                     else (900000 + n)::text end, member_id, now()
     from (select member_id, row_number() over (order by member_id) as n from members) m,
          (values ('customer_id'), ('email'), ('phone')) t (type)`,
  `insert into balances (shop_id, member_id, available, updated_at)
   select $shop, member_id, 1 + member_id % 100, now() from members`,
  `insert into orders (shop_id, order_id, name, customer_id, member_id, snapshot, placed_at, first_seen_at, revision)
   select $shop, (70000000 + n)::text, '#' || (20000 + n), n::text, member_id, '{"order": null, "refunds": []}', now(), now(), 1
     from (select member_id, row_number() over (order by member_id) as n from members) m`,
];

interface Someone {
  first: string | null;
  last: string | null;
  status?: 'active' | 'deleted';
  points?: number;
  spent?: number;
  activeAt?: string;
  tier?: string;
  known?: readonly (readonly [string, string])[];
  orders?: readonly (readonly [string, string])[];
}

const people: readonly Someone[] = [
  {
    first: 'Amelia Rose',
    last: 'Okafor',
    points: 900,
    spent: 100,
    activeAt: '2026-11-01T10:00:00Z',
    tier: 'gold',
    known: [
      ['email', 'amelia@example.com'],
      ['phone', '+491701234567'],
      ['customer_id', '7209348123984'],
      ['loyalty_id', 'CARD-77A'],
    ],
    orders: [['5550001042', '#1042']],
  },
  {
    first: 'Anna-Lena',
    last: 'van der Berg',
    points: 800,
    spent: 900,
    activeAt: '2026-11-02T10:00:00Z',
    known: [['external_id', 'crm-1042']],
    orders: [['5550001043', 'EN1043-B']],
  },
  { first: null, last: 'O’Brien', points: 0, known: [['email', 'rosa@example.com']] },
  { first: null, last: null, status: 'deleted', known: [['customer_id', '4711']] },
];

async function add(owner: Client, one: Someone): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into members (shop_id, first_name, last_name, status, joined_at, joined_by, consented_at, consented_by,
            created_at, updated_at)
     values ($1,$2,$3,$4,now(),'api',now(),'api',now(),now()) returning member_id as id`,
    [shop.shopId, one.first, one.last, one.status ?? 'active'],
  );
  const mine = [shop.shopId, rows[0]?.id];
  await owner.query(
    'insert into balances (shop_id, member_id, available, last_active_at, updated_at) values ($1,$2,$3,$4,now())',
    [...mine, one.points ?? 0, one.activeAt ?? null],
  );
  if (one.spent !== undefined)
    await owner.query(
      'insert into member_figures (shop_id, member_id, spent_minor) values ($1,$2,$3)',
      [...mine, one.spent],
    );
  if (one.tier !== undefined)
    await owner.query(
      `insert into member_standings (shop_id, member_id, tier_id, since, period_no, counts_after) values ($1,$2,$3,now(),1,now())`,
      [...mine, one.tier],
    );
  for (const [type, value] of one.known ?? [])
    await owner.query(
      'insert into identities (shop_id, member_id, type, value, created_at) values ($1,$2,$3,$4,now())',
      [...mine, type, value],
    );
  for (const [id, name] of one.orders ?? [])
    await owner.query(
      `insert into orders (shop_id, member_id, order_id, name, snapshot, placed_at, first_seen_at, revision)
       values ($1,$2,$3,$4,'{"order": null, "refunds": []}',now(),now(),1)`,
      [...mine, id, name],
    );
}

const ask = (
  search: string,
  more: Partial<typeof everybody> & { sort?: MemberSort; before?: MemberPlace | null } = {},
) => {
  const { sort = 'newest', before = null, ...chosen } = more;
  const choice = { ...everybody, ...chosen, search };
  return searchMembers(deps.db, { shop, now }, { choice, sort, before });
};

/** Last names, and by what each was found. */
async function found(search: string): Promise<string[]> {
  const { items } = await ask(search);
  return items.map(
    ({ lastName, foundBy }) => `${lastName ?? 'nobody'}: ${foundBy?.kind} ${foundBy?.value}`,
  );
}

describe('a search of members', () => {
  it.each([
    ['amel', 'Okafor: name Amelia Rose Okafor'],
    ['Rose Oka', 'Okafor: name Amelia Rose Okafor'],
    ['lena', 'van der Berg: name Anna-Lena van der Berg'],
    ['berg anna', 'van der Berg: name Anna-Lena van der Berg'],
    ['DER', 'van der Berg: name Anna-Lena van der Berg'],
    ['amelia@', 'Okafor: email amelia@example.com'],
    ['+49 170 123', 'Okafor: phone +491701234567'],
    ['0049 170/1234567', 'Okafor: phone +491701234567'],
    ['+49 (0)170 1234567', 'Okafor: phone +491701234567'],
    ['0170 1234567', 'Okafor: phone +491701234567'],
    ['7209348', 'Okafor: customer_id 7209348123984'],
    ['card-77a', 'Okafor: loyalty_id CARD-77A'],
    ['CRM-10', 'van der Berg: external_id crm-1042'],
    ['#1042', 'Okafor: order #1042'],
    ['1042', 'Okafor: order #1042'],
    ['5550001042', 'Okafor: order #1042'],
    ['en1043', 'van der Berg: order EN1043-B'],
    ['1043', 'van der Berg: order EN1043-B'],
    ['4711', 'nobody: customer_id 4711'],
  ])('finds by %s', async (typed, expected) => {
    expect(await found(typed)).toEqual([expected]);
  });

  it('finds nobody by what is in the middle of a word', async () => {
    for (const typed of ['melia', 'kafor', 'example.com', '#42', 'amelia berg'])
      expect(await found(typed)).toEqual([]);
  });

  it('takes what it is given as it is', async () => {
    for (const typed of ["'", '%', '_', '\\', '#', "' or true --", '\u{10ffff}', '()'])
      expect((await ask(typed)).items).toEqual([]);
  });

  it('names the order that nobody has', async () => {
    await deps.db.transaction((tx) =>
      tx.query(
        `insert into orders (shop_id, order_id, name, snapshot, placed_at, first_seen_at, revision)
         values ($1,'5559','#9001','{"order": null, "refunds": []}',now(),now(),1)`,
        [shop.shopId],
      ),
    );
    expect(await ask('#9001')).toMatchObject({ items: [], guestOrders: ['#9001'], total: 0 });
  });

  it('goes on page by page, who was meant before all others', async () => {
    const seen: string[] = [];
    let before: MemberPlace | null = null;
    const { items } = await ask('900001');
    const meant = items[0]?.memberId;
    expect(items[0]?.foundBy).toEqual({ kind: 'customer_id', value: '900001' });
    for (let page = 0; page < 5; page += 1) {
      const listing: Awaited<ReturnType<typeof ask>> = await ask('9000', { before });
      seen.push(...listing.items.map(({ memberId }) => memberId));
      expect(listing.total).toBe(page === 0 ? 99 : null);
      before = listing.next;
      if (before === null) break;
    }
    expect(new Set(seen).size).toBe(99);
    expect(seen).toContain(meant);
  });

  it('reads no more than what it finds', async () => {
    const typed = [
      'ameli',
      'rose okafor',
      'amelia@',
      '0170 1234567',
      '#1042',
      '5550001042',
      'ypsilon2999',
    ];
    for (const text of typed)
      expect([text, await readsOver(deps.db, fewMax, () => ask(text))]).toEqual([text, {}]);
  });
});

describe('a list of members', () => {
  it('is of one status, of one tier, of those who have points', async () => {
    const names = async (chosen: Parameters<typeof ask>[1]) =>
      (await ask('', chosen)).items.map(({ lastName }) => lastName);
    expect(await names({ status: 'deleted' })).toEqual([null]);
    expect(await names({ tier: 'gold' })).toEqual(['Okafor']);
    expect((await ask('', { withPoints: true })).total).toBe(size + 2);
    expect((await ask('', { status: 'active' })).total).toBe(size + 3);
    expect((await ask('', { ids: [] })).total).toBe(0);
  });

  it('begins with whom it is sorted by, and goes on from there', async () => {
    const top = async (sort: MemberSort) => {
      const first = await ask('', { sort });
      const next = await ask('', { sort, before: first.next });
      const ids = [...first.items, ...next.items].map(({ memberId }) => memberId);
      expect(new Set(ids).size).toBe(50);
      return first.items.slice(0, 2).map(({ lastName }) => lastName);
    };
    expect(await top('points')).toEqual(['Okafor', 'van der Berg']);
    expect(await top('spent')).toEqual(['van der Berg', 'Okafor']);
    expect(await top('active')).toEqual(['van der Berg', 'Okafor']);
    expect((await ask('', { sort: 'newest' })).items[0]?.status).toBe('deleted');
  });
});
