import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { programMeaningTexts as t } from '../../texts/en/program-meaning.ts';
import { capital, sayNumber } from './program-names.ts';
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
            ? t.effects.explicit(other, sayNumber(after.settings.unclaimed_days))
            : t.effects.automatic,
        ]),
    ...(before.settings.negative_balance === after.settings.negative_balance
      ? []
      : [
          after.settings.negative_balance === 'allow_negative'
            ? t.effects.belowZero
            : t.effects.withinBalance,
        ]),
    ...foreseeReferrals(before, after),
  ];
}

function foreseeReferrals({ referrals: was }: ProgramDocument, after: ProgramDocument): string[] {
  const { referrals: is } = after;
  if (was === null) return is === null ? [] : [t.effects.referralsBegin];
  if (is === null) return [t.effects.referralsEnd];
  const { fraud: before, ...offered } = was;
  const { fraud: now, ...offers } = is;
  return [
    ...(meaningOf(offered) === meaningOf(offers) ? [] : [t.effects.newOffer]),
    ...(meaningOf(before) === meaningOf(now) ? [] : [t.effects.newWeights]),
  ];
}

function foreseeExpiry(before: ProgramDocument, after: ProgramDocument, today: string): string[] {
  if (meaningOf(before.expiry) === meaningOf(after.expiry)) return [];
  const { other } = after.settings.points_name;
  const soonest = findSoonestExpiry(after.expiry, today);
  return soonest === null
    ? [t.effects.noExpiry(capital(other))]
    : [t.effects.expires(capital(other), sayDay(soonest))];
}

function meaningOf(part: object): string {
  return JSON.stringify(part);
}
