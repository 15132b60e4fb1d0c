import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { endRedemption, isCancellable } from '../../server/operations/end-redemption.ts';
import { countHandedOver, fulfilReward } from '../../server/operations/fulfil-reward.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { settleRedemption } from '../../server/operations/settle-redemption.ts';
import { beginTry } from '../../server/operations/try-redemption.ts';
import { listOthersIds } from '../../server/store/redemption-lists.ts';
import type { StoredRedemption } from '../../server/store/redemptions.ts';
import { orderPayload, refundPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { everyKind } from '../support/every-kind.ts';
import {
  balanceOf,
  expectSound,
  newMember,
  openRewardShop,
  redeem,
  reread,
  type RewardShop,
} from '../support/reward-shop.ts';
import { deliver, openDeps } from '../support/shop.ts';

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

const open = (rewards: Rewards, settings?: ProgramInput['settings']) =>
  openRewardShop(deps, settings === undefined ? { rewards } : { rewards, settings }, now);

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

async function buyWith(
  at: RewardShop,
  order: { id: string; customerId: string; price: string; codes: Record<string, string> },
): Promise<void> {
  const payload: unknown = JSON.parse(
    orderPayload({
      id: order.id,
      customer: { id: order.customerId },
      updatedAt: '2026-11-02T10:00:00Z',
      lines: [{ id: 1, price: order.price, quantity: 2 }],
      codes: Object.keys(order.codes),
    }).toString(),
  );
  const codes = Object.entries(order.codes).map(([code, amount]) => ({ code, amount }));
  const body = Buffer.from(JSON.stringify(Object.assign({}, payload, { discount_codes: codes })));
  await deliver(deps, at.shop, [{ topic: 'orders/paid', body }], now);
}

async function refund(
  at: RewardShop,
  step: { id: number; orderId: string; price: string; units: number },
) {
  const lines = [
    { lineId: 1, quantity: step.units, subtotal: (Number(step.price) * step.units).toFixed(2) },
  ];
  const body = refundPayload({ id: step.id, orderId: step.orderId, lines });
  await deliver(deps, at.shop, [{ topic: 'refunds/create', body }], now);
}

describe('what each kind is', () => {
  it('is written down as it was redeemed', async () => {
    const at = await open(everyKind);
    const { memberId } = await newMember(at, 1000);
    const told = new Map<string, StoredRedemption>();
    for (const { id, kind } of everyKind) {
      const points = kind === 'amount_off_variable' ? 200 : null;
      told.set(kind, await reread(at, await redeem(at, { memberId, rewardId: id, points })));
    }
    expect(told.get('amount_off')).toMatchObject({ kind: 'amount_off', value: { minor: 500 } });
    expect(told.get('amount_off_variable')).toMatchObject({ value: { minor: 200 } });
    expect(told.get('percentage_off')).toMatchObject({ value: null, percent: 10 });
    expect(told.get('free_shipping')).toMatchObject({ value: null, percent: null });
    expect(told.get('gift_card')?.code).toMatch(/^REG[0-9A-Z]{12}$/);
    expect(told.get('gift_card')).toMatchObject({
      expiresAt: null,
      dueAt: new Date('2026-11-24T12:00:00Z'),
    });
    expect(told.get('custom')).toMatchObject({
      account: { status: 'issued' },
      expiresAt: new Date('2026-12-10T12:00:00Z'),
    });
    await expectSound(at);
  });

  it('keeps a voucher until staff has handed over what it stands for', async () => {
    const at = await open(everyKind);
    const { memberId } = await newMember(at, 100);
    const voucher = await redeem(at, { memberId, rewardId: 'custom' });
    const { redemptionId } = voucher.account;
    const step = { shop: at.shop, redemptionId, actor: staff, now };
    await fulfilReward(deps.db, step);
    expect(await fulfilReward(deps.db, step)).toMatchObject({ account: { status: 'used' } });
    expect(await balanceOf(at, memberId)).toEqual({ available: 0, held: 0 });
    expect(await end(at, voucher)).toMatchObject({ account: { status: 'returned' } });
    expect(await balanceOf(at, memberId)).toEqual({ available: 100, held: 0 });
    expect(await fulfilReward(deps.db, step)).toMatchObject({ refused: 'redemption_ended' });
    const audit = await deps.db.query<{ action: string }>(
      'select action from audit_log where shop_id = $1 and subject like $2 order by entry_id',
      [at.shop.shopId, 'redemption %'],
    );
    expect(audit.map(({ action }) => action)).toEqual(['fulfil_redemption', 'end_redemption']);
    await expectSound(at);
  });
});

describe('store credit that is taken back', () => {
  const credit = everyKind.filter(({ kind }) => kind === 'store_credit');

  it('keeps the entry that took it, so that no other credit is traced to it', async () => {
    const at = await open(credit);
    const { memberId } = await newMember(at, 100);
    const redemption = await redeem(at, { memberId, rewardId: 'store_credit' });
    const { redemptionId } = redemption.account;
    const step = { shop: at.shop, redemptionId, now };
    await settleRedemption(deps.db, { ...step, news: { news: 'issued', discountId: 'in-1' } });
    await end(at, redemption);
    await settleRedemption(deps.db, { ...step, news: { news: 'disabled', takenBackId: 'out-1' } });
    const others = { memberIds: [memberId], kind: 'store_credit', limit: 10 } as const;
    const ids = await listOthersIds(deps.db, at.shop.shopId, { ...others, not: randomUUID() });
    expect(ids).toEqual(['in-1', 'out-1']);
    await expectSound(at);
  });

  it('keeps the entry that gave it, where only taking it back has found that', async () => {
    const at = await open(credit);
    const { memberId } = await newMember(at, 100);
    const redemption = await redeem(at, { memberId, rewardId: 'store_credit' });
    const step = { shop: at.shop, redemptionId: redemption.account.redemptionId, now };
    await beginTry(deps.db, { ...step, verb: 'issue' });
    await end(at, redemption);
    const news = { news: 'disabled', discountId: 'in-2', takenBackId: 'out-2' } as const;
    const ended = await settleRedemption(deps.db, { ...step, news });
    expect(ended).toMatchObject({ discountId: 'in-2', takenBackId: 'out-2' });
    expect(ended?.account.status).toBe('cancelled');
    await expectSound(at);
  });

  it('is refused once the credit has run out: other credit of the member would be taken', async () => {
    const at = await open(credit.map((reward) => ({ ...reward, code_days: 30, undo_days: 14 })));
    const { memberId } = await newMember(at, 100);
    const redemption = await redeem(at, { memberId, rewardId: 'store_credit' });
    await issue(at, redemption);
    const { redemptionId } = redemption.account;
    const late = new Date(now.getTime() + 31 * 86_400_000);
    const step = { shop: at.shop, redemptionId, now: late };
    await countHandedOver(deps.db, step);
    const ended = await endRedemption(deps.db, { ...step, ending: 'cancelled', actor: staff });
    expect(ended).toMatchObject({ refused: 'redemption_ended' });
    expect(isCancellable(await reread(at, redemption), { by: 'shop', now: late })).toBe(false);
  });
});

describe('points of what ran out', () => {
  it('are lost where the program says so, and a code that is used after all takes no more', async () => {
    const at = await open([fiveOff({})], { return_expired_points: false });
    const { memberId, customerId } = await newMember(at, 300);
    const redemption = await redeem(at, { memberId, rewardId: 'five' });
    await issue(at, redemption);
    await end(at, redemption, 'expired');
    const { redemptionId } = redemption.account;
    await settleRedemption(deps.db, {
      shop: at.shop,
      redemptionId,
      news: { news: 'disabled' },
      now,
    });
    expect(await reread(at, redemption)).toMatchObject({
      account: { status: 'expired', forfeited: 100 },
    });
    expect(await balanceOf(at, memberId)).toEqual({ available: 200, held: 0 });
    await expectSound(at);
    await buyWith(at, {
      id: '81',
      customerId,
      price: '1.00',
      codes: { [redemption.code]: '2.00' },
    });
    expect(await reread(at, redemption)).toMatchObject({ account: { status: 'used', spent: 0 } });
    expect(await balanceOf(at, memberId)).toEqual({ available: 202, held: 0 });
    await expectSound(at);
  });
});

describe('a variable reward on a basket that is smaller than its value', () => {
  async function useTen(settings?: ProgramInput['settings']) {
    const at = await open(everyKind, settings);
    const { memberId, customerId } = await newMember(at, 1000);
    const redemption = await redeem(at, {
      memberId,
      rewardId: 'amount_off_variable',
      points: 1000,
    });
    await issue(at, redemption);
    await buyWith(at, {
      id: '82',
      customerId,
      price: '3.30',
      codes: { [redemption.code.toLowerCase()]: '6.60', OTHER: '1.00' },
    });
    return { at, memberId, redemption };
  }

  it('gives back the steps that were not used, then the part of the rest that is refunded', async () => {
    const { at, memberId, redemption } = await useTen();
    // Six dollars and a bit were used: three steps of a dollar were not. The order itself earned 6 points.
    expect(await reread(at, redemption)).toMatchObject({
      account: { status: 'used', spent: 1000, returned: 300 },
    });
    expect(await balanceOf(at, memberId)).toEqual({ available: 306, held: 0 });
    await refund(at, { id: 1, orderId: '82', price: '3.30', units: 1 });
    expect((await reread(at, redemption)).account).toMatchObject({ returned: 650 });
    await refund(at, { id: 2, orderId: '82', price: '3.30', units: 1 });
    expect((await reread(at, redemption)).account).toMatchObject({
      status: 'returned',
      returned: 1000,
    });
    expect(await balanceOf(at, memberId)).toEqual({ available: 1000, held: 0 });
    await expectSound(at);
  });

  it('keeps them where the program says so', async () => {
    const { at, redemption } = await useTen({ return_unused_value: false });
    expect((await reread(at, redemption)).account).toMatchObject({ status: 'used', returned: 0 });
    await expectSound(at);
  });
});
