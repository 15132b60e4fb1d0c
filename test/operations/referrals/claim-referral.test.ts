import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEncryption } from '../../../server/base/encryption.ts';
import { advanceReferral } from '../../../server/operations/referrals/advance-referral.ts';
import {
  type ClaimStep,
  claimReferral,
} from '../../../server/operations/referrals/claim-referral.ts';
import { countShare } from '../../../server/operations/referrals/count-visit.ts';
import { openAddress } from '../../../server/operations/referrals/friend-address.ts';
import { readClaim } from '../../../server/operations/referrals/read-claim.ts';
import { shareLink } from '../../../server/operations/referrals/share-link.ts';
import { stopLink } from '../../../server/operations/referrals/stop-link.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { type Connection, saveConnection } from '../../../server/store/connections.ts';
import { readRedemption } from '../../../server/store/redemptions.ts';
import { readReferralSteps } from '../../../server/store/referral-steps.ts';
import { orderPayload } from '../../support/build-payload.ts';
import { deleted, merge } from '../../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import {
  deliver,
  memberIdOf,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../../support/shop.ts';
import { ReferralWorld, usualTerms } from './referral-world.ts';

let database: TestDatabase;
let deps: DrainDeps;
const nowhere = { device: null, ip: null, userAgent: null, acceptLanguage: null };
const minuteMs = 60_000;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url, { poolSize: 12 });
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

async function claim(world: ReferralWorld, told: Partial<ClaimStep> & { email: string }) {
  const keys = { ...deps, encryption: testEncryption };
  return claimReferral(keys, {
    shop: world.shop,
    code: world.code,
    channel: 'whatsapp',
    locale: 'de',
    traces: nowhere,
    clickedAt: null,
    viewerId: null,
    connectionId: null,
    now: world.now,
    ...told,
  });
}

/** A shop of Shopify's that also sells beside another platform's checkout. */
async function connectClasses(shopId: string): Promise<Connection> {
  const connection: Connection = {
    shopId,
    connectionId: `${shopId}-classes`,
    platform: 'stripe',
    accountId: 'acct_classes',
    accountName: 'Classes',
    isLive: false,
    apiKey: null,
    webhookSecret: null,
    webhookEndpointId: null,
    tokenSecret: 'sealed',
    origins: ['https://classes.example'],
    status: 'active',
    connectedAt: new Date('2026-10-01T10:00:00Z'),
    disconnectedAt: null,
  };
  await deps.db.transaction((tx) => saveConnection(tx, connection));
  return connection;
}

/** Another member of the shop, with a link. */
async function openLink(world: ReferralWorld, customer: { customerId: string; email: string }) {
  await world.join(customer);
  const { shop, now } = world;
  const memberId = await memberIdOf(deps.db, shop, customer.customerId);
  const link = await shareLink(deps.db, { shopId: shop.shopId, memberId, now });
  const code = link?.publicCode.slice(0, link.publicCode.lastIndexOf('-')) ?? '';
  return { memberId, code };
}

const outcomeOf = async (world: ReferralWorld, referralId: string) => {
  const claimed = await readClaim(deps.db, {
    shopId: world.shop.shopId,
    referralId,
    now: world.now,
  });
  return claimed?.outcome;
};

