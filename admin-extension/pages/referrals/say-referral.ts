import type {
  ReferralReasonName,
  ReferralShown,
  ReferralStateName,
  ShareChannel,
} from '../../../server/contract/referral.ts';
import type { Format } from '../../format.ts';
import { referralsTexts as t } from '../../texts/en/referrals.ts';
import type { Tone } from '../../ui/badge.tsx';
import type { Step } from '../../ui/step-list.tsx';

export const channelNames: Readonly<Record<ShareChannel, string>> = t.channels;

/** By whatever there is: the hint of their e-mail, or their name. */
export function sayFriend({
  friend,
  friend_hint: hint,
}: Pick<ReferralShown, 'friend' | 'friend_hint'>): string {
  return hint ?? (friend?.name || t.linkAlone);
}

export function sayAdvocate({ advocate }: Pick<ReferralShown, 'advocate'>): string {
  return advocate.name || t.unnamed;
}

/** Both of them: "ada@…, brought by Grace". */
export function sayBoth(
  referral: Pick<ReferralShown, 'friend' | 'friend_hint' | 'advocate'>,
): string {
  return t.broughtBy(sayFriend(referral), sayAdvocate(referral));
}

/** Whether staff has to say how it goes on. */
export function waitsForStaff({ state, in_review: inReview, decision }: ReferralShown): boolean {
  return decision === null && (inReview || state === 'blocked');
}

/** What staff can say of it now. What was rewarded, or has ended by itself, stays as it is. */
export function decisionsOn(referral: ReferralShown): readonly ('released' | 'rejected')[] {
  const { state, reason } = referral;
  if (waitsForStaff(referral) || state === 'blocked') return ['released', 'rejected'];
  if (reason === 'by_staff') return ['released'];
  return state === 'claimed' || state === 'ordered' || state === 'pending' ? ['rejected'] : [];
}

const tones: Readonly<Partial<Record<ReferralStateName, Tone>>> = {
  claimed: 'info',
  ordered: 'info',
  pending: 'info',
  rewarded: 'success',
  blocked: 'critical',
};

/** Where a referral stands, in a word or two. */
export function sayState(referral: Pick<ReferralShown, 'state' | 'in_review'>): {
  words: string;
  tone: Tone;
} {
  const { state, in_review: inReview } = referral;
  if (inReview) return { words: t.states.toReview, tone: 'attention' };
  return { words: t.states[state], tone: tones[state] ?? 'neutral' };
}

const stepTones: Readonly<Partial<Record<ReferralStateName, Step['tone']>>> = {
  rewarded: 'good',
  blocked: 'bad',
  rejected: 'bad',
  expired: 'bad',
};

/** Whose doing it is goes without saying. */
const unnamed = new Set(['system', 'friend']);

/** Empty where the state says it all. */
function sayReason(reason: ReferralReasonName | null): string {
  return reason === null ? '' : t.reasons[reason];
}

/** What happened to it, for a timeline. */
export function saySteps({ steps, channel }: ReferralShown, format: Format): Step[] {
  return steps.map(({ state, reason, at, actor, note }, place) => {
    const why = state === 'invited' ? channelNames[channel] : sayReason(reason);
    const when = format.instant(at);
    return {
      id: `${place} ${at}`,
      title: why === '' ? t.states[state] : t.stateWhy(t.states[state], why),
      when: unnamed.has(actor) ? when : t.whenBy(when, actor),
      note,
      tone: reason === 'in_review' ? 'waiting' : (stepTones[state] ?? 'plain'),
    };
  });
}

/** "Order #1001, $84.00"; null before there is one. */
export function sayOrder({ order }: Pick<ReferralShown, 'order'>, format: Format): string | null {
  return order === null ? null : `${order.name || t.anOrder}, ${format.money(order.goods)}`;
}
