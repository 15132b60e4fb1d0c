import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { celebrateDays } from '../../server/operations/celebrate-days.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { mergeCustomers } from '../../server/operations/merge-customers.ts';
import { readHistory } from '../../server/operations/read-history.ts';
import { readProgram } from '../../server/operations/read-program.ts';
import { type ActivityRequest, recordActivity } from '../../server/operations/record-activity.ts';
import { saveOwnProfile } from '../../server/operations/save-own-profile.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { listMemberActivities } from '../../server/store/activities.ts';
import { readActivityRound } from '../../server/store/activity-rounds.ts';
import { readProfile } from '../../server/store/profiles.ts';
import type { Shop } from '../../server/store/shops.ts';
import { customerPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { connectTestShop, deliver, onePerDollar, openDeps, publish } from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url, { poolSize: 12 });
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const now = new Date('2026-11-22T15:00:00Z');

async function openShop(document: ProgramInput, timeZone = 'America/New_York'): Promise<Shop> {
  const shop = await connectTestShop(deps.db, { timeZone });
  await publish(deps.db, shop, { ...onePerDollar, ...document });
  return shop;
}

let people = 0;

async function join(
  shop: Shop,
  person: { birthday?: string; joinedAt?: Date; at?: Date; customerId?: string } = {},
): Promise<string> {
  people += 1;
  const at = person.at ?? now;
  const { memberId } = await joinMember(deps, {
    shop,
    person: {
      customerId: person.customerId ?? String(880_000 + people),
      email: null,
      phone: null,
      firstName: null,
      lastName: null,
      birthday: person.birthday ?? null,
      joinedAt: person.joinedAt ?? at,
    },
    joinedBy: 'api',
    now: at,
  });
  return memberId;
}

let told = 0;

function tell(
  shop: Shop,
  memberId: string,
  request: Partial<ActivityRequest> & { type: string },
  at = now,
) {
  told += 1;
  return recordActivity(deps.db, {
    shop,
    findMember: async () => memberId,
    request: {
      url: null,
      externalId: `told-${told}`,
      occurredAt: null,
      properties: {},
      source: 'api',
      actor: { kind: 'api_key', name: 'till' },
      note: null,
      ...request,
    },
    now: at,
  });
}

async function pointsOf(shop: Shop, memberId: string): Promise<number> {
  const [row] = await deps.db.query<{ available: string }>(
    'select available from balances where shop_id = $1 and member_id = $2',
    [shop.shopId, memberId],
  );
  return Number(row?.available ?? 0);
}

async function listed(shop: Shop, memberId: string) {
  const page = { memberId, before: null, limit: 50 };
  const activities = await listMemberActivities(deps.db, shop.shopId, page);
  return activities.map(({ type, day, points, refusal }) => [
    type,
    day,
    points,
    refusal?.reason ?? null,
  ]);
}

async function expectSound(shop: Shop): Promise<void> {
  expect(await checkLedger(deps.db, shop.shopId, now)).toMatchObject({ ok: true, broken: [] });
}

