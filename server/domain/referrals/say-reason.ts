import { dayInZone } from '../day-in-zone.ts';
import type { ReferralReason } from './referral.ts';
import { sayDay } from './say-day.ts';

const sentences: Readonly<Record<Exclude<ReferralReason, 'holding'>, string>> = {
  waiting_for_order: 'The friend has not ordered yet.',
  waiting_for_payment: 'The friend’s order is not paid yet.',
  below_minimum: 'The goods of the friend’s order are below the program’s minimum.',
  in_review: 'It waits until somebody of the shop has looked at it.',
  too_risky: 'Too many signs say that friend and advocate are one person.',
  not_first_order: 'It was not the friend’s first order.',
  refunded: 'The friend’s order was refunded in full.',
  cancelled: 'The friend’s order was cancelled.',
  by_staff: 'Somebody of the shop rejected it.',
  limit_reached: 'The advocate had reached the program’s limit of friends.',
  advocate_gone: 'The advocate is no longer a member.',
  rewards_given: 'The rewards have been given.',
  not_ordered_in_time: 'The friend did not order in time.',
};

/** Why a referral is where it is, in one sentence for staff. */
export function sayReason(
  reason: ReferralReason,
  { holdUntil, timeZone }: { holdUntil: Date | null; timeZone: string },
): string {
  if (reason !== 'holding') return sentences[reason];
  return holdUntil === null
    ? 'The rewards wait until the order can no longer be given back.'
    : `The rewards come on ${sayDay(dayInZone(holdUntil, timeZone))}, unless the order is given back.`;
}
