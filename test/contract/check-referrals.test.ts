import { describe, expect, it } from 'vitest';
import { foreseeProblems } from '../../server/contract/program/foresee-problems.ts';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { fraudTerms, signalKinds, signalWeights } from '../../server/contract/program/referrals.ts';
import { programFromDocument } from '../../server/operations/program-from-document.ts';

type Referrals = NonNullable<ProgramInput['referrals']>;

const usd = (amount: string) => ({ amount, currency: 'USD' });
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const off = { kind: 'amount_off', title: '$10 off', value: usd('10.00') } as const;
const card = { kind: 'gift_card', title: 'Card', value: usd('25.00') } as const;
const smallest = { friend: { points: 100 }, advocate: { points: 100 } } satisfies Referrals;
const tiers: ProgramInput['tiers'] = {
  basis: 'points_earned',
  levels: [{ id: 'gold', name: 'Gold', threshold: 100 }],
};
const boost = { id: 'double', title: 'Double', multiplier: 2 };

/** Each problem as `path: message`, the path from the referral terms on. */
function problemsOf(referrals: unknown): string[] {
  const parsed = programDocument.safeParse({ tiers, referrals });
  return (parsed.error?.issues ?? []).map(
    ({ path, message }) => `${path.slice(1).join('.')}: ${message}`,
  );
}

describe('referral terms', () => {
  it('are off until a document says otherwise', () => {
    const document = programDocument.parse({});
    expect(document.referrals).toBeNull();
    expect(programFromDocument(document).referrals).toBeNull();
  });

  it('need only what is given; the rest has its default', () => {
    expect(programDocument.parse({ referrals: smallest }).referrals).toEqual({
      friend: { gift: null, points: 100 },
      advocate: { gift: null, points: 100, tiers: [] },
      boosts: [],
      minimum_order: null,
      hold_days: 14,
      claim_days: 30,
      limits: { per_month: null, per_year: null, lifetime: null },
      invitation: { headline: null, message: null, texts: {} },
      fraud: fraudTerms.parse({}),
    });
    expect(fraudTerms.parse({}).weights).toEqual(signalWeights);
    expect(Object.keys(signalWeights)).toEqual(signalKinds);
  });

  it.each<[string, Referrals]>([
    ['a gift alone', { friend: { gift: off }, advocate: {} }],
    ['points by tier alone', { friend: {}, advocate: { tiers: [{ tier: 'gold', points: 9 }] } }],
    ['what is handed over', { friend: { gift: card }, advocate: { gift: card } }],
    [
      'a boost of one day',
      { ...smallest, boosts: [{ ...boost, from: '2026-12-01', until: '2026-12-01' }] },
    ],
    ['one threshold for both', { ...smallest, fraud: { review_from: 80, block_from: 80 } }],
  ])('take %s', (_what, referrals) => {
    expect(problemsOf(referrals)).toEqual([]);
  });

  it.each<[unknown, string]>([
    [
      { friend: {}, advocate: {} },
      ': gives nobody anything: set points or a gift for the friend or the advocate',
    ],
    [{ friend: { points: -1 }, advocate: {} }, 'friend.points: '],
    [{ ...smallest, friend: { gift: { ...off, points: 500 } } }, 'friend.gift: '],
    [{ ...smallest, friend: { gift: { ...off, stock: 5 } } }, 'friend.gift: '],
    [
      { ...smallest, friend: { gift: { ...off, kind: 'amount_off_variable' } } },
      'friend.gift.kind: ',
    ],
    [{ ...smallest, friend: { gift: { ...off, value: usd('0') } } }, 'friend.gift.value.amount: '],
    [
      { ...smallest, friend: { gift: { ...off, minimum_order: eur('40.00') } } },
      'friend.gift.minimum_order.currency: must be USD, as in value',
    ],
    [
      { ...smallest, advocate: { gift: { ...card, code_prefix: 'TOOLONG-99' } } },
      'advocate.gift.code_prefix: a gift card has room for 8 letters',
    ],
    [
      { ...smallest, advocate: { gift: { ...card, code_days: 7, undo_days: 14 } } },
      'advocate.gift.undo_days: must not be longer than code_days',
    ],
    [
      { ...smallest, advocate: { tiers: [{ tier: 'god', points: 9 }] } },
      'advocate.tiers.0.tier: there is no tier "god"',
    ],
    [
      {
        ...smallest,
        advocate: {
          tiers: [
            { tier: 'gold', points: 9 },
            { tier: 'gold', points: 8 },
          ],
        },
      },
      'advocate.tiers.1.tier: "gold" has its points already',
    ],
    [
      { ...smallest, boosts: [boost, { ...boost, multiplier: 3 }] },
      'boosts.1.id: "double" is another boost',
    ],
    [
      { ...smallest, boosts: [{ ...boost, from: '2026-12-02', until: '2026-12-01' }] },
      'boosts.0.until: ends before it starts',
    ],
    [{ ...smallest, hold_days: 181 }, 'hold_days: '],
    [{ ...smallest, claim_days: 0 }, 'claim_days: '],
    [{ ...smallest, limits: { per_month: 0 } }, 'limits.per_month: '],
    [{ ...smallest, invitation: { headline: 'x'.repeat(81) } }, 'invitation.headline: '],
    [{ ...smallest, invitation: { texts: { deutsch: {} } } }, 'invitation.texts.deutsch: '],
    [
      { ...smallest, fraud: { review_from: 90, block_from: 80 } },
      'fraud.review_from: must not be above block_from',
    ],
    [{ ...smallest, fraud: { weights: { same_email: -1 } } }, 'fraud.weights.same_email: '],
    [{ ...smallest, fraud: { remember_days: 0 } }, 'fraud.remember_days: '],
  ])('refuse %j at its place', (referrals, problem) => {
    const problems = problemsOf(referrals);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.slice(0, problem.length)).toBe(problem);
  });

  it('give a gift the terms of a reward that costs nothing and is on no list', () => {
    const document = programDocument.parse({ referrals: { ...smallest, friend: { gift: off } } });
    expect(programFromDocument(document).referrals?.friend.gift).toMatchObject({
      id: 'referral:Friend',
      kind: 'amount_off',
      points: 0,
      value: { minor: 1000, currency: 'USD' },
      codeDays: 30,
      stock: null,
      limit: null,
    });
  });
});

