import type { Program } from '../domain/program/program.ts';
import type { Reward } from '../domain/program/reward.ts';
import type { OfferRefusal } from '../domain/redemptions/check-offer.ts';
import { type MemberPrice, memberPrice } from '../domain/redemptions/member-price.ts';
import { isCode } from '../domain/redemptions/platform-kinds.ts';
import { type BasketOffer, rankForBasket } from '../domain/redemptions/rank-for-basket.ts';
import type { Database } from '../store/database.ts';
import { listMemberRedemptions, type StoredRedemption } from '../store/redemptions.ts';
import {
  judgeOffer,
  type OfferPlace,
  readSegments,
  readViewer,
  segmentsOf,
} from './judge-offers.ts';
import { readBalance } from './read-member.ts';
import { readProgram } from './read-program.ts';
import type { SettlingShop } from './settlement.ts';

/** A reward of the live program as one member, or a guest, sees it. */
export interface OfferedReward {
  reward: Reward;
  price: MemberPrice;
  /** How many there are for everybody; null: there is no end. */
  left: number | null;
  /** Why it can't be had, whatever the points; null: it can. */
  obstacle: OfferRefusal | null;
}

interface ReadStep {
  shop: SettlingShop;
  /** Null: a guest. */
  memberId: string | null;
  place: OfferPlace;
  now: Date;
}

/** All rewards of the live program in its order, each with what this member has to know of it. */
export async function readRewards(db: Database, step: ReadStep): Promise<OfferedReward[]> {
  const { program } = await readProgram(db, step.shop.shopId);
  const { offered } = await offer(db, program, step);
  return offered;
}

async function offer(
  db: Database,
  program: Program,
  step: ReadStep,
): Promise<{ offered: OfferedReward[]; capsAtCheckout: boolean }> {
  const { shop, memberId, place, now } = step;
  const { rewards } = program;
  if (rewards.length === 0) return { offered: [], capsAtCheckout: false };
  const asked = { shop, program, rewards, memberId, place, now };
  const segmentIds =
    segmentsOf(asked).length === 0 ? [] : await db.transaction((tx) => readSegments(tx, asked));
  const viewer = await readViewer(db, { ...asked, segmentIds });
  const offered = rewards.map((reward) => {
    const taken = viewer.counts.get(reward.id)?.inAll ?? 0;
    return {
      reward,
      price: memberPrice(reward, viewer.tierId),
      left: reward.stock === null ? null : Math.max(0, reward.stock - taken),
      obstacle: judgeOffer(reward, viewer, step),
    };
  });
  return { offered, capsAtCheckout: viewer.capsAtCheckout };
}

export interface BasketOffers {
  /** What can be had now for this basket, best first. */
  items: BasketOffer[];
  /** The cheapest that only points are missing for. */
  next: { reward: Reward; pointsMissing: number } | null;
  /** Codes that are made and not used. */
  codes: StoredRedemption[];
}

/** Codes that are shown for a basket, and redemptions among which they are looked for. */
const codesMax = 5;
const lookedThroughMax = 50;

/** What a member could redeem for a basket, and what they have for it already. An empty basket: only that. */
export async function readBasketOffers(
  db: Database,
  step: ReadStep & { memberId: string },
): Promise<BasketOffers> {
  const { shop, memberId, place, now } = step;
  const { shopId } = shop;
  const { program } = await readProgram(db, shopId);
  const [{ offered, capsAtCheckout }, balance, redemptions] = await Promise.all([
    offer(db, program, step),
    readBalance(db, { shopId, memberId, now }),
    listMemberRedemptions(db, shopId, { memberId, limit: lookedThroughMax }),
  ]);
  const open = offered.filter(({ obstacle }) => obstacle === null);
  const spendable = Math.max(0, balance?.available ?? 0);
  return {
    ...(place.basket === null
      ? { items: [], next: null }
      : rankForBasket(open, { basket: place.basket, spendable, capsAtCheckout })),
    codes: redemptions.filter((each) => isWaitingCode(each, now)).slice(0, codesMax),
  };
}

function isWaitingCode({ account, kind, ending, expiresAt }: StoredRedemption, now: Date): boolean {
  if (account.status !== 'issued' || ending !== null) return false;
  return isCode(kind) && (expiresAt === null || expiresAt > now);
}