describe('an activity', () => {
  it('gives its points once, however often it is told at once', async () => {
    const shop = await openShop({ activities: [{ type: 'review', points: 50 }] });
    const memberId = await join(shop);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => tell(shop, memberId, { type: 'review', externalId: 'r-1' })),
    );
    expect(answers.filter((answer) => 'isNew' in answer && answer.isNew)).toHaveLength(1);
    expect(
      new Set(
        answers.map((answer) => ('activity' in answer ? answer.activity.activityId : answer)),
      ),
    ).toHaveProperty('size', 1);
    expect(await pointsOf(shop, memberId)).toBe(50);
    const [figures] = await deps.db.query<{ points: string }>(
      'select points from member_figures where shop_id = $1 and member_id = $2',
      [shop.shopId, memberId],
    );
    expect(figures?.points).toBe('50');
    await expectSound(shop);
  });

  it('is another one under the same name: a conflict', async () => {
    const shop = await openShop({ activities: [{ type: 'review', points: 50 }] });
    const [ada, bob] = [await join(shop), await join(shop)];
    await tell(shop, ada, { type: 'review', externalId: 'r-1', properties: { stars: 5 } });
    expect(
      await tell(shop, ada, { type: 'review', externalId: 'r-1', properties: { stars: 4 } }),
    ).toMatchObject({ refused: 'idempotency_conflict' });
    expect(
      await tell(shop, bob, { type: 'review', externalId: 'r-1', properties: { stars: 5 } }),
    ).toMatchObject({ refused: 'idempotency_conflict' });
    expect(await pointsOf(shop, ada)).toBe(50);
  });

  it('is held to its limits when twenty come at once', async () => {
    const shop = await openShop({
      activities: [{ type: 'review', points: 50, limits: { per_day: 3 } }],
    });
    const memberId = await join(shop);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => tell(shop, memberId, { type: 'review' })),
    );
    expect(
      answers.filter((answer) => 'refused' in answer && answer.refused === 'limit_reached'),
    ).toHaveLength(17);
    expect(await pointsOf(shop, memberId)).toBe(150);
    // Midnight in New York is five hours later than UTC's.
    const evening = new Date('2026-11-23T04:59:00Z');
    expect(await tell(shop, memberId, { type: 'review' }, evening)).toHaveProperty('refused');
    const morning = new Date('2026-11-23T05:00:00Z');
    expect(await tell(shop, memberId, { type: 'review' }, morning)).toHaveProperty(
      'activity.points',
      50,
    );
    await expectSound(shop);
  });

  it('that was refused gives the same answer again', async () => {
    const shop = await openShop({
      activities: [{ type: 'review', points: 50, limits: { per_day: 1 } }],
    });
    const memberId = await join(shop);
    await tell(shop, memberId, { type: 'review' });
    const first = await tell(shop, memberId, { type: 'review', externalId: 'late' });
    expect(first).toMatchObject({
      refused: 'limit_reached',
      detail: 'A member gets this once a day.',
    });
    const tomorrow = new Date('2026-11-23T15:00:00Z');
    expect(
      await tell(shop, memberId, { type: 'review', externalId: 'late' }, tomorrow),
    ).toMatchObject({ refused: 'limit_reached' });
    expect(await listed(shop, memberId)).toContainEqual([
      'review',
      '2026-11-22',
      0,
      'limit_reached',
    ]);
  });

  it('of the shop’s own kind may be put right and sent again', async () => {
    const shop = await openShop({
      activities: [
        {
          type: 'custom',
          id: 'run',
          title: 'A run with us',
          points: 10,
          properties: [{ name: 'km', kind: 'number', required: true, minimum: 0 }],
          points_per: 'km',
        },
      ],
    });
    const memberId = await join(shop);
    const wrong = await tell(shop, memberId, {
      type: 'run',
      externalId: 'x',
      properties: { km: 'ten' },
    });
    expect(wrong).toMatchObject({
      refused: 'properties_invalid',
      fields: [{ path: 'properties.km', message: 'must be a number' }],
    });
    const right = await tell(shop, memberId, {
      type: 'custom:run',
      externalId: 'x',
      properties: { km: 10.5 },
    });
    expect(right).toMatchObject({ isNew: true, activity: { type: 'custom:run', points: 105 } });
    const { items } = await readHistory(deps.db, {
      shop,
      memberId,
      before: null,
      limit: 5,
      reader: 'shopper',
    });
    expect(items[0]).toMatchObject({
      title: 'A run with us',
      explanation: ['105 points for “A run with us”.'],
    });
  });

  it('asks for tiers and segments as they are then', async () => {
    const shop = await openShop({
      segments: [{ id: 'rich', name: 'Rich', where: { field: 'balance', at_least: 100 } }],
      tiers: {
        basis: 'points_earned',
        levels: [
          { id: 'basic', name: 'Basic', threshold: 0 },
          { id: 'gold', name: 'Gold', threshold: 80 },
        ],
      },
      activities: [
        { type: 'referral', points: 90 },
        { type: 'review', points: 50, tiers: ['gold'] },
        { type: 'social_share', points: 5, segments: ['rich'] },
      ],
    });
    const memberId = await join(shop);
    expect(await tell(shop, memberId, { type: 'review' })).toMatchObject({
      refused: 'tier_needed',
    });
    await tell(shop, memberId, { type: 'referral' });
    expect(await tell(shop, memberId, { type: 'social_share' })).toMatchObject({
      refused: 'segment_needed',
    });
    expect(await tell(shop, memberId, { type: 'review' })).toMatchObject({ isNew: true });
    expect(await tell(shop, memberId, { type: 'social_share' })).toMatchObject({ isNew: true });
    await expectSound(shop);
  });

  it('keeps its answer when its rule is gone', async () => {
    const shop = await openShop({ activities: [{ type: 'custom', id: 'visit', points: 5 }] });
    const memberId = await join(shop);
    await tell(shop, memberId, { type: 'visit', externalId: 'v-1' });
    await publish(deps.db, shop, onePerDollar);
    const again = await tell(shop, memberId, { type: 'visit', externalId: 'v-1' });
    expect(again).toMatchObject({ isNew: false, activity: { points: 5 } });
    const next = await tell(shop, memberId, { type: 'visit', externalId: 'v-2' });
    expect(next).toMatchObject({ refused: 'activity_unknown' });
  });

  it('is nobody’s to tell where we know it ourselves, or where there is no rule', async () => {
    const shop = await openShop({ activities: [{ type: 'sign_up', points: 100 }] });
    const memberId = await join(shop);
    expect(await tell(shop, memberId, { type: 'sign_up' })).toMatchObject({
      refused: 'activity_automatic',
    });
    expect(await tell(shop, memberId, { type: 'review' })).toMatchObject({
      refused: 'activity_unknown',
    });
    expect(await listed(shop, memberId)).toEqual([['sign_up', '2026-11-22', 100, null]]);
  });

  it('goes with whoever the member becomes, and counts there', async () => {
    const shop = await openShop({ activities: [{ type: 'newsletter', points: 20 }] });
    const ada = await join(shop, { customerId: '991' });
    const alias = await join(shop, { customerId: '992' });
    await tell(shop, alias, { type: 'newsletter' });
    const { program } = await readProgram(deps.db, shop.shopId);
    await deps.db.transaction((tx) =>
      mergeCustomers(deps, tx, {
        shop,
        program,
        merges: [{ keptId: '991', deletedId: '992' }],
        now,
      }),
    );
    expect(await tell(shop, ada, { type: 'newsletter' })).toMatchObject({
      refused: 'limit_reached',
    });
    expect(await pointsOf(shop, ada)).toBe(20);
    await expectSound(shop);
  });
});

