import type { Database, Queryable, Tx } from './database.ts';

/** Broken rows that one check lists at the most. */
const brokenMax = 100;

export interface AuditCheck {
  name: string;
  title: string;
  /** Rows that were looked at. */
  rows: number;
  ok: boolean;
}

export interface AuditResult {
  ok: boolean;
  checks: AuditCheck[];
  broken: { check: string; what: string; detail: string }[];
}

interface CheckStatement {
  name: string;
  title: string;
  /** $1 is the shop. */
  rows: string;
  /** Selects `what` and `detail` of everything that is broken; $1 is the shop. */
  broken: string;
}

/** What each account of a member gained, from transfers alone. */
const movedByMember = `
  select member_id, count(*) as transfers, max(seq) as last_seq,
         coalesce(sum(points) filter (where to_account = 'pending'), 0)
           - coalesce(sum(points) filter (where from_account = 'pending'), 0) as pending,
         coalesce(sum(points) filter (where to_account = 'available'), 0)
           - coalesce(sum(points) filter (where from_account = 'available'), 0) as available,
         coalesce(sum(points) filter (where to_account = 'held'), 0)
           - coalesce(sum(points) filter (where from_account = 'held'), 0) as held,
         coalesce(sum(points) filter (where from_account = 'issued'), 0)
           - coalesce(sum(points) filter (where to_account = 'revoked'), 0) as lifetime
    from transfers where shop_id = $1 group by member_id`;

