import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../server/base/clock.ts';
import { AppError } from '../../../server/base/errors.ts';
import type { ProgramInput } from '../../../server/contract/program/program.ts';
import { type ImportDeps, stepImport } from '../../../server/jobs/run-import.ts';
import { checkLedger } from '../../../server/operations/check-ledger.ts';
import { uploadMembers } from '../../../server/operations/imports/upload-members.ts';
import { createShopReader } from '../../../server/operations/read-shop.ts';
import { type ImportError, listImportErrors } from '../../../server/store/import-rows.ts';
import { type Import, type MembersOptions, readImport } from '../../../server/store/imports.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { platformsOf } from '../../support/platforms.ts';
import { connectTestShop, openDeps, publish, testEncryption } from '../../support/shop.ts';

const tiered: ProgramInput = {
  activities: [{ type: 'sign_up', points: 100 }],
  tiers: {
    basis: 'points_earned',
    window: 'calendar_year',
    levels: [
      { id: 'silver', name: 'Silver', threshold: 100 },
      { id: 'gold', name: 'Gold', threshold: 1000 },
    ],
  },
};

let database: TestDatabase;
let deps: ImportDeps;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  const settling = openDeps(database.url);
  const nobody = () => Promise.reject(new Error('nobody asks'));
  deps = {
    ...settling,
    clock: systemClock,
    shops: createShopReader(settling.db),
    encryption: testEncryption,
    refresh: nobody,
    platforms: platformsOf({}),
    history: {
      startBulk: nobody,
      readBulk: nobody,
      cancelBulk: nobody,
      // eslint-disable-next-line require-yield
      async *downloadBulk() {
        throw new Error('nobody asks');
      },
      readRefunds: nobody,
      readScopes: nobody,
    },
  };
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

beforeEach(async () => {
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, tiered);
});

