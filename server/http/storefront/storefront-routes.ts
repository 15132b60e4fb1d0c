import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { storefrontPaths } from '../../contract/paths.ts';
import {
  redeemRequest,
  redemptionAnswer,
  type RedemptionAnswer,
  storefrontHistory,
  storefrontMember,
  type StorefrontMember,
} from '../../contract/storefront.ts';
import type { Actor } from '../../domain/ledger.ts';
import { joinMember } from '../../operations/join-member.ts';
import { readHistory } from '../../operations/read-history.ts';
import { readBalance, readMemberAccount } from '../../operations/read-member.ts';
import { readProgram } from '../../operations/read-program.ts';
import { redeemReward } from '../../operations/redeem-reward.ts';
import type { SettleDeps } from '../../operations/settlement.ts';
import { endRedemption } from '../../operations/settle-redemption.ts';
import {
  listMemberRedemptions,
  readRedemption,
  type StoredRedemption,
} from '../../store/redemptions.ts';
import { awaitEnd } from '../await-end.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { Shopper } from './authenticate-shopper.ts';
import {
  presentLedgerItem,
  presentRedemption,
  presentReward,
  presentWaysToEarn,
} from './present-storefront.ts';

export interface StorefrontDeps extends SettleDeps {
  clock: Clock;
}

const historyPage = 20;
const redemptionsShown = 20;
/** Of these the open ones are shown however old they are. */
const redemptionsRead = 100;

const byShopper: Actor = { kind: 'shopper', name: null };
const cursor = z.object({ cursor: z.string().regex(/^\d{1,15}$/, 'a cursor of ours') }).partial();
const params = z.object({ id: z.uuid() });
const route = routeFor<Shopper>();

/** What the widget asks through the app proxy. Only a POST changes anything. */
export function listStorefrontRoutes(deps: StorefrontDeps): Route<Shopper>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'get',
      path: storefrontPaths.member,
      out: storefrontMember,
      handler: async ({ caller }) => ({ status: 200, body: await readPage(deps, caller) }),
    }),
    route({
      method: 'post',
      path: storefrontPaths.join,
      in: { body: z.object({}) },
      out: storefrontMember,
      handler: async ({ caller }) => ({ status: 200, body: await join(deps, caller) }),
    }),
    route({
      method: 'get',
      path: storefrontPaths.history,
      in: { query: cursor },
      out: storefrontHistory,
      handler: async ({ caller, query }) => {
        const page = await readHistory(db, {
          shop: caller.shop,
          memberId: memberOf(caller),
          before: query.cursor === undefined ? null : Number(query.cursor),
          limit: historyPage,
          reader: 'shopper',
        });
        const next_cursor = page.next === null ? null : String(page.next);
        return { status: 200, body: { items: page.items.map(presentLedgerItem), next_cursor } };
      },
    }),
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

async function readPage(deps: StorefrontDeps, shopper: Shopper): Promise<StorefrontMember> {
  const { shop, customerId, memberId } = shopper;
  const { program } = await readProgram(deps.db, shop.shopId);
  return {
    shop: {
      name: shop.name,
      currency: shop.currency,
      points_name: program.settings.pointsName,
    },
    signed_in: customerId !== null,
    can_join: customerId !== null && memberId === null,
    ways_to_earn: presentWaysToEarn(program),
    rewards: program.rewards.map(presentReward),
    member: memberId === null ? null : await readOwnAccount(deps, shop.shopId, memberId),
  };
}

async function readOwnAccount(
  { db, clock }: StorefrontDeps,
  shopId: string,
  memberId: string,
): Promise<StorefrontMember['member']> {
  const [account, redemptions] = await Promise.all([
    readMemberAccount(db, { shopId, memberId, now: clock.now() }),
    listMemberRedemptions(db, shopId, { memberId, limit: redemptionsRead }),
  ]);
  if (account === null || account.member.status === 'deleted') return null;
  const { nextExpiry } = account;
  return {
    id: memberId,
    first_name: account.member.firstName,
    balance: account.balance,
    lifetime_points: account.lifetimePoints,
    next_expiry: nextExpiry && { points: nextExpiry.points, at: nextExpiry.at.toISOString() },
    redemptions: chooseShown(redemptions).map(presentRedemption),
  };
}

/** Open ones first in choosing, newest first in showing. */
function chooseShown(redemptions: readonly StoredRedemption[]): StoredRedemption[] {
  const chosen = new Set(
    [...redemptions.filter(isOpen), ...redemptions.filter((each) => !isOpen(each))].slice(
      0,
      redemptionsShown,
    ),
  );
  return redemptions.filter((redemption) => chosen.has(redemption));
}

function isOpen({ account }: StoredRedemption): boolean {
  return ['requested', 'held', 'issued'].includes(account.status);
}

/** The signature has proved who the customer is; names and contacts come with the platform's own messages. */
async function join(deps: StorefrontDeps, shopper: Shopper): Promise<StorefrontMember> {
  const { shop, customerId } = shopper;
  if (customerId === null) throw signedOut();
  const now = deps.clock.now();
  const nameless = { email: null, phone: null, firstName: null, lastName: null };
  const { memberId } = await joinMember(deps, {
    shop,
    person: { customerId, ...nameless, joinedAt: now },
    joinedBy: 'shopper',
    now,
  });
  return readPage(deps, { ...shopper, memberId });
}

function memberOf({ customerId, memberId }: Shopper): string {
  if (customerId === null) throw signedOut();
  if (memberId === null)
    throw new AppError('forbidden', 'Join the program first: it takes one click.');
  return memberId;
}

function signedOut(): AppError {
  return new AppError('unauthenticated', 'Sign in to your account in this shop first.');
}

/** Somebody else's redemption is not there. */
async function findOwn(
  { db }: StorefrontDeps,
  shopper: Shopper,
  redemptionId: string,
): Promise<StoredRedemption> {
  const memberId = memberOf(shopper);
  const redemption = await readRedemption(db, shopper.shop.shopId, redemptionId);
  if (redemption === null || redemption.memberId !== memberId)
    throw new AppError('not_found', 'There is no such redemption.');
  return redemption;
}

async function answerWith(
  { db, clock }: StorefrontDeps,
  { shop }: Shopper,
  redemption: StoredRedemption,
): Promise<RedemptionAnswer> {
  const { memberId } = redemption;
  const balance = await readBalance(db, { shopId: shop.shopId, memberId, now: clock.now() });
  return {
    redemption: presentRedemption(redemption),
    balance: balance ?? { available: 0, pending: 0, held: 0 },
  };
}
