import { z } from 'zod';
import { id, instant, money } from './primitives.ts';
import { programShape } from './program/program-shape.ts';

export const backtestMonthsMax = 24;

/** `POST /program/backtests`: tries the draft, or the live program where there is none, on the shop's own past. */
export const backtestRequest = z.strictObject({
  months: z.int().min(1).max(backtestMonthsMax).default(12),
});

const both = z.object({ live: z.int(), draft: z.int() });

const figures = z.object({
  /** Ever given, and taken back by refunds and cancellations. */
  points_given: z.int(),
  points_taken: z.int(),
  /** What is left: given less taken. */
  points: z.int(),
  orders_with_points: z.int(),
  members_with_points: z.int(),
});
const months = z.object({
  month: z.string(),
  live: z.object({ given: z.int(), taken: z.int() }),
  draft: z.object({ given: z.int(), taken: z.int() }),
  /** Of the draft, given less taken, less the same of the live program. */
  difference: z.int(),
});
const memberDifference = z.object({
  member_id: id,
  name: z.string(),
  live: z.int(),
  draft: z.int(),
  difference: z.int(),
});

export const backtestResult = z.object({
  /** Days of the shop's zone, both included. */
  from: z.iso.date(),
  until: z.iso.date(),
  orders: z.int(),
  activities: z.int(),
  members: z.int(),
  took_ms: z.int(),
  live: figures,
  draft: figures,
  by_month: z.array(months),
  cost: z.object({
    /** Null: not known, and `explanation` says why. */
    live: money.nullable(),
    draft: money.nullable(),
    redemption_rate: z.number().nullable(),
    explanation: z.string(),
  }),
  tiers: z.object({
    /** Members at the end by tier, lowest first; `tier_id` null: without one. */
    counts: z.array(
      z.object({ tier_id: z.string().nullable(), name: z.string(), live: z.int(), draft: z.int() }),
    ),
    /** Whose tier would be another one. */
    moves_total: z.int(),
    moves: z.array(z.object({ from: z.string(), to: z.string(), members: z.int() })),
    movers: z.array(
      z.object({ member_id: id, name: z.string(), from: z.string(), to: z.string() }),
    ),
  }),
  winners: z.array(memberDifference),
  losers: z.array(memberDifference),
  /** Points that are left by each rule, campaign, tier and activity. */
  parts: z.array(
    z.object({
      source: z.enum(['rule', 'campaign', 'tier', 'activity', 'entry']),
      id: z.string(),
      title: z.string(),
      ...both.shape,
    }),
  ),
  budgets: z.array(
    z.object({
      campaign_id: z.string(),
      title: z.string(),
      /** Null: that program has no such campaign, or no budget for it. */
      live: z.object({ budget: z.int(), used: z.int() }).nullable(),
      draft: z.object({ budget: z.int(), used: z.int() }).nullable(),
    }),
  ),
  cannot_know: z.array(z.string()),
});
export type BacktestResult = z.infer<typeof backtestResult>;

export const backtestRow = z.object({
  id,
  months: z.int(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  orders_done: z.int(),
  orders_total: z.int(),
  live_version: z.int(),
  created_at: instant,
  created_by: z.string(),
  finished_at: instant.nullable(),
  error: z.string().nullable(),
  /** Points left by each; null until it is done. */
  points: both.nullable(),
});
export const backtestList = z.object({ items: z.array(backtestRow) }).meta({ id: 'Backtests' });
export const backtest = backtestRow
  .extend({
    document: programShape,
    /** What the draft changed of the live version, in sentences. */
    changes: z.array(z.string()),
    result: backtestResult.nullable(),
  })
  .meta({ id: 'Backtest' });
export type BacktestRow = z.infer<typeof backtestRow>;
export type Backtest = z.infer<typeof backtest>;
export type BacktestList = z.infer<typeof backtestList>;