describe('a claim', () => {
  it('begins with when the link was shared and opened, and keeps nothing of the friend to read', async () => {
    const world = await ReferralWorld.open(deps);
    const sharedAt = new Date(world.now.getTime() - 3 * 60 * minuteMs);
    const clickedAt = new Date(world.now.getTime() - 5 * minuteMs);
    const share = { shop: world.shop, memberId: world.advocateId, now: sharedAt };
    await countShare(deps, { ...share, channel: 'whatsapp' });
    await countShare(deps, { ...share, channel: 'email', now: clickedAt });
    const made = await claim(world, { email: ' Bob@Example.org', clickedAt });
    if (made.outcome !== 'made') expect.fail(made.outcome);
    const referral = await world.referral(made.referralId);
    expect(referral).toMatchObject({
      advocateId: world.advocateId,
      channel: 'whatsapp',
      locale: 'de',
      state: 'claimed',
      reason: 'waiting_for_order',
      emailHint: 'b…@example.org',
      claimEndsAt: new Date('2026-12-01T12:00:00Z'),
      friendId: null,
    });
    expect(JSON.stringify(referral)).not.toMatch(/bob/i);
    expect(openAddress(testEncryption, world.shop.shopId, referral.email ?? '')).toBe(
      'bob@example.org',
    );
    const steps = await readReferralSteps(deps.db, world.shop.shopId, [made.referralId]);
    expect(steps.get(made.referralId)?.map(({ state, occurredAt }) => [state, occurredAt])).toEqual(
      [
        ['invited', sharedAt],
        ['clicked', clickedAt],
        ['claimed', world.now],
      ],
    );
  });

  it.each([
    ['later than now', 1],
    ['from before anybody remembers', -100 * 24 * 60],
  ])('takes a click %s for one of now', async (_when, minutes) => {
    const world = await ReferralWorld.open(deps);
    const clickedAt = new Date(world.now.getTime() + minutes * minuteMs);
    const made = await claim(world, { email: 'bob@example.org', clickedAt });
    if (made.outcome !== 'made') expect.fail(made.outcome);
    expect((await world.referral(made.referralId)).clickedAt).toEqual(world.now);
  });

  it.each(['', 'bob', 'bob@', '@example.org', 'bob@localhost', 'bob@example.', 'a b@example.org'])(
    'with the e-mail "%s" is refused',
    async (email) => {
      const world = await ReferralWorld.open(deps);
      expect(await claim(world, { email })).toEqual({ outcome: 'email_invalid' });
    },
  );

  it('of another channel than we know counts as one by a link', async () => {
    const world = await ReferralWorld.open(deps);
    const made = await claim(world, { email: 'bob@example.org', channel: 'carrier pigeon' });
    if (made.outcome !== 'made') expect.fail(made.outcome);
    expect((await world.referral(made.referralId)).channel).toBe('link');
  });

  it('again is the same referral, however the mailbox is written', async () => {
    const world = await ReferralWorld.open(deps);
    const first = await claim(world, { email: 'bob.stone@gmail.com' });
    expect(first.outcome).toBe('made');
    for (const email of ['BOB.STONE@gmail.com', 'bobstone+regulars@googlemail.com'])
      expect(await claim(world, { email })).toEqual(first);
    expect(await world.all()).toHaveLength(1);
  });

  it('on a second link is refused while the first runs, and taken once that has expired', async () => {
    const world = await ReferralWorld.open(deps);
    const { code } = await openLink(world, { customerId: '9002', email: 'cleo@example.com' });
    const first = await claim(world, { email: 'bob@example.org' });
    expect(await claim(world, { email: 'bob@example.org', code })).toEqual({ outcome: 'taken' });
    await world.later(31);
    if (first.outcome !== 'made') expect.fail(first.outcome);
    expect(await outcomeOf(world, first.referralId)).toBe('over');
    expect(await claim(world, { email: 'bob@example.org', code })).toMatchObject({
      outcome: 'made',
    });
  });

  it('whose time was over before anybody looked makes room at once, on any link', async () => {
    const world = await ReferralWorld.open(deps);
    const other = await openLink(world, { customerId: '9002', email: 'cleo@example.com' });
    const first = await world.claim('bob@example.org');
    world.now = new Date(world.now.getTime() + 31 * 24 * 60 * minuteMs);
    const second = await world.claim('bob@example.org');
    expect(second).not.toBe(first);
    expect(await world.referral(first)).toMatchObject({
      state: 'expired',
      redemptionId: expect.any(String),
    });
    expect(await world.referral(second)).toMatchObject({ state: 'claimed' });
    world.now = new Date(world.now.getTime() + 31 * 24 * 60 * minuteMs);
    expect(await claim(world, { email: 'bob@example.org', code: other.code })).toMatchObject({
      outcome: 'made',
    });
  });

  it('that staff has rejected stays rejected, on any link', async () => {
    const world = await ReferralWorld.open(deps);
    const { code } = await openLink(world, { customerId: '9002', email: 'cleo@example.com' });
    const first = await claim(world, { email: 'bob@example.org' });
    if (first.outcome !== 'made') expect.fail(first.outcome);
    await advanceReferral(deps, {
      shop: world.shop,
      referralId: first.referralId,
      decide: { decision: 'rejected', by: 'Grace', note: null },
      now: world.now,
    });
    expect(await claim(world, { email: 'bob@example.org' })).toEqual(first);
    expect(await outcomeOf(world, first.referralId)).toBe('over');
    expect(await claim(world, { email: 'bob@example.org', code })).toEqual({ outcome: 'taken' });
  });

  it('that staff has rejected stays rejected behind a later one whose time was over unseen', async () => {
    const world = await ReferralWorld.open(deps);
    const second = await openLink(world, { customerId: '9002', email: 'cleo@example.com' });
    const third = await openLink(world, { customerId: '9003', email: 'dan@example.com' });
    const first = await world.claim('bob@example.org');
    await world.later(31);
    await claim(world, { email: 'bob@example.org', code: second.code });
    const decide = { decision: 'rejected', by: 'Grace', note: null } as const;
    const { shop, now } = world;
    await advanceReferral(deps, { shop, referralId: first, decide, now });
    world.now = new Date(now.getTime() + 31 * 24 * 60 * minuteMs);
    expect(await claim(world, { email: 'bob@example.org', code: third.code })).toEqual({
      outcome: 'taken',
    });
  });
});

