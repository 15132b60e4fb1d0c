import { inWords } from '../../in-words.ts';
import { type ProgramNames, sayAny, sayCount, sayNumber } from './program-names.ts';
import { quote, sayCountry, sayMoney } from './say-conditions.ts';
import { monthNames } from './say-expiry.ts';
import { activityNames } from './say-rule.ts';
import type { Typed, TypedCondition } from './typed.ts';
import type { SegmentConditionDocument } from '../../../server/contract/program/segment.ts';

export type TypedLeaf = Extract<Typed<SegmentConditionDocument>, { field: string }>;

/** A segment as a merchant would say it: "3 orders or more and (in Gold or not tagged “staff”)". */
export function saySegment(where: TypedCondition, names: ProgramNames): string {
  return sayPart(where, names, false);
}

function sayPart(where: TypedCondition, names: ProgramNames, inside: boolean): string {
  if ('not' in where) return `not ${sayPart(where.not, names, true)}`;
  if ('field' in where) return sayLeaf(where, names);
  const [parts, word] = 'all' in where ? [where.all, ' and '] : [where.any, ' or '];
  const text = parts.map((part) => sayPart(part, names, parts.length > 1)).join(word);
  return inside && parts.length > 1 ? `(${text})` : text;
}

function sayLeaf(leaf: TypedLeaf, names: ProgramNames): string {
  switch (leaf.field) {
    case 'orders':
    case 'days_since_last_order':
    case 'days_since_first_order':
    case 'days_since_joined':
    case 'balance':
    case 'points_earned':
    case 'referrals':
      return numberWords[leaf.field](sayRange(leaf.at_least, leaf.at_most, sayNumber));
    case 'spent':
      return `spent ${sayRange(leaf.at_least, leaf.at_most, sayMoney)}`;
    case 'average_order':
      return `an average order of ${sayRange(leaf.at_least, leaf.at_most, sayMoney)}`;
    case 'tier':
      return `in ${sayAny(leaf.in.map(names.tier))}`;
    case 'tags':
      return `tagged ${sayAny(leaf.in.map(quote))}`;
    case 'country':
      return `from ${sayAny(leaf.in.map(sayCountry))}`;
    case 'birthday_month':
      return `born in ${sayAny(leaf.in.map((month) => monthNames[Number(month) - 1] ?? month))}`;
    case 'rfm':
      return `among ${sayAny(leaf.in.map((group) => quote(inWords(group))))}`;
    case 'activity': {
      const times = leaf.times === 1 ? '' : ` ${sayCount(leaf.times, 'time')}`;
      const within =
        leaf.within_days === undefined ? '' : ` in the last ${sayCount(leaf.within_days, 'day')}`;
      return `did ${quote(nameType(leaf.type))}${times}${within}`;
    }
  }
}

const numberWords = {
  orders: (range: string) => (range === 'exactly 1' ? 'exactly 1 order' : `${range} orders`),
  days_since_last_order: (range: string) => `last ordered ${range} days ago`,
  days_since_first_order: (range: string) => `first ordered ${range} days ago`,
  days_since_joined: (range: string) => `joined ${range} days ago`,
  balance: (range: string) => `a balance of ${range}`,
  points_earned: (range: string) => `earned ${range} points`,
  referrals: (range: string) => `brought ${range} friends`,
} as const;

function sayRange<Value>(
  least: Value | undefined,
  most: Value | undefined,
  say: (value: Value) => string,
): string {
  if (least !== undefined && most !== undefined)
    return say(least) === say(most) ? `exactly ${say(least)}` : `${say(least)} to ${say(most)}`;
  if (least !== undefined) return `at least ${say(least)}`;
  return most === undefined ? 'any number of' : `at most ${say(most)}`;
}

function nameType(type: string): string {
  return Object.entries(activityNames).find(([known]) => known === type)?.[1] ?? inWords(type);
}
