import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { storefrontPaths } from '../../contract/paths.ts';
import {
  storefrontHistory,
  storefrontMember,
  type StorefrontMember,
  storefrontOrders,
} from '../../contract/storefront.ts';
import type { Money } from '../../domain/program/money.ts';
import type { Program } from '../../domain/program/program.ts';
import { joinMember } from '../../operations/join-member.ts';
import type { OfferPlace } from '../../operations/judge-offers.ts';
import { readHistory } from '../../operations/read-history.ts';
import { readMemberAccount } from '../../operations/read-member.ts';
import { readOrderPage } from '../../operations/read-orders.ts';
import { readProgram } from '../../operations/read-program.ts';
import { readRewards } from '../../operations/read-rewards.ts';
import { readTier } from '../../operations/read-tier.ts';
import { readWays } from '../../operations/read-ways.ts';
import type { SettleDeps } from '../../operations/settlement.ts';
import { readProfile } from '../../store/profiles.ts';
import { listMemberRedemptions, type StoredRedemption } from '../../store/redemptions.ts';
import { orderCursor, presentOrderCursor } from '../order-cursor.ts';
import { type Route, routeFor } from '../route.ts';
import { memberOf, type Shopper, signedOut } from './authenticate-shopper.ts';
import { presentReferrals } from './present-referral.ts';
import { presentRedemption, presentReward } from './present-reward.ts';
import { presentLedgerItem, presentOrder } from './present-storefront.ts';
import { presentProfile, presentWays } from './present-ways.ts';
import { presentTier } from './present-tier.ts';

export interface StorefrontDeps extends SettleDeps {
  clock: Clock;
}

const historyPage = 20;
const ordersPage = 20;
const redemptionsShown = 20;
/** Of these the open ones are shown however old they are. */
const redemptionsRead = 100;

const cursor = z.object({ cursor: z.string().regex(/^\d{1,15}$/, 'a cursor of ours') }).partial();
const route = routeFor<Shopper>();

/** What a shopper sees of the program and of themselves, and joining it. */
export function listMemberRoutes(deps: StorefrontDeps): Route<Shopper>[] {
  const { db } = deps;
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
      method: 'get',
      path: storefrontPaths.orders,
      in: { query: z.object({ cursor: orderCursor }).partial() },
      out: storefrontOrders,
      handler: async ({ caller, query }) => {
        const { items, next } = await readOrderPage(db, {
          shop: caller.shop,
          memberId: memberOf(caller),
          before: query.cursor ?? null,
          limit: ordersPage,
          reader: 'shopper',
        });
        const next_cursor = presentOrderCursor(next);
        return { status: 200, body: { items: items.map(presentOrder), next_cursor } };
      },
    }),
  ];
}

export async function readPage(deps: StorefrontDeps, shopper: Shopper): Promise<StorefrontMember> {
  const { shop, account, memberId } = shopper;
  const { program } = await readProgram(deps.db, shop.shopId);
  const now = deps.clock.now();
  const [ways, offers] = await Promise.all([
    readWays(deps.db, { shop, program, memberId, now }),
    readRewards(deps.db, { shop, memberId, place: placeOf(shopper, null), now }),
  ]);
  return {
    shop: {
      name: shop.name,
      currency: shop.currency,
      time_zone: shop.timeZone,
      points_name: program.settings.pointsName,
      apply_codes_at_once: program.settings.applyCodesAtOnce,
    },
    signed_in: account !== null,
    can_join: account !== null && memberId === null,
    ways_to_earn: presentWays(ways),
    waiting: { until: program.earning.pendingUntil, days: program.earning.pendingDays },
    rewards: offers.map((offer) => presentReward(offer, shopper.locale)),
    referrals: presentReferrals(program, { shopper, tierId: ways.tierId, now }),
    member: memberId === null ? null : await readOwnAccount(deps, shopper, { program, memberId }),
  };
}

async function readOwnAccount(
  { db, clock }: StorefrontDeps,
  { shop, locale }: Shopper,
  { program, memberId }: { program: Program; memberId: string },
): Promise<StorefrontMember['member']> {
  const { shopId } = shop;
  const now = clock.now();
  const [account, tier, profile, redemptions] = await Promise.all([
    readMemberAccount(db, { shopId, memberId, now }),
    readTier(db, { shop, memberId, now }),
    asksForProfile(program) ? readProfile(db, shopId, memberId) : null,
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
    tier: tier && presentTier(tier),
    profile: profile && presentProfile(profile, shop.timeZone),
    redemptions: chooseShown(redemptions).map((redemption) =>
      presentRedemption(redemption, { program, locale, now }),
    ),
  };
}

/** From where a shopper looks at rewards, and for what basket. */
export function placeOf({ channel, connectionId }: Shopper, basket: Money | null): OfferPlace {
  return { channel, connectionId, basket };
}

function asksForProfile({ activities }: Program): boolean {
  return activities.some(({ type }) => type === 'birthday' || type === 'profile_complete');
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

/** The proof names who the customer is; names and contacts come with the platform's own messages. */
async function join(deps: StorefrontDeps, shopper: Shopper): Promise<StorefrontMember> {
  const { shop, account } = shopper;
  if (account === null) throw signedOut();
  const now = deps.clock.now();
  const nameless = { phone: null, firstName: null, lastName: null };
  const { memberId } = await joinMember(deps, {
    shop,
    person: { ...nameless, ...account, joinedAt: now },
    joinedBy: 'shopper',
    now,
  });
  return readPage(deps, { ...shopper, memberId });
}