describe('days that come every year', () => {
  const yearly: ProgramInput = {
    activities: [
      { type: 'birthday', points: 200, blackout_days: 30 },
      { type: 'anniversary', points: 70 },
    ],
  };

  it.each([
    // The 5th of March begins at 11:00 UTC of the 4th in Auckland, at 08:00 UTC of the 5th in Los Angeles.
    ['Pacific/Auckland', '2027-03-04T10:59:59Z', '2027-03-04T11:00:00Z'],
    ['America/Los_Angeles', '2027-03-05T07:59:59Z', '2027-03-05T08:00:00Z'],
  ])('begin at midnight in %s', async (zone, before, at) => {
    const shop = await openShop(yearly, zone);
    const memberId = await join(shop, { birthday: '1990-03-05' });
    await celebrateDays(deps.db, shop, now);
    await celebrateDays(deps.db, shop, new Date(before));
    expect(await pointsOf(shop, memberId)).toBe(0);
    await celebrateDays(deps.db, shop, new Date(at));
    expect(await pointsOf(shop, memberId)).toBe(200);
    await celebrateDays(deps.db, shop, new Date(Date.parse(at) + 3_600_000));
    expect(await listed(shop, memberId)).toEqual([['birthday', '2027-03-05', 200, null]]);
  });

  it('come once each in every year of a clock that jumps', async () => {
    const shop = await openShop(yearly, 'Pacific/Auckland');
    const leapling = await join(shop, { birthday: '2000-02-29' });
    // 30 June in Auckland, still the 29th in UTC.
    const old = await join(shop, { joinedAt: new Date('2024-06-29T13:00:00Z') });
    for (let day = 0; day < 800; day += 17)
      await celebrateDays(deps.db, shop, new Date(now.getTime() + day * 86_400_000));
    expect(await listed(shop, leapling)).toEqual([
      ['anniversary', '2028-11-23', 70, null],
      ['birthday', '2028-02-29', 200, null],
      ['anniversary', '2027-11-23', 70, null],
      ['birthday', '2027-02-28', 200, null],
    ]);
    expect(await listed(shop, old)).toEqual([
      ['anniversary', '2028-06-30', 70, null],
      ['anniversary', '2027-06-30', 70, null],
    ]);
    await expectSound(shop);
  });

  it('that nobody ran for are made up for, by one of two that run at once', async () => {
    const shop = await openShop(yearly);
    const monday = new Date('2027-02-01T15:00:00Z');
    const thursday = new Date('2027-02-04T15:00:00Z');
    const ada = await join(shop, { birthday: '1990-02-02' });
    const bob = await join(shop, { birthday: '1990-02-04' });
    await celebrateDays(deps.db, shop, monday);
    await Promise.all([1, 2, 3].map(() => celebrateDays(deps.db, shop, thursday)));
    expect(await listed(shop, ada)).toEqual([['birthday', '2027-02-02', 200, null]]);
    expect(await listed(shop, bob)).toEqual([['birthday', '2027-02-04', 200, null]]);
    expect(await readActivityRound(deps.db, shop.shopId)).toMatchObject({
      day: '2027-02-04',
      stage: 'over',
    });
    expect(await celebrateDays(deps.db, shop, thursday)).toBe(0);
  });

  it('count for a birthday only when it was known long before', async () => {
    const shop = await openShop(yearly);
    const memberId = await join(shop, { birthday: '1990-12-10' });
    await celebrateDays(deps.db, shop, now);
    await celebrateDays(deps.db, shop, new Date('2026-12-10T15:00:00Z'));
    expect(await listed(shop, memberId)).toEqual([
      ['birthday', '2026-12-10', 0, 'birthday_too_new'],
    ]);
    await celebrateDays(deps.db, shop, new Date('2027-12-10T15:00:00Z'));
    expect(await pointsOf(shop, memberId)).toBe(200 + 70);
  });

  it('take many members in batches', async () => {
    const shop = await openShop(yearly);
    await celebrateDays(deps.db, shop, now);
    await deps.db.query(
      `with m as (insert into members (shop_id, joined_at, joined_by, consented_at, consented_by, created_at, updated_at,
                                       birthday, birthday_known_at)
                  select $1, $2, 'api', $2, 'api', $2, $2, '1985-02-28', $2 from generate_series(1, 450) returning member_id)
       insert into balances (shop_id, member_id, updated_at) select $1, member_id, $2 from m`,
      [shop.shopId, now],
    );
    await celebrateDays(deps.db, shop, new Date('2027-02-28T15:00:00Z'));
    const [row] = await deps.db.query<{ members: string; points: string }>(
      `select count(*) as members, sum(available) as points from balances where shop_id = $1`,
      [shop.shopId],
    );
    expect(row).toEqual({ members: '450', points: String(450 * 200) });
    await expectSound(shop);
  });
});