describe('whoever is no new friend', () => {
  it('is told that it is their own link: the advocate’s e-mail, or the advocate signed in', async () => {
    const world = await ReferralWorld.open(deps);
    expect(await claim(world, { email: 'ADA@example.com' })).toEqual({ outcome: 'own_link' });
    const viewerId = world.advocateId;
    expect(await claim(world, { email: 'bob@example.org', viewerId })).toEqual({
      outcome: 'own_link',
    });
    expect(await world.all()).toEqual([]);
  });

  it('is told so as a customer: a guest who ordered, and a member who did', async () => {
    const world = await ReferralWorld.open(deps);
    await world.order({ customer: { id: '9100', email: 'bob@example.org' } });
    expect(await claim(world, { email: 'Bob@example.org' })).toEqual({
      outcome: 'existing_customer',
    });
    const memberId = await memberIdOf(deps.db, world.shop, '9001');
    const { code } = await openLink(world, { customerId: '9002', email: 'cleo@example.com' });
    expect(await claim(world, { email: 'ada@example.com', code })).toEqual({
      outcome: 'existing_customer',
    });
    expect(await claim(world, { email: 'new@example.org', code, viewerId: memberId })).toEqual({
      outcome: 'existing_customer',
    });
  });

  it('is one still who joined but never ordered, or whose one order was cancelled', async () => {
    const world = await ReferralWorld.open(deps);
    await world.join({ customerId: '9101', email: 'dora@example.org' });
    expect(await claim(world, { email: 'dora@example.org' })).toMatchObject({ outcome: 'made' });
    await world.order({
      customer: { id: '9102', email: 'eve@example.org' },
      cancelledAt: world.now.toISOString(),
    });
    expect(await claim(world, { email: 'eve@example.org' })).toMatchObject({ outcome: 'made' });
  });

  it('is known by the mailbox though the address is another: that is a sign, and no code goes out', async () => {
    const world = await ReferralWorld.open(deps);
    await world.join({ customerId: '9103', email: 'finn@gmail.com' });
    await world.order({ customer: { id: '9103', email: 'finn@gmail.com' } });
    const made = await claim(world, { email: 'f.inn+new@googlemail.com' });
    if (made.outcome !== 'made') expect.fail(made.outcome);
    expect(await world.referral(made.referralId)).toMatchObject({
      state: 'blocked',
      reason: 'too_risky',
      redemptionId: null,
    });
    expect(await outcomeOf(world, made.referralId)).toBe('waiting');
  });
});

