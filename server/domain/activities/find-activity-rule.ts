import type { ActivityRule } from '../program/activity-rule.ts';
import { typeOf, urlOf } from './activity.ts';

export interface RuleRefusal {
  refused: 'activity_unknown' | 'url_needed';
  detail: string;
}

/**
 * The rule that an activity is judged by. A shop's own type is named by its id, with or without `custom:`. Where
 * several rules have one type, the address says which.
 */
export function findActivityRule(
  rules: readonly ActivityRule[],
  asked: { type: string; url: string | null },
): ActivityRule | RuleRefusal {
  const exact = rules.filter((rule) => typeOf(rule) === asked.type);
  const named =
    exact.length > 0 ? exact : rules.filter((rule) => typeOf(rule) === `custom:${asked.type}`);
  const [only] = named;
  if (only === undefined) return unknownType(rules, asked.type);
  // Where nothing is to be told apart, an address is only a remark.
  if (named.length === 1) return only;
  const there = named.find((rule) => urlOf(rule) === asked.url);
  if (there !== undefined) return there;
  return {
    refused: 'url_needed',
    detail: `The program has several activities "${asked.type}": say which by its url, ${listUrls(named)}.`,
  };
}

function unknownType(rules: readonly ActivityRule[], type: string): RuleRefusal {
  const known = [...new Set(rules.map(typeOf))];
  return {
    refused: 'activity_unknown',
    detail:
      known.length === 0
        ? `The live program gives nothing for activities. Add "${type}" to it and publish it.`
        : `The live program has no activity "${type}". It knows ${known.join(', ')}.`,
  };
}

function listUrls(rules: readonly ActivityRule[]): string {
  const urls = rules.map(urlOf).filter((url) => url !== null);
  return urls.length === 0 ? 'none' : urls.join(', ');
}
