import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

/** Tables that every node has: the tenants themselves and what was migrated. The queue has a schema of its own. */
const localTables = ['shops', 'schema_migrations'];

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Rows of a catalogue query about the tables that a shop's rows lie in; $1 is those that are not. */
async function ask(query: string): Promise<string[]> {
  const answer = await client.query<{ what: string }>(
    `with tables as (
       select c.oid as rel, c.relname as name,
              (select attnum from pg_attribute where attrelid = c.oid and attname = 'shop_id' and not attisdropped) as shop
         from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all($1))
     ${query}`,
    [localTables],
  );
  return answer.rows.map((row) => row.what);
}

describe('a schema that can be distributed by shop', () => {
  it('has the tables that the rest of these tests are about', async () => {
    expect(await ask('select name as what from tables')).toEqual(
      expect.arrayContaining(['transfers', 'lots', 'balances', 'orders', 'redemptions', 'inbox']),
    );
  });

  it('gives every table a shop_id that is never null', async () => {
    const without = `select name as what from tables left join pg_attribute a on a.attrelid = rel and a.attnum = shop
                      where shop is null or not a.attnotnull or a.atttypid <> 'bigint'::regtype`;
    expect(await ask(without)).toEqual([]);
  });

  it('gives every table a primary key', async () => {
    const without = `select name as what from tables
                      where not exists (select from pg_index where indrelid = rel and indisprimary)`;
    expect(await ask(without)).toEqual([]);
  });

  it('leads every key and every index with shop_id', async () => {
    const others = `select i.indexrelid::regclass::text as what
                      from tables join pg_index i on i.indrelid = rel where i.indkey[0] is distinct from shop`;
    expect(await ask(others)).toEqual([]);
  });

  it('leads every foreign key with shop_id, on both sides', async () => {
    const others = `select conname as what from tables join pg_constraint c on c.conrelid = rel and contype = 'f'
                      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = c.confkey[1]
                     where c.conkey[1] is distinct from shop or a.attname <> 'shop_id'`;
    expect(await ask(others)).toEqual([]);
  });

  it('lets no foreign key change or empty a shop_id', async () => {
    const changing = `select conname as what from tables join pg_constraint c on c.conrelid = rel and contype = 'f'
                       where confdeltype not in ('a', 'r') or confupdtype not in ('a', 'r')`;
    expect(await ask(changing)).toEqual([]);
  });

  it('excludes nothing without its shop, and runs no row triggers', async () => {
    expect(
      await ask(
        `select conname as what from tables join pg_constraint c on c.conrelid = rel and contype = 'x'`,
      ),
    ).toEqual([]);
    expect(
      await ask(
        `select tgname as what from tables join pg_trigger on tgrelid = rel where not tgisinternal`,
      ),
    ).toEqual([]);
  });

  it('numbers rows in bigint only, so that each node can have its range', async () => {
    const small = `select format('%s.%s', name, attname) as what from tables
                     join pg_attribute a on a.attrelid = rel and attnum > 0 and not attisdropped
                     left join pg_attrdef d on d.adrelid = rel and d.adnum = attnum
                    where atttypid <> 'bigint'::regtype
                      and (attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')`;
    expect(await ask(small)).toEqual([]);
  });
});

describe('constraints', () => {
  it('say in their names which rule was broken', async () => {
    // The names that PostgreSQL makes up where none is given; a primary key's is plain enough.
    const madeUp = `select conname as what from tables join pg_constraint c on c.conrelid = rel
                     where (contype, true) in (('c', conname ~ '_check[0-9]*$'), ('u', conname ~ '_key[0-9]*$'),
                                               ('f', conname ~ '_fkey[0-9]*$'), ('x', conname ~ '_excl[0-9]*$'))
                        or contype not in ('p', 'n') and conname !~ ('^' || name || '_')`;
    expect(await ask(madeUp)).toEqual([]);
    const indexes = `select i.indexrelid::regclass::text as what from tables join pg_index i on i.indrelid = rel
                      where i.indexrelid::regclass::text ~ '_idx[0-9]*$'`;
    expect(await ask(indexes)).toEqual([]);
  });
});

