import type { Properties } from '../activities/activity.ts';
import type { ProductFacts } from '../earning/order-facts.ts';
import type { OrderSnapshot } from '../orders/order-snapshot.ts';
import type { DayFigures } from '../tiers/day-tally.ts';
import type { Standing } from '../tiers/standing.ts';

/** An order as it is stored: all that has happened to it by now. */
export interface PastOrder {
  orderId: string;
  memberId: string;
  placedAt: Date;
  snapshot: OrderSnapshot;
  /** As of today, by product id. */
  products: Readonly<Record<string, ProductFacts>>;
}

export interface PastActivity {
  memberId: string;
  type: string;
  url: string | null;
  occurredAt: Date;
  properties: Properties;
  /** Points that no rule of a program gave: those of a referral. Null: a rule judges it. */
  settled: number | null;
}

/** What is known of a member, most of it as of today. */
export interface PastMember {
  memberId: string;
  tags: readonly string[];
  /** Those of the program that is run. */
  segments: readonly string[];
  birthday: string | null;
  birthdayKnownAt: Date | null;
  /** What counted before the run begins, by day. */
  daysBefore: readonly DayFigures[];
  /** The tier that hands gave: no figure says it. */
  heldByHand: Standing | null;
}
