import type { Titled } from './titled.ts';

/** Something other than an order that earns; without a title it has our own words for its type. */
interface ActivityTerms extends Titled<string | null> {
  points: number;
  /** How often for one member; null: no limit. Days, months and years are the shop's. */
  limits: {
    perDay: number | null;
    perMonth: number | null;
    perYear: number | null;
    lifetime: number | null;
  };
  /** Hours that must pass between two of them. */
  cooldownHours: number;
  /** Only for members of these tiers or segments; empty: for all. */
  tiers: readonly string[];
  segments: readonly string[];
}

/** Where a shopper says that they did it, and where they go to do it. */
export type PlainActivityType =
  | 'sign_up'
  | 'anniversary'
  | 'newsletter'
  | 'review'
  | 'social_follow'
  | 'social_share'
  | 'profile_complete'
  | 'referral';

export interface PlainActivity extends ActivityTerms {
  type: PlainActivityType;
  /** Where it is done: the shop's profile, its form. */
  url: string | null;
}

export interface BirthdayActivity extends ActivityTerms {
  type: 'birthday';
  /** A birthday counts once we have known it for so many days: nobody invents one for tomorrow. */
  blackoutDays: number;
}

/** Sent through the API; its properties are checked against its own schema. */
export interface CustomActivity extends ActivityTerms {
  type: 'custom';
  id: string;
  properties: readonly ActivityProperty[];
  /** The number property that the points are multiplied by; null: `points` once. */
  pointsPer: string | null;
}

export interface ActivityProperty {
  name: string;
  kind: 'text' | 'number' | 'boolean';
  required: boolean;
  /** Of a text: what it may be; empty: anything. */
  oneOf: readonly string[];
  minimum: number | null;
  maximum: number | null;
}

export type ActivityRule = PlainActivity | BirthdayActivity | CustomActivity;
