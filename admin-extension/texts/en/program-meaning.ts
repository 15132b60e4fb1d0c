import { count, type Counted } from '../counted.ts';
import { inLanguage } from '../in-language.ts';

const months = (n: Counted) => count(n, 'month', 'months');

/** What the program means for shoppers, what publishing does, and what its parts are called. */
export const programMeaningTexts = inLanguage('programMeaning', {
  spendable: (points: string, waiting: string) => `${points} of an order can be spent ${waiting}`,
  waiting: {
    fulfilment: 'when the order is fulfilled',
    atOnce: 'at once',
    after: (n: Counted) => `after ${count(n, 'day', 'days')}`,
  },
  expire: (points: string, when: string) => `${points} expire ${when}`,
  expiry: {
    never: 'never',
    perLot: (n: Counted) => `${months(n)} after they were earned`,
    inactivity: (n: Counted) => `all together, after ${months(n)} without earning or spending`,
    fixedDay: (day: number, month: string) => `at the end of ${day} ${month} each year`,
    atTheEarliest: (at: string, n: Counted) =>
      `${at}, ${months(n)} after they were earned at the earliest`,
  },
  effects: {
    explicit: (points: string, days: string) =>
      `Members stay members. Others collect no ${points} until they join; their orders wait ${days} days for that.`,
    automatic: 'Customers become members with whatever the shop next hears of them.',
    belowZero: 'Refunds of orders that earn from now on can take a balance below zero.',
    withinBalance:
      'Refunds of orders that earn from now on take what is there and forgive the rest.',
    referralsBegin: 'Every member has a link to share at once.',
    referralsEnd:
      'Members’ links lead to no offer any more. Friends who have claimed one keep it, and both sides are still rewarded.',
    newOffer:
      'Friends who have claimed an offer keep it as it was; the new one is for those who come later.',
    newWeights: 'Referrals that are not rewarded yet are weighed by the new numbers.',
    noExpiry: (points: string) =>
      `${points} that members have now do not expire any more, unless they were given a date of their own.`,
    expires: (points: string, day: string) =>
      `${points} that members have now will expire on ${day} at the earliest; those with a date of their own keep it.`,
  },
  parts: {
    rule: (number: number) => `rule ${number}`,
    friendGift: 'gift for friends',
    advocateGift: 'gift for advocates',
    friend: 'friends',
    advocate: 'advocates',
    protection: 'protection',
    invitation: 'invitation',
  },
  fields: {
    points: 'points',
    amount: 'amount',
    currency: 'currency',
    title: 'title',
    name: 'name',
    description: 'description',
    from: 'from',
    until: 'until',
    multiplier: 'multiplier',
    priority: 'priority',
    threshold: 'threshold',
    percent: 'percent',
    value: 'value',
    products: 'products',
    per_order: 'per order',
    per_day: 'per day',
    per_month: 'per month',
    per_year: 'per year',
    lifetime: 'lifetime',
    months: 'months',
    min_months: 'min months',
    pending_days: 'pending days',
    code_days: 'code days',
    hold_days: 'hold days',
    claim_days: 'claim days',
    grace_days: 'grace days',
    budget_points: 'budget points',
    where: 'where',
    variant_id: 'variant id',
    min_points: 'min points',
    max_points: 'max points',
    points_step: 'points step',
    image_url: 'image url',
  },
});
