import type { ActivityProperty, ActivityRule } from '../program/activity-rule.ts';
import type { Campaign } from '../program/campaign.ts';
import type { Segment, SegmentCondition } from '../program/segment.ts';
import {
  describeCaps,
  describeConditions,
  describeProducts,
  describeStanding,
} from './describe-conditions.ts';
import {
  type Names,
  sayCount,
  sayMoney,
  sayMultiplier,
  sayNames,
  sayNumber,
  sayPoints,
  sayWords,
} from './plain-words.ts';
import { describeTitles } from './describe-titles.ts';
import { facet, main, type Subject } from './subject.ts';

export function describeCampaign(campaign: Campaign, names: Names): Subject {
  const { budgetPoints, daysOfMonth } = campaign;
  return {
    key: `campaign:${campaign.id}`,
    title: `Campaign “${campaign.title}”`,
    facets: [
      main(
        campaign.kind === 'multiplier'
          ? `${sayMultiplier(campaign.multiplierPercent)} on what orders earn by amount`
          : `${sayPoints(campaign.points, names)} for each order`,
      ),
      { label: 'name', text: `“${campaign.title}”`, isUsual: true },
      describeTitles(campaign),
      ...describeConditions(campaign.when, names),
      facet('days of the month', sayNames(daysOfMonth.map(String)), 'all'),
      describeProducts(campaign.products),
      facet('budget', budgetPoints === null ? null : sayPoints(budgetPoints, names), 'no limit'),
      ...describeCaps(campaign.caps, names),
      ...describeStanding(campaign, 'exclusive'),
    ],
  };
}

export function describeActivity(activity: ActivityRule, names: Names): Subject {
  const id = activity.type === 'custom' ? activity.id : activity.type;
  const { limits, cooldownHours } = activity;
  return {
    key: `activity:${activity.type}:${'url' in activity ? (activity.url ?? '') : id}`,
    title: `Activity “${id.replaceAll('_', ' ')}”`,
    facets: [
      main(sayPoints(activity.points, names)),
      facet('title', activity.title === null ? null : `“${activity.title}”`),
      describeTitles(activity),
      facet('at most in a day', sayTimes(limits.perDay), 'no limit'),
      facet('at most in a month', sayTimes(limits.perMonth), 'no limit'),
      facet('at most in a year', sayTimes(limits.perYear), 'no limit'),
      facet('at most in a lifetime', sayTimes(limits.lifetime), 'no limit'),
      facet('pause between two', cooldownHours === 0 ? null : sayCount(cooldownHours, 'hour')),
      facet('for tiers', sayNames(activity.tiers, names.tiers), 'all'),
      facet('for segments', sayNames(activity.segments, names.segments), 'everybody'),
      ...describeOwn(activity),
    ],
  };
}

function sayTimes(most: number | null): string | null {
  return most === null ? null : sayCount(most, 'time');
}

function describeOwn(activity: ActivityRule): Subject['facets'] {
  if (activity.type === 'birthday')
    return [facet('a birthday counts once known for', sayCount(activity.blackoutDays, 'day'))];
  if (activity.type !== 'custom') return [facet('address', activity.url)];
  const { pointsPer, properties } = activity;
  return [
    facet('points are multiplied by', pointsPer === null ? null : `“${pointsPer}”`),
    facet('properties', properties.length === 0 ? null : properties.map(sayProperty).join('; ')),
  ];
}

function sayProperty(property: ActivityProperty): string {
  const { name, kind, required, oneOf, minimum, maximum } = property;
  const terms = [
    kind,
    required ? 'required' : null,
    oneOf.length === 0 ? null : `one of ${sayWords(oneOf) ?? ''}`,
    minimum === null ? null : `from ${minimum}`,
    maximum === null ? null : `to ${maximum}`,
  ].filter((term) => term !== null);
  return `“${name}” (${terms.join(', ')})`;
}

export function describeSegment(segment: Segment, names: Names): Subject {
  return {
    key: `segment:${segment.id}`,
    title: `Segment “${segment.name}”`,
    facets: [
      main(sayCondition(segment.where, names)),
      { label: 'name', text: `“${segment.name}”`, isUsual: true },
    ],
  };
}

/** `orders from 3 and (tier is Gold or not country is NZ)` */
export function sayCondition(condition: SegmentCondition, names: Names): string {
  if ('all' in condition) return sayJoined(condition.all, 'and', names);
  if ('any' in condition) return sayJoined(condition.any, 'or', names);
  if ('not' in condition) return `not (${sayCondition(condition.not, names)})`;
  if (condition.field === 'activity') {
    const { type, times, withinDays } = condition;
    const within = withinDays === undefined ? 'ever' : `within ${sayCount(withinDays, 'day')}`;
    return `activity “${type}” at least ${sayCount(times, 'time')} ${within}`;
  }
  const field = condition.field.replaceAll('_', ' ');
  if ('in' in condition) {
    const known = condition.field === 'tier' ? names.tiers : undefined;
    return `${field} is ${condition.in.map((one) => known?.get(one) ?? `“${one}”`).join(' or ')}`;
  }
  const { atLeast, atMost } = condition;
  const amount = (value: typeof atLeast) =>
    typeof value === 'object' ? sayMoney(value) : sayNumber(value ?? 0);
  return [
    field,
    ...(atLeast === undefined ? [] : [`from ${amount(atLeast)}`]),
    ...(atMost === undefined ? [] : [`up to ${amount(atMost)}`]),
  ].join(' ');
}

function sayJoined(parts: readonly SegmentCondition[], word: 'and' | 'or', names: Names): string {
  const said = parts.map((part) => {
    const text = sayCondition(part, names);
    return 'all' in part || 'any' in part ? `(${text})` : text;
  });
  // One part alone keeps its word: a second one may come.
  return said.length === 1
    ? `${said[0] ?? ''} (${word === 'and' ? 'all' : 'any'} of 1)`
    : said.join(` ${word} `);
}
