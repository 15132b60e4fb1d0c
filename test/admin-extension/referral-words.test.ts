import { describe, expect, it } from 'vitest';
import { namePath } from '../../admin-extension/pages/program/name-path.ts';
import {
  previewReferrals,
  sayBoost,
} from '../../admin-extension/pages/program/preview-referrals.ts';
import { namesOf } from '../../admin-extension/pages/program/program-names.ts';
import { readyOffers } from '../../admin-extension/pages/program/ready-offers.ts';
import { weighExamples } from '../../admin-extension/pages/program/weigh-example.ts';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { fraudTerms, referrals } from '../../server/contract/program/referrals.ts';
import { fullProgram } from './full-program.ts';

type Terms = NonNullable<ProgramInput['referrals']>;

const names = namesOf(fullProgram);
const dollars = (amount: string) => ({ amount, currency: 'USD' });
const off = {
  kind: 'amount_off',
  title: '$10 off',
  value: dollars('10.00'),
  minimum_order: dollars('40.00'),
} as const;
const said = (terms: Terms) => {
  const { friend, advocate, notes } = previewReferrals(referrals.parse(terms), names);
  return [friend, advocate, ...notes.filter((note) => !note.startsWith('A friend has'))];
};

describe('referral terms in words', () => {
  it.each<[Terms, string[]]>([
    [
      { friend: { gift: off }, advocate: { points: 500 } },
      [
        'A friend gets $10.00 off their first order of $40.00 or more.',
        'Ada gets 500 points 14 days later.',
      ],
    ],
    [
      {
        friend: { gift: off, points: 50 },
        advocate: { gift: { ...off, minimum_order: null }, points: 1 },
        hold_days: 0,
        minimum_order: dollars('60.00'),
      },
      [
        'A friend gets $10.00 off their first order of $40.00 or more, and 50 points once it is paid.',
        'Ada gets $10.00 off and 1 point once it is paid.',
        'Nothing is given afterwards for an order below $60.00.',
      ],
    ],
    [
      { friend: { points: 50 }, advocate: {}, minimum_order: dollars('40.00') },
      [
        'A friend gets 50 points 14 days after their first order of $40.00 or more.',
        'Ada gets nothing for it.',
      ],
    ],
    [
      {
        friend: {},
        advocate: { points: 500, tiers: [{ tier: 'gold', points: 800 }] },
        hold_days: 1,
        limits: { per_month: 5, per_year: 20 },
      },
      [
        'A friend gets nothing.',
        'Ada gets 500 points 1 day after a friend’s first order.',
        'Ada gets 800 points in Gold instead.',
        'Friends that Ada is rewarded for: at most 5 a month and 20 a year.',
      ],
    ],
    [
      {
        friend: {
          gift: {
            kind: 'percentage_off',
            title: '20%',
            percent: 20,
            max_value: dollars('50.00'),
            products: { collections: ['1'] },
          },
        },
        advocate: { gift: { kind: 'gift_card', title: 'Card', value: dollars('25.00') } },
      },
      [
        'A friend gets 20% off 1 collection in their first order, at most $50.00.',
        'Ada gets a $25.00 gift card 14 days later.',
      ],
    ],
    [
      {
        friend: { gift: { kind: 'free_shipping', title: 'Free shipping' } },
        advocate: { gift: { kind: 'custom', title: 'Coffee with us' } },
      },
      [
        'A friend gets free shipping on their first order.',
        'Ada gets “Coffee with us” 14 days later.',
      ],
    ],
  ])('say what each side gets (%#)', (terms, words) => {
    expect(said(terms)).toEqual(words);
  });

  it('say when a boost runs', () => {
    const boost = { id: 'b', title: 'B', from: null, until: null, multiplier: 2 };
    expect(sayBoost(boost)).toBe('Advocates’ points count twice');
    expect(sayBoost({ ...boost, multiplier: 1.5, from: '2026-12-01T00:00' })).toBe(
      'Advocates’ points count × 1.5, from 1 Dec 2026 on',
    );
  });

  it.each([
    ['USD', '$10 for both', '$40'],
    ['JPY', '¥1,000 for both', '¥4,000'],
    ['KWD', 'KWD 10 for both', 'KWD 40'],
  ])('offer usual terms in %s', (currency, title, least) => {
    const [first, ...others] = readyOffers(currency, names);
    expect(first?.title.replaceAll(/\s/g, ' ')).toBe(title);
    expect(first?.text.replaceAll(/\s/g, ' ')).toContain(`of ${least} for the friend`);
    expect(others.map((offer) => offer.title)).toEqual([
      '20% for friends, 500 points for members',
      'Points for both',
    ]);
  });

  it('name their places as the screen does', () => {
    const name = (path: string) => namePath(path, fullProgram);
    expect(name('referrals')).toBe('Referrals');
    expect(name('referrals.friend.gift.value.amount')).toBe('Referrals, gift for friends, amount');
    expect(name('referrals.advocate.points')).toBe('Referrals, advocates, points');
    expect(name('referrals.boosts.0.until')).toBe('Referrals, “Double December”, until');
    expect(name('referrals.fraud.review_from')).toBe('Referrals, protection, review from');
  });
});

it('shows by example what numbers mean for people', () => {
  const ours = fraudTerms.parse({});
  const fates = (fraud: Parameters<typeof weighExamples>[0]) =>
    weighExamples(fraud).map(({ text }) => text.replace(/^.*comes to /, ''));
  const [flatmate, , self] = fates(ours);
  expect(flatmate).toMatch(/and goes through\.$/);
  expect(self).toMatch(/and is blocked\.$/);
  expect(fates({ ...ours, review_from: 1 })[0]).toMatch(/and waits for you\.$/);
  expect(fates({ ...ours, review_from: '' })).toHaveLength(0);
});
