import type { ProgramInput } from '../../server/contract/program/program.ts';
import { type Ground, money } from './stock-words.ts';

/** Terms under which members bring friends. */

export type Referrals = NonNullable<ProgramInput['referrals']>;
type Gift = NonNullable<Referrals['friend']['gift']>;

/** What orders of the simulation have in common, whoever places them: it says nothing here. */
const blind = {
  same_address: 0,
  same_network: 0,
  same_browser: 0,
  same_payment_name: 0,
  repeated_friend: 0,
};

export function drawReferrals(ground: Ground): Referrals {
  const { dice, year } = ground;
  const points = dice.pick([0, 25, 60, 200]);
  const friend = { gift: drawGift(ground), points: dice.pick([0, 0, 40]) };
  const gift = dice.chance(35) ? drawGift(ground) : null;
  const isNothing = points === 0 && gift === null && friend.gift === null && friend.points === 0;
  return {
    friend,
    advocate: {
      gift,
      points: isNothing ? 30 : points,
      tiers: dice.chance(40)
        ? [
            { tier: 'silver', points: dice.between(1, 90) },
            { tier: 'gold', points: dice.between(100, 300) },
          ]
        : [],
    },
    boosts: [
      ...(dice.chance(35)
        ? [
            {
              id: 'season',
              title: 'A season',
              from: `${year}-03-10`,
              until: `${year + 1}-02-01T12:30`,
              multiplier: 1.75,
            },
          ]
        : []),
      ...(dice.chance(20) ? [{ id: 'ever', title: 'Ever', multiplier: 1.5 }] : []),
    ],
    minimum_order: dice.chance(35) ? money(ground, dice.between(500, 20_000)) : null,
    hold_days: dice.pick([0, 3, 14, 30]),
    claim_days: dice.pick([5, 30, 90]),
    limits: dice.chance(60)
      ? {
          per_month: dice.pick([null, 1, 1, 2]),
          per_year: dice.pick([null, 1, 2]),
          lifetime: dice.pick([null, null, 1, 2]),
        }
      : {},
    fraud: {
      weights: dice.chance(75) ? blind : {},
      ...dice.pick([{}, {}, { review_from: 10_000, block_from: 10_000 }, { review_from: 20 }]),
      friends_per_day: dice.pick([2, 10]),
      remember_days: dice.pick([20, 180]),
    },
  };
}

function drawGift(ground: Ground): Gift | null {
  const { dice } = ground;
  switch (dice.between(1, 7)) {
    case 1:
    case 2:
    case 3:
      return { kind: 'amount_off', title: 'Welcome', value: money(ground, 500) };
    case 4:
      return { kind: 'free_shipping', title: 'Free shipping' };
    case 5:
      return { kind: 'gift_card', title: 'A card', value: money(ground, 500) };
    case 6:
      return { kind: 'custom', title: 'A tea' };
    default:
      return null;
  }
}
