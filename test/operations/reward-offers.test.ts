import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { endRedemption } from '../../server/operations/end-redemption.ts';
import { readBasketOffers, readRewards } from '../../server/operations/read-rewards.ts';
import type { RedeemRefusal, RedeemRequest } from '../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { settleRedemption } from '../../server/operations/settle-redemption.ts';
import type { StoredRedemption } from '../../server/store/redemptions.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { everyKind, onePointPerDollar } from '../support/every-kind.ts';
import {
  ask,
  balanceOf,
  expectSound,
  newMember,
  openRewardShop,
  redeem,
  type RewardShop,
} from '../support/reward-shop.ts';
import { openDeps, publish } from '../support/shop.ts';

const now = new Date('2026-11-10T12:00:00Z');
const staff = { kind: 'staff', name: 'Grace' } as const;
const usd = (amount: string) => ({ amount, currency: 'USD' });

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url, { poolSize: 20 });
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

type Rewards = NonNullable<ProgramInput['rewards']>;
type RewardInput = Rewards[number];

const open = (rewards: Rewards) => openRewardShop(deps, { rewards }, now);

/** Five off for 100 points, but for what is changed. */
const fiveOff = (changes: Partial<Extract<RewardInput, { kind: 'amount_off' }>>): RewardInput => ({
  id: 'five',
  kind: 'amount_off',
  title: 'Five off',
  points: 100,
  value: usd('5.00'),
  ...changes,
});

async function issue(at: RewardShop, redemption: StoredRedemption): Promise<void> {
  const news = { news: 'issued', discountId: 'gid://1' } as const;
  const { redemptionId } = redemption.account;
  await settleRedemption(deps.db, { shop: at.shop, redemptionId, news, now });
}

async function end(
  at: RewardShop,
  { account }: StoredRedemption,
  ending: 'cancelled' | 'expired' = 'cancelled',
) {
  const step = { shop: at.shop, redemptionId: account.redemptionId, ending, actor: staff, now };
  return endRedemption(deps.db, step);
}

