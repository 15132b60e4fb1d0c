import { describe, expect, it } from 'vitest';
import { foreseeChanges } from '../../admin-extension/pages/program/foresee-changes.ts';
import { previewProgram } from '../../admin-extension/pages/program/preview-program.ts';
import { namesOf } from '../../admin-extension/pages/program/program-names.ts';
import {
  sayActivity,
  sayBenefits,
  sayCampaign,
  sayRule,
  sayTiers,
} from '../../admin-extension/pages/program/say-rule.ts';
import { saySegment } from '../../admin-extension/pages/program/say-segment.ts';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { fullProgram } from './full-program.ts';
import { program } from './sample-shop.ts';

const { document } = program.live;

describe('what publishing does', () => {
  const change = (part: ProgramInput, today = '2026-11-21') =>
    foreseeChanges(document, programDocument.parse({ ...document, ...part }), today);

  it.each([
    [{ kind: 'per_lot', months: 12 }, '2026-11-21', '21 November 2027'],
    [{ kind: 'per_lot', months: 1 }, '2027-01-31', '28 February 2027'],
    [{ kind: 'inactivity', months: 15 }, '2026-11-30', '29 February 2028'],
    [{ kind: 'fixed_day', month: 12, day: 31 }, '2026-11-21', '31 December 2027'],
    [{ kind: 'fixed_day', month: 3, day: 1 }, '2026-11-21', '1 March 2028'],
    [{ kind: 'fixed_day', month: 2, day: 29 }, '2025-02-28', '28 February 2026'],
  ] as const)('says when points lapse at the earliest under %j', (expiry, today, day) => {
    expect(change({ expiry }, today)).toEqual([
      `Points that members have now will expire on ${day} at the earliest; those with a date of their own keep it.`,
    ]);
  });

  it('says what stays when expiry is switched off', () => {
    const before = programDocument.parse({ ...document, expiry: { kind: 'per_lot', months: 6 } });
    expect(foreseeChanges(before, document, '2026-11-21')).toEqual([
      'Points that members have now do not expire any more, unless they were given a date of their own.',
    ]);
  });

  it('says what becomes of friends when referrals change', () => {
    const points = (count: number) => ({ friend: { points: count }, advocate: {} });
    const before = programDocument.parse({ ...document, referrals: points(9) });
    const after = (referrals: ProgramInput['referrals']) =>
      foreseeChanges(before, programDocument.parse({ ...document, referrals }), '2026-11-21');
    expect(change({ referrals: points(9) })).toEqual(['Every member has a link to share at once.']);
    expect(after(null)[0]).toMatch(/^Members’ links lead to no offer any more/);
    expect(after(points(9))).toEqual([]);
    expect(after(points(8))[0]).toMatch(/^Friends who have claimed an offer keep it as it was/);
    expect(after({ ...points(9), fraud: { block_from: 200 } })).toEqual([
      'Referrals that are not rewarded yet are weighed by the new numbers.',
    ]);
  });

  it('says what becomes of members when joining changes', () => {
    expect(change({ joining: 'explicit' })).toEqual([
      'Members stay members. Others collect no points until they join; their orders wait 60 days for that.',
    ]);
    const explicit = programDocument.parse({ ...document, joining: 'explicit' });
    expect(foreseeChanges(explicit, document, '2026-11-21')).toEqual([
      'Customers become members with whatever the shop next hears of them.',
    ]);
  });

  it('says what refunds will do', () => {
    const settings = { ...document.settings, negative_balance: 'allow_negative' } as const;
    expect(change({ settings })).toEqual([
      'Refunds of orders that earn from now on can take a balance below zero.',
    ]);
    expect(change({ activities: [] })).toEqual([]);
  });
});

describe('the words of the program', () => {
  it.each([
    [{}, 'Points of an order can be spent at once'],
    [{ pending_days: 14 }, 'Points of an order can be spent after 14 days'],
    [
      { pending_until: 'fulfilment' },
      'Points of an order can be spent when the order is fulfilled',
    ],
  ] as const)('says when points can be spent', (earning, sentence) => {
    expect(previewProgram(programDocument.parse({ earning }))[0]?.text).toBe(sentence);
  });

  it('says a rule with its conditions and limits', () => {
    const names = namesOf(fullProgram);
    expect(fullProgram.earning.rules.map((rule) => sayRule(rule, names))).toEqual([
      '1 point for each $1.00; in Gold 2 points for each $1.00, sold through “web”, to New Zealand or Australia, on weekends',
      '1.5× the points on products tagged “linen”, at most 100 points an order and 400 a month for each member',
      'Nothing is earned on products of type “Gift card”',
      '200 points for the first order',
      '500 points once a member has spent $300.00 within 90 days, for Champions',
    ]);
  });

  it('says campaigns, activities, tiers and segments', () => {
    const names = namesOf(fullProgram);
    const { campaigns, activities, tiers, segments } = fullProgram;
    expect(campaigns.map((campaign) => sayCampaign(campaign, names))).toEqual([
      '2× the points, from 5 Dec 2026 until 7 Dec 2026, until 100,000 points are given',
      '50 points extra for an order, on the 1st and 15th of the month',
    ]);
    expect(activities.map((activity) => sayActivity(activity, names))).toEqual([
      '100 points',
      '250 points, when the birthday was known 30 days before',
      '10 points for each of its “hours”',
    ]);
    expect(tiers === null ? '' : sayTiers(tiers)).toBe(
      'By money spent in the last 12 months. Who falls short goes to the tier that it is enough for, after 30 days of grace.',
    );
    expect(tiers?.levels.map((level) => sayBenefits(level, names))).toEqual([
      [],
      ['1.5× the points', '100 points on entering', 'Early access'],
      [],
    ]);
    expect(segments.map(({ where }) => saySegment(where, names))).toEqual([
      'at least 3 orders and (in Gold or not tagged “staff”)',
    ]);
  });

  it('says what is still being typed without falling over', () => {
    const names = namesOf(fullProgram);
    const [rule] = fullProgram.earning.rules;
    if (rule?.kind !== 'per_amount') throw new TypeError('the sample begins with a rate');
    const typed = { ...rule, points: '', per: { amount: 'x', currency: 'US' }, rates: [] };
    expect(sayRule(typed, names)).toMatch(/^… points for each x US/);
  });
});