describe('what friends do', () => {
  it('has a name that no activity of the shop can take', () => {
    const taken = programDocument.safeParse({
      activities: [{ type: 'custom', id: 'invited', points: 5 }],
    });
    expect(taken.error?.issues).toMatchObject([
      { path: ['activities', 0, 'id'], message: '"invited" is what referrals give: take another' },
    ]);
  });

  it('can be asked for by a segment', () => {
    const where = { field: 'activity', type: 'custom:invited', times: 1 } as const;
    const segments = [{ id: 'invited', name: 'Came by a friend', where }];
    expect(programDocument.safeParse({ segments }).success).toBe(true);
  });
});

describe('what is seldom meant of referrals', () => {
  const doubtsOf = (program: ProgramInput) =>
    foreseeProblems(programDocument.parse(program)).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

  it('is nothing in usual terms', () => {
    const least = usd('40.00');
    const gift = { ...off, minimum_order: least };
    const usual = { ...smallest, friend: { gift }, boosts: [boost], minimum_order: least };
    expect(doubtsOf({ referrals: usual })).toEqual([]);
  });

  it('is a code for orders that count for nobody, a boost of nothing, and paying twice', () => {
    expect(
      doubtsOf({
        referrals: {
          friend: { gift: off },
          advocate: {},
          boosts: [boost],
          minimum_order: usd('40.00'),
        },
        activities: [{ type: 'referral', points: 100 }],
      }),
    ).toEqual([
      'referrals.friend.gift.minimum_order: A friend’s code can be used for an order below 40.00 USD, for which the advocate gets nothing.',
      'referrals.boosts.0: The boost “Double” multiplies nothing: advocates get no points.',
      expect.stringMatching(
        /^activities\.0: The activity “referral” is for referrals that another/,
      ),
    ]);
  });
});