const checks: readonly CheckStatement[] = [
  {
    name: 'balances',
    title: 'Every balance equals what went in less what went out',
    rows: 'select count(*) from balances where shop_id = $1',
    broken: `
      select 'member ' || b.member_id as what,
             format('balance pending %s, available %s, held %s, lifetime %s; transfers make %s, %s, %s, %s',
                    b.pending, b.available, b.held, b.lifetime_points,
                    coalesce(m.pending, 0), coalesce(m.available, 0), coalesce(m.held, 0), coalesce(m.lifetime, 0)) as detail
        from balances b left join (${movedByMember}) m on m.member_id = b.member_id
       where b.shop_id = $1
         and (b.pending, b.available, b.held, b.lifetime_points)
             is distinct from (coalesce(m.pending, 0)::bigint, coalesce(m.available, 0)::bigint,
                               coalesce(m.held, 0)::bigint, coalesce(m.lifetime, 0)::bigint)`,
  },
  {
    name: 'sequence',
    title: 'No transfer is missing and every line names the balance after it',
    rows: 'select count(*) from transfers where shop_id = $1',
    broken: `
      select 'member ' || b.member_id as what,
             format('%s transfers up to %s, the balance says %s', coalesce(m.transfers, 0), coalesce(m.last_seq, 0), b.last_seq) as detail
        from balances b left join (${movedByMember}) m on m.member_id = b.member_id
       where b.shop_id = $1 and (coalesce(m.transfers, 0) <> b.last_seq or coalesce(m.last_seq, 0) <> b.last_seq)
      union all
      select format('transfer %s-%s', member_id, seq), format('says %s available after it, the lines make %s', available_after, running)
        from (select member_id, seq, available_after,
                     sum(case when to_account = 'available' then points when from_account = 'available' then -points else 0 end)
                       over (partition by member_id order by seq) as running
                from transfers where shop_id = $1) lines
       where running <> available_after`,
  },
  {
    name: 'zero_sum',
    title: 'The sum over all accounts of the shop is zero',
    rows: 'select count(*) from balances where shop_id = $1',
    broken: `
      select 'shop' as what, format('members hold %s, the program gave %s', held.points, given.points) as detail
        from (select coalesce(sum(pending + available + held), 0) as points from balances where shop_id = $1) held,
             (select coalesce(sum(case when from_account in ('issued', 'redeemed', 'adjusted') then points else 0 end)
                   - sum(case when to_account in ('redeemed', 'expired', 'revoked', 'adjusted') then points else 0 end), 0) as points
                from transfers where shop_id = $1) given
       where held.points <> given.points`,
  },
  {
    name: 'lots',
    title: 'The lots of a member sum to what is available, and none expires unseen',
    rows: 'select count(*) from lots where shop_id = $1',
    broken: `
      select 'member ' || b.member_id as what,
             format('lots hold %s, available is %s', coalesce(l.remaining, 0), b.available) as detail
        from balances b
        left join (select member_id, sum(remaining) as remaining from lots where shop_id = $1 group by member_id) l
          on l.member_id = b.member_id
       where b.shop_id = $1 and coalesce(l.remaining, 0) <> greatest(b.available, 0)
      union all
      select 'member ' || b.member_id, format('a lot expires at %s, the balance says %s', l.soonest, coalesce(b.next_expiry_at::text, 'never'))
        from balances b
        join (select member_id, min(expires_at) as soonest from lots where shop_id = $1 and remaining > 0 group by member_id) l
          on l.member_id = b.member_id
       where b.shop_id = $1 and l.soonest < coalesce(b.next_expiry_at, 'infinity')`,
  },
  {
    name: 'lot_movements',
    title: 'Replaying the movements from nothing gives the same lots',
    rows: 'select count(*) from lot_movements where shop_id = $1',
    broken: `
      select format('lot %s-%s', l.member_id, l.lot_seq) as what,
             format('holds %s of %s, its movements leave %s', l.remaining, l.points, l.points - coalesce(m.taken, 0)) as detail
        from lots l
        left join (select member_id, lot_seq, sum(points) as taken from lot_movements where shop_id = $1 group by 1, 2) m
          on m.member_id = l.member_id and m.lot_seq = l.lot_seq
       where l.shop_id = $1 and l.remaining <> l.points - coalesce(m.taken, 0)
      union all
      select format('transfer %s-%s', t.member_id, t.seq),
             format('changes what lots hold by %s, its lots by %s', t.due, coalesce(l.points, 0) - coalesce(m.taken, 0))
        from (select member_id, seq,
                     greatest(available_after, 0) - greatest(case when to_account = 'available' then available_after - points
                       when from_account = 'available' then available_after + points else available_after end, 0) as due
                from transfers where shop_id = $1) t
        left join lots l on l.shop_id = $1 and l.member_id = t.member_id and l.lot_seq = t.seq
        left join (select member_id, seq, sum(points) as taken from lot_movements where shop_id = $1 group by 1, 2) m
          on m.member_id = t.member_id and m.seq = t.seq
       where t.due <> coalesce(l.points, 0) - coalesce(m.taken, 0)`,
  },
  {
    name: 'rollups',
    title: 'The daily totals match the transfers',
    rows: 'select count(*) from daily_totals where shop_id = $1',
    broken: `
      select format('%s to %s, %s', coalesce(t.from_account, d.from_account), coalesce(t.to_account, d.to_account), coalesce(t.kind, d.kind)) as what,
             format('totals say %s points in %s transfers; the transfers are %s in %s',
                    coalesce(d.points, 0), coalesce(d.transfers, 0), coalesce(t.points, 0), coalesce(t.transfers, 0)) as detail
        from (select from_account, to_account, kind, sum(points) as points, count(*) as transfers
                from transfers where shop_id = $1 group by 1, 2, 3) t
        full join (select from_account, to_account, kind, sum(points) as points, sum(transfers) as transfers
                     from (select from_account, to_account, kind, points, transfers from daily_totals where shop_id = $1
                           union all
                           select from_account, to_account, kind, points, transfers from transfer_tallies where shop_id = $1) u
                    group by 1, 2, 3) d
          on (d.from_account, d.to_account, d.kind) = (t.from_account, t.to_account, t.kind)
       where (coalesce(d.points, 0), coalesce(d.transfers, 0)) <> (coalesce(t.points, 0), coalesce(t.transfers, 0))`,
  },
  {
    name: 'causes',
    title: 'No transfer is without a cause',
    rows: 'select count(*) from transfers where shop_id = $1',
    broken: `
      select format('transfer %s-%s', member_id, seq) as what, 'has no cause or no key' as detail
        from transfers
       where shop_id = $1
         and (kind = '' or source_kind = '' or source_id = '' or transaction_seq > seq
              or not exists (select from transfers f
                              where f.shop_id = $1 and f.member_id = transfers.member_id
                                and f.seq = transfers.transaction_seq and f.idempotency_key <> ''))`,
  },
  {
    name: 'redemptions',
    title:
      'Every captured redemption has one hold and one capture, and held points belong to open redemptions',
    rows: 'select count(*) from redemptions where shop_id = $1',
    broken: `
      select 'redemption ' || r.redemption_id as what,
             format('%s: held %s, captured %s, came back %s; the ledger says %s, %s, %s',
                    r.status, r.expected_held, r.spent_points, r.returned_points, r.still_held, r.captured, r.back) as detail
        from (select r.redemption_id, r.status, r.spent_points, r.returned_points,
                     case when r.status in ('held', 'issued') then r.points else 0 end as expected_held,
                     coalesce(t.into_held, 0) - coalesce(t.out_of_held, 0) as still_held,
                     coalesce(t.captured, 0) - coalesce(t.back, 0) as captured_net,
                     coalesce(t.captured, 0) as captured, coalesce(t.back, 0) as back, coalesce(t.captures, 0) as captures
                from redemptions r
                left join (select source_id,
                                  sum(points) filter (where to_account = 'held') as into_held,
                                  sum(points) filter (where from_account = 'held') as out_of_held,
                                  sum(points) filter (where to_account = 'redeemed') as captured,
                                  count(*) filter (where from_account = 'held' and to_account = 'redeemed') as captures,
                                  sum(points) filter (where from_account = 'redeemed') as back
                             from transfers where shop_id = $1 and source_kind = 'redemption' group by source_id) t
                  on t.source_id = r.redemption_id::text
               where r.shop_id = $1) r
       where r.still_held <> r.expected_held
          or r.captured_net <> r.spent_points - r.returned_points
          or r.captures <> case when r.spent_points > 0 then 1 else 0 end
      union all
      select 'member ' || b.member_id, format('holds %s, open redemptions hold %s', b.held, coalesce(r.points, 0))
        from balances b
        left join (select member_id, sum(points) as points from redemptions
                    where shop_id = $1 and status in ('held', 'issued') group by member_id) r on r.member_id = b.member_id
       where b.shop_id = $1 and b.held <> coalesce(r.points, 0)`,
  },
  {
    name: 'orders',
    title: 'No order has more clawed back than awarded, and each agrees with the ledger',
    rows: 'select count(*) from orders where shop_id = $1',
    broken: `
      select 'order ' || coalesce(o.order_id, t.source_id) as what,
             format('awarded %s, clawed back %s, pending %s; the ledger says %s, %s, %s',
                    coalesce(o.granted_points, 0), coalesce(o.revoked_points, 0), coalesce(o.pending_points, 0),
                    coalesce(t.granted, 0), coalesce(t.revoked, 0), coalesce(t.pending, 0)) as detail
        from (select * from orders where shop_id = $1) o
        full join (select source_id,
                          coalesce(sum(points) filter (where from_account = 'issued'), 0) as granted,
                          coalesce(sum(points) filter (where to_account = 'revoked'), 0) as revoked,
                          coalesce(sum(points) filter (where to_account = 'pending'), 0)
                            - coalesce(sum(points) filter (where from_account = 'pending'), 0) as pending
                     from transfers where shop_id = $1 and source_kind = 'order' group by source_id) t
          on t.source_id = o.order_id
       where coalesce(o.granted_points, 0) <> coalesce(t.granted, 0)
          or coalesce(o.revoked_points, 0) <> coalesce(t.revoked, 0)
          or coalesce(o.pending_points, 0) <> coalesce(t.pending, 0)
          or coalesce(t.revoked, 0) > coalesce(t.granted, 0)`,
  },
];

