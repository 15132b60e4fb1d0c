import { AppError } from '../../base/errors.ts';
import type { Actor } from '../../domain/ledger/ledger.ts';
import type { Money } from '../../domain/program/money.ts';
import { endRedemption } from '../../operations/end-redemption.ts';
import { redeemReward } from '../../operations/redeem-reward.ts';
import { findSurvivors } from '../../store/merges.ts';
import { readRedemption, type StoredRedemption } from '../../store/redemptions.ts';
import { awaitEnd } from '../await-end.ts';
import type { Refused } from '../route.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './read-page.ts';
import { refuseShopper } from './refuse-shopper.ts';

const byShopper: Actor = { kind: 'shopper', name: null };

/** Turns a shopper's points into a code. The same id is the same redemption, however often it is sent. */
export async function redeemOwn(
  deps: StorefrontDeps,
  shopper: Shopper,
  wanted: { id: string; rewardId: string; points: number | null; basket: Money | null },
): Promise<StoredRedemption | Refused> {
  const { db, clock } = deps;
  const { id, rewardId, points, basket } = wanted;
  const request = {
    redemptionId: id.toLowerCase(),
    memberId: memberOf(shopper),
    rewardId,
    points,
    basket,
    channel: shopper.channel,
    connectionId: shopper.connectionId,
    createdBy: 'shopper' as const,
    actor: byShopper,
  };
  const held = await redeemReward(db, { shop: shopper.shop, request, now: clock.now() });
  if (!('refused' in held)) return held;
  const status = held.refused === 'redemption_id_taken' ? 409 : 422;
  return refuseShopper(deps, shopper, { ...held, status });
}

/** Gives a code back while it is unused, and waits a moment for the end. */
export async function undoOwn(
  deps: StorefrontDeps,
  shopper: Shopper,
  redemptionId: string,
): Promise<StoredRedemption | Refused> {
  const { db, clock } = deps;
  const { shop } = shopper;
  const redemption = await findOwnRedemption(deps, shopper, redemptionId);
  const ended = await endRedemption(db, {
    shop,
    redemptionId: redemption.account.redemptionId,
    ending: 'cancelled',
    actor: byShopper,
    now: clock.now(),
  });
  if (ended !== null && 'refused' in ended)
    return refuseShopper(deps, shopper, { ...ended, status: 409 });
  return awaitEnd(db, shop.shopId, ended ?? redemption);
}

/** Somebody else's redemption is not there; one of an account that was merged into theirs is. */
export async function findOwnRedemption(
  { db }: StorefrontDeps,
  shopper: Shopper,
  redemptionId: string,
): Promise<StoredRedemption> {
  const memberId = memberOf(shopper);
  const redemption = await readRedemption(db, shopper.shop.shopId, redemptionId);
  if (redemption?.memberId === memberId) return redemption;
  const owners = redemption === null ? [] : [redemption.memberId];
  const survivors = await findSurvivors(db, shopper.shop.shopId, owners);
  if (redemption === null || survivors.get(redemption.memberId) !== memberId)
    throw new AppError('not_found', 'There is no such redemption.');
  return redemption;
}
