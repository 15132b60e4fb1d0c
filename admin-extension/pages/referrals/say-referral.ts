import type {
  ReferralReasonName,
  ReferralShown,
  ReferralStateName,
  ShareChannel,
} from '../../../server/contract/referral.ts';
import type { Format } from '../../format.ts';
import { inWords } from '../../in-words.ts';
import type { Tone } from '../../ui/badge.tsx';
import type { Step } from '../../ui/step-list.tsx';

export const channelNames: Readonly<Record<ShareChannel, string>> = {
  link: 'Copied link',
  share: 'Share sheet of a device',
  email: 'E-mail',
  whatsapp: 'WhatsApp',
  x: 'X',
  facebook: 'Facebook',
  messenger: 'Messenger',
  telegram: 'Telegram',
  qr: 'QR code',
  ref: 'Link to a page of the shop',
};

/** By whatever there is: the hint of their e-mail, or their name. */
export function sayFriend({
  friend,
  friend_hint: hint,
}: Pick<ReferralShown, 'friend' | 'friend_hint'>): string {
  return hint ?? (friend?.name || 'A friend who came by the link alone');
}

export function sayAdvocate({ advocate }: Pick<ReferralShown, 'advocate'>): string {
  return advocate.name || 'an unnamed member';
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
  if (inReview) return { words: 'To review', tone: 'attention' };
  return { words: inWords(state), tone: tones[state] ?? 'neutral' };
}

/** After "Claimed:", "Rejected:"…; null where the state says it all. */
const reasons: Readonly<Record<ReferralReasonName, string | null>> = {
  waiting_for_order: null,
  waiting_for_payment: 'not paid yet',
  below_minimum: 'below the minimum',
  holding: 'held back while it can still be returned',
  in_review: 'waits for staff',
  too_risky: 'the score is too high',
  not_first_order: 'not their first order',
  refunded: 'everything was given back',
  cancelled: 'the order was cancelled',
  by_staff: 'by staff',
  limit_reached: 'the advocate has brought as many as the program rewards',
  advocate_gone: 'there is no member any more to reward',
  rewards_given: null,
  not_ordered_in_time: 'no order came in time',
};

const stepTones: Readonly<Partial<Record<ReferralStateName, Step['tone']>>> = {
  rewarded: 'good',
  blocked: 'bad',
  rejected: 'bad',
  expired: 'bad',
};

/** Whose doing it is goes without saying. */
const unnamed = new Set(['system', 'friend']);

/** What happened to it, for a timeline. */
export function saySteps({ steps, channel }: ReferralShown, format: Format): Step[] {
  return steps.map(({ state, reason, at, actor, note }, place) => {
    const why = state === 'invited' ? channelNames[channel] : reason && reasons[reason];
    const when = format.instant(at);
    return {
      id: `${place} ${at}`,
      title: why === null ? inWords(state) : `${inWords(state)}: ${why}`,
      when: unnamed.has(actor) ? when : `${when}, ${actor}`,
      note,
      tone: reason === 'in_review' ? 'waiting' : (stepTones[state] ?? 'plain'),
    };
  });
}

/** "Order #1001, $84.00"; null before there is one. */
export function sayOrder({ order }: Pick<ReferralShown, 'order'>, format: Format): string | null {
  return order === null ? null : `${order.name || 'An order'}, ${format.money(order.goods)}`;
}
