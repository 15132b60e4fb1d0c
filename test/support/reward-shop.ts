import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import {
  redeemReward,
  type RedeemRefusal,
  type RedeemRequest,
} from '../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readRedemption, type StoredRedemption } from '../../server/store/redemptions.ts';
import type { Shop } from '../../server/store/shops.ts';
import { orderPayload } from './build-payload.ts';
import { onePointPerDollar } from './every-kind.ts';
import { connectTestShop, deliver, memberIdOf, publish, type Standing } from './shop.ts';

export interface RewardShop {
  deps: DrainDeps;
  shop: Shop;
  now: Date;
}

export async function openRewardShop(
  deps: DrainDeps,
  program: { rewards: ProgramInput['rewards']; settings?: ProgramInput['settings'] },
  now: Date,
): Promise<RewardShop> {
  const shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, { ...onePointPerDollar, ...program });
  return { deps, shop, now };
}

let people = 0;

/** A new member who has bought for so many dollars. */
export async function newMember(
  { deps, shop, now }: RewardShop,
  points: number,
): Promise<{ memberId: string; customerId: string }> {
  people += 1;
  const customerId = String(70_000 + people);
  const body = orderPayload({
    id: String(900_000 + people),
    customer: { id: customerId, email: `buyer${people}@example.com` },
    updatedAt: '2026-10-01T10:00:00Z',
    lines: [{ id: 1, price: `${points}.00`, quantity: 1 }],
  });
  await deliver(deps, shop, [{ topic: 'orders/paid', body }], now);
  return { memberId: await memberIdOf(deps.db, shop, customerId), customerId };
}

export async function ask(
  { deps, shop, now }: RewardShop,
  request: Pick<RedeemRequest, 'memberId' | 'rewardId'> & Partial<RedeemRequest>,
): Promise<StoredRedemption | RedeemRefusal> {
  return redeemReward(deps.db, {
    shop,
    request: {
      redemptionId: randomUUID(),
      points: null,
      createdBy: 'shopper',
      actor: { kind: 'shopper', name: null },
      ...request,
    },
    now,
  });
}

export async function redeem(
  at: RewardShop,
  request: Parameters<typeof ask>[1],
): Promise<StoredRedemption> {
  const redemption = await ask(at, request);
  if ('refused' in redemption) expect.fail(redemption.refused);
  return redemption;
}

export async function reread(
  { deps, shop }: RewardShop,
  { account }: StoredRedemption,
): Promise<StoredRedemption> {
  const redemption = await readRedemption(deps.db, shop.shopId, account.redemptionId);
  if (redemption === null) expect.fail('it is there');
  return redemption;
}

export async function balanceOf(
  { deps, shop }: RewardShop,
  memberId: string,
): Promise<Pick<Standing, 'available' | 'held'>> {
  const [row] = await deps.db.query<{ available: string; held: string }>(
    'select available, held from balances where shop_id = $1 and member_id = $2',
    [shop.shopId, memberId],
  );
  return { available: Number(row?.available), held: Number(row?.held) };
}

export async function expectSound({ deps, shop, now }: RewardShop): Promise<void> {
  expect(await checkLedger(deps.db, shop.shopId, now)).toMatchObject({ ok: true, broken: [] });
}
