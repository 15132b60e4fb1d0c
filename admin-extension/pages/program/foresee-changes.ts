import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { findSoonestExpiry, sayDay } from './say-expiry.ts';

/** What publishing `after` does to members and to what they have now; `today` is a day in the shop's zone. */
export function foreseeChanges(
  before: ProgramDocument,
  after: ProgramDocument,
  today: string,
): string[] {
  const { other } = after.settings.points_name;
  return [
    ...foreseeExpiry(before, after, today),
    ...(before.joining === after.joining
      ? []
      : [
          after.joining === 'explicit'
            ? `Members stay members. Others collect no ${other} until they join; their orders wait ${after.settings.unclaimed_days} days for that.`
            : 'Customers become members with whatever the shop next hears of them.',
        ]),
    ...(before.settings.negative_balance === after.settings.negative_balance
      ? []
      : [
          after.settings.negative_balance === 'allow_negative'
            ? 'Refunds of orders that earn from now on can take a balance below zero.'
            : 'Refunds of orders that earn from now on take what is there and forgive the rest.',
        ]),
    ...foreseeReferrals(before, after),
  ];
}

function foreseeReferrals({ referrals: was }: ProgramDocument, after: ProgramDocument): string[] {
  const { referrals: is } = after;
  if (was === null) return is === null ? [] : ['Every member has a link to share at once.'];
  if (is === null)
    return [
      'Members’ links lead to no offer any more. Friends who have claimed one keep it, and both sides are still rewarded.',
    ];
  const { fraud: before, ...offered } = was;
  const { fraud: now, ...offers } = is;
  return [
    ...(meaningOf(offered) === meaningOf(offers)
      ? []
      : [
          'Friends who have claimed an offer keep it as it was; the new one is for those who come later.',
        ]),
    ...(meaningOf(before) === meaningOf(now)
      ? []
      : ['Referrals that are not rewarded yet are weighed by the new numbers.']),
  ];
}

function foreseeExpiry(before: ProgramDocument, after: ProgramDocument, today: string): string[] {
  if (meaningOf(before.expiry) === meaningOf(after.expiry)) return [];
  const { other } = after.settings.points_name;
  const soonest = findSoonestExpiry(after.expiry, today);
  const those = `${other.charAt(0).toUpperCase()}${other.slice(1)} that members have now`;
  return soonest === null
    ? [`${those} do not expire any more, unless they were given a date of their own.`]
    : [
        `${those} will expire on ${sayDay(soonest)} at the earliest; those with a date of their own keep it.`,
      ];
}

function meaningOf(part: object): string {
  return JSON.stringify(part);
}