describe('a welcome bonus', () => {
  it('that was given before activities were listed is listed by the migration', async () => {
    const shop = await openShop({ activities: [{ type: 'sign_up', points: 100 }] }, 'Asia/Tokyo');
    const memberId = await join(shop, { joinedAt: new Date('2026-11-21T20:00:00Z') });
    const before = await listed(shop, memberId);
    const folder = path.resolve(import.meta.dirname, '../../server/store/migrations');
    const migration = await readFile(path.join(folder, '0009-activities.sql'), 'utf8');
    const [backfill = ''] = /^insert into activities[^;]+;/m.exec(migration) ?? [];
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query('delete from activities');
    await owner.query(backfill);
    await owner.end();
    expect(await listed(shop, memberId)).toEqual(before);
    expect(before).toEqual([['sign_up', '2026-11-22', 100, null]]);
  });
});

describe('a profile', () => {
  it('brings its points once all of it is known, whoever tells the last of it', async () => {
    const shop = await openShop({
      activities: [
        { type: 'profile_complete', points: 30 },
        { type: 'birthday', points: 200, blackout_days: 0 },
      ],
    });
    const customerId = '7711';
    const memberId = await join(shop, { customerId });
    const saved = await saveOwnProfile(deps.db, { shop, memberId, birthday: '1990-11-22', now });
    expect(saved).toBe('saved');
    // It is today: the daily round may have passed already.
    expect(await pointsOf(shop, memberId)).toBe(200);
    const named = JSON.parse(String(customerPayload({ id: customerId, email: 'ada@example.com' })));
    const body = Buffer.from(
      JSON.stringify({ ...named, first_name: 'Ada', last_name: 'Lovelace' }),
    );
    await deliver(deps, shop, [{ topic: 'customers/update', body }], now);
    expect(await pointsOf(shop, memberId)).toBe(230);
    await deliver(deps, shop, [{ topic: 'customers/update', body }], now);
    expect(await pointsOf(shop, memberId)).toBe(230);
  });

  it('takes a birthday from a system that names the member again, where none is known', async () => {
    const shop = await openShop({});
    const customerId = '7722';
    await join(shop, { customerId });
    const memberId = await join(shop, { customerId, birthday: '1990-03-05' });
    await join(shop, { customerId, birthday: '1991-03-05' });
    const profile = await readProfile(deps.db, shop.shopId, memberId);
    expect(profile).toMatchObject({ birthday: '1990-03-05', birthdayKnownAt: now });
  });

  it('lets a birthday be changed once a year, and its clock starts again', async () => {
    const shop = await openShop({ activities: [{ type: 'birthday', points: 200 }] });
    const memberId = await join(shop, { birthday: '1990-12-30' });
    const change = (birthday: string, at: string) =>
      saveOwnProfile(deps.db, { shop, memberId, birthday, now: new Date(at) });
    expect(await change('1990-12-25', '2026-11-30T15:00:00Z')).toMatchObject({
      refused: 'birthday_changed_lately',
    });
    expect(await change('1990-12-30', '2026-11-30T15:00:00Z')).toBe('saved');
    expect(await change('1990-12-25', '2027-12-01T15:00:00Z')).toBe('saved');
    await celebrateDays(deps.db, shop, new Date('2027-12-24T15:00:00Z'));
    await celebrateDays(deps.db, shop, new Date('2027-12-25T15:00:00Z'));
    expect(await listed(shop, memberId)).toContainEqual([
      'birthday',
      '2027-12-25',
      0,
      'birthday_too_new',
    ]);
  });
});
