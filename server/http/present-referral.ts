import { z } from 'zod';
import { referralPaths } from '../contract/paths.ts';
import { type ReferralShown, shareChannel } from '../contract/referral.ts';
import { sayReason } from '../domain/referrals/say-reason.ts';
import { saySignal } from '../domain/referrals/say-signal.ts';
import type { ReferralCard } from '../operations/referrals/list-referrals.ts';
import type { ReferralPlace } from '../store/referral-lists.ts';
import type { StoredReferral } from '../store/referrals.ts';
import type { Shop } from '../store/shops.ts';
import { presentMoney } from './present-money.ts';

/** A referral as staff and v1 see it: the friend by a hint, or by name once they are a member. */
export function presentReferral(card: ReferralCard, shop: Shop): ReferralShown {
  const { referral } = card;
  return {
    id: referral.referralId,
    state: referral.state,
    reason: referral.reason,
    reason_text: sayReason(referral.reason, {
      holdUntil: referral.holdUntil,
      timeZone: shop.timeZone,
    }),
    in_review: referral.inReview,
    channel: presentChannel(referral.channel),
    advocate: { id: referral.advocateId, name: card.advocateName },
    friend:
      referral.friendId === null ? null : { id: referral.friendId, name: card.friendName ?? '' },
    friend_hint: referral.emailHint,
    order: presentOrder(card, shop),
    hold_until: referral.holdUntil?.toISOString() ?? null,
    score: referral.score,
    signals: card.signals.map((signal) => ({
      kind: signal.kind,
      weight: signal.weight,
      text: saySignal(signal),
    })),
    steps: card.steps.map((step) => ({
      state: step.state,
      reason: step.reason,
      at: step.occurredAt.toISOString(),
      actor: step.actor,
      note: step.note,
    })),
    given: {
      advocate_points: referral.advocatePoints,
      friend_points: referral.friendPoints,
      friend_code: card.friendCode,
    },
    decision: presentDecision(referral),
    created_at: referral.createdAt.toISOString(),
  };
}

function presentOrder({ referral, orderName }: ReferralCard, shop: Shop): ReferralShown['order'] {
  if (referral.orderId === null) return null;
  const goods = {
    minor: referral.orderMinor ?? 0,
    currency: referral.orderCurrency ?? shop.currency,
  };
  return { id: referral.orderId, name: orderName ?? '', goods: presentMoney(goods) };
}

function presentDecision(referral: StoredReferral): ReferralShown['decision'] {
  const { decision, decidedAt, decidedBy, note } = referral;
  if (decision === null || decidedAt === null) return null;
  return { decision, by: decidedBy ?? '', at: decidedAt.toISOString(), note };
}

/** What was stored under a name that is no channel any more came by the link. */
export function presentChannel(channel: string): ReferralShown['channel'] {
  return shareChannel.catch('link').parse(channel);
}

/** Where a member's link leads, for whoever shares it. */
export function presentLinkUrl(appUrl: string, publicCode: string): string {
  return appUrl + referralPaths.page.replace(':code', encodeURIComponent(publicCode));
}

/** Where a page of referrals ended, as it travels. */
export const referralCursor = z
  .string()
  .regex(/^\d{1,14}\.[0-9a-f-]{36}$/, 'a cursor of ours')
  .transform((text): ReferralPlace => {
    const dot = text.indexOf('.');
    return { at: new Date(Number(text.slice(0, dot))), referralId: text.slice(dot + 1) };
  });

export function presentReferralCursor(place: ReferralPlace | null): string | null {
  return place === null ? null : `${place.at.getTime()}.${place.referralId}`;
}
