import type { Award } from '../domain/earning/award.ts';
import { nothingCounts, type OrderCount } from '../domain/earning/count-order.ts';
import type { OrderFacts } from '../domain/earning/order-facts.ts';
import { emptySnapshot, type OrderSnapshot } from '../domain/orders/order-snapshot.ts';
import type { EarlierMember } from '../domain/ledger/plan-order-move.ts';
import type { OrderAccount } from '../domain/ledger/plan-order-settlement.ts';
import { RetriableError } from '../base/errors.ts';
import type { Queryable, Tx } from './database.ts';

/** An order as it is kept: what was said of it, what it earned and why, what the ledger holds for it. */
export interface StoredOrder {
  /** With its member of now. */
  account: OrderAccount;
  /** What it gave those who were its members before. */
  earlier: readonly EarlierMember[];
  /** Counts the writes of its row. */
  revision: number;
  name: string | null;
  customerId: string | null;
  emailHash: string | null;
  phoneHash: string | null;
  memberId: string | null;
  snapshot: OrderSnapshot;
  placedAt: Date | null;
  award: Award | null;
  /** Pinned when the order first earned. */
  programVersion: number | null;
  /** What the award reads beside the order, since it first earned for a member; null: nothing was asked yet. */
  facts: OrderFacts | null;
  /** What of it is in its member's figures, and on which day; null: it never counted. */
  counted: OrderCount & { day: string | null };
  /** False: it was imported as history, without points. It is kept and counted, and never earns. */
  earns: boolean;
  firstSeenAt: Date;
}

interface OrderRow {
  order_id: string;
  name: string | null;
  customer_id: string | null;
  email_hash: string | null;
  phone_hash: string | null;
  member_id: string | null;
  snapshot: OrderSnapshot;
  placed_at: Date | null;
  award: Award | null;
  program_version: number | null;
  award_version: number;
  granted_points: string;
  revoked_points: string;
  forgiven_points: string;
  pending_points: string;
  matures_at: Date | null;
  earlier_members: EarlierMember[];
  first_seen_at: Date;
  revision: string;
  earns: boolean;
  facts: OrderFacts | null;
  counted_day: string | null;
  counted_points: string;
  counted_spent_minor: string;
  counted_orders: number;
}

const orderColumns = `order_id, name, customer_id, email_hash, phone_hash, member_id::text, snapshot, placed_at,
  award, program_version, award_version, granted_points, revoked_points, forgiven_points, pending_points, matures_at,
  earlier_members, first_seen_at, revision, earns, facts, counted_day::text, counted_points, counted_spent_minor,
  counted_orders`;

function toOrder(row: OrderRow): StoredOrder {
  return {
    account: {
      orderId: row.order_id,
      granted: Number(row.granted_points),
      revoked: Number(row.revoked_points),
      forgiven: Number(row.forgiven_points),
      pending: Number(row.pending_points),
      maturesAt: row.matures_at,
      awardVersion: row.award_version,
    },
    earlier: row.earlier_members,
    revision: Number(row.revision),
    name: row.name,
    customerId: row.customer_id,
    emailHash: row.email_hash,
    phoneHash: row.phone_hash,
    memberId: row.member_id,
    snapshot: row.snapshot,
    placedAt: row.placed_at,
    award: row.award,
    programVersion: row.program_version,
    facts: row.facts,
    counted: {
      day: row.counted_day,
      points: Number(row.counted_points),
      spentMinor: Number(row.counted_spent_minor),
      orders: row.counted_orders,
    },
    earns: row.earns,
    firstSeenAt: row.first_seen_at,
  };
}

/**
 * Locks and reads these orders, in the order of their ids: orders are locked before members. An order that
 * nobody has heard of yet comes back empty; `saveOrders` makes its row.
 */
export async function lockOrders(
  tx: Tx,
  shopId: string,
  step: { orderIds: readonly string[]; now: Date },
): Promise<Map<string, StoredOrder>> {
  if (step.orderIds.length === 0) return new Map();
  const rows = await tx.query<OrderRow>(
    `select ${orderColumns} from orders
      where shop_id = $1 and order_id = any($2::text[]) order by order_id for update`,
    [shopId, step.orderIds],
    'lock_orders',
  );
  const known = new Map(rows.map((row) => [row.order_id, toOrder(row)]));
  return new Map(
    step.orderIds.map((orderId) => [orderId, known.get(orderId) ?? unheardOf(orderId, step.now)]),
  );
}

function unheardOf(orderId: string, now: Date): StoredOrder {
  return {
    account: {
      orderId,
      granted: 0,
      revoked: 0,
      forgiven: 0,
      pending: 0,
      maturesAt: null,
      awardVersion: 0,
    },
    earlier: [],
    revision: 0,
    name: null,
    customerId: null,
    emailHash: null,
    phoneHash: null,
    memberId: null,
    snapshot: emptySnapshot,
    placedAt: null,
    award: null,
    programVersion: null,
    facts: null,
    counted: { ...nothingCounts, day: null },
    earns: true,
    firstSeenAt: now,
  };
}

/**
 * Writes orders that were locked, and those that were new. When somebody else has made the row of a new one
 * meanwhile, throws `RetriableError`: the transaction is to be run again.
 */