describe('a link', () => {
  it('that is nobody’s, stopped, or of somebody who is gone can’t be claimed', async () => {
    const world = await ReferralWorld.open(deps);
    const email = 'bob@example.org';
    expect(await claim(world, { email, code: 'nobody' })).toEqual({ outcome: 'not_found' });
    const { shopId } = world.shop;
    const memberId = world.advocateId;
    await stopLink(deps.db, { shopId, memberId, stopped: true, by: 'Grace', now: world.now });
    expect(await claim(world, { email })).toEqual({ outcome: 'not_found' });
    await stopLink(deps.db, { shopId, memberId, stopped: false, by: 'Grace', now: world.now });
    await deliver(deps, world.shop, [deleted({ id: '9001' })], world.now);
    expect(await claim(world, { email })).toEqual({ outcome: 'not_found' });
  });

  it('of a program without referrals can’t be claimed', async () => {
    const world = await ReferralWorld.open(deps);
    await publish(deps.db, world.shop, onePerDollar);
    expect(await claim(world, { email: 'bob@example.org' })).toEqual({ outcome: 'not_found' });
  });

  it('leads to whom its member became, in any case', async () => {
    const world = await ReferralWorld.open(deps);
    await world.join({ customerId: '9002', email: 'ada@new.example' });
    await deliver(deps, world.shop, [merge({ id: '9001' }, { id: '9002' })], world.now);
    const made = await claim(world, { email: 'bob@example.org', code: world.code.toUpperCase() });
    if (made.outcome !== 'made') expect.fail(made.outcome);
    const survivor = await memberIdOf(deps.db, world.shop, '9002');
    expect(await world.referral(made.referralId)).toMatchObject({ advocateId: survivor });
    for (const email of ['ada@example.com', 'ada@new.example'])
      expect(await claim(world, { email })).toEqual({ outcome: 'own_link' });
  });
});

describe('the friend’s code', () => {
  it('is on its way at once, and ready once the platform has made it', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim('bob@example.org');
    expect(await outcomeOf(world, id)).toBe('making');
    const code = await world.codeOf(id);
    const { shopId } = world.shop;
    expect(await readClaim(deps.db, { shopId, referralId: id, now: world.now })).toMatchObject({
      outcome: 'ready',
      code,
      expiresAt: new Date('2026-12-01T12:00:00Z'),
    });
    await world.order({ customer: { id: '9100', email: 'bob@example.org' }, codes: [code] });
    expect(await outcomeOf(world, id)).toBe('over');
  });

  it('is for the checkout beside whose pages they claim, as long as that is connected', async () => {
    const world = await ReferralWorld.open(deps);
    const { shopId } = world.shop;
    const connection = await connectClasses(shopId);
    const { connectionId } = connection;
    const claimBeside = async (email: string): Promise<string> => {
      const claimed = await claim(world, { email, connectionId });
      return claimed.outcome === 'made' ? claimed.referralId : expect.fail(claimed.outcome);
    };
    const issuerOf = async (referralId: string): Promise<string | null | undefined> => {
      const { redemptionId } = await world.referral(referralId);
      return (await readRedemption(deps.db, shopId, redemptionId ?? ''))?.connectionId;
    };
    const beside = await claimBeside('bob@example.org');
    expect(await issuerOf(beside)).toBe(connectionId);
    await world.codeOf(beside);
    expect(await readClaim(deps.db, { shopId, referralId: beside, now: world.now })).toMatchObject({
      outcome: 'ready',
      site: 'https://classes.example',
    });
    expect(await issuerOf(await world.claim('cleo@example.org'))).toBeNull();
    const ended = { ...connection, status: 'disconnected', disconnectedAt: world.now } as const;
    await deps.db.transaction((tx) => saveConnection(tx, ended));
    expect(await issuerOf(await claimBeside('dan@example.org'))).toBeNull();
  });

  it('is for the shop’s own checkout where the other knows no such reward', async () => {
    const gift = { kind: 'free_shipping', title: 'Free shipping' } as const;
    const world = await ReferralWorld.open(deps, { ...usualTerms, friend: { gift } });
    const { connectionId } = await connectClasses(world.shop.shopId);
    await claim(world, { email: 'bob@example.org', connectionId });
    const [referral] = await world.all();
    const redemptionId = referral?.redemptionId ?? '';
    expect(await readRedemption(deps.db, world.shop.shopId, redemptionId)).toMatchObject({
      connectionId: null,
    });
  });

  it('is none where what the friend gets comes with the order', async () => {
    const world = await ReferralWorld.open(deps, { ...usualTerms, friend: { points: 200 } });
    expect(await outcomeOf(world, await world.claim('bob@example.org'))).toBe('no_code');
  });

  it('waits for staff where the claim does', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim('bob@mailinator.com');
    expect(await world.referral(id)).toMatchObject({ inReview: true, redemptionId: null });
    expect(await outcomeOf(world, id)).toBe('waiting');
  });
});