/** What each table's statements do, and so what the application's role may do. */
const grownOnly = ['SELECT', 'INSERT'];
const kept = [...grownOnly, 'UPDATE'];
const needed: Record<string, readonly string[]> = {
  activities: kept,
  activity_rounds: kept,
  api_keys: kept,
  api_requests: [...kept, 'DELETE'],
  audit_log: grownOnly,
  balances: kept,
  brandings: kept,
  bulk_actions: [...kept, 'DELETE'],
  bulk_members: [...kept, 'DELETE'],
  cases: kept,
  checkout_discounts: kept,
  connections: kept,
  contact_marks: [...kept, 'DELETE'],
  daily_totals: kept,
  identities: [...kept, 'DELETE'],
  imports: kept,
  import_rows: [...grownOnly, 'DELETE'],
  import_errors: [...grownOnly, 'DELETE'],
  inbox: [...kept, 'DELETE'],
  ledger_checks: [...kept, 'DELETE'],
  lot_dates: grownOnly,
  lot_movements: grownOnly,
  lots: grownOnly,
  members: kept,
  member_watches: kept,
  merged_customers: kept,
  notice_passes: kept,
  notices: [...kept, 'DELETE'],
  orders: kept,
  program_backtests: [...kept, 'DELETE'],
  program_versions: [...kept, 'DELETE'],
  redemptions: kept,
  referrals: kept,
  referral_steps: grownOnly,
  referral_visits: kept,
  schema_migrations: [],
  active_days: grownOnly,
  breakage_reckonings: [...kept, 'DELETE'],
  lot_outcomes: [...kept, 'DELETE'],
  month_closes: grownOnly,
  sales: [...kept, 'DELETE'],
  shop_signs: kept,
  shops: kept,
  signals: [...kept, 'DELETE'],
  products: kept,
  member_days: [...kept, 'DELETE'],
  member_figures: [...kept, 'DELETE'],
  campaign_budgets: kept,
  member_standings: kept,
  tier_periods: kept,
  tier_passes: kept,
  standing_publications: kept,
  rfm_limits: kept,
  customer_tags: [...kept, 'DELETE'],
  transfer_tallies: [...kept, 'DELETE'],
  transfers: grownOnly,
  unread_orders: [...grownOnly, 'DELETE'],
};

describe("the application's role", () => {
  it('may do to each table what its statements do, and nothing else', async () => {
    const { rows } = await client.query<{ name: string; privileges: string[] }>(
      `select c.relname as name,
              array(select p from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER',
                                               'MAINTAIN']) with ordinality as p (p, at)
                     where has_table_privilege('regulars_app', c.oid, p) order by at) as privileges
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.name, row.privileges]))).toEqual(needed);
  });

  it('may change of a lot only what is left of it and when it lapses', async () => {
    const changeable = await client.query<{ name: string }>(
      `select attname as name from pg_attribute
        where attrelid = 'lots'::regclass and attnum > 0
          and has_column_privilege('regulars_app', attrelid, attnum, 'UPDATE') order by attname`,
    );
    expect(changeable.rows.map(({ name }) => name)).toEqual(['expires_at', 'remaining']);
  });

  it('owns nothing, can make nothing and does not see into the queue', async () => {
    const { rows } = await client.query(
      `select has_schema_privilege('regulars_app', 'public', 'CREATE') as creates,
              has_schema_privilege('regulars_app', 'graphile_worker', 'USAGE') as queue,
              (select count(*)::int from pg_class where relowner = 'regulars_app'::regrole) as owned,
              (select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolcanlogin
                 from pg_roles where rolname = 'regulars_app') as more`,
    );
    expect(rows).toEqual([{ creates: false, queue: false, owned: 0, more: false }]);
  });
});
