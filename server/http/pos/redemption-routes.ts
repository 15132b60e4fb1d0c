import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { posPaths } from '../../contract/paths.ts';
import { posRedeemRequest } from '../../contract/pos.ts';
import { redemptionAnswer, type RedemptionAnswer } from '../../contract/storefront-reward.ts';
import { endRedemption } from '../../operations/end-redemption.ts';
import { readBalance } from '../../operations/read-member.ts';
import { readProgram } from '../../operations/read-program.ts';
import { redeemReward } from '../../operations/redeem-reward.ts';
import { readRedemption, type StoredRedemption } from '../../store/redemptions.ts';
import { actorOf, type Staff } from '../admin/authenticate-staff.ts';
import { awaitEnd } from '../await-end.ts';
import { readBasket } from '../read-basket.ts';
import { type Answer, type Refused, type Route, routeFor } from '../route.ts';
import { presentRedemption } from '../storefront/present-reward.ts';
import { refuseShopper } from '../storefront/refuse-shopper.ts';
import { locale, memberId, posChannel, type PosDeps } from './member-routes.ts';

const params = z.object({ id: z.uuid() });
const inLanguage = z.strictObject({ locale }).partial();
const route = routeFor<Staff>();

/** Turning a member's points into a code for the cart at the till, and back while unused. */
export function listRedemptionRoutes(deps: PosDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'post',
      path: posPaths.redemptions,
      in: { query: inLanguage, body: posRedeemRequest.extend({ member_id: memberId }) },
      out: redemptionAnswer,
      handler: async ({ caller, query, body }) => {
        const request = {
          redemptionId: body.id.toLowerCase(),
          memberId: body.member_id,
          rewardId: body.reward_id,
          points: body.points ?? null,
          basket: readBasket(body.basket),
          channel: posChannel,
          createdBy: 'staff' as const,
          actor: actorOf(caller),
        };
        const held = await redeemReward(db, { shop: caller.shop, request, now: clock.now() });
        if ('refused' in held)
          return refuseShopper(deps, readerOf(caller, query), {
            ...held,
            status: held.refused === 'redemption_id_taken' ? 409 : 422,
          });
        return { status: 202, body: await answerWith(deps, held, { caller, ...query }) };
      },
    }),
    route({
      method: 'get',
      path: posPaths.redemption,
      in: { params, query: inLanguage },
      out: redemptionAnswer,
      handler: async ({ caller, params: { id }, query }) => {
        const redemption = await readRedemption(db, caller.shop.shopId, id);
        if (redemption === null) throw missing();
        return { status: 200, body: await answerWith(deps, redemption, { caller, ...query }) };
      },
    }),
    route({
      method: 'post',
      path: posPaths.cancelRedemption,
      in: { params, query: inLanguage, body: z.object({}) },
      out: redemptionAnswer,
      handler: async ({ caller, params: { id }, query }) => undo(deps, { id, caller, ...query }),
    }),
  ];
}

async function undo(
  deps: PosDeps,
  asked: { id: string; caller: Staff; locale?: string | undefined },
): Promise<Answer<RedemptionAnswer> | Refused> {
  const { db, clock } = deps;
  const { caller, id: redemptionId } = asked;
  const { shop } = caller;
  const ending = { shop, redemptionId, ending: 'cancelled', actor: actorOf(caller) } as const;
  const ended = await endRedemption(db, { ...ending, now: clock.now() });
  if (ended === null) throw missing();
  if ('refused' in ended)
    return refuseShopper(deps, readerOf(caller, asked), { ...ended, status: 409 });
  const settled = await awaitEnd(db, shop.shopId, ended);
  return { status: 200, body: await answerWith(deps, settled, asked) };
}

/** Staff is told in their own language, by the words that a shopper would read. */
function readerOf({ shop }: Staff, { locale: asked = 'en' }: { locale?: string | undefined }) {
  return { shop, locale: asked };
}

function missing(): AppError {
  return new AppError('not_found', 'There is no such redemption.');
}

async function answerWith(
  { db, clock }: PosDeps,
  redemption: StoredRedemption,
  reading: { caller: Staff; locale?: string | undefined },
): Promise<RedemptionAnswer> {
  const { shopId } = reading.caller.shop;
  const now = clock.now();
  const [balance, { program }] = await Promise.all([
    readBalance(db, { shopId, memberId: redemption.memberId, now }),
    readProgram(db, shopId),
  ]);
  return {
    redemption: presentRedemption(redemption, { program, locale: reading.locale ?? null, now }),
    balance: balance ?? { available: 0, pending: 0, held: 0 },
  };
}