export async function saveOrders(
  tx: Tx,
  shopId: string,
  step: { orders: readonly StoredOrder[]; now: Date },
): Promise<void> {
  const { orders } = step;
  if (orders.length === 0) return;
  const saved = await tx.query(
    `insert into orders as o (shop_id, order_id, name, customer_id, email_hash, phone_hash, member_id, snapshot,
            placed_at, award, program_version, award_version, granted_points, revoked_points, forgiven_points,
            pending_points, matures_at, earlier_granted_points, earlier_revoked_points, earlier_members,
            first_seen_at, revision, earns, facts, counted_day, counted_points, counted_spent_minor, counted_orders,
            evaluated_at)
     select $1, n.*, $2
       from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::jsonb[],
                   $10::timestamptz[], $11::jsonb[], $12::integer[], $13::integer[], $14::bigint[], $15::bigint[],
                   $16::bigint[], $17::bigint[], $18::timestamptz[], $19::bigint[], $20::bigint[], $21::jsonb[],
                   $22::timestamptz[], $23::bigint[], $24::boolean[], $25::jsonb[], $26::date[], $27::bigint[],
                   $28::bigint[], $29::integer[]) as n
     on conflict (shop_id, order_id) do update
        set name = excluded.name, customer_id = excluded.customer_id, email_hash = excluded.email_hash,
            phone_hash = excluded.phone_hash, member_id = excluded.member_id, snapshot = excluded.snapshot, placed_at = excluded.placed_at,
            award = excluded.award, program_version = excluded.program_version,
            award_version = excluded.award_version, granted_points = excluded.granted_points,
            revoked_points = excluded.revoked_points, forgiven_points = excluded.forgiven_points,
            pending_points = excluded.pending_points, matures_at = excluded.matures_at,
            earlier_granted_points = excluded.earlier_granted_points,
            earlier_revoked_points = excluded.earlier_revoked_points, earlier_members = excluded.earlier_members,
            revision = excluded.revision, facts = excluded.facts, counted_day = excluded.counted_day,
            counted_points = excluded.counted_points, counted_spent_minor = excluded.counted_spent_minor,
            counted_orders = excluded.counted_orders, evaluated_at = excluded.evaluated_at
      where o.revision = excluded.revision - 1
     returning 1`,
    [shopId, step.now, ...orderValues(orders)],
    'save_orders',
  );
  if (saved.length < orders.length)
    throw new RetriableError('Somebody else heard of the same order at this moment.');
}

/** One array a column. */
function orderValues(orders: readonly StoredOrder[]): unknown[][] {
  return [
    orders.map((order) => order.account.orderId),
    orders.map((order) => order.name),
    orders.map((order) => order.customerId),
    orders.map((order) => order.emailHash),
    orders.map((order) => order.phoneHash),
    orders.map((order) => order.memberId),
    orders.map((order) => JSON.stringify(order.snapshot)),
    orders.map((order) => order.placedAt),
    orders.map((order) => (order.award === null ? null : JSON.stringify(order.award))),
    orders.map((order) => order.programVersion),
    orders.map((order) => order.account.awardVersion),
    orders.map((order) => order.account.granted),
    orders.map((order) => order.account.revoked),
    orders.map((order) => order.account.forgiven),
    orders.map((order) => order.account.pending),
    orders.map((order) => order.account.maturesAt),
    orders.map(({ earlier }) => earlier.reduce((sum, { granted }) => sum + granted, 0)),
    orders.map(({ earlier }) => earlier.reduce((sum, { revoked }) => sum + revoked, 0)),
    orders.map(({ earlier }) => JSON.stringify(earlier)),
    orders.map((order) => order.firstSeenAt),
    orders.map((order) => order.revision + 1),
    orders.map((order) => order.earns),
    orders.map((order) => (order.facts === null ? null : JSON.stringify(order.facts))),
    orders.map(({ counted }) => counted.day),
    orders.map(({ counted }) => counted.points),
    orders.map(({ counted }) => counted.spentMinor),
    orders.map(({ counted }) => counted.orders),
  ];
}

export async function readOrder(
  db: Queryable,
  shopId: string,
  orderId: string,
): Promise<StoredOrder | null> {
  const [row] = await db.query<OrderRow>(
    `select ${orderColumns} from orders where shop_id = $1 and order_id = $2`,
    [shopId, orderId],
  );
  return row === undefined ? null : toOrder(row);
}

/** Orders by id: for the explanations of a page of history. */
export async function readOrders(
  db: Queryable,
  shopId: string,
  orderIds: readonly string[],
): Promise<Map<string, StoredOrder>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db.query<OrderRow>(
    `select ${orderColumns} from orders where shop_id = $1 and order_id = any($2::text[])`,
    [shopId, orderIds],
  );
  return new Map(rows.map((row) => [row.order_id, toOrder(row)]));
}

/** Where a page of orders ends: the next one begins behind it. */
export interface OrderPlace {
  placedAt: Date;
  orderId: string;
}

/** A member's orders, newest first, behind `before` when it is given. */
export async function listMemberOrders(
  db: Queryable,
  shopId: string,
  page: { memberId: string; before?: OrderPlace | null; limit: number },
): Promise<StoredOrder[]> {
  const { before = null } = page;
  const rows = await db.query<OrderRow>(
    `select ${orderColumns} from orders
      where shop_id = $1 and member_id = $2
        and ($4::timestamptz is null or (placed_at, order_id) < ($4::timestamptz, $5::text))
      order by placed_at desc, order_id desc limit $3`,
    [shopId, page.memberId, page.limit, before?.placedAt ?? null, before?.orderId ?? null],
  );
  return rows.map(toOrder);
}
