import type { ExpiryPolicy } from '../ledger/expiry-policy.ts';
import type { PointsName } from '../points-name.ts';
import type { Program, ProgramSettings } from '../program/program.ts';
import type { FraudTerms } from '../program/referral-terms.ts';
import type { Perk, TierLevel, TierTerms, TierTexts } from '../program/tier-terms.ts';
import { describeActivity, describeCampaign, describeSegment } from './describe-audience.ts';
import { describeEarning } from './describe-earning.ts';
import { describeReferrals } from './describe-referrals.ts';
import { describeReward } from './describe-reward.ts';
import { type Names, sayCount, sayMoney, sayMultiplier, sayPoints } from './plain-words.ts';
import { facet, main, setting, type Subject } from './subject.ts';

/** A program with the one part of it that the ledger keeps: when points expire. */
export interface WholeProgram extends Program {
  expiry: ExpiryPolicy;
  /** What each sign of fraud counts where nothing else is said. */
  usualWeights: FraudTerms['weights'];
}

export function namesOf({ settings, tiers, segments }: Program): Names {
  return {
    points: settings.pointsName,
    tiers: new Map(tiers?.levels.map(({ id, name }) => [id, name])),
    segments: new Map(segments.map(({ id, name }) => [id, name])),
  };
}

/** Everything that a program says, thing by thing; nothing of it is left out. */
export function describeProgram(program: WholeProgram, names = namesOf(program)): Subject[] {
  const { joining, expiry, earning, campaigns, activities, tiers, segments } = program;
  return [
    setting(
      'Customers join',
      joining === 'automatic' ? 'by themselves, with their first order' : 'by signing up',
    ),
    ...describeEarning(earning, names),
    setting('Points expire', sayExpiry(expiry)),
    ...campaigns.map((campaign) => describeCampaign(campaign, names)),
    ...activities.map((activity) => describeActivity(activity, names)),
    ...(tiers === null ? [] : describeTiers(tiers, names)),
    ...segments.map((segment) => describeSegment(segment, names)),
    ...program.rewards.map((reward) => describeReward(reward, names)),
    ...(program.referrals === null
      ? []
      : describeReferrals(program.referrals, { ...program, names })),
    ...describeSettings(program.settings),
  ];
}

function sayExpiry(expiry: ExpiryPolicy): string {
  switch (expiry.kind) {
    case 'none':
      return 'never';
    case 'per_lot':
      return `${sayCount(expiry.months, 'month')} after they were earned`;
    case 'inactivity':
      return `after ${sayCount(expiry.months, 'month')} without earning or spending`;
    case 'fixed_day':
      return `every year at the end of ${expiry.day} ${monthNames[expiry.month - 1] ?? ''}, at least ${sayCount(expiry.minMonths, 'month')} after they were earned`;
  }
}

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const basisWords: Record<TierTerms['basis'], string> = {
  points_earned: 'points earned',
  money_spent: 'money spent',
  orders_placed: 'orders placed',
};

const windowWords: Record<TierTerms['window'], string> = {
  lifetime: 'over a lifetime',
  calendar_year: 'within a calendar year',
  rolling_12_months: 'within the last 12 months',
  year_from_entry: 'within a year from entry',
};

function describeTiers(tiers: TierTerms, names: Names): Subject[] {
  const { basis, window, currency, graceDays, downgrade } = tiers;
  return [
    {
      key: 'tiers',
      title: 'Tiers',
      facets: [
        main(`by ${basisWords[basis]} ${windowWords[window]}`),
        facet('currency', currency),
        facet('grace before a tier is lost', sayCount(graceDays, 'day')),
        facet(
          'whoever loses a tier falls',
          downgrade === 'one_step' ? 'one step' : 'to where the figure puts them',
        ),
      ],
    },
    ...tiers.levels.map((level) => describeLevel(level, { tiers, names })),
  ];
}

function describeLevel(
  level: TierLevel,
  { tiers, names }: { tiers: TierTerms; names: Names },
): Subject {
  const { entryPoints, perks } = level;
  return {
    key: `tier:${level.id}`,
    title: `Tier ${level.name}`,
    facets: [
      main(sayThreshold(level.threshold, tiers, names)),
      { label: 'name', text: level.name, isUsual: true },
      {
        label: 'multiplier',
        text: sayMultiplier(level.multiplierPercent),
        isUsual: level.multiplierPercent === 100,
      },
      facet('on entering', entryPoints === 0 ? null : sayPoints(entryPoints, names), 'nothing'),
      facet('entry points are given', level.entryRepeats ? 'each time' : null, 'once for life'),
      facet('free shipping', level.freeShipping ? 'yes' : null, 'no'),
      facet(
        'off every order',
        level.discountPercent === 0 ? null : `${level.discountPercent} %`,
        'nothing',
      ),
      facet('perks', sayPerks(perks)),
      ...Object.entries(level.texts ?? {}).map(([language, texts]) =>
        facet(`in ${language}`, sayTierTexts(texts)),
      ),
      facet('shown', level.hidden ? 'only to who has it' : null, 'to everybody'),
    ],
  };
}

function sayTierTexts({ name, perks }: TierTexts): string {
  const called = name === undefined ? 'its own name' : `“${name}”`;
  return `${called}, ${perks === undefined ? 'its own perks' : (sayPerks(perks) ?? 'no perks')}`;
}

function sayPerks(perks: readonly Perk[]): string | null {
  if (perks.length === 0) return null;
  return perks
    .map(({ title, detail }) => `“${title}”${detail === null ? '' : ` (“${detail}”)`}`)
    .join(', ');
}

function sayThreshold(threshold: number | null, tiers: TierTerms, names: Names): string {
  if (threshold === null) return 'only given by hand';
  switch (tiers.basis) {
    case 'points_earned':
      return `from ${sayPoints(threshold, names)}`;
    case 'orders_placed':
      return `from ${sayCount(threshold, 'order')}`;
    case 'money_spent':
      return `from ${sayMoney({ minor: threshold, currency: tiers.currency ?? 'XXX' })}`;
  }
}

function describeSettings(settings: ProgramSettings): Subject[] {
  const { one, other } = settings.pointsName;
  return [
    setting('Points are called', `“${one}”, “${other}”`),
    ...Object.entries(settings.pointsNames).map(([language, name]) =>
      setting(`Points are called in ${language}`, sayForms(name)),
    ),
    setting(
      'A refund of points that are spent',
      settings.negativeBalance === 'within_balance'
        ? 'takes what is there and forgives the rest'
        : 'may take the balance below zero',
    ),
    setting(
      'Points that were spent on a refunded order',
      settings.returnSpentPoints ? 'come back' : 'stay spent',
    ),
    setting(
      'Points of a code that ran out unused',
      settings.returnExpiredPoints ? 'come back' : 'are lost',
    ),
    setting(
      'Points of value that a basket was too small for',
      settings.returnUnusedValue ? 'come back' : 'stay spent',
    ),
    setting(
      'A new code goes into the cart',
      settings.applyCodesAtOnce ? 'by itself' : 'when the member puts it there',
    ),
    setting('Grace for points that come back expired', sayCount(settings.graceLotDays, 'day')),
    setting('Orders of guests can be claimed for', sayCount(settings.unclaimedDays, 'day')),
    setting('Members are written to in', settings.locale),
  ];
}

function sayForms(name: PointsName): string {
  const others = (['zero', 'two', 'few', 'many'] as const).flatMap((form) => {
    const said = name[form];
    return said === undefined ? [] : [`${form} “${said}”`];
  });
  return [`“${name.one}”, “${name.other}”`, ...others].join(', ');
}
