import { count, type Counted } from '../counted.ts';
import { inLanguage } from '../in-language.ts';

const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
const ends: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** How rules, campaigns, activities and tiers are said. What stands in quotes or is a figure comes in ready. */
export const ruleSentencesTexts = inLanguage('ruleSentences', {
  quote: (word: string) => `“${word}”`,
  /** "1st", "22nd" */
  nth: (n: number, said: string) => `${said}${ends[ordinal.select(n)] ?? 'th'}`,
  rule: {
    perAmount: (points: string, per: string) => `${points} for each ${per}`,
    spentOn: (products: string) => ` spent on ${products}`,
    otherRate: (points: string, per: string) => `; or ${points} for each ${per}`,
    tierRate: (tier: string, points: string, per: string) =>
      `; in ${tier} ${points} for each ${per}`,
    perOrder: (points: string) => `${points} for every order`,
    perUnit: (points: string, products: string) => `${points} for each unit of ${products}`,
    nothing: (products: string) => `Nothing is earned on ${products}`,
    everyNth: (points: string, nth: string) => `${points} for every ${nth} order`,
    nthOrder: (points: string, nth: string) => `${points} for the ${nth} order`,
    firstOrder: (points: string) => `${points} for the first order`,
    goal: (points: string, goal: string, window: string) =>
      `${points} once a member has spent ${goal} ${window}`,
    goalAgain: (points: string, goal: string, window: string) =>
      `${points} each time a member has spent ${goal} ${window}`,
  },
  window: {
    days: (n: Counted) => `within ${count(n, 'day', 'days')}`,
    calendar_month: 'in a calendar month',
    calendar_year: 'in a calendar year',
    lifetime: 'in all',
  },
  multiplied: (by: string, products: string | null) =>
    `${by}× the points${products === null ? '' : ` on ${products}`}`,
  extra: (points: string, products: string | null) =>
    `${points} extra for an order${products === null ? '' : ` with ${products}`}`,
  daysOfMonth: (days: string) => `, on the ${days} of the month`,
  budget: (points: string) => `, until ${points} are given`,
  per: {
    order: 'an order',
    day: 'a day',
    month: 'a month',
    year: 'a year',
    inAll: 'in all',
  },
  atMostEach: (amounts: string) => `, at most ${amounts} for each member`,
  atMost: (amounts: string) => `at most ${amounts}`,
  timesPer: (n: Counted, per: string) => `${count(n, 'time', 'times')} ${per}`,
  activity: {
    forEach: (points: string, property: string) => `${points} for each of its “${property}”`,
    notAgain: (n: Counted) => `not again within ${count(n, 'hour', 'hours')}`,
    known: (n: Counted) => `when the birthday was known ${count(n, 'day', 'days')} before`,
  },
  when: {
    ordersFrom: (money: string) => `on orders from ${money}`,
    soldThrough: (channels: string) => `sold through ${channels}`,
    countries: (countries: string) => `to ${countries}`,
    tiers: (tiers: string) => `for members in ${tiers}`,
    segments: (segments: string) => `for ${segments}`,
    tagged: (tags: string) => `for customers tagged ${tags}`,
    notTagged: (tags: string) => `not for customers tagged ${tags}`,
    days: (days: string) => `on ${days}`,
    hours: (from: string, until: string) => `between ${from} and ${until}`,
    fromUntil: (from: string, until: string) => `from ${from} until ${until}`,
    from: (from: string) => `from ${from} on`,
    until: (until: string) => `until ${until}`,
  },
  weekdays: {
    monday: 'Mondays',
    tuesday: 'Tuesdays',
    wednesday: 'Wednesdays',
    thursday: 'Thursdays',
    friday: 'Fridays',
    saturday: 'Saturdays',
    sunday: 'Sundays',
    working: 'weekdays',
    weekend: 'weekends',
  },
  products: {
    product: 'the product',
    products: 'the products',
    collection: 'the collection',
    collections: 'the collections',
    vendors: 'products by',
    types: 'products of type',
    tags: 'products tagged',
    none: 'products that are not named yet',
  },
  tiers: {
    measured: (basis: string, window: string) => `By ${basis} ${window}.`,
    never: 'A tier is never lost.',
    falls: (where: string, when: string) => `Who falls short goes ${where}, ${when}.`,
    oneStep: 'one tier down',
    fitting: 'to the tier that it is enough for',
    atOnce: 'at once',
    afterGrace: (n: Counted) => `after ${count(n, 'day', 'days')} of grace`,
    bases: {
      points_earned: 'points earned',
      money_spent: 'money spent',
      orders_placed: 'orders placed',
    },
    windows: {
      lifetime: 'since joining',
      calendar_year: 'in the calendar year',
      rolling_12_months: 'in the last 12 months',
      year_from_entry: 'in the year since entering the tier',
    },
    byHand: 'Given by hand only',
    spent: (money: string) => `${money} spent`,
    everybody: 'Everybody',
    orders: (n: Counted) => count(n, 'order', 'orders'),
    pointsEarned: (said: string) => `${said} points earned`,
    entering: (points: string) => `${points} on entering`,
    enteringAgain: (points: string) => `${points} on entering, each time`,
    percentOff: (percent: string) => `${percent} % off every order`,
    freeShipping: 'Free shipping',
  },
});
