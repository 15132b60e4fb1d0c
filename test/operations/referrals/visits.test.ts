import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countClick, countShare } from '../../../server/operations/referrals/count-visit.ts';
import { seeMember } from '../../../server/operations/referrals/see-member.ts';
import type { Traces } from '../../../server/operations/referrals/traces.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { readSignals } from '../../../server/store/signals.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { ReferralWorld } from './referral-world.ts';

const phone: Traces = {
  device: 'phone-of-bob',
  ip: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 Safari',
  acceptLanguage: 'en-GB',
};
const laptop: Traces = {
  device: 'laptop-of-cleo',
  ip: '198.51.100.20',
  userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Gecko/20100101 Firefox/140.0',
  acceptLanguage: 'de',
};

let database: TestDatabase;
let deps: DrainDeps;
let world: ReferralWorld;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

beforeEach(async () => {
  world = await ReferralWorld.open(deps);
});

const click = (traces: Traces, told: { channel?: string | null; now?: Date } = {}) =>
  countClick(deps, {
    shop: world.shop,
    memberId: world.advocateId,
    channel: told.channel ?? 'whatsapp',
    traces,
    now: told.now ?? world.now,
  });

async function counted() {
  return deps.db.query<{ day: string; channel: string; shares: number; clicks: number }>(
    `select day::text, channel, shares, clicks from referral_visits where shop_id = $1 order by day, channel`,
    [world.shop.shopId],
  );
}

async function clicks(): Promise<number> {
  return (await counted()).reduce((sum, visit) => sum + visit.clicks, 0);
}

describe('a click', () => {
  it('counts once a day for each person, by day and channel', async () => {
    await click(phone);
    await click(phone);
    await click(phone, { channel: 'email' });
    await click(laptop, { channel: 'telepathy' });
    expect(await counted()).toEqual([
      { day: '2026-11-01', channel: 'link', shares: 0, clicks: 1 },
      { day: '2026-11-01', channel: 'whatsapp', shares: 0, clicks: 1 },
    ]);
    await click(phone, { now: new Date('2026-11-02T12:00:00Z') });
    expect(await clicks()).toBe(3);
  });

  it('is the same person’s on another network, and without the name of the browser', async () => {
    await click(phone);
    await click({ ...phone, ip: '203.0.113.99' });
    await click({ ...phone, device: null });
    expect(await clicks()).toBe(1);
  });

  it('counts once when the same page asks many times at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => click(phone)));
    expect(await clicks()).toBe(1);
  });

  it.each([
    null,
    'WhatsApp/2.24.1 A',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Twitterbot/1.0',
    'TelegramBot (like TwitterBot)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'curl/8.5.0',
  ])('of %s is nobody’s', async (userAgent) => {
    await click({ ...phone, userAgent });
    expect(await counted()).toEqual([]);
  });

  it('keeps no address, only hashes, and those for a day', async () => {
    await click(phone);
    const marks = await deps.db.query<{ hash: string; forget_at: Date }>(
      `select * from contact_marks where shop_id = $1 and kind = 'click'`,
      [world.shop.shopId],
    );
    expect(marks).toHaveLength(2);
    expect(JSON.stringify(marks)).not.toContain('203.0.113');
    const until = new Date('2026-11-02T12:00:00Z');
    expect(marks.map((mark) => mark.forget_at)).toEqual([until, until]);
  });
});

describe('a share', () => {
  it('counts each time', async () => {
    const share = { shop: world.shop, memberId: world.advocateId, now: world.now };
    await Promise.all([1, 2, 3].map(() => countShare(deps, { ...share, channel: 'email' })));
    expect(await counted()).toEqual([
      { day: '2026-11-01', channel: 'email', shares: 3, clicks: 0 },
    ]);
  });
});

describe('a member who looks at their link', () => {
  const seen = () =>
    deps.db.query<{ kind: string; seen_at: Date; forget_at: Date }>(
      `select kind, seen_at, forget_at from contact_marks
        where shop_id = $1 and subject = 'member' and kind in ('device', 'browser', 'network') order by kind`,
      [world.shop.shopId],
    );
  const look = (now: Date, traces = phone) =>
    seeMember(deps, { shop: world.shop, memberId: world.advocateId, traces, now });

  it('is remembered by device, browser and network, and again an hour later', async () => {
    await look(world.now);
    const first = await seen();
    expect(first.map(({ kind }) => kind)).toEqual(['browser', 'device', 'network']);
    expect(first[0]?.forget_at).toEqual(new Date('2027-04-30T12:00:00Z'));
    await look(new Date('2026-11-01T12:59:00Z'));
    expect(await seen()).toEqual(first);
    await look(new Date('2026-11-01T13:01:00Z'));
    expect((await seen())[0]?.seen_at).toEqual(new Date('2026-11-01T13:01:00Z'));
  });

  it('is not where the program has no referrals', async () => {
    await publish(deps.db, world.shop, onePerDollar);
    await look(world.now);
    expect(await seen()).toEqual([]);
  });

  it('makes a friend in the very same browser known', async () => {
    await look(world.now);
    await click(phone);
    const id = await world.claim('bob@example.org', phone);
    const signals = await readSignals(deps.db, world.shop.shopId, [id]);
    expect(signals.get(id)?.map(({ kind }) => kind)).toContain('same_device');
    expect((await world.referral(id)).state).toBe('claimed');
  });
});
