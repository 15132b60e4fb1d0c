import { Client } from 'pg';
import type { Shop } from '../../server/store/shops.ts';

/**
 * Ten lines that say what may happen to points, over and over: an order, a bonus, a redemption that is used, an order
 * that waits and is confirmed, a redemption that is undone, a lot that lapses, an order.
 */
const linesPerBlock = 10;
export const linesPerMember = 50;

/** from, to, points, available after it within the block, kind, source; `order` and `redemption` count within a block. */
const block = `(values
  (1, 'issued', 'available', 100, 100, 'order_award', 'order', 'a'),
  (2, 'issued', 'available', 50, 150, 'activity', 'activity', 'bonus'),
  (3, 'available', 'held', 80, 70, 'redemption_hold', 'redemption', 'used'),
  (4, 'held', 'redeemed', 80, 70, 'redemption_capture', 'redemption', 'used'),
  (5, 'issued', 'pending', 60, 70, 'order_award', 'order', 'b'),
  (6, 'pending', 'available', 60, 130, 'award_confirmed', 'order', 'b'),
  (7, 'available', 'held', 50, 80, 'redemption_hold', 'redemption', 'cancelled'),
  (8, 'held', 'available', 50, 130, 'redemption_return', 'redemption', 'cancelled'),
  (9, 'available', 'expired', 20, 110, 'expiry', 'lot', '1'),
  (10, 'issued', 'available', 40, 150, 'order_award', 'order', 'c')
) as line (n, from_account, to_account, points, after, kind, source_kind, source)`;
const gainPerBlock = 150;
const lifetimePerBlock = 250;

/** How the lines of a shop lie: so many a member, each at a time of its own (SQL of the line's number and `member_id`). */
export interface Pattern {
  linesPerMember: number;
  at: (seq: string) => string;
}

/** Everybody lives through the same days. */
const together: Pattern = {
  linesPerMember,
  at: (seq) => `timestamptz '2024-01-01' + (${seq}) * interval '1 hour'`,
};

const seqOf = (n: string) => `block.no * ${linesPerBlock} + ${n}`;
/** A redemption's id, an order's id, and what else a line may come from. */
const redemptionId = (which: string) =>
  `md5(b.member_id || '-' || block.no || '-' || ${which})::uuid`;
const orderId = (which: string) => `b.member_id || '-' || block.no || '-' || ${which}`;
const sourceId = `case line.source_kind
  when 'redemption' then (${redemptionId('line.source')})::text
  when 'order' then ${orderId('line.source')}
  when 'lot' then (${seqOf('1')})::text
  else 'bonus:' || block.no end`;

/** $shop is the shop, $members how many. */
const fill = ({ linesPerMember: lines, at }: Pattern): string[] => {
  const blocks = `generate_series(0, ${lines / linesPerBlock - 1}) as block (no)`;
  const everyLine = `balances b cross join ${blocks} cross join ${block}`;
  return [
    `insert into members (shop_id, first_name, joined_at, joined_by, consented_at, consented_by, created_at, updated_at)
   select $shop, 'Member ' || n, joined.at, 'api', joined.at, 'api', now(), now()
     from (values (timestamptz '2024-01-01')) as joined (at) cross join generate_series(1, $members) n`,
    `insert into balances (shop_id, member_id, available, lifetime_points, last_seq, last_active_at, updated_at)
   select shop_id, member_id, ${(gainPerBlock * lines) / linesPerBlock},
          ${(lifetimePerBlock * lines) / linesPerBlock}, ${lines}, ${at(String(lines))}, now()
     from members where shop_id = $shop`,
    `insert into transfers (shop_id, member_id, seq, transaction_seq, occurred_at, recorded_at, points, available_after,
          from_account, to_account, kind, actor_kind, source_kind, source_id, idempotency_key)
   select $shop, b.member_id, ${seqOf('line.n')}, ${seqOf('line.n')}, ${at(seqOf('line.n'))}, ${at(seqOf('line.n'))},
          line.points, block.no * ${gainPerBlock} + line.after, line.from_account::account, line.to_account::account,
          line.kind, 'system', line.source_kind, ${sourceId}, b.member_id || ':' || ${seqOf('line.n')}
     from ${everyLine} where b.shop_id = $shop order by block.no, line.n, b.member_id`,
    `insert into lots (shop_id, member_id, lot_seq, points, remaining, earned_at, expires_at, source_kind, source_id)
   select $shop, b.member_id, ${seqOf('line.n')}, line.points, case line.n when 1 then 0 else line.points end,
          ${at(seqOf('line.n'))}, case line.n when 1 then ${at(seqOf('9'))} end, line.source_kind, ${sourceId}
     from ${everyLine} where b.shop_id = $shop and line.n in (1, 2, 6, 10)`,
    `insert into lot_movements (shop_id, member_id, seq, lot_seq, points)
   select $shop, b.member_id, ${seqOf('move.n')}, ${seqOf('move.lot')}, move.points
     from balances b cross join ${blocks}
    cross join (values (3, 1, 80), (7, 1, 20), (7, 2, 30), (8, 1, -20), (8, 2, -30), (9, 1, 20)) as move (n, lot, points)
    where b.shop_id = $shop`,
    `insert into orders (shop_id, order_id, member_id, snapshot, placed_at, program_version, award_version, granted_points,
          first_seen_at, revision)
   select $shop, ${orderId('line.source')}, b.member_id, '{"order": null, "refunds": []}', ${at(seqOf('line.n'))}, 1, 1,
          line.points, ${at(seqOf('line.n'))}, 1
     from ${everyLine} where b.shop_id = $shop and line.kind = 'order_award'`,
    `insert into redemptions (shop_id, redemption_id, member_id, reward_id, program_version, status, points, spent_points,
          value_minor, currency, title, code, expires_at, created_by, created_at, updated_at)
   select $shop, ${redemptionId('line.source')}, b.member_id, 'slider', 1, line.source, line.points,
          case line.source when 'used' then line.points else 0 end, 100, 'USD', 'Points as money',
          b.member_id || '-' || ${seqOf('line.n')}, now(), 'shopper', now(), now()
     from ${everyLine} where b.shop_id = $shop and line.kind = 'redemption_hold'`,
    `insert into daily_totals (shop_id, day, from_account, to_account, kind, points, transfers)
   select shop_id, recorded_at::date, from_account, to_account, kind, sum(points), count(*)
     from transfers where shop_id = $shop group by 1, 2, 3, 4, 5`,
    `insert into active_days (shop_id, day, member_id)
   select distinct shop_id, recorded_at::date, member_id
     from transfers where shop_id = $shop and (from_account = 'issued' or to_account = 'held')`,
    'vacuum analyze',
  ];
};

/** A shop with so many transfers, the books of which are right. Constraints between tables are for the check to prove. */
export async function fillLedger(
  url: string,
  shop: Shop,
  { transfers, pattern = together }: { transfers: number; pattern?: Pattern },
): Promise<void> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query(`set session_replication_role = replica`);
    for (const statement of fill(pattern))
      await owner.query(
        statement
          .replaceAll('$shop', shop.shopId)
          .replaceAll('$members', String(Math.ceil(transfers / pattern.linesPerMember))),
      );
  } finally {
    await owner.end();
  }
}
