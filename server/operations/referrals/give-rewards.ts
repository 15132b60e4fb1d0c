import { dayInZone, startOfDay } from '../../domain/day-in-zone.ts';
import { systemActor } from '../../domain/ledger/ledger.ts';
import type { ActivityRule } from '../../domain/program/activity-rule.ts';
import type { Gift } from '../../domain/program/referral-terms.ts';
import { isCode } from '../../domain/redemptions/platform-kinds.ts';
import { startOfPeriod } from '../../domain/redemptions/check-offer.ts';
import { advocatePoints } from '../../domain/referrals/advocate-points.ts';
import { isOverLimit } from '../../domain/referrals/is-over-limit.ts';
import { readWallClock } from '../../domain/wall-clock.ts';
import { readActingMembers } from '../../store/activities.ts';
import type { Tx } from '../../store/database.ts';
import { countRewarded } from '../../store/referral-counts.ts';
import { type StoredReferral } from '../../store/referrals.ts';
import { grantActivities } from '../grant-activities.ts';
import type { Settlement } from '../settlement.ts';
import { giveGift } from './give-gift.ts';
import type { AdvanceStep } from './referral-context.ts';

/** Gives both sides what was promised; the books of both are open. */
export async function giveRewards(
  tx: Tx,
  settlement: Settlement,
  step: AdvanceStep,
): Promise<StoredReferral> {
  const { now } = settlement;
  const { referral } = step;
  const friendly = await giveFriend(tx, settlement, { ...step, referral });
  const refusal = await refuseAdvocate(tx, settlement, step);
  if (refusal !== null) return { ...friendly, state: 'rejected', reason: refusal, holdUntil: null };
  const points = await giveAdvocate(tx, settlement, step);
  return {
    ...friendly,
    state: 'rewarded',
    reason: 'rewards_given',
    rewardedAt: now,
    advocatePoints: points,
  };
}

/** The friend was nobody when the rewards were given, and is a member now. The same referral: nothing was owed. */
export async function giveOwed(
  tx: Tx,
  settlement: Settlement,
  step: AdvanceStep,
): Promise<StoredReferral> {
  const { referral } = step;
  if (!referral.friendOwed || referral.friendId === null) return referral;
  return giveFriend(tx, settlement, step);
}

/** Why the advocate gets nothing; null: they do. */
async function refuseAdvocate(
  tx: Tx,
  settlement: Settlement,
  { referral, terms }: AdvanceStep,
): Promise<'limit_reached' | 'advocate_gone' | null> {
  const { shop, now } = settlement;
  const { advocateId, referralId } = referral;
  const member = (await readActingMembers(tx, shop.shopId, [advocateId])).get(advocateId);
  if (member?.status !== 'active') return 'advocate_gone';
  const today = dayInZone(now, shop.timeZone);
  const since = (per: 'month' | 'year') =>
    startOfDay(startOfPeriod(per, today) ?? today, shop.timeZone);
  const counts = await countRewarded(tx, shop.shopId, {
    advocateId,
    month: since('month'),
    year: since('year'),
    not: referralId,
  });
  return isOverLimit(terms.limits, counts) ? 'limit_reached' : null;
}

async function giveAdvocate(tx: Tx, settlement: Settlement, step: AdvanceStep): Promise<number> {
  const { referral, terms } = step;
  const { shop, now } = settlement;
  const { advocateId: memberId } = referral;
  const member = (await readActingMembers(tx, shop.shopId, [memberId])).get(memberId);
  const { points } = advocatePoints(terms, {
    tierId: member?.tierId ?? null,
    wallClock: readWallClock(referral.orderedAt ?? now, shop.timeZone).minute,
  });
  await grant(tx, settlement, { ...step, memberId, rule: { ...plain, type: 'referral', points } });
  await give(tx, settlement, {
    ...step,
    memberId,
    gift: terms.advocate.gift,
    connectionId: null,
  });
  return points;
}

/** What the friend gets beside the code; where they are no member yet it is owed. */
async function giveFriend(
  tx: Tx,
  settlement: Settlement,
  step: AdvanceStep,
): Promise<StoredReferral> {
  const { referral, terms } = step;
  const { points } = terms.friend;
  const gift =
    terms.friend.gift !== null && !isCode(terms.friend.gift.kind) ? terms.friend.gift : null;
  if (points === 0 && gift === null) return referral;
  const { friendId: memberId } = referral;
  const members = await readActingMembers(
    tx,
    settlement.shop.shopId,
    memberId === null ? [] : [memberId],
  );
  if (memberId === null) return { ...referral, friendOwed: true };
  if (members.get(memberId)?.status !== 'active') return { ...referral, friendOwed: false };
  const rule = {
    ...plain,
    type: 'custom',
    id: 'invited',
    properties: [],
    pointsPer: null,
    points,
  } as const;
  await grant(tx, settlement, { ...step, memberId, rule });
  const { connectionId } = referral;
  await give(tx, settlement, { ...step, memberId, gift, connectionId });
  return { ...referral, friendOwed: false, friendPoints: points };
}

const plain = {
  url: null,
  title: null,
  limits: { perDay: null, perMonth: null, perYear: null, lifetime: null },
  cooldownHours: 0,
  tiers: [],
  segments: [],
};

/** Points come as an activity by the system: so history, tiers and segments know them. */
async function grant(
  tx: Tx,
  settlement: Settlement,
  step: AdvanceStep & { memberId: string; rule: ActivityRule },
): Promise<void> {
  const { referral, live, memberId, rule } = step;
  if (rule.points === 0) return;
  await grantActivities(tx, settlement, {
    program: live.program,
    told: [
      {
        memberId,
        rule,
        externalId: `referral:${referral.referralId}`,
        occurredAt: settlement.now,
        properties: {},
        source: 'system',
        actor: systemActor,
        note: null,
      },
    ],
  });
}

async function give(
  tx: Tx,
  settlement: Settlement,
  step: AdvanceStep & { memberId: string; gift: Gift | null; connectionId: string | null },
): Promise<void> {
  const { referral, live, memberId, gift, connectionId } = step;
  if (gift === null) return;
  await giveGift(tx, settlement, {
    gift,
    program: live.program,
    version: referral.programVersion,
    referralId: referral.referralId,
    memberId,
    forFriend: false,
    connectionId,
    expiresAt: null,
  });
}
