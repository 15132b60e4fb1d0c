import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import {
  apiRedemption,
  type ApiReward,
  apiRewardList,
  redemptionRequest,
} from '../../contract/api-redemption.ts';
import type { ProgramDocument } from '../../contract/program/program.ts';
import { readProgram } from '../../operations/read-program.ts';
import { redeemReward } from '../../operations/redeem-reward.ts';
import { endRedemption } from '../../operations/settle-redemption.ts';
import type { Database } from '../../store/database.ts';
import { readMember } from '../../store/members.ts';
import { readRedemption } from '../../store/redemptions.ts';
import { awaitEnd } from '../await-end.ts';
import { refuse } from '../route.ts';
import { isMemberId, noSuchMember, redemptionParams } from './api-ids.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { deriveId } from './derive-id.ts';
import { presentRedemption } from './present-redemption.ts';

interface Parts {
  db: Database;
  clock: Clock;
}

export function redemptionRoutes(parts: Parts): ApiRoute[] {
  return [listRewards(parts), redeem(parts), readOne(parts), cancel(parts)];
}

function listRewards({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/rewards',
    scope: 'rewards:read',
    tag: 'Rewards',
    summary: 'List what points can buy',
    answers: { 200: 'All rewards of the live program.' },
    out: apiRewardList,
    handler: async ({ caller }) => {
      const { document } = await readProgram(db, caller.shop.shopId);
      return {
        status: 200,
        body: { items: document.rewards.map(presentReward), next_cursor: null },
      };
    },
  });
}

function presentReward(reward: ProgramDocument['rewards'][number]): ApiReward {
  const { code_prefix: _prefix, code_days: _days, combines_with: _combines, ...shown } = reward;
  return shown;
}

function redeem({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/redemptions',
    scope: 'redemptions:write',
    tag: 'Rewards',
    summary: 'Redeem a reward',
    description:
      'The points are held at once; the code follows a moment later: read the redemption until it is `issued`. If the code can’t be made, it `failed` and the points are back.',
    answers: {
      202: 'The redemption.',
      422: '`not_enough_points`, `member_unknown`, `reward_unknown`, `points_required`, `points_not_allowed`, `points_out_of_range` or `points_not_a_step`.',
    },
    in: { body: redemptionRequest },
    out: apiRedemption,
    handler: async ({ caller, body }) => {
      const { shop, actor } = caller;
      const memberId = body.member_id;
      if (!isMemberId(memberId) || (await readMember(db, shop.shopId, memberId)) === null)
        throw noSuchMember(memberId);
      const redemption = await redeemReward(db, {
        shop,
        request: {
          redemptionId: deriveId(caller, 'redemption'),
          memberId,
          rewardId: body.reward_id,
          points: body.points ?? null,
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
    description: 'Its code is stopped first; the points come back once that is confirmed.',
    answers: {
      200: 'It is cancelled and the points are back.',
      202: 'It will be cancelled: the code is being stopped.',
      409: '`redemption_used`: its code was used; `redemption_ended`: it has ended already.',
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
      if (redemption.account.status === 'used')
        return refuse(
          {
            refused: 'redemption_used',
            detail: 'Its code was used at the checkout before it could be stopped.',
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

function noSuchRedemption(id: string): AppError {
  return new AppError('not_found', `There is no redemption ${id}.`);
}
