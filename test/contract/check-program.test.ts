import { describe, expect, it } from 'vitest';
import { foreseeProblems } from '../../server/contract/program/foresee-problems.ts';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { runTogether } from '../../server/contract/program/running-time.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const spend = { id: 'spend', kind: 'per_amount', points: 1, per: usd('1.00') } as const;
const double = { id: 'double', kind: 'multiplier', title: 'Double', multiplier: 2 } as const;
const gold = { id: 'gold', name: 'Gold', threshold: 100 };

type Rules = NonNullable<ProgramInput['earning']>['rules'];
const withRules = (...rules: NonNullable<Rules>): ProgramInput => ({ earning: { rules } });
const withCampaigns = (...campaigns: NonNullable<ProgramInput['campaigns']>): ProgramInput => ({
  earning: { rules: [spend] },
  campaigns,
});

/** Each problem as `path: message`. */
function problemsOf(input: ProgramInput): string[] {
  const parsed = programDocument.safeParse(input);
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('names', () => {
  it.each<[string, ProgramInput, string]>([
    [
      'a rule',
      withRules(spend, { ...spend, per: usd('2.00'), stacking: 'add' }),
      'earning.rules.1.id',
    ],
    ['a campaign', withCampaigns(double, { ...double, priority: 1 }), 'campaigns.1.id'],
    [
      'a tier',
      { tiers: { basis: 'points_earned', levels: [gold, { ...gold, threshold: 200 }] } },
      'tiers.levels.1.id',
    ],
    [
      'a segment',
      {
        segments: [
          { id: 's', name: 'S', where: { field: 'orders', at_least: 1 } },
          { id: 's', name: 'T', where: { field: 'orders', at_least: 2 } },
        ],
      },
      'segments.1.id',
    ],
    [
      'an activity type',
      {
        activities: [
          { type: 'review', points: 1 },
          { type: 'review', points: 2 },
        ],
      },
      'activities.1.type',
    ],
    [
      'a custom activity',
      {
        activities: [
          { type: 'custom', id: 'quiz', points: 1 },
          { type: 'custom', id: 'quiz', points: 2 },
        ],
      },
      'activities.1.id',
    ],
    [
      'a built-in activity',
      { activities: [{ type: 'custom', id: 'review', points: 1 }] },
      'activities.0.id',
    ],
  ])('of %s are refused when they are taken already', (_what, input, path) => {
    const problems = problemsOf(input);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}: `));
  });

  it.each<[ProgramInput, string]>([
    [
      withRules({ ...spend, when: { tiers: ['gold'] } }),
      'earning.rules.0.when.tiers.0: there is no tier "gold": the program has no tiers',
    ],
    [
      {
        ...withRules({ ...spend, rates: [{ tier: 'god', points: 2, per: usd('1.00') }] }),
        tiers: { basis: 'points_earned', levels: [gold] },
      },
      'earning.rules.0.rates.0.tier: there is no tier "god": the program has "gold"',
    ],
    [
      withCampaigns({ ...double, when: { segments: ['vip'] } }),
      'campaigns.0.when.segments.0: there is no segment "vip": the program has no segments',
    ],
    [
      { activities: [{ type: 'review', points: 5, tiers: ['gold'] }] },
      'activities.0.tiers.0: there is no tier "gold": the program has no tiers',
    ],
    [
      {
        segments: [
          { id: 's', name: 'S', where: { any: [{ not: { field: 'tier', in: ['gold'] } }] } },
        ],
      },
      'segments.0.where.any.0.not.in.0: there is no tier "gold": the program has no tiers',
    ],
    [
      { segments: [{ id: 's', name: 'S', where: { field: 'activity', type: 'custom:quiz' } }] },
      'segments.0.where.type: the program has no activity "custom:quiz"',
    ],
  ])('of what nothing has are refused with the path', (input, problem) => {
    expect(problemsOf(input)).toEqual([problem]);
  });
});

describe('campaigns of one kind', () => {
  const weekend = { ...double, when: { weekdays: ['saturday', 'sunday'] as const } };
  const mondays = { ...double, id: 'mondays', when: { weekdays: ['monday'] as const } };
  const june = { ...double, id: 'june', when: { from: '2026-06-01', until: '2026-06-30' } };

  it.each<[string, ProgramInput]>([
    ['on other days', withCampaigns(weekend as never, mondays as never)],
    ['at other times', withCampaigns(june, { ...june, id: 'july', when: { from: '2026-07-01' } })],
    ['of another priority', withCampaigns(double, { ...june, priority: 1 })],
    ['that add', withCampaigns(double, { ...june, stacking: 'add' })],
    [
      'for other countries',
      withCampaigns(
        { ...double, when: { countries: ['NZ'] } },
        { ...june, when: { countries: ['AU'] } },
      ),
    ],
    [
      'for those with a tag and those without it',
      withCampaigns(
        { ...double, when: { customer_tags: { any: ['vip'] } } },
        { ...june, when: { customer_tags: { none: ['vip'] } } },
      ),
    ],
    [
      'on lines of other vendors',
      withCampaigns(
        { ...double, products: { vendors: ['Acme'] } },
        { ...june, products: { vendors: ['Juniper'] } },
      ),
    ],
    [
      'of another kind',
      withCampaigns(double, { id: 'flat', kind: 'flat', title: 'Flat', points: 5 }),
    ],
    [
      'before and after noon',
      withCampaigns(
        { ...double, when: { hours: { from: '22:00', until: '12:00' } } },
        { ...june, when: { hours: { from: '12:00', until: '22:00' } } },
      ),
    ],
  ])('%s live side by side', (_what, input) => {
    expect(problemsOf(input)).toEqual([]);
  });

  it('that could both apply, and nothing says which, are refused by name', () => {
    const [problem, ...more] = problemsOf(withCampaigns({ ...double, title: 'Always' }, june));
    expect(more).toEqual([]);
    expect(problem).toMatch(
      /^campaigns\.1: fights with “Always” \(double\): both run at the same time/,
    );
  });

  it('that can never run are refused', () => {
    const never = {
      ...double,
      days_of_month: [31],
      when: { from: '2026-06-01', until: '2026-07-01' },
    };
    expect(problemsOf(withCampaigns(never))).toEqual([
      'campaigns.0.days_of_month: can never run: between its start and its end there is no such day or hour',
    ]);
    const christmas = {
      ...double,
      when: { from: '2026-12-25T20:00', until: '2026-12-26T06:00', weekdays: ['sunday' as const] },
    };
    expect(problemsOf(withCampaigns(christmas))).toEqual([
      'campaigns.0.when.weekdays: can never run: between its start and its end there is no such day or hour',
    ]);
  });

  it('that end before they start are refused', () => {
    const backwards = { ...double, when: { from: '2026-07-01', until: '2026-06-01' } };
    expect(problemsOf(withCampaigns(backwards))).toEqual([
      'campaigns.0.when.until: ends before it starts: it must be later than from',
    ]);
  });

  it('meet on the last minute that both have, over midnight too', () => {
    const night = { from: '22:00', until: '02:00' };
    const when = { from: null, until: null, weekdays: [], hours: night };
    const sunday = {
      from: '2026-06-07T01:59',
      until: '2026-06-07T12:00',
      weekdays: [],
      hours: null,
    };
    const later = { ...sunday, from: '2026-06-07T02:00' };
    expect(
      runTogether([
        { when, days_of_month: [] },
        { when: sunday, days_of_month: [7] },
      ]),
    ).toBe(true);
    expect(
      runTogether([
        { when, days_of_month: [] },
        { when: later, days_of_month: [7] },
      ]),
    ).toBe(false);
    // The night belongs to the day on which it began: Saturday's ends on Sunday.
    const nightOf = (weekday: 'saturday' | 'sunday') => ({
      when: { ...when, weekdays: [weekday] },
      days_of_month: [],
    });
    const sundayMorning = {
      when: { ...sunday, from: '2026-06-07T00:00', until: '2026-06-07T12:00' },
      days_of_month: [],
    };
    expect(runTogether([nightOf('saturday'), sundayMorning])).toBe(true);
    expect(runTogether([nightOf('sunday'), sundayMorning])).toBe(false);
  });
});

describe('rules', () => {
  it.each<[ProgramInput, RegExp]>([
    [
      withRules(spend, { ...spend, id: 'more', points: 2 }),
      /^earning\.rules\.1: can never apply: rule "spend"/,
    ],
    [
      withRules({ id: 'first', kind: 'per_order', points: 100, caps: { lifetime: 50 } }),
      /^earning\.rules\.0\.caps\.lifetime: contradicts points: the rule gives 100/,
    ],
    [
      withRules({ ...spend, when: { minimum_order: { amount: '20.00', currency: 'EUR' } } }),
      /^earning\.rules\.0\.when\.minimum_order\.currency: no rate pays for orders in EUR, only in USD/,
    ],
    [
      withRules(spend, {
        id: 'goal',
        kind: 'spend_goal',
        goal: { amount: '500', currency: 'EUR' },
        window: { kind: 'lifetime' },
        points: 5,
      }),
      /^earning\.rules\.1\.goal\.currency: no rate pays for orders in EUR/,
    ],
    [
      withRules({ ...spend, rates: [{ points: 2, per: usd('1.00') }] }),
      /^earning\.rules\.0\.rates\.0: contradicts the rule’s own rate/,
    ],
    [
      withRules({
        ...spend,
        rates: [
          { points: 2, per: { amount: '1', currency: 'EUR' } },
          { points: 3, per: { amount: '1', currency: 'EUR' } },
        ],
      }),
      /^earning\.rules\.0\.rates\.1: contradicts an earlier rate for every tier and EUR/,
    ],
    [withRules({ ...spend, points: 0 }), /^earning\.rules\.0\.points: /],
  ])('that contradict themselves or each other are refused', (input, problem) => {
    const problems = problemsOf(input);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  it('that stand behind a wider one are warned of and not refused', () => {
    const input = withRules(spend, {
      ...spend,
      id: 'summer',
      points: 3,
      products: { collections: ['summer'] },
    });
    const warnings = foreseeProblems(programDocument.parse(input));
    expect(warnings).toMatchObject([{ path: ['earning', 'rules', 1] }]);
    expect(warnings[0]?.message).toContain('“summer” never pays: “spend” pays for every order');
  });
});