/** Checks every invariant of one shop's ledger in one snapshot; looks, never repairs. */
export async function auditLedger(tx: Tx, shopId: string): Promise<AuditResult> {
  await tx.query('set transaction isolation level repeatable read read only');
  const result: AuditResult = { ok: true, checks: [], broken: [] };
  for (const check of checks) {
    const [looked] = await tx.query<{ count: string }>(check.rows, [shopId]);
    const broken = await tx.query<{ what: string; detail: string }>(
      `${check.broken} limit ${brokenMax}`,
      [shopId],
    );
    result.checks.push({
      name: check.name,
      title: check.title,
      rows: Number(looked?.count ?? 0),
      ok: broken.length === 0,
    });
    result.broken.push(...broken.map((row) => ({ check: check.name, ...row })));
  }
  result.ok = result.broken.length === 0;
  return result;
}

/** Results that are kept for a shop. */
const keptMax = 30;

export async function appendLedgerCheck(
  tx: Tx,
  shopId: string,
  check: { checkedAt: Date; result: AuditResult },
): Promise<void> {
  await tx.query(
    `insert into ledger_checks (shop_id, checked_at, result) values ($1,$2,$3)
     on conflict (shop_id, checked_at) do update set result = excluded.result`,
    [shopId, check.checkedAt, JSON.stringify(check.result)],
  );
  await tx.query(
    `delete from ledger_checks where shop_id = $1 and checked_at not in (
       select checked_at from ledger_checks where shop_id = $1 order by checked_at desc limit ${keptMax})`,
    [shopId],
  );
}

export async function readLedgerCheck(
  db: Queryable | Database,
  shopId: string,
): Promise<{ checkedAt: Date; result: AuditResult } | null> {
  const [row] = await db.query<{ checked_at: Date; result: AuditResult }>(
    `select checked_at, result from ledger_checks where shop_id = $1 order by checked_at desc limit 1`,
    [shopId],
  );
  return row === undefined ? null : { checkedAt: row.checked_at, result: row.result };
}
