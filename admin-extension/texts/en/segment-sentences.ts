import { count, type Counted } from '../counted.ts';
import { inLanguage } from '../in-language.ts';

/** How the conditions of a segment are said: "at least 3 orders and in Gold". */
export const segmentSentencesTexts = inLanguage('segmentSentences', {
  not: (part: string) => `not ${part}`,
  and: ' and ',
  or: ' or ',
  range: {
    exactly: (said: string) => `exactly ${said}`,
    between: (least: string, most: string) => `${least} to ${most}`,
    atLeast: (least: string) => `at least ${least}`,
    atMost: (most: string) => `at most ${most}`,
    any: 'any number of',
  },
  numbers: {
    orders: (range: string) => (range === 'exactly 1' ? 'exactly 1 order' : `${range} orders`),
    days_since_last_order: (range: string) => `last ordered ${range} days ago`,
    days_since_first_order: (range: string) => `first ordered ${range} days ago`,
    days_since_joined: (range: string) => `joined ${range} days ago`,
    balance: (range: string) => `a balance of ${range}`,
    points_earned: (range: string) => `earned ${range} points`,
    referrals: (range: string) => `brought ${range} friends`,
  },
  spent: (range: string) => `spent ${range}`,
  averageOrder: (range: string) => `an average order of ${range}`,
  tier: (tiers: string) => `in ${tiers}`,
  tagged: (tags: string) => `tagged ${tags}`,
  country: (countries: string) => `from ${countries}`,
  born: (months: string) => `born in ${months}`,
  among: (groups: string) => `among ${groups}`,
  did: (activity: string, times: Counted | null, days: Counted | null) =>
    `did ${activity}${times === null ? '' : ` ${count(times, 'time', 'times')}`}${days === null ? '' : ` in the last ${count(days, 'day', 'days')}`}`,
  groups: {
    champions: 'Champions',
    loyal: 'Loyal',
    promising: 'Promising',
    new: 'New',
    needs_attention: 'Needs attention',
    at_risk: 'At risk',
    lost: 'Lost',
  },
});
