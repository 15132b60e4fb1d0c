import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettableClock } from '../../server/base/clock.ts';
import { createJobHandlers, type JobDeps } from '../../server/jobs/handlers.ts';
import { sweep } from '../../server/jobs/sweep.ts';
import { jobAttemptsMax } from '../../server/store/jobs.ts';
import { endRedemption } from '../../server/operations/end-redemption.ts';
import { createShopReader } from '../../server/operations/read-shop.ts';
import { type ParkedAnswer, resolveParked } from '../../server/operations/resolve-parked.ts';
import type { StoredRedemption } from '../../server/store/redemptions.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { everyKind } from '../support/every-kind.ts';
import { FailingPlatform, type Trouble } from '../support/failing-platform.ts';
import { noHistory, noSales, platformsOf } from '../support/platforms.ts';
import {
  balanceOf,
  expectSound,
  newMember,
  openRewardShop,
  redeem,
  reread,
  type RewardShop,
} from '../support/reward-shop.ts';
import { openDeps, testEncryption } from '../support/shop.ts';

const start = new Date('2026-11-10T12:00:00Z');
const dayMs = 86_400_000;
const issuedKinds = everyKind.map(({ id }) => id).filter((id) => id !== 'custom');
const staff = { kind: 'staff', name: 'Grace' } as const;

let database: TestDatabase;
let at: RewardShop;
let deps: JobDeps;
let platform: FailingPlatform;
let clock: SettableClock;

beforeAll(async () => {
  database = await freshDatabase();
  const settling = openDeps(database.url, { poolSize: 12 });
  clock = new SettableClock(start);
  at = await openRewardShop(settling, { rewards: everyKind }, start);
  platform = new FailingPlatform(() => clock.now());
  deps = {
    ...settling,
    clock,
    shops: createShopReader(settling.db),
    platforms: platformsOf({ shopify: platform.commerce() }),
    history: noHistory,
    sales: noSales,
    encryption: testEncryption,
    refresh: nobody,
    notices: { mail: null, shopUrl: () => '', optOutUrl: () => '' },
  };
}, 120_000);

afterAll(async () => {
  await expectSound(at);
  await deps.db.close();
  await database.drop();
});

function nobody(): Promise<never> {
  return Promise.reject(new Error('nobody asks this here'));
}

async function redeemFor(rewardId: string): Promise<StoredRedemption> {
  const { memberId } = await newMember(at, 100);
  return redeem(at, {
    memberId,
    rewardId,
    points: rewardId === 'amount_off_variable' ? 100 : null,
  });
}

/** As the queue does: again and again until it is done, and no oftener than it would. */
async function run(
  name: 'issue_discount' | 'disable_discount',
  { account }: StoredRedemption,
): Promise<void> {
  const payload = { shopId: at.shop.shopId, redemptionId: account.redemptionId };
  for (let attempt = 1; attempt <= jobAttemptsMax; attempt += 1)
    try {
      await createJobHandlers(deps)[name](payload, { isLast: attempt === jobAttemptsMax });
      return;
    } catch {
      // Weather: the next try comes a moment later.
      clock.set(new Date(clock.now().getTime() + 1_000));
    }
}

async function cancel(redemption: StoredRedemption): Promise<void> {
  const { redemptionId } = redemption.account;
  const step = { shop: at.shop, redemptionId, actor: staff, now: clock.now() };
  await endRedemption(deps.db, { ...step, ending: 'cancelled' });
}

async function resolve(redemption: StoredRedemption, answer: ParkedAnswer): Promise<void> {
  const { redemptionId } = redemption.account;
  const step = { shop: at.shop, redemptionId, actor: staff, note: null, now: clock.now() };
  const resolved = await resolveParked(deps.db, { ...step, answer });
  if (resolved === null || 'refused' in resolved) expect.fail('it waits for a person');
}

