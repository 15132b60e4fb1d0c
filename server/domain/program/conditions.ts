import type { Money } from './money.ts';

/** Which products a rule is about: one that any of the lists names. Collections by id or handle. */
export interface ProductFilter {
  products: readonly string[];
  collections: readonly string[];
  vendors: readonly string[];
  types: readonly string[];
  tags: readonly string[];
}

/** When and for whom a rule holds; every part that is set must hold. A null or an empty list bars nobody. */
export interface Conditions {
  channels: readonly string[];
  /** Against the whole order as it was bought, whatever came back of it. */
  minimumOrder: Money | null;
  /** ISO 3166 codes of the address that the order goes to. */
  countries: readonly string[];
  customerTags: { any: readonly string[]; none: readonly string[] };
  tiers: readonly string[];
  /** The member is in any of them. */
  segments: readonly string[];
  /** Wall-clock time of the shop, `2026-12-01T00:00`; from it on, and until before it. */
  from: string | null;
  until: string | null;
  weekdays: readonly Weekday[];
  /** Wall-clock hours of the shop, `09:00`; over midnight when `until` is not after `from`. */
  hours: { from: string; until: string } | null;
}

export type Weekday =
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
  | 'saturday'
  | 'sunday';

/** The most that something gives one member; null: no limit. Days and months are the shop's, of when the order was placed. */
export interface Caps {
  perOrder: number | null;
  perDay: number | null;
  perMonth: number | null;
  lifetime: number | null;
}

/** Rules of higher priority are asked first, then the document's order. */
export interface Standing {
  priority: number;
  /** `exclusive`: of its kind only the first that matches applies; `add`: applies beside it. */
  stacking: 'exclusive' | 'add';
}
