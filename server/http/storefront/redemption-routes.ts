import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { storefrontPaths } from '../../contract/paths.ts';
import {
  redeemRequest,
  redemptionAnswer,
  type RedemptionAnswer,
} from '../../contract/storefront-reward.ts';
import type { Actor } from '../../domain/ledger/ledger.ts';
import { readBalance } from '../../operations/read-member.ts';
import { readProgram } from '../../operations/read-program.ts';
import { redeemReward } from '../../operations/redeem-reward.ts';
import { endRedemption } from '../../operations/end-redemption.ts';
import { findSurvivors } from '../../store/merges.ts';
import { readRedemption, type StoredRedemption } from '../../store/redemptions.ts';
import { awaitEnd } from '../await-end.ts';
import { readBasket } from '../read-basket.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import { presentRedemption } from './present-reward.ts';
import type { StorefrontDeps } from './member-routes.ts';

const byShopper: Actor = { kind: 'shopper', name: null };
const params = z.object({ id: z.uuid() });
const route = routeFor<Shopper>();

/** Turning points into codes, and back while unused. Only a POST changes anything. */
export function listRedemptionRoutes(deps: StorefrontDeps): Route<Shopper>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'post',
      path: storefrontPaths.redemptions,
      in: { body: redeemRequest },
      out: redemptionAnswer,
      handler: async ({ caller, body }) => {
        const request = {
          redemptionId: body.id.toLowerCase(),
          memberId: memberOf(caller),
          rewardId: body.reward_id,
          points: body.points ?? null,
          basket: readBasket(body.basket),
          channel: caller.channel,
          connectionId: caller.connectionId,
          createdBy: 'shopper' as const,
          actor: byShopper,
        };
        const held = await redeemReward(db, { shop: caller.shop, request, now: clock.now() });
        if ('refused' in held)
          return refuse(held, held.refused === 'redemption_id_taken' ? 409 : 422);
        return { status: 202, body: await answerWith(deps, caller, held) };
      },
    }),
    route({
      method: 'get',
      path: storefrontPaths.redemption,
      in: { params },
      out: redemptionAnswer,
      handler: async (call) => {
        const redemption = await findOwn(deps, call.caller, call.params.id);
        return { status: 200, body: await answerWith(deps, call.caller, redemption) };
      },
    }),
    route({
      method: 'post',
      path: storefrontPaths.cancelRedemption,
      in: { params, body: z.object({}) },
      out: redemptionAnswer,
      handler: async (call) => {
        const { shop } = call.caller;
        const redemption = await findOwn(deps, call.caller, call.params.id);
        const { redemptionId } = redemption.account;
        const ending = { shop, redemptionId, ending: 'cancelled' as const, actor: byShopper };
        const ended = await endRedemption(db, { ...ending, now: clock.now() });
        if (ended !== null && 'refused' in ended) return refuse(ended, 409);
        const settled = await awaitEnd(db, shop.shopId, ended ?? redemption);
        return { status: 200, body: await answerWith(deps, call.caller, settled) };
      },
    }),
  ];
}

/** Somebody else's redemption is not there; one of an account that was merged into theirs is. */
async function findOwn(
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

async function answerWith(
  { db, clock }: StorefrontDeps,
  shopper: Shopper,
  redemption: StoredRedemption,
): Promise<RedemptionAnswer> {
  const { shop, locale } = shopper;
  const memberId = memberOf(shopper);
  const now = clock.now();
  const [balance, { program }] = await Promise.all([
    readBalance(db, { shopId: shop.shopId, memberId, now }),
    readProgram(db, shop.shopId),
  ]);
  return {
    redemption: presentRedemption(redemption, { program, locale, now }),
    balance: balance ?? { available: 0, pending: 0, held: 0 },
  };
}