async function* inPieces(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function importFile(
  text: string | Uint8Array,
  options: Partial<MembersOptions> = {},
): Promise<{ ended: Import; errors: ImportError[] }> {
  const begun = await uploadMembers(deps.db, {
    shop,
    file: inPieces(text, 4096),
    options: { fileName: 'members.csv', dryRun: false, onError: 'refuse_file', ...options },
    by: 'test',
    now: new Date(),
    enqueue: false,
  });
  if ('refused' in begun) throw new RangeError(begun.detail);
  const key = { shopId: shop.shopId, importId: begun.importId };
  while ((await stepImport(deps, key)) !== 'ended');
  const ended = await readImport(deps.db, shop.shopId, begun.importId);
  if (ended === null) throw new RangeError('there is no import');
  return {
    ended,
    errors: await listImportErrors(deps.db, shop.shopId, { importId: begun.importId, limit: 100 }),
  };
}

const members = () =>
  deps.db.query<{ name: string; available: number; known: string[] }>(
    `select m.first_name as name, b.available::int as available,
            array_agg(i.value order by i.value) as known
       from members m join balances b using (shop_id, member_id) join identities i using (shop_id, member_id)
      where m.shop_id = $1 group by m.member_id, m.first_name, b.available order by m.member_id`,
    [shop.shopId],
  );

const row = (errors: readonly ImportError[]) =>
  errors.map(({ rowNo, path, message }) => `${rowNo} ${path}: ${message}`);

describe('a good file', () => {
  it('brings members with lots of their own dates, tiers, tags, birthdays and referral codes', async () => {
    const { ended, errors } = await importFile(
      [
        '\uFEFFemail;phone;customer_id;first_name;last_name;birthday;joined_at;lots;tier;tier_until;tags;referral_code',
        'Ann@Example.com;+1 503 555 0142;7204551131241;Ann;"O""Neill; Jr.";1990-04-28;2024-05-01;"100@2025-01-31>2031-01-31; 50@2025-06-01>never";gold;2031-12-31;"vip, press";ANN-10',
        'bea@example.com;;;Bea;;;;;Silver;;;',
      ].join('\r\n'),
    );
    expect(row(errors)).toEqual([]);
    expect(ended).toMatchObject({ state: 'done', counts: { members: 2, points: 150, failed: 0 } });
    expect(await members()).toEqual([
      { name: 'Ann', available: 150, known: ['+15035550142', '7204551131241', 'ann@example.com'] },
      { name: 'Bea', available: 0, known: ['bea@example.com'] },
    ]);
    const lots = await deps.db.query(
      `select points::int, earned_at, expires_at from lots where shop_id = $1 order by earned_at`,
      [shop.shopId],
    );
    // Days are the shop's own: it is in New York.
    expect(lots).toEqual([
      {
        points: 100,
        earned_at: new Date('2025-01-31T05:00:00Z'),
        expires_at: new Date('2031-02-01T05:00:00Z'),
      },
      { points: 50, earned_at: new Date('2025-06-01T04:00:00Z'), expires_at: Infinity },
    ]);
    const [ann] = await deps.db.query(
      `select last_name, birthday::text, joined_at, tags, referral_code, s.tier_id, s.through_day::text as through, p.how
         from members m join member_standings s using (shop_id, member_id) join tier_periods p using (shop_id, member_id)
        where m.shop_id = $1 and first_name = 'Ann'`,
      [shop.shopId],
    );
    expect(ann).toEqual({
      last_name: 'O"Neill; Jr.',
      birthday: '1990-04-28',
      joined_at: new Date('2024-05-01T04:00:00Z'),
      tags: ['press', 'vip'],
      referral_code: 'ANN-10',
      tier_id: 'gold',
      through: '2031-12-31',
      how: 'imported',
    });
    expect(await checkLedger(deps.db, shop.shopId, new Date())).toMatchObject({ ok: true });
  });

  it('doubles nothing when it comes again, and refuses another balance for the same member', async () => {
    const file = 'email,points,points_expire_at\nann@example.com,100,2031-01-31\n';
    await importFile(file);
    const again = await importFile(file);
    expect(again.ended).toMatchObject({ counts: { members: 0, points: 0, skipped: 1 } });
    const other = await importFile(file.replace('100', '120'));
    expect(other.ended).toMatchObject({ state: 'failed', counts: { failed: 1 } });
    expect(row(other.errors)[0]).toContain('has another imported balance already');
    expect((await members())[0]?.available).toBe(100);
  });

  it('fills the gaps of members who are known and leaves the rest', async () => {
    await importFile('email,first_name\nann@example.com,Ann\n');
    await importFile('email,first_name,loyalty_id,points\nann@example.com,Anna,C-7,30\n');
    expect(await members()).toEqual([
      { name: 'Ann', available: 30, known: ['C-7', 'ann@example.com'] },
    ]);
  });
});

describe('a file with errors', () => {
  const dirty = [
    'email,phone,birthday,points,points_expire_at,lots,tier,joined_at',
    'ann@example.com,,,100,,,,',
    'nonsense,,,,,,,',
    'bea@example.com,,1990-02-30,1.5,2020-01-01,,platinum,2999-01-01',
    'cid@example.com,,,10,,5@2025-01-01,,',
    'dee@example.com,12',
    ',,,5,,,,',
    'eve@example.com,,,,,5@2025-01-01>2024-01-01,,',
    'fay@example.com,,,,,,,',
    'FAY@example.com,,,,,,,',
  ].join('\n');

  it('is refused whole, with every error of every row', async () => {
    const { ended, errors } = await importFile(dirty);
    expect(ended).toMatchObject({
      state: 'failed',
      error: "8 rows can't be taken: nothing was imported.",
    });
    expect(row(errors)).toEqual([
      '3 email: is no e-mail address',
      '4 birthday: is no day such as 1990-04-28',
      '4 joined_at: lies ahead',
      '4 tier: the program has no tier "platinum"',
      '4 points: are no whole number such as 1200',
      '4 points_expire_at: 2020-01-01 is over: points that have expired are left out',
      '5 points: are 10, but the lots have 5 together',
      '6 : has 2 values instead of 8',
      '7 : nothing in this row says who it is',
      '8 lots: 2024-01-01 is over: points that have expired are left out',
      '9 email: fay@example.com stands in rows 9, 10',
      '10 email: fay@example.com stands in rows 9, 10',
    ]);
    expect(await members()).toEqual([]);
  });

  it('is taken but for those rows where the merchant says so', async () => {
    const { ended } = await importFile(dirty, { onError: 'skip_rows' });
    expect(ended).toMatchObject({ state: 'done', counts: { members: 1, points: 100, failed: 8 } });
  });

  it('is refused before anything is kept when it is no such file', async () => {
    const refused = async (text: string | Uint8Array) => {
      const answer = await importFile(text).catch((error: unknown) => error);
      return answer instanceof AppError ? answer.message : 'taken';
    };
    expect(await refused('')).toBe('The file is empty.');
    expect(await refused('email,pionts\na@b.co,1')).toContain(
      'columns that are not known: "pionts"',
    );
    expect(await refused('points\n1')).toContain('at least one of the columns email');
    expect(await refused('email\n"a@b.co')).toContain('a quote is never closed');
    expect(await refused('email\na"b@b.co')).toContain('a quote stands within a field');
    expect(await refused(new Uint8Array([0x65, 0x6d, 0xff, 0x0a]))).toContain('UTF-8');
    expect(await refused(`email\n${'a'.repeat(70_000)}`)).toContain('too long');
  });

  it('names rows that contradict what is known', async () => {
    await importFile(
      'email,customer_id,referral_code\nann@example.com,1,ANN\nbea@example.com,2,\n',
    );
    const { errors } = await importFile(
      'email,customer_id,referral_code\nann@example.com,2,\nann@example.com2,3,ann\n,1,\nbea@example.com,9,\n',
    );
    expect(row(errors).map((text) => text.replaceAll(/\d{2,}/g, 'N'))).toEqual([
      expect.stringMatching(/^2 : names two members who are not one/),
      expect.stringMatching(/^3 referral_code: is member \w+'s already/),
      expect.stringMatching(/^5 customer_id: member \w+ is another customer already/),
    ]);
  });
});

describe('a dry run', () => {
  it('tells what would happen and changes nothing', async () => {
    const { ended } = await importFile('email,points\nann@example.com,100\nbea@example.com,5\n', {
      dryRun: true,
    });
    expect(ended).toMatchObject({ state: 'done', counts: { members: 2, points: 105 } });
    expect(await members()).toEqual([]);
    const left = await deps.db.query('select 1 from import_rows where shop_id = $1', [shop.shopId]);
    expect(left).toEqual([]);
  });
});
