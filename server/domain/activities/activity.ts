import type { ActivityRule, PlainActivityType } from '../program/activity-rule.ts';

/** How a type is written wherever it is kept or asked for; the shop's own ones by their id. */
export type ActivityType = PlainActivityType | 'birthday' | `custom:${string}`;

export type PropertyValue = string | number | boolean;
export type Properties = Readonly<Record<string, PropertyValue>>;

/** What a member is said to have done. */
export interface Activity {
  occurredAt: Date;
  properties: Properties;
}

/**
 * What the member was given before for the same: so often on the day, in the month and in the year of the activity
 * (the shop's), and ever. `before` and `after`: the nearest ones in time, to hold a cool-down against.
 */
export interface ActivityHistory {
  day: number;
  month: number;
  year: number;
  lifetime: number;
  before: Date | null;
  after: Date | null;
}

export const noHistory: ActivityHistory = {
  day: 0,
  month: 0,
  year: 0,
  lifetime: 0,
  before: null,
  after: null,
};

/** What a rule may ask of the member. */
export interface ActiveMember {
  tierId: string | null;
  /** The segments, among those that the rule names, that the member is in. */
  segments: readonly string[];
  /** A calendar day, `1990-02-28`. */
  birthday: string | null;
  birthdayKnownAt: Date | null;
}

export function typeOf(rule: ActivityRule): ActivityType {
  return rule.type === 'custom' ? `custom:${rule.id}` : rule.type;
}

/** The address that tells apart several rules of one type: which profile is followed, which page is shared. */
export function urlOf(rule: ActivityRule): string | null {
  return 'url' in rule ? rule.url : null;
}
