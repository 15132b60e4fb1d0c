import type { ProgramInput } from '../../server/contract/program/program.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' }) as const;
const dayMs = 86_400_000;
const boostBeganDaysAgo = 9;
const boostDays = 30;

function day(from: Date, days: number): string {
  return new Date(from.getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** Ten dollars for the friend, points for the member, and twice as many while the boost runs, which it does `now`. */
export function demoReferralTerms(now: Date): NonNullable<ProgramInput['referrals']> {
  return {
    friend: {
      gift: {
        kind: 'amount_off',
        title: '$10 off your first order',
        texts: { de: { title: '10 $ Rabatt auf deine erste Bestellung' } },
        value: usd('10.00'),
        minimum_order: usd('40.00'),
        combines_with: { shipping_discounts: true },
      },
    },
    advocate: { points: 500, tiers: [{ tier: 'favourite', points: 750 }] },
    boosts: [
      {
        id: 'bring-a-friend',
        title: 'Bring-a-friend month',
        from: day(now, -boostBeganDaysAgo),
        until: day(now, boostDays - boostBeganDaysAgo),
        multiplier: 2,
      },
    ],
    minimum_order: usd('30.00'),
    hold_days: 14,
    claim_days: 30,
    limits: { per_month: 10, per_year: 50 },
    invitation: {
      headline: 'Good coffee is better shared',
      message: 'Your friend drinks theirs from our cups. The first $10 are on the house.',
      texts: {
        de: {
          headline: 'Guter Kaffee schmeckt zu zweit besser',
          message: 'Aus unseren Bechern trinkt schon jemand, den du kennst. 10 $ gehen auf uns.',
        },
      },
    },
  };
}
