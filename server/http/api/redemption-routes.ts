import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { apiRedemption, apiRewardList, redemptionRequest } from '../../contract/api-redemption.ts';
import { id as anyId } from '../../contract/primitives.ts';
import { fulfilReward } from '../../operations/fulfil-reward.ts';
import { readProgram } from '../../operations/read-program.ts';
import { readRewards } from '../../operations/read-rewards.ts';
import { redeemReward } from '../../operations/redeem-reward.ts';
import { endRedemption } from '../../operations/end-redemption.ts';
import type { Database } from '../../store/database.ts';
import { readMember } from '../../store/members.ts';
import { readRedemption } from '../../store/redemptions.ts';
import { awaitEnd } from '../await-end.ts';
import { readBasket } from '../read-basket.ts';
import { refuse } from '../route.ts';
import { isMemberId, noSuchMember, redemptionParams } from './api-ids.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { deriveId } from './derive-id.ts';
import { presentRedemption } from './present-redemption.ts';
import { presentRewards } from './present-rewards.ts';

interface Parts {
  db: Database;
  clock: Clock;
}

export function redemptionRoutes(parts: Parts): ApiRoute[] {
  return [listRewards(parts), redeem(parts), readOne(parts), cancel(parts), fulfil(parts)];
}

function listRewards({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/rewards',
    scope: 'rewards:read',
    tag: 'Rewards',
    summary: 'List what points can buy',
    description:
      'As the live program has them. With `member_id` each says what it costs that member and whether they may have it now.',
    answers: { 200: 'All rewards of the live program, in its order.' },
    in: { query: z.strictObject({ member_id: anyId }).partial() },
    out: apiRewardList,
    handler: async ({ caller, query }) => {
      const { shop } = caller;
      const memberId = query.member_id ?? null;
      if (memberId !== null) await requireMember(db, shop.shopId, memberId);
      const place = { channel: null, connectionId: null, basket: null };
      const now = clock.now();
      const [{ document }, offers] = await Promise.all([
        readProgram(db, shop.shopId),
        readRewards(db, { shop, memberId, place, now }),
      ]);
      const items = presentRewards(document.rewards, offers, memberId !== null);
      return { status: 200, body: { items, next_cursor: null } };
    },
  });
}

async function requireMember(db: Database, shopId: string, memberId: string): Promise<void> {
  if (!isMemberId(memberId) || (await readMember(db, shopId, memberId)) === null)
    throw noSuchMember(memberId);
}

function redeem({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/redemptions',
    scope: 'redemptions:write',
    tag: 'Rewards',
    summary: 'Redeem a reward',
    description:
      'The points are held at once; what they buy follows a moment later: read the redemption until it is `issued`. If it can’t be made, it `failed` and the points are back.',
    answers: {
      202: 'The redemption.',
      422: 'Nothing moved. `not_enough_points`, `member_unknown`, `reward_unknown`, `points_required`, `points_not_allowed`, `points_out_of_range`, `points_not_a_step`, `reward_not_started`, `reward_ended`, `not_in_audience`, `not_on_this_channel`, `not_on_this_platform`, `account_required`, `limit_reached`, `out_of_stock` or `basket_too_small`.',
    },
    in: { body: redemptionRequest },
    out: apiRedemption,
    handler: async ({ caller, body }) => {
      const { shop, actor } = caller;
      const memberId = body.member_id;
      await requireMember(db, shop.shopId, memberId);
      const redemption = await redeemReward(db, {
        shop,
        request: {
          redemptionId: deriveId(caller, 'redemption'),
          memberId,
          rewardId: body.reward_id,
          points: body.points ?? null,
          basket: readBasket(body.basket),
          channel: body.channel ?? null,
          connectionId: body.connection_id ?? null,
          createdBy: 'api',
          actor,
        },
        now: clock.now(),
      });
      if ('refused' in redemption)
        return refuse(redemption, redemption.refused === 'redemption_id_taken' ? 409 : 422);
      return { status: 202, body: presentRedemption(redemption) };
    },
  });
}

function readOne({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/redemptions/:id',
    scope: 'redemptions:read',
    tag: 'Rewards',
    summary: 'Read a redemption',
    answers: { 200: 'The redemption.' },
    in: { params: redemptionParams },
    out: apiRedemption,
    handler: async ({ caller, params }) => {
      const redemption = await readRedemption(db, caller.shop.shopId, params.id);
      if (redemption === null) throw noSuchRedemption(params.id);
      return { status: 200, body: presentRedemption(redemption) };
    },
  });
}

function cancel({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/redemptions/:id/cancel',
    scope: 'redemptions:write',
    tag: 'Rewards',
    summary: 'Cancel an unused redemption',
    description:
      'What was issued is taken back first; the points come back once that is confirmed. A gift card, store credit or a voucher can be cancelled as long as it is untouched, after it counts as redeemed too.',
    answers: {
      200: 'It is cancelled and the points are back.',
      202: 'It will be cancelled: it is being taken back.',
      409: '`redemption_used`: it was used; `redemption_ended`: it has ended already; `redemption_parked`: staff has to look at the platform first.',
    },
    in: { params: redemptionParams },
    out: apiRedemption,
    handler: async ({ caller, params }) => {
      const { shop, actor } = caller;
      const asked = await endRedemption(db, {
        shop,
        redemptionId: params.id,
        ending: 'cancelled',
        actor,
        now: clock.now(),
      });
      if (asked === null) throw noSuchRedemption(params.id);
      if ('refused' in asked) return refuse(asked, 409);
      const redemption = await awaitEnd(db, shop.shopId, asked);
      if (redemption.account.status === 'used' && redemption.ending === null)
        return refuse(
          {
            refused: 'redemption_used',
            detail: 'It was used before it could be taken back.',
          },
          409,
        );
      return {
        status: redemption.ending === null ? 200 : 202,
        body: presentRedemption(redemption),
      };
    },
  });
}

function fulfil({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/redemptions/:id/fulfil',
    scope: 'redemptions:write',
    tag: 'Rewards',
    summary: 'Say that a reward was handed over',
    description:
      'For a reward of the shop’s own, which the member has as a voucher: its points are spent. Twice is once.',
    answers: {
      200: 'It is `used`.',
      409: '`not_to_hand_over`: the platform issues this kind; `redemption_ended`: it has ended already.',
    },
    in: { params: redemptionParams },
    out: apiRedemption,
    handler: async ({ caller, params }) => {
      const { shop, actor } = caller;
      const step = { shop, redemptionId: params.id, actor, now: clock.now() };
      const fulfilled = await fulfilReward(db, step);
      if (fulfilled === null) throw noSuchRedemption(params.id);
      if ('refused' in fulfilled) return refuse(fulfilled, 409);
      return { status: 200, body: presentRedemption(fulfilled) };
    },
  });
}

function noSuchRedemption(id: string): AppError {
  return new AppError('not_found', `There is no redemption ${id}.`);
}