/** What the member has on the platform and what they have in points are one and the same. */
async function expectCounted(
  redemption: StoredRedemption,
  status: StoredRedemption['account']['status'],
): Promise<StoredRedemption> {
  const now = await reread(at, redemption);
  const { redemptionId } = redemption.account;
  const has = {
    held: { standing: platform.standing(redemptionId), available: 0, held: 100 },
    issued: { standing: 1, available: 0, held: 100 },
    used: { standing: platform.standing(redemptionId), available: 0, held: 0 },
    gone: { standing: 0, available: 100, held: 0 },
  }[status === 'held' || status === 'issued' || status === 'used' ? status : 'gone'];
  expect({
    status: now.account.status,
    standing: platform.standing(redemptionId),
    ...(await balanceOf(at, redemption.memberId)),
  }).toEqual({ status, ...has });
  expect(platform.madeFor(redemptionId).length).toBeLessThanOrEqual(1);
  return now;
}

const passing: { troubles: Trouble[] }[] = [
  { troubles: [] },
  { troubles: ['lost'] },
  { troubles: ['throttled', 'throttled', 'throttled'] },
  { troubles: ['unheard'] },
  { troubles: ['unheard', 'lost', 'unheard'] },
  { troubles: ['unauthenticated'] },
];

describe.each(issuedKinds)('%s', (kind) => {
  it.each(passing)('is issued once through $troubles', async ({ troubles }) => {
    const redemption = await redeemFor(kind);
    platform.expectTroubles(...troubles);
    await run('issue_discount', redemption);
    await run('issue_discount', redemption);
    await expectCounted(redemption, 'issued');
  });

  it.each(['taken', 'refused'] as const)('gives its points back when it is %s', async (trouble) => {
    const redemption = await redeemFor(kind);
    platform.refusal = trouble;
    await run('issue_discount', redemption);
    platform.refusal = null;
    const failed = await expectCounted(redemption, 'failed');
    expect(failed.failure).toEqual({ code: trouble, detail: 'The platform says no.' });
  });

  it.each(passing)('is taken back once through $troubles', async ({ troubles }) => {
    const redemption = await redeemFor(kind);
    await run('issue_discount', redemption);
    await cancel(redemption);
    platform.expectTroubles(...troubles);
    await run('disable_discount', redemption);
    await run('disable_discount', redemption);
    await expectCounted(redemption, 'cancelled');
  });

  it.each(['lost', 'unheard'] as const)(
    'is taken back, whatever became of it, when every try was %s',
    async (trouble) => {
      const redemption = await redeemFor(kind);
      platform.expectTroubles(...Array.from({ length: jobAttemptsMax }, () => trouble));
      await run('issue_discount', redemption);
      await expectCounted(redemption, 'held');
      await run('disable_discount', redemption);
      await expectCounted(redemption, 'failed');
    },
  );

  it('stays with the member when it was used before it could be taken back', async () => {
    const redemption = await redeemFor(kind);
    await run('issue_discount', redemption);
    await cancel(redemption);
    for (const one of platform.madeFor(redemption.account.redemptionId)) one.state = 'used';
    await run('disable_discount', redemption);
    await expectCounted(redemption, 'used');
  });

  it('waits for a person where nobody can tell, and for each answer goes its way', async () => {
    const there = await redeemFor(kind);
    const missing = await redeemFor(kind);
    const again = await redeemFor(kind);
    for (const one of [there, missing, again]) {
      platform.expectTroubles(one === there ? 'unheard' : 'lost', 'unclear');
      await run('issue_discount', one);
      const { calls } = platform;
      clock.set(new Date(clock.now().getTime() + 3_600_000));
      await sweep(deps);
      await run('issue_discount', one);
      await cancel(one);
      expect(platform.calls).toBe(calls);
      expect((await expectCounted(one, 'held')).parked).not.toBeNull();
    }
    await resolve(there, 'issued');
    await expectCounted(there, 'issued');
    await resolve(missing, 'not_issued');
    await expectCounted(missing, 'failed');
    await resolve(again, 'try_again');
    await run('issue_discount', again);
    await expectCounted(again, 'issued');
  });

  it('waits for a person where nobody can tell whether it was taken back', async () => {
    for (const answer of ['issued', 'not_issued', 'try_again'] as const) {
      const redemption = await redeemFor(kind);
      await run('issue_discount', redemption);
      await cancel(redemption);
      platform.expectTroubles(answer === 'not_issued' ? 'unheard' : 'lost', 'unclear');
      await run('disable_discount', redemption);
      expect((await reread(at, redemption)).parked).not.toBeNull();
      await resolve(redemption, answer);
      if (answer === 'try_again') await run('disable_discount', redemption);
      await expectCounted(redemption, answer === 'issued' ? 'issued' : 'cancelled');
    }
  });

  it('is left alone while the shop is uninstalled, and goes on when it is back', async () => {
    const redemption = await redeemFor(kind);
    const { calls } = platform;
    await setStatus('uninstalled');
    await run('issue_discount', redemption);
    expect(platform.calls).toBe(calls);
    await expectCounted(redemption, 'held');
    await setStatus('active');
    await run('issue_discount', redemption);
    await expectCounted(redemption, 'issued');
  });
});

