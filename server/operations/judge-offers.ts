import { dayInZone, startOfDay } from '../domain/day-in-zone.ts';
import type { Money } from '../domain/program/money.ts';
import type { Program } from '../domain/program/program.ts';
import type { Reward } from '../domain/program/reward.ts';
import type { Segment } from '../domain/program/segment.ts';
import { capsAtCheckout } from '../domain/redemptions/caps-at-checkout.ts';
import { checkOffer, type OfferRefusal, startOfPeriod } from '../domain/redemptions/check-offer.ts';
import { needsAccount, type Platform, servesReward } from '../domain/redemptions/platform-kinds.ts';
import { refuseWith } from '../domain/speech/refusal.ts';
import { readWallClock } from '../domain/wall-clock.ts';
import type { Queryable, Tx } from '../store/database.ts';
import { findIssuer, type Issuer, readOfferTraits } from '../store/issuers.ts';
import type { Identity } from '../store/members.ts';
import { countRedemptions, type RewardCount } from '../store/reward-counts.ts';
import { matchSegments, type SegmentedShop } from './match-segments.ts';

/** From where rewards are looked at, and for what. */
export interface OfferPlace {
  /** Null: whoever asks need not say. */
  channel: string | null;
  /** The connection that would issue it; null: the shop's own platform. */
  connectionId: string | null;
  basket: Money | null;
}

/** Who looks, with what rewards ask of them. */
export interface OfferViewer {
  /** Null: the place has no platform that could issue anything. */
  issuer: Issuer | null;
  capsAtCheckout: boolean;
  tierId: string | null;
  segmentIds: readonly string[];
  hasAccount: boolean;
  counts: ReadonlyMap<string, RewardCount>;
}

export interface OfferStep {
  shop: SegmentedShop;
  program: Program;
  rewards: readonly Reward[];
  /** Null: a guest. */
  memberId: string | null;
  place: OfferPlace;
  now: Date;
}

/** What of a member, and of everybody, decides whether these rewards can be had: as many reads for any number of them. */
export async function readViewer(
  db: Queryable,
  step: OfferStep & { segmentIds: readonly string[] },
): Promise<OfferViewer> {
  const { shop, program, memberId, place, segmentIds } = step;
  const issuer = await findIssuer(db, shop.shopId, place.connectionId);
  const traits = memberId === null ? null : await readOfferTraits(db, shop.shopId, memberId);
  return {
    issuer,
    capsAtCheckout: capsAtCheckout(issuer?.platform ?? null, program.settings),
    tierId: traits?.tierId ?? null,
    segmentIds,
    hasAccount: issuer !== null && accountOn(issuer.platform, traits?.accounts ?? []) !== null,
    counts: await countTaken(db, step),
  };
}

/** Which of the segments that these rewards are for the member is in. */
export async function readSegments(tx: Tx, step: OfferStep): Promise<readonly string[]> {
  const { shop, memberId, now } = step;
  const segments = segmentsOf(step);
  if (memberId === null || segments.length === 0) return [];
  const matches = await matchSegments(tx, { shop, memberIds: [memberId], segments, now });
  return matches.get(memberId) ?? [];
}

export function segmentsOf({ program, rewards }: OfferStep): Segment[] {
  const asked = new Set(rewards.flatMap(({ audience }) => audience.segments));
  return program.segments.filter(({ id }) => asked.has(id));
}

/** The platform's own id of a member. */
export function accountOn(platform: Platform, identities: readonly Identity[]): string | null {
  const type = platform === 'shopify' ? 'customer_id' : 'stripe_customer_id';
  return identities.find((identity) => identity.type === type)?.value ?? null;
}

async function countTaken(db: Queryable, step: OfferStep): Promise<Map<string, RewardCount>> {
  const { shop, rewards, memberId, now } = step;
  const today = dayInZone(now, shop.timeZone);
  return countRedemptions(db, shop.shopId, {
    memberId,
    questions: rewards
      .filter(({ stock, limit }) => stock !== null || limit !== null)
      .map(({ id, stock, limit }) => {
        const from = limit === null ? null : startOfPeriod(limit.per, today);
        return {
          rewardId: id,
          stock,
          since: from === null ? null : startOfDay(from, shop.timeZone),
        };
      }),
  });
}

/** Why this viewer can't have a reward, whatever their points; null: they can. */
export function judgeOffer(
  reward: Reward,
  viewer: OfferViewer,
  step: Pick<OfferStep, 'shop' | 'place' | 'now'>,
): OfferRefusal | null {
  const { shop, place, now } = step;
  const { issuer } = viewer;
  // What staff hands over needs no platform.
  if (reward.kind !== 'custom' && (issuer === null || !servesReward(issuer.platform, reward)))
    return refuseWith('not_on_this_platform', 'refusals.notInShop', { title: reward.title });
  if (needsAccount(reward.kind) && !viewer.hasAccount)
    return refuseWith('account_required', 'refusals.needsAccount', { title: reward.title });
  return checkOffer(reward, {
    wallClock: readWallClock(now, shop.timeZone).minute,
    tierId: viewer.tierId,
    segmentIds: viewer.segmentIds,
    channel: place.channel,
    basket: place.basket,
    taken: viewer.counts.get(reward.id) ?? { byMember: 0, inAll: 0 },
  });
}
