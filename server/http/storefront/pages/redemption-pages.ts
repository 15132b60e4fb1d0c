import { z } from 'zod';
import { positivePoints } from '../../../contract/primitives.ts';
import { readProgram } from '../../../operations/read-program.ts';
import type { StoredRedemption } from '../../../store/redemptions.ts';
import type { Route } from '../../route.ts';
import { drawRedemption } from '../../screens/codes/draw-redemption.ts';
import { drawHome } from '../../screens/home/draw-home.ts';
import type { Painter } from '../../screens/painter.ts';
import type { Shopper } from '../authenticate-shopper.ts';
import { readPage, type StorefrontDeps } from '../read-page.ts';
import { findOwnRedemption, redeemOwn, undoOwn } from '../own-redemptions.ts';
import { presentRedemption } from '../present-reward.ts';
import { type Drawn, pageFor } from './page.ts';

const params = z.object({ id: z.uuid() });
/** Forms send texts, and empty ones for what was not written. */
const form = z.strictObject({
  id: z.uuid(),
  reward_id: z.string().min(1).max(50),
  points: z.union([z.literal(''), z.coerce.number().pipe(positivePoints)]).optional(),
});
const codes = 'home?tab=codes';

/** Turning points into a code, looking after it while it is made, and giving it back. */
export function listRedemptionPages(deps: StorefrontDeps): Route<Shopper>[] {
  const page = pageFor(deps);
  return [
    page({
      method: 'post',
      path: '/pages/redemptions',
      in: { body: form },
      draw: async ({ caller, body }, by) => {
        const held = await redeemOwn(deps, caller, {
          id: body.id,
          rewardId: body.reward_id,
          points: body.points || null,
          basket: null,
        });
        return 'refused' in held ? held : show(deps, { shopper: caller, redemption: held, by });
      },
    }),
    page({
      method: 'get',
      path: '/pages/redemption/:id',
      in: { params },
      draw: async (call, by) => {
        const redemption = await findOwnRedemption(deps, call.caller, call.params.id);
        return show(deps, { shopper: call.caller, redemption, by });
      },
    }),
    page({
      method: 'post',
      path: '/pages/redemptions/:id/cancel',
      in: { params, body: z.strictObject({}) },
      draw: async (call, by) => {
        const { caller: shopper } = call;
        const redemption = await undoOwn(deps, shopper, call.params.id);
        if ('refused' in redemption) return redemption;
        if (redemption.ending !== null) return show(deps, { shopper, redemption, by });
        const home = drawHome(await readPage(deps, shopper), by, 'codes');
        return { at: codes, back: null, body: home };
      },
    }),
  ];
}

async function show(
  { db }: StorefrontDeps,
  { shopper, redemption, by }: { shopper: Shopper; redemption: StoredRedemption; by: Painter },
): Promise<Drawn> {
  const { program } = await readProgram(db, shopper.shop.shopId);
  const { locale } = shopper;
  const body = drawRedemption(
    {
      redemption: presentRedemption(redemption, { program, locale, now: by.now }),
      isEnding: redemption.ending !== null,
      appliesAtOnce: program.settings.applyCodesAtOnce,
    },
    by,
  );
  return { at: `redemption/${redemption.account.redemptionId}`, back: codes, body };
}
