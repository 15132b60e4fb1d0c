import { z } from 'zod';
import { storefrontPaths } from '../../contract/paths.ts';
import {
  redeemRequest,
  redemptionAnswer,
  type RedemptionAnswer,
} from '../../contract/storefront-reward.ts';
import { readBalance } from '../../operations/read-member.ts';
import { readProgram } from '../../operations/read-program.ts';
import type { StoredRedemption } from '../../store/redemptions.ts';
import { readBasket } from '../read-basket.ts';
import { type Route, routeFor } from '../route.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './read-page.ts';
import { findOwnRedemption, redeemOwn, undoOwn } from './own-redemptions.ts';
import { presentRedemption } from './present-reward.ts';

const params = z.object({ id: z.uuid() });
const route = routeFor<Shopper>();

/** Turning points into codes, and back while unused. Only a POST changes anything. */
export function listRedemptionRoutes(deps: StorefrontDeps): Route<Shopper>[] {
  return [
    route({
      method: 'post',
      path: storefrontPaths.redemptions,
      in: { body: redeemRequest },
      out: redemptionAnswer,
      handler: async ({ caller, body }) => {
        const held = await redeemOwn(deps, caller, {
          id: body.id,
          rewardId: body.reward_id,
          points: body.points ?? null,
          basket: readBasket(body.basket),
        });
        if ('refused' in held) return held;
        return { status: 202, body: await answerWith(deps, caller, held) };
      },
    }),
    route({
      method: 'get',
      path: storefrontPaths.redemption,
      in: { params },
      out: redemptionAnswer,
      handler: async (call) => {
        const redemption = await findOwnRedemption(deps, call.caller, call.params.id);
        return { status: 200, body: await answerWith(deps, call.caller, redemption) };
      },
    }),
    route({
      method: 'post',
      path: storefrontPaths.cancelRedemption,
      in: { params, body: z.object({}) },
      out: redemptionAnswer,
      handler: async (call) => {
        const settled = await undoOwn(deps, call.caller, call.params.id);
        if ('refused' in settled) return settled;
        return { status: 200, body: await answerWith(deps, call.caller, settled) };
      },
    }),
  ];
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