describe('a refusal moves nothing', () => {
  const cases: [RedeemRefusal['refused'], Partial<RedeemRequest>, Rewards][] = [
    ['reward_unknown', { rewardId: 'none' }, [fiveOff({})]],
    ['not_enough_points', {}, [fiveOff({ points: 5000 })]],
    ['points_not_allowed', { points: 50 }, [fiveOff({})]],
    ['reward_not_started', {}, [fiveOff({ from: '2026-12-01' })]],
    ['reward_ended', {}, [fiveOff({ until: '2026-11-09' })]],
    ['not_on_this_channel', { channel: 'pos' }, [fiveOff({ channels: ['web'] })]],
    ['not_on_this_platform', { connectionId: '1-none' }, [fiveOff({})]],
    [
      'basket_too_small',
      { basket: { minor: 100, currency: 'USD' } },
      [fiveOff({ minimum_order: usd('20.00') })],
    ],
    ['points_required', { rewardId: 'amount_off_variable' }, everyKind],
    ['points_out_of_range', { rewardId: 'amount_off_variable', points: 9000 }, everyKind],
    ['points_not_a_step', { rewardId: 'amount_off_variable', points: 150 }, everyKind],
  ];

  it.each(cases)('%s', async (refused, request, rewards) => {
    const at = await open(rewards);
    const { memberId } = await newMember(at, 1000);
    const outcome = await ask(at, { memberId, rewardId: 'five', ...request });
    expect(outcome).toMatchObject({ refused, detail: expect.stringMatching(/^[\w"].{15,}\.$/) });
    expect(await balanceOf(at, memberId)).toEqual({ available: 1000, held: 0 });
  });

  it('not_in_audience: of the tier, and of the segment; who is in it may, at the price of their tier', async () => {
    const at = await openRewardShop(deps, { rewards: [] }, now);
    await publish(deps.db, at.shop, {
      ...onePointPerDollar,
      tiers: {
        basis: 'points_earned',
        window: 'lifetime',
        levels: [{ id: 'gold', name: 'Gold', threshold: 500 }],
      },
      segments: [{ id: 'rich', name: 'Rich', where: { field: 'balance', at_least: 900 } }],
      rewards: [
        fiveOff({
          id: 'gold-only',
          audience: { tiers: ['gold'] },
          prices: [{ tier: 'gold', points: 80 }],
        }),
        fiveOff({ id: 'rich-only', audience: { segments: ['rich'] } }),
      ],
    });
    const poor = await newMember(at, 400);
    const rich = await newMember(at, 1000);
    for (const rewardId of ['gold-only', 'rich-only'])
      expect(await ask(at, { memberId: poor.memberId, rewardId })).toMatchObject({
        refused: 'not_in_audience',
      });
    expect(await redeem(at, { memberId: rich.memberId, rewardId: 'gold-only' })).toMatchObject({
      account: { points: 80 },
    });
    await redeem(at, { memberId: rich.memberId, rewardId: 'rich-only' });
  });

  it('account_required: of store credit, for who is no customer of the platform', async () => {
    const at = await open(everyKind);
    const { memberId, customerId } = await newMember(at, 1000);
    await deps.db.query(
      `delete from identities where shop_id = $1 and type = 'customer_id' and value = $2`,
      [at.shop.shopId, customerId],
    );
    expect(await ask(at, { memberId, rewardId: 'store_credit' })).toMatchObject({
      refused: 'account_required',
    });
  });

  it('limit_reached, until what was taken comes back or the next period begins', async () => {
    const at = await open([fiveOff({ limit: { times: 1, per: 'month' } })]);
    const { memberId } = await newMember(at, 1000);
    const first = await redeem(at, { memberId, rewardId: 'five' });
    expect(await ask(at, { memberId, rewardId: 'five' })).toMatchObject({
      refused: 'limit_reached',
    });
    await end(at, first);
    await redeem(at, { memberId, rewardId: 'five' });
    const later = { ...at, now: new Date('2026-12-01T05:00:00Z') };
    expect(await ask(later, { memberId, rewardId: 'five' })).not.toHaveProperty('refused');
  });

  it('member_unknown, and redemption_id_taken', async () => {
    const at = await open([fiveOff({})]);
    const one = await newMember(at, 1000);
    const other = await newMember(at, 1000);
    const redemptionId = randomUUID();
    await redeem(at, { memberId: one.memberId, rewardId: 'five', redemptionId });
    expect(
      await ask(at, { memberId: other.memberId, rewardId: 'five', redemptionId }),
    ).toMatchObject({ refused: 'redemption_id_taken' });
    await deps.db.query(`update members set status = 'deleted' where member_id = $1`, [
      other.memberId,
    ]);
    expect(await ask(at, { memberId: other.memberId, rewardId: 'five' })).toMatchObject({
      refused: 'member_unknown',
    });
  });
});

describe('a hundred at once', () => {
  it('of one member with points for one: exactly one', async () => {
    const at = await open(everyKind);
    const { memberId } = await newMember(at, 100);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, nth) =>
        ask(at, {
          memberId,
          rewardId: everyKind[nth % everyKind.length]?.id ?? '',
          points: nth % everyKind.length === 1 ? 100 : null,
        }),
      ),
    );
    expect(outcomes.filter((each) => !('refused' in each))).toHaveLength(1);
    expect(await balanceOf(at, memberId)).toEqual({ available: 0, held: 100 });
    await expectSound(at);
  });

  it('of a hundred members for the last one in stock: exactly one', async () => {
    const at = await open([fiveOff({ stock: 1 })]);
    const members: string[] = [];
    for (let nth = 0; nth < 100; nth += 1) members.push((await newMember(at, 100)).memberId);
    const outcomes = await Promise.all(
      members.map((memberId) => ask(at, { memberId, rewardId: 'five' })),
    );
    const won = outcomes.filter((each) => !('refused' in each));
    const refusals = outcomes.flatMap((each) => ('refused' in each ? each.refused : []));
    expect(won).toHaveLength(1);
    expect(new Set(refusals)).toEqual(new Set(['out_of_stock']));
    await expectSound(at);
    const [winner] = won;
    if (winner === undefined || 'refused' in winner) return;
    await end(at, winner);
    await redeem(at, {
      memberId: members.find((id) => id !== winner.memberId) ?? '',
      rewardId: 'five',
    });
  }, 60_000);
});

describe('what is on offer', () => {
  it('says of every reward its price, what is left, and what stands in the way', async () => {
    const at = await open([
      fiveOff({ stock: 3 }),
      fiveOff({ id: 'later', from: '2026-12-01' }),
      fiveOff({ id: 'once', limit: { times: 1, per: 'lifetime' } }),
    ]);
    const { memberId } = await newMember(at, 1000);
    await redeem(at, { memberId, rewardId: 'five' });
    await redeem(at, { memberId, rewardId: 'once' });
    const place = { channel: 'web', connectionId: null, basket: null };
    const told = await readRewards(deps.db, { shop: at.shop, memberId, place, now });
    expect(
      told.map(({ reward, left, obstacle }) => [reward.id, left, obstacle?.refused ?? null]),
    ).toEqual([
      ['five', 2, null],
      ['later', null, 'reward_not_started'],
      ['once', null, 'limit_reached'],
    ]);
    const guest = await readRewards(deps.db, { shop: at.shop, memberId: null, place, now });
    expect(guest.map(({ obstacle }) => obstacle?.refused ?? null)).toEqual([
      null,
      'reward_not_started',
      null,
    ]);
  });

  it('says what would help with a basket, best first, and what only points are missing for', async () => {
    const at = await open([
      ...everyKind,
      fiveOff({ id: 'fifty', title: 'Fifty', points: 5000, value: usd('50.00') }),
    ]);
    const { memberId } = await newMember(at, 1000);
    const code = await redeem(at, { memberId, rewardId: 'free_shipping' });
    await issue(at, code);
    const place = { channel: 'web', connectionId: null, basket: { minor: 8050, currency: 'USD' } };
    const told = await readBasketOffers(deps.db, { shop: at.shop, memberId, place, now });
    expect(told.items.map(({ reward, points }) => [reward.id, points])).toEqual([
      ['amount_off_variable', 900],
      ['percentage_off', 100],
      ['amount_off', 100],
    ]);
    expect(told.next).toMatchObject({ reward: { id: 'fifty' }, pointsMissing: 4100 });
    expect(told.codes.map((each) => each.code)).toEqual([code.code]);
  });
});
