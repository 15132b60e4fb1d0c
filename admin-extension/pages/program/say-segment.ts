import { inWords } from '../../in-words.ts';
import { knownWord } from '../../known-word.ts';
import { segmentSentencesTexts as t } from '../../texts/en/segment-sentences.ts';
import { counted, type ProgramNames, sayAny, sayNumber } from './program-names.ts';
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
  if ('not' in where) return t.not(sayPart(where.not, names, true));
  if ('field' in where) return sayLeaf(where, names);
  const [parts, word] = 'all' in where ? [where.all, t.and] : [where.any, t.or];
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
      return t.numbers[leaf.field](sayRange(leaf.at_least, leaf.at_most, sayNumber));
    case 'spent':
      return t.spent(sayRange(leaf.at_least, leaf.at_most, sayMoney));
    case 'average_order':
      return t.averageOrder(sayRange(leaf.at_least, leaf.at_most, sayMoney));
    case 'tier':
      return t.tier(sayAny(leaf.in.map(names.tier)));
    case 'tags':
      return t.tagged(sayAny(leaf.in.map(quote)));
    case 'country':
      return t.country(sayAny(leaf.in.map(sayCountry)));
    case 'birthday_month':
      return t.born(sayAny(leaf.in.map((month) => monthNames[Number(month) - 1] ?? month)));
    case 'rfm':
      return t.among(sayAny(leaf.in.map((group) => quote(nameGroup(group)))));
    case 'activity':
      return t.did(
        quote(nameType(leaf.type)),
        leaf.times === 1 ? null : counted(leaf.times),
        leaf.within_days === undefined ? null : counted(leaf.within_days),
      );
  }
}

function sayRange<Value>(
  least: Value | undefined,
  most: Value | undefined,
  say: (value: Value) => string,
): string {
  if (least !== undefined && most !== undefined)
    return say(least) === say(most)
      ? t.range.exactly(say(least))
      : t.range.between(say(least), say(most));
  if (least !== undefined) return t.range.atLeast(say(least));
  return most === undefined ? t.range.any : t.range.atMost(say(most));
}

function nameType(type: string): string {
  return knownWord(activityNames, type, inWords);
}

/** A ready-made group by its id: "At risk". */
export function nameGroup(group: string): string {
  return knownWord(t.groups, group, inWords);
}
