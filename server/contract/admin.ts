import { z } from 'zod';
import { awardTrace, nothingReason } from './award-trace.ts';
import { id, instant, pointsMax } from './primitives.ts';
import { programShape } from './program/program-shape.ts';
import { programDraft } from './program-versions.ts';

/** What the embedded admin reads and sends; every list is `{ items, next_cursor }`. */

const balance = z.object({ available: z.int(), pending: z.int(), held: z.int() });

export const adminSession = z.object({
  shop: z.object({
    domain: z.string(),
    name: z.string(),
    currency: z.string(),
    time_zone: z.string(),
    points_name: z.object({ one: z.string(), other: z.string() }),
  }),
  staff: z.object({ id: z.string(), name: z.string() }),
  /** The checklist of the way to a live program was not put away yet. */
  checklist: z.boolean(),
});
export type AdminSession = z.infer<typeof adminSession>;

export const adminMemberRow = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  status: z.enum(['active', 'deleted', 'merged']),
  balance,
  lifetime_points: z.int(),
  joined_at: instant,
});
export type AdminMemberRow = z.infer<typeof adminMemberRow>;

/** By what a search found a member: the order `#1042`, a word of the name, or something that they are known by. */
export const foundBy = z.object({
  kind: z.enum([
    'order',
    'name',
    'customer_id',
    'stripe_customer_id',
    'email',
    'phone',
    'loyalty_id',
    'external_id',
  ]),
  value: z.string(),
});

export const memberSorts = ['newest', 'points', 'active', 'spent'] as const;
export const memberStatuses = ['active', 'deleted', 'merged'] as const;

/**
 * `GET /members?search=&segment=&status=&tier=&points=1&sort=&cursor=`: newest first unless sorted otherwise. `search`
 * is the start of a word of a name, an e-mail, a phone however it is typed, a card, any id, or an order's number;
 * `segment` the id of one (`GET /segments`).
 */
export const adminMemberList = z.object({
  items: z.array(adminMemberRow.extend({ found_by: foundBy.nullable().optional() })),
  next_cursor: z.string().nullable(),
  /** On the first page: how many there are, and whether there are more than were counted. */
  total: z.object({ members: z.int(), is_more: z.boolean() }).nullable().optional(),
  /** Orders that were meant and are nobody's, by name. */
  guest_orders: z.array(z.string()).optional(),
});
export type FoundBy = z.infer<typeof foundBy>;
export type AdminMemberList = z.infer<typeof adminMemberList>;

export const adminMember = adminMemberRow.extend({
  phone: z.string().nullable(),
  identities: z.array(z.object({ type: z.string(), value: z.string() })),
  /** Whom a merged member became; what comes back to them goes on to that one. */
  merged_into: id.nullable(),
  /** When and how they agreed to take part: joining is the consent. */
  consent: z.object({ at: instant, by: z.enum(['platform', 'shopper', 'api', 'staff']) }),
  next_expiry: z.object({ points: z.int(), at: instant }).nullable(),
});
export type AdminMember = z.infer<typeof adminMember>;

export const adminLedgerItem = z.object({
  id,
  occurred_at: instant,
  recorded_at: instant,
  from: z.string(),
  to: z.string(),
  points: z.int(),
  kind: z.string(),
  title: z.string(),
  /** What staff or the API wrote, where a person was the cause. */
  reason: z.string().nullable(),
  actor: z.string(),
  source: z.object({ kind: z.string(), id: z.string() }),
  available_after: z.int(),
  explanation: z.array(z.string()),
});
export const adminLedger = z.object({
  items: z.array(adminLedgerItem),
  next_cursor: z.string().nullable(),
});
export type AdminLedgerItem = z.infer<typeof adminLedgerItem>;
export type AdminLedger = z.infer<typeof adminLedger>;

export const adminLots = z.object({
  items: z.array(
    z.object({
      id,
      title: z.string(),
      points: z.int(),
      remaining: z.int(),
      earned_at: instant,
      expires_at: instant.nullable(),
    }),
  ),
});
export type AdminLots = z.infer<typeof adminLots>;

