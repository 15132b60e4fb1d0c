import { describe, expect, it } from 'vitest';
import type { RewardLimit } from '../../server/domain/program/reward.ts';
import {
  checkOffer,
  type OfferAsk,
  startOfPeriod,
} from '../../server/domain/redemptions/check-offer.ts';
import { rewardOf } from '../support/reward-of.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const plain = rewardOf({
  id: 'five-off',
  kind: 'amount_off',
  title: '$5 off',
  points: 500,
  value: { amount: '5.00', currency: 'USD' },
});
const reward = {
  ...plain,
  audience: { tiers: ['gold'], segments: ['loyal'] },
  channels: ['web'],
  from: '2026-12-01T00:00',
  until: '2026-12-25T00:00',
  stock: 3,
  limit: { times: 2, per: 'month' } as RewardLimit,
  minimumOrder: usd(2000),
};
const welcome: OfferAsk = {
  wallClock: '2026-12-01T00:00',
  tierId: 'gold',
  segmentIds: ['new', 'loyal'],
  channel: 'web',
  basket: usd(2000),
  taken: { byMember: 1, inAll: 2 },
};

describe('a reward', () => {
  it('can be had by whom it is for, as long as there is some', () => {
    expect(checkOffer(reward, welcome)).toBeNull();
    expect(checkOffer(reward, { ...welcome, channel: null, basket: null })).toBeNull();
    const inEuro = { ...welcome, basket: { minor: 1, currency: 'EUR' } };
    expect(checkOffer(reward, inEuro)).toBeNull();
    const nobody = { ...welcome, tierId: null, segmentIds: [], channel: 'pos' };
    expect(checkOffer(plain, nobody)).toBeNull();
  });

  it.each<[string, Partial<OfferAsk>, string]>([
    ['reward_not_started', { wallClock: '2026-11-30T23:59' }, '"$5 off" can’t be had yet.'],
    ['reward_ended', { wallClock: '2026-12-25T00:00' }, '"$5 off" is over.'],
    ['not_in_audience', { tierId: 'silver' }, '"$5 off" is for members of other tiers.'],
    ['not_in_audience', { tierId: null }, '"$5 off" is for members of other tiers.'],
    ['not_in_audience', { segmentIds: ['new'] }, '"$5 off" is for other members.'],
    ['not_on_this_channel', { channel: 'pos' }, '"$5 off" can’t be had here.'],
    [
      'out_of_stock',
      { taken: { byMember: 0, inAll: 3 } },
      '"$5 off" is gone: all of them have been taken.',
    ],
    [
      'limit_reached',
      { taken: { byMember: 2, inAll: 2 } },
      '"$5 off" can be had 2 times a month: try again next month.',
    ],
    [
      'basket_too_small',
      { basket: usd(1999) },
      '"$5 off" needs an order of 20.00 USD: add to your basket and try again.',
    ],
  ])('says %s for %o', (refused, ask, detail) => {
    expect(checkOffer(reward, { ...welcome, ...ask })).toMatchObject({ refused, detail });
  });

  it('that one has once in a lifetime is not promised for later', () => {
    const once = { ...plain, limit: { times: 1, per: 'lifetime' as const } };
    expect(checkOffer(once, { ...welcome, taken: { byMember: 1, inAll: 9 } })).toMatchObject({
      refused: 'limit_reached',
      detail: 'You have had "$5 off" once, which is as often as it can be had.',
    });
  });
});

describe('the period of a limit', () => {
  it.each([
    ['day', '2026-11-22', '2026-11-22'],
    ['week', '2026-11-22', '2026-11-16'],
    ['week', '2026-11-23', '2026-11-23'],
    ['week', '2027-01-02', '2026-12-28'],
    ['month', '2026-11-22', '2026-11-01'],
    ['year', '2026-11-22', '2026-01-01'],
    ['lifetime', '2026-11-22', null],
  ] as const)('of a %s that holds %s began on %s', (per, today, began) => {
    expect(startOfPeriod(per, today)).toBe(began);
  });
});
