import { count } from '../counted.ts';
import type { segmentSentencesTexts } from '../en/segment-sentences.ts';

const any = 'beliebig viele';
const daysAgo = (range: string) =>
  range === any ? 'vor beliebig vielen Tagen' : `vor ${range} Tagen`;

export const segmentSentences: typeof segmentSentencesTexts = {
  not: (part) => `nicht ${part}`,
  and: ' und ',
  or: ' oder ',
  range: {
    exactly: (said) => `genau ${said}`,
    between: (least, most) => `${least} bis ${most}`,
    atLeast: (least) => `mindestens ${least}`,
    atMost: (most) => `höchstens ${most}`,
    any,
  },
  numbers: {
    orders: (range) => (range === 'genau 1' ? 'genau 1 Bestellung' : `${range} Bestellungen`),
    days_since_last_order: (range) => `zuletzt ${daysAgo(range)} bestellt`,
    days_since_first_order: (range) => `zuerst ${daysAgo(range)} bestellt`,
    days_since_joined: (range) => `${daysAgo(range)} beigetreten`,
    balance: (range) => `Guthaben: ${range}`,
    points_earned: (range) => `${range} Punkte gesammelt`,
    referrals: (range) => `${range} Freunde geworben`,
  },
  spent: (range) => `${range} ausgegeben`,
  averageOrder: (range) => `durchschnittliche Bestellung: ${range}`,
  tier: (tiers) => `in ${tiers}`,
  tagged: (tags) => `mit dem Tag ${tags}`,
  country: (countries) => `Land: ${countries}`,
  born: (months) => `geboren im ${months}`,
  among: (groups) => `in der Gruppe ${groups}`,
  did: (activity, times, days) =>
    `Aktivität ${activity}${times === null ? '' : ` ${times.said}-mal`}${days === null ? '' : days.isOne ? ' am letzten Tag' : ` in den letzten ${count(days, 'Tag', 'Tagen')}`}`,
  groups: {
    champions: 'Champions',
    loyal: 'Treue',
    promising: 'Vielversprechende',
    new: 'Neue',
    needs_attention: 'Brauchen Aufmerksamkeit',
    at_risk: 'Gefährdete',
    lost: 'Verlorene',
  },
};
