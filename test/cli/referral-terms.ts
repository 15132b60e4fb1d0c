/** What friends and advocates get in the tests from outside. */

const usd = (amount: string) => ({ amount, currency: 'USD' });
const day = 86_400_000;
export const inDays = (days: number) =>
  new Date(Date.now() + days * day).toISOString().slice(0, 16);

/** A program whose referrals have the usual terms, but for these. */
export const terms = (referrals: object) => ({
  joining: 'automatic',
  earning: { rules: [] },
  tiers: { basis: 'orders_placed', levels: [{ id: 'gold', name: 'Gold', threshold: 2 }] },
  rewards: [],
  referrals: {
    friend: { gift: { kind: 'amount_off', title: '$5 off', value: usd('5.00') }, points: 100 },
    advocate: { points: 500, tiers: [{ tier: 'gold', points: 800 }] },
    minimum_order: usd('20.00'),
    ...referrals,
  },
});

/** Both sides get a card, and the advocate points with it. */
export const cards = {
  friend: { gift: { kind: 'gift_card', title: 'A card of $5', value: usd('5.00') } },
  advocate: {
    gift: { kind: 'gift_card', title: 'A card of $10', value: usd('10.00') },
    points: 50,
  },
};