async function setStatus(status: 'active' | 'uninstalled'): Promise<void> {
  await deps.db.query('update shops set status = $2 where shop_id = $1', [at.shop.shopId, status]);
  deps.shops.forget();
}

describe('store credit of one member', () => {
  it('is told apart though amount and time are all that is known of it', async () => {
    const { memberId } = await newMember(at, 300);
    const [first, second] = [
      await redeem(at, { memberId, rewardId: 'store_credit' }),
      await redeem(at, { memberId, rewardId: 'store_credit' }),
    ];
    platform.expectTroubles('unheard');
    const handlers = createJobHandlers(deps);
    const payload = ({ account }: StoredRedemption) => ({
      shopId: at.shop.shopId,
      redemptionId: account.redemptionId,
    });
    await expect(handlers.issue_discount(payload(first), { isLast: false })).rejects.toThrow(
      'answer was lost',
    );
    // The second waits until it is known what became of the first.
    await expect(handlers.issue_discount(payload(second), { isLast: false })).rejects.toThrow(
      'on its way',
    );
    await run('issue_discount', first);
    await run('issue_discount', second);
    const ids = [await reread(at, first), await reread(at, second)].map((one) => one.discountId);
    expect(new Set(ids).size).toBe(2);
    expect(await balanceOf(at, memberId)).toEqual({ available: 100, held: 200 });
  });
});

describe('what nothing was sent of', () => {
  it('ends at once, without a call', async () => {
    const redemption = await redeemFor('gift_card');
    const { calls } = platform;
    await cancel(redemption);
    await run('issue_discount', redemption);
    expect(platform.calls).toBe(calls);
    await expectCounted(redemption, 'cancelled');
  });
});

describe('time', () => {
  it('ends unused codes, and counts what was handed over as redeemed', async () => {
    const redemptions: StoredRedemption[] = [];
    for (const { id } of everyKind) redemptions.push(await redeemFor(id));
    for (const one of redemptions.filter(({ kind }) => kind !== 'custom'))
      await run('issue_discount', one);
    clock.set(new Date(start.getTime() + 40 * dayMs));
    await sweep(deps);
    for (const one of redemptions) {
      await run('disable_discount', one);
      const isHandedOver = one.kind === 'gift_card' || one.kind === 'store_credit';
      await expectCounted(one, isHandedOver ? 'used' : 'expired');
    }
    const card = redemptions.find(({ kind }) => kind === 'gift_card');
    if (card === undefined) return;
    await cancel(card);
    await run('disable_discount', card);
    await expectCounted(card, 'returned');
  });
});
