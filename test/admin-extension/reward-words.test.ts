import { describe, expect, it } from 'vitest';
import { copyReward, newReward } from '../../admin-extension/pages/program/new-reward.ts';
import { previewReward } from '../../admin-extension/pages/program/preview-reward.ts';
import { namesOf } from '../../admin-extension/pages/program/program-names.ts';
import { readPlatformId } from '../../admin-extension/pages/program/read-platform-id.ts';
import { rewardKindNames } from '../../admin-extension/pages/program/reward-kinds.ts';
import { sayAvailability } from '../../admin-extension/pages/program/say-availability.ts';
import { sayReward, sayWorth } from '../../admin-extension/pages/program/say-reward.ts';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { rewardDocument, rewardKinds } from '../../server/contract/program/reward.ts';
import { fullProgram } from './full-program.ts';

type RewardInput = NonNullable<ProgramInput['rewards']>[number];

const dollars = (amount: string) => ({ amount, currency: 'USD' });
const five = {
  id: 'five',
  kind: 'amount_off',
  title: '$5 off',
  points: 500,
  value: dollars('5'),
} as const;
const tote = {
  id: 'tote',
  kind: 'free_product',
  title: 'Tote',
  points: 900,
  variant_id: '7',
} as const;
const slider = {
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Points as money',
  points_step: 100,
  value_step: dollars('1.00'),
  min_points: 200,
  max_points: 5000,
} as const;
const card = {
  id: 'card',
  kind: 'gift_card',
  title: 'Card',
  points: 2500,
  value: dollars('25.00'),
} as const;
const visit = { id: 'visit', kind: 'custom', title: 'A tasting', points: 8000 } as const;

const preview = (reward: RewardInput, settings: ProgramInput['settings'] = {}) =>
  previewReward(
    rewardDocument.parse(reward),
    programDocument.parse({ ...fullProgram, settings, rewards: [] }),
  );

describe('what a member pays and gets', () => {
  it.each<[RewardInput, string]>([
    [five, 'A member pays 500 points for $5.00 off an order.'],
    [
      { ...five, minimum_order: dollars('20.00'), products: { products: ['1', '2'] } },
      'A member pays 500 points for $5.00 off 2 products in an order of $20.00 or more.',
    ],
    [
      {
        id: 'ten',
        kind: 'percentage_off',
        title: '10% off',
        points: 500,
        percent: 10,
        max_value: dollars('15.00'),
      },
      'A member pays 500 points for 10% off an order, at most $15.00.',
    ],
    [
      {
        id: 's',
        kind: 'free_shipping',
        title: 'Ship',
        points: 300,
        max_shipping: dollars('10.00'),
      },
      'A member pays 300 points for free shipping on an order, where it costs $10.00 at most.',
    ],
    [tote, 'A member pays 900 points for “Tote” for free with an order.'],
    [
      { ...slider, max_basket_percent: 50, minimum_order: dollars('30.00') },
      'A member pays 100 points for every $1.00 off an order of $30.00 or more, 200 to 5,000 at a time, never for more than 50% of the order.',
    ],
    [card, 'A member pays 2,500 points for a $25.00 gift card.'],
    [{ ...card, kind: 'store_credit' }, 'A member pays 2,500 points for $25.00 of store credit.'],
    [visit, 'A member pays 8,000 points for “A tasting”.'],
  ])('is said in a sentence', (reward, sentence) => {
    expect(preview(reward)[0]).toBe(sentence);
  });

  it('is said for each price, in the order of the ladder', () => {
    const prices = [
      { tier: 'gold', points: 300 },
      { tier: 'silver', points: 400 },
    ];
    expect(preview({ ...five, prices }).slice(0, 3)).toEqual([
      'A Silver member pays 400 points for $5.00 off an order.',
      'A Gold member pays 300 points for $5.00 off an order.',
      'Every other member pays 500 points for $5.00 off an order.',
    ]);
    expect(preview({ ...slider, prices: [{ tier: 'gold', points: 80 }] })[0]).toBe(
      'A Gold member pays 80 points for every $1.00 off an order, 160 to 4,000 at a time.',
    );
  });

  it('names only those who may have it', () => {
    const prices = [{ tier: 'gold', points: 300 }];
    const only = (tiers: string[]) => ({ ...five, prices, audience: { tiers } });
    expect(preview(only(['silver', 'gold'])).slice(0, 2)).toEqual([
      'A Gold member pays 300 points for $5.00 off an order.',
      'A Silver member pays 500 points for $5.00 off an order.',
    ]);
    expect(preview(only(['gold']))).toHaveLength(2);
    expect(preview(only(['silver']))[0]).toBe(
      'A Silver member pays 500 points for $5.00 off an order.',
    );
  });

  it('says what becomes of it, and of the points', () => {
    expect(preview(five)[1]).toBe(
      'The code is good for one order within 30 days; unused, its points come back.',
    );
    expect(preview(five, { return_expired_points: false })[1]).toMatch(
      /unused, its points are lost\.$/,
    );
    expect(preview(card).slice(1)).toEqual([
      'Untouched, it can be undone for 14 days; then its points count as redeemed.',
      'The card never runs out.',
    ]);
    expect(preview({ ...card, undo_days: 0, code_days: 365 }).slice(1)).toEqual([
      'The card can’t be undone by the member; its points count as redeemed at once.',
      'The card runs out after 365 days.',
    ]);
    expect(preview(visit)[1]).toMatch(
      /waits under “To do” until your staff hand it over\. After 30 days/,
    );
  });

  it('says what is still being typed without falling over', () => {
    const typed = {
      ...rewardDocument.parse(slider),
      points_step: '',
      value_step: { amount: 'x', currency: 'US' },
    };
    expect(previewReward(typed as never, fullProgram)[0]).toMatch(
      /^A member pays … points for every x US off an order, … to … at a time/,
    );
  });
});

