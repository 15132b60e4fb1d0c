import type { Database } from '../../server/store/database.ts';
import { WorldBroken } from './world-broken.ts';

/** A shop's tables as they stand after a step. */

export interface OrderRow {
  id: string;
  memberId: string | null;
  customerId: string | null;
  version: number | null;
  placedAt: number;
  granted: number;
  revoked: number;
  forgiven: number;
  pending: number;
}

export interface RedemptionRow {
  id: string;
  memberId: string;
  status: string;
  points: number;
  spent: number;
  returned: number;
  forgiven: number;
  code: string;
  orderId: string | null;
}

export interface BalanceRow {
  memberId: string;
  pending: number;
  available: number;
  held: number;
}

export interface LotRow {
  memberId: string;
  lotSeq: number;
  points: number;
  remaining: number;
  /** Milliseconds; the last of all instants is never. */
  expiresAt: number | null;
}

export interface Standing {
  orders: Map<string, OrderRow>;
  redemptions: RedemptionRow[];
  balances: BalanceRow[];
  lots: LotRow[];
  /** Member by customer. */
  customers: Map<string, string>;
  /** Members who were merged into others. */
  merged: Set<string>;
  unsettled: number;
}

interface Row {
  orders: OrderRow[];
  redemptions: RedemptionRow[];
  balances: BalanceRow[];
  lots: LotRow[];
  customers: { customer: string; member: string }[];
  merged: string[];
  unsettled: number;
}

const rows = (statement: string) =>
  `(select coalesce(jsonb_agg(to_jsonb(r)), '[]') from (${statement}) as r)`;

const standing = `
  select ${rows(`
    select order_id as id, member_id::text as "memberId", customer_id as "customerId", program_version as version,
           extract(epoch from placed_at) * 1000 as "placedAt", granted_points as granted, revoked_points as revoked,
           forgiven_points as forgiven, pending_points as pending
      from orders where shop_id = $1`)} as orders, ${rows(`
    select redemption_id as id, member_id::text as "memberId", status, points, spent_points as spent,
           returned_points as returned, forgiven_points as forgiven, code, order_id as "orderId"
      from redemptions where shop_id = $1`)} as redemptions, ${rows(`
    select member_id::text as "memberId", pending, available, held from balances where shop_id = $1`)} as balances, ${rows(`
    select member_id::text as "memberId", lot_seq as "lotSeq", points, remaining,
           case when isfinite(expires_at) then extract(epoch from expires_at) * 1000
                when expires_at is not null then 8.64e15 end as "expiresAt"
      from lots where shop_id = $1`)} as lots, ${rows(`
    select value as customer, member_id::text as member from identities
     where shop_id = $1 and type = 'customer_id'`)} as customers,
    array(select member_id::text from members where shop_id = $1 and status = 'merged') as merged,
    (select count(*)::float8 from inbox where shop_id = $1 and state not in ('done', 'ignored')) as unsettled`;

export async function readStanding(db: Database, shopId: string): Promise<Standing> {
  const [row] = await db.query<Row>(standing, [shopId], 'standing');
  if (row === undefined) throw new WorldBroken('a shop has tables', shopId);
  return {
    ...row,
    orders: new Map(row.orders.map((order) => [order.id, order])),
    customers: new Map(row.customers.map(({ customer, member }) => [customer, member])),
    merged: new Set(row.merged),
  };
}
