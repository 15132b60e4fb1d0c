import { z } from 'zod';
import { id, instant, money } from './primitives.ts';

/** `GET /overview?days=30`: how the program does, and whether all of it works. */

/** The last so many days of the shop, today within; held against as many before. */
const overviewDays = z.enum(['7', '30', '90', '365']);
export type OverviewDays = z.infer<typeof overviewDays>;
export const overviewQuery = z.strictObject({ days: overviewDays.default('30') });

const held = <Value extends z.ZodType>(value: Value) => z.object({ now: value, before: value });

export const adminEvent = z.object({
  id,
  at: instant,
  member_id: id,
  member_name: z.string(),
  kind: z.string(),
  /** Signed, as the member feels it. */
  points: z.int(),
  title: z.string(),
});

const day = z.object({
  day: z.iso.date(),
  issued: z.int(),
  redeemed: z.int(),
  joined: z.int(),
  /** Net sales of orders that carried a reward or a referral. */
  attributed: money,
});

export const adminOverview = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  compared_with: z.object({ from: z.iso.date(), to: z.iso.date() }),
  members: z.object({ total: z.int(), joined: held(z.int()) }),
  /** Shares of 1; null: of nobody. */
  participation: held(z.number().nullable()),
  issued: held(z.int()),
  redeemed: held(z.int()),
  redemption_rate: held(z.number().nullable()),
  repeat_purchase: z.object({
    members: held(z.number().nullable()),
    others: held(z.number().nullable()),
  }),
  attributed_revenue: held(money),
  /** Available, pending and held points now; their worth by the cheapest reward, whole and after expected breakage. */
  liability: z.object({
    points: z.int(),
    money: money.nullable(),
    after_breakage: money.nullable(),
  }),
  /** Oldest first; `before` are the days it is compared with. */
  days: z.array(day),
  before: z.array(day),
  latest: z.array(adminEvent),
  health: z.object({
    ledger: z.object({ ok: z.boolean().nullable(), checked_at: instant.nullable() }),
    inbox: z.object({ waiting: z.int(), failed: z.int() }),
    /** When the shop last told us of anything; null: it has not yet. */
    webhooks: z.object({ last_at: instant.nullable() }),
    /** When the widget last showed itself in the shop; null: never yet. */
    widget: z.object({ seen_at: instant.nullable() }),
  }),
});
export type AdminOverview = z.infer<typeof adminOverview>;