export const adminOrders = z.object({
  items: z.array(
    z.object({
      order_id: z.string(),
      name: z.string(),
      placed_at: instant,
      status: z.string(),
      points: z.int(),
      /** How many of them can't be spent yet, and when they can; null when no day is known yet. */
      pending: z.int(),
      pending_until: instant.nullable(),
      /** Points that the claw-back could not take and will never ask for again. */
      forgiven: z.int(),
      /** Why it earns nothing; null when it earns. */
      nothing: nothingReason.nullable(),
      program_version: z.int().nullable(),
      explanation: z.array(z.string()),
      /** Null while nothing but its number is known. */
      trace: awardTrace.nullable(),
    }),
  ),
  next_cursor: z.string().nullable(),
});
export type AdminOrders = z.infer<typeof adminOrders>;

/** `GET /members/:id/notices`: what a member was told, or would have been, newest first. */
export const adminNotice = z.object({
  id,
  title: z.string(),
  state: z.enum(['waiting', 'sent', 'failed', 'not_sent', 'withdrawn']),
  /** Why it is not sent, in a sentence; null when nothing is wrong. */
  reason: z.string().nullable(),
  attempts: z.int(),
  created_at: instant,
  sent_at: instant.nullable(),
});
export const adminNotices = z.object({ items: z.array(adminNotice) });
export type AdminNotice = z.infer<typeof adminNotice>;
export type AdminNotices = z.infer<typeof adminNotices>;

/** `POST /members/:id/adjustments`. `id` is made by the form and kept until answered, so that a repeat posts once. */
export const adjustRequest = z.strictObject({
  id: z.uuid(),
  points: z
    .int()
    .min(-pointsMax)
    .max(pointsMax)
    .refine((n) => n !== 0, 'must not be 0'),
  reason: z.string().trim().min(3).max(200),
});
export type AdjustRequest = z.infer<typeof adjustRequest>;

/** Gives a lot a later date: an instant, a calendar day of the shop through which it stays good, or `never`. */
export const extendLotRequest = z.strictObject({
  expires_at: z.union([z.literal('never'), z.iso.date(), instant], 'a date, an instant or "never"'),
  reason: z.string().trim().min(3).max(200),
});
export type ExtendLotRequest = z.infer<typeof extendLotRequest>;

/** `GET /program`, `PUT /program` (a draft that replaces the last), `POST /program/publish`. */
export const adminProgram = z.object({
  live: z.object({
    version: z.int(),
    published_at: instant,
    published_by: z.string(),
    document: programShape,
    /** What orders have now by each campaign, by its id, whichever version gave it: budgets are held against that. */
    campaign_points: z.record(z.string(), z.int()),
  }),
  draft: programDraft.nullable(),
});
export type AdminProgram = z.infer<typeof adminProgram>;

export const adminDelivery = z.object({
  delivery_id: z.string(),
  event_id: z.string().nullable(),
  topic: z.string(),
  state: z.enum(['waiting', 'done', 'failed', 'ignored']),
  attempts: z.int(),
  received_at: instant,
  settled_at: instant.nullable(),
  error: z.object({ path: z.string(), message: z.string() }).nullable(),
});
/** `GET /deliveries?state=&cursor=`, newest first. */
export const adminDeliveries = z.object({
  items: z.array(adminDelivery),
  counts: z.object({ waiting: z.int(), done: z.int(), failed: z.int(), ignored: z.int() }),
  next_cursor: z.string().nullable(),
});
export type AdminDelivery = z.infer<typeof adminDelivery>;
export type AdminDeliveries = z.infer<typeof adminDeliveries>;

/** `GET /ledger/health` (the last check), `POST /ledger/check` (check now). `checked_at` null: never yet. */
export const ledgerHealth = z.object({
  ok: z.boolean(),
  checked_at: instant.nullable(),
  /** Whose ledgers were replayed. */
  members: z.int(),
  took_ms: z.int(),
  /** What was checked: how much of what (`unit`) each looked at, how long, and how much of it is broken. */
  checks: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      unit: z.string(),
      rows: z.int(),
      took_ms: z.int(),
      ok: z.boolean(),
      broken_rows: z.int(),
    }),
  ),
  /** The first of each check; `broken_rows` says how many there are. */
  broken: z.array(
    z.object({
      check: z.string(),
      what: z.string(),
      detail: z.string(),
      member_id: id.nullable(),
      /** The line of the member's ledger. */
      line: z.int().nullable(),
      expected: z.string(),
      found: z.string(),
    }),
  ),
});
export type LedgerHealth = z.infer<typeof ledgerHealth>;