describe('many claims at once', () => {
  it('of one mailbox make one referral with one code', async () => {
    const world = await ReferralWorld.open(deps);
    const email = (at: number) => (at % 2 === 0 ? 'bobstone@gmail.com' : 'bob.stone@gmail.com');
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, at) => claim(world, { email: email(at) })),
    );
    const [first] = results;
    expect(results.every((result) => JSON.stringify(result) === JSON.stringify(first))).toBe(true);
    expect(await world.all()).toHaveLength(1);
    const codes = await deps.db.query('select 1 from redemptions where shop_id = $1', [
      world.shop.shopId,
    ]);
    expect(codes).toHaveLength(1);
    expect(await world.findBroken()).toEqual([]);
  });

  it('of one mailbox on two links leave it with one of them', async () => {
    const world = await ReferralWorld.open(deps);
    const { code } = await openLink(world, { customerId: '9002', email: 'cleo@example.com' });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        claim(world, { email: 'bob@example.org', ...(at % 2 === 0 && { code }) }),
      ),
    );
    expect(await world.all()).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'made')).toHaveLength(10);
    expect(results.filter(({ outcome }) => outcome === 'taken')).toHaveLength(10);
  });

  it('of a hundred friends lose none', async () => {
    const world = await ReferralWorld.open(deps, {
      ...usualTerms,
      fraud: { friends_per_day: 1000 },
    });
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        claim(world, { email: `friend${at}x@f${at}.example` }),
      ),
    );
    expect(results.filter(({ outcome }) => outcome === 'made')).toHaveLength(100);
    const all = await world.all();
    expect(all).toHaveLength(100);
    expect(all.every(({ redemptionId }) => redemptionId !== null)).toBe(true);
    expect(await world.findBroken()).toEqual([]);
  });
});

describe('while the key is rotated', () => {
  const rotated = createEncryption([Buffer.alloc(32, 9), Buffer.alloc(32, 7)]);
  const hashContact: DrainDeps['hashContact'] = (shopId, contact) =>
    rotated.keyedHashes(contact, { shopId, column: 'orders.contact_hash' });

  it('friends, customers and rejected ones are known by the key of before', async () => {
    const world = await ReferralWorld.open(deps);
    const { code } = await openLink(world, { customerId: '9002', email: 'cleo@example.com' });
    await world.order({ customer: { id: '9100', email: 'guest@example.org' } });
    const id = await world.claim('bob.stone@gmail.com');
    const gone = await world.claim('gone@example.org');
    await advanceReferral(deps, {
      shop: world.shop,
      referralId: gone,
      decide: { decision: 'rejected', by: 'Grace', note: null },
      now: world.now,
    });
    const again = (email: string, on = world.code) =>
      claimReferral(
        { ...deps, hashContact, encryption: rotated },
        {
          shop: world.shop,
          code: on,
          email,
          channel: 'link',
          locale: 'en',
          traces: nowhere,
          clickedAt: null,
          viewerId: null,
          connectionId: null,
          now: world.now,
        },
      );
    expect(await again('bobstone@gmail.com')).toEqual({ outcome: 'made', referralId: id });
    expect(await again('bobstone@gmail.com', code)).toEqual({ outcome: 'taken' });
    expect(await again('gone@example.org')).toEqual({ outcome: 'made', referralId: gone });
    expect(await again('guest@example.org')).toEqual({ outcome: 'existing_customer' });
    const body = orderPayload({
      id: '7001',
      customer: { id: '9400', email: 'bob.stone@gmail.com' },
      placedAt: world.now.toISOString(),
      updatedAt: world.now.toISOString(),
      lines: [{ id: 1, price: '60.00', quantity: 1 }],
    });
    const told = [{ topic: 'orders/paid', body }];
    await deliver({ ...deps, hashContact }, world.shop, told, world.now);
    expect(await world.referral(id)).toMatchObject({ state: 'pending', orderId: '7001' });
  });
});