describe('the words of rewards', () => {
  const names = namesOf(fullProgram);
  const now = '2026-11-21T12:00';
  const said = (reward: RewardInput) =>
    sayAvailability(rewardDocument.parse(reward), names, now).map(({ words }) => words);

  it('say in short what points buy', () => {
    const say = (reward: RewardInput) => sayReward(rewardDocument.parse(reward), names);
    expect([five, slider, tote, card, visit].map(say)).toEqual([
      '500 points = $5.00 off',
      'Every 100 points = $1.00 off, 200 to 5,000 at a time',
      '900 points = “Tote” for free',
      '2,500 points = a $25.00 gift card',
      '8,000 points = “A tasting”',
    ]);
    expect(sayWorth(rewardDocument.parse({ ...five, minimum_order: dollars('50.00') }))).toBe(
      '$5.00 off, on orders from $50.00',
    );
  });

  it('say for whom, when and how often, and nothing where there is no end', () => {
    expect(said(five)).toEqual([]);
    expect(
      said({
        ...five,
        from: '2026-12-01',
        audience: { tiers: ['gold'], segments: ['champions'] },
        channels: ['web', 'pos'],
        stock: 1200,
        limit: { times: 2, per: 'month' },
      }),
    ).toEqual([
      'from 1 Dec 2026',
      'Gold or Champions',
      'only on “web” or “pos”',
      '1,200 in all',
      'twice a month',
    ]);
    expect(said({ ...five, until: '2026-11-21T12:00' })).toEqual(['over']);
    expect(
      said({ ...five, until: '2026-12-24T18:00', limit: { times: 1, per: 'lifetime' } }),
    ).toEqual(['until 24 Dec 2026, 18:00', 'once for a member']);
  });
});

describe('a new reward', () => {
  it('can be of every kind, and lacks only its title', () => {
    expect(rewardKindNames).toEqual(rewardKinds);
    for (const kind of rewardKinds) {
      const made = newReward(kind, { currency: 'JPY', ids: ['gift-card'] });
      const named = kind === 'free_product' ? { ...made, variant_id: '1' } : made;
      expect(rewardDocument.safeParse(named).success).toBe(false);
      expect(
        programDocument.safeParse({ rewards: [{ ...named, title: 'A title' }] }).error?.issues,
      ).toBeUndefined();
    }
    expect(newReward('gift_card', { currency: 'USD', ids: ['gift-card'] }).id).toBe('gift-card-2');
  });

  it('can be a copy under a name of its own', () => {
    const long = { ...rewardDocument.parse(five), title: 'x'.repeat(80) };
    const copy = copyReward(long, ['five', 'five-2']);
    expect(copy.id).toBe('five-3');
    expect(copy.title).toHaveLength(80);
    expect(copy.title).toMatch(/x \(copy\)$/);
  });
});

describe('an id that is pasted', () => {
  it.each([
    ['https://admin.shopify.com/store/juniper/products/82174/variants/44871', '44871'],
    ['https://admin.shopify.com/store/juniper/products/82174?variant=1', '82174'],
    ['gid://shopify/Collection/901', '901'],
    [' 8217 ', '8217'],
    ['price_1QxA', 'price_1QxA'],
    ['https://shop.example/products/tote', 'https://shop.example/products/tote'],
  ])('%s is read', (text, id) => expect(readPlatformId(text)).toBe(id));
});
