/** The invariants that one statement each can prove: what each looks at, and what it finds broken. */

export interface CheckStatement {
  name: string;
  title: string;
  /** What `rows` counts. */
  unit: string;
  /** $1 is the shop. */
  rows: string;
  /**
   * Selects everything that is broken: `what` it is, its `member_id` and the `seq` of its transfer where it has
   * them, and what was `expected` and `found`; $1 is the shop.
   */
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

const ofMember = (id: string) =>
  `'member ' || ${id} as what, ${id} as member_id, null::bigint as seq`;
const ofTransfer = `format('transfer %s-%s', member_id, seq) as what, member_id, seq`;
const ofNoMember = 'null::bigint as member_id, null::bigint as seq';

export const ledgerChecks: readonly CheckStatement[] = [
  {
    name: 'balances',
    title: 'Every balance equals what went in less what went out',
    unit: 'balances',
    rows: 'select count(*) from balances where shop_id = $1',
    broken: `
      select ${ofMember('b.member_id')},
             format('pending %s, available %s, held %s, lifetime %s', coalesce(m.pending, 0), coalesce(m.available, 0),
                    coalesce(m.held, 0), coalesce(m.lifetime, 0)) as expected,
             format('pending %s, available %s, held %s, lifetime %s', b.pending, b.available, b.held,
                    b.lifetime_points) as found
        from balances b left join (${movedByMember}) m on m.member_id = b.member_id
       where b.shop_id = $1
         and (b.pending, b.available, b.held, b.lifetime_points)
             is distinct from (coalesce(m.pending, 0)::bigint, coalesce(m.available, 0)::bigint,
                               coalesce(m.held, 0)::bigint, coalesce(m.lifetime, 0)::bigint)`,
  },
  {
    name: 'sequence',
    title: 'No transfer is missing and every line names the balance after it',
    unit: 'transfers',
    rows: 'select count(*) from transfers where shop_id = $1',
    broken: `
      select ${ofMember('b.member_id')}, format('%s transfers, the last of them %s', b.last_seq, b.last_seq) as expected,
             format('%s transfers, the last of them %s', coalesce(m.transfers, 0), coalesce(m.last_seq, 0)) as found
        from balances b
        left join (select member_id, count(*) as transfers, max(seq) as last_seq
                     from transfers where shop_id = $1 group by member_id) m on m.member_id = b.member_id
       where b.shop_id = $1 and (coalesce(m.transfers, 0) <> b.last_seq or coalesce(m.last_seq, 0) <> b.last_seq)
      union all
      select ${ofTransfer}, format('%s available after it', running), format('%s available after it', available_after)
        from (select member_id, seq, available_after,
                     sum(case when to_account = 'available' then points when from_account = 'available' then -points else 0 end)
                       over (partition by member_id order by seq) as running
                from transfers where shop_id = $1) lines
       where running <> available_after`,
  },
  {
    name: 'zero_sum',
    title: 'The sum over all accounts of the shop is zero',
    unit: 'balances',
    rows: 'select count(*) from balances where shop_id = $1',
    broken: `
      select 'shop' as what, ${ofNoMember}, format('%s points that the program gave', given.points) as expected,
             format('%s points that members have', held.points) as found
        from (select coalesce(sum(pending + available + held), 0) as points from balances where shop_id = $1) held,
             (select coalesce(sum(case when from_account in ('issued', 'redeemed', 'adjusted') then points else 0 end)
                   - sum(case when to_account in ('redeemed', 'expired', 'revoked', 'adjusted') then points else 0 end), 0) as points
                from transfers where shop_id = $1) given
       where held.points <> given.points`,
  },
  {
    name: 'lots',
    title: 'The lots of a member sum to what is available, and none expires unseen',
    unit: 'lots',
    rows: 'select count(*) from lots where shop_id = $1',
    broken: `
      select ${ofMember('b.member_id')}, format('%s in lots, as available says', greatest(b.available, 0)) as expected,
             format('%s in lots', coalesce(l.remaining, 0)) as found
        from balances b
        left join (select member_id, sum(remaining) as remaining from lots where shop_id = $1 group by member_id) l
          on l.member_id = b.member_id
       where b.shop_id = $1 and coalesce(l.remaining, 0) <> greatest(b.available, 0)
      union all
      select ${ofMember('b.member_id')}, format('the next expiry at %s or before', l.soonest),
             format('the next expiry at %s', coalesce(b.next_expiry_at::text, 'never'))
        from balances b
        join (select member_id, min(expires_at) as soonest from lots
               where shop_id = $1 and remaining > 0 and expires_at < 'infinity' group by member_id) l
          on l.member_id = b.member_id
       where b.shop_id = $1 and l.soonest < coalesce(b.next_expiry_at, 'infinity')`,
  },
  {
    name: 'lot_movements',
    title: 'What each transfer did to the balance is what it did to the lots',
    unit: 'movements',
    rows: 'select count(*) from lot_movements where shop_id = $1',
    broken: `
      select format('lot %s-%s', l.member_id, l.lot_seq) as what, l.member_id, l.lot_seq as seq,
             format('%s of %s left, as its movements say', l.points - coalesce(m.taken, 0), l.points) as expected,
             format('%s left', l.remaining) as found
        from lots l
        left join (select member_id, lot_seq, sum(points) as taken from lot_movements where shop_id = $1 group by 1, 2) m
          on m.member_id = l.member_id and m.lot_seq = l.lot_seq
       where l.shop_id = $1 and l.remaining <> l.points - coalesce(m.taken, 0)
      union all
      select format('transfer %s-%s', t.member_id, t.seq), t.member_id, t.seq,
             format('lots that change by %s', t.due),
             format('lots that change by %s', coalesce(l.points, 0) - coalesce(m.taken, 0))
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
    unit: 'totals',
    rows: 'select count(*) from daily_totals where shop_id = $1',
    broken: `
      select format('%s to %s, %s', coalesce(t.from_account, d.from_account), coalesce(t.to_account, d.to_account),
                    coalesce(t.kind, d.kind)) as what, ${ofNoMember},
             format('%s points in %s transfers', coalesce(t.points, 0), coalesce(t.transfers, 0)) as expected,
             format('%s points in %s transfers', coalesce(d.points, 0), coalesce(d.transfers, 0)) as found
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
    unit: 'transfers',
    rows: 'select count(*) from transfers where shop_id = $1',
    broken: `
      select ${ofTransfer}, 'a cause and a key' as expected, 'no cause or no key' as found
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
    unit: 'redemptions',
    rows: 'select count(*) from redemptions where shop_id = $1',
    broken: `
      select 'redemption ' || r.redemption_id as what, r.member_id, null::bigint as seq,
             format('held %s, captured %s once, came back %s, lost %s (it is %s)', r.expected_held, r.spent_points,
                    r.returned_points, r.forfeited_points, r.status) as expected,
             format('held %s, captured %s in %s captures, came back %s, lost %s', r.still_held, r.captured, r.captures,
                    r.back, r.lost) as found
        from (select r.redemption_id, r.member_id, r.status, r.spent_points, r.returned_points, r.forfeited_points,
                     case when r.status in ('held', 'issued') then r.points else 0 end as expected_held,
                     coalesce(t.into_held, 0) - coalesce(t.out_of_held, 0) as still_held,
                     coalesce(t.captured, 0) - coalesce(t.back, 0) as captured_net,
                     coalesce(t.captured, 0) as captured, coalesce(t.back, 0) as back, coalesce(t.captures, 0) as captures,
                     coalesce(t.lost, 0) as lost
                from redemptions r
                left join (select source_id,
                                  sum(points) filter (where to_account = 'held') as into_held,
                                  sum(points) filter (where from_account = 'held') as out_of_held,
                                  sum(points) filter (where to_account = 'redeemed') as captured,
                                  count(*) filter (where from_account = 'held' and to_account = 'redeemed') as captures,
                                  sum(points) filter (where to_account = 'expired') as lost,
                                  sum(points) filter (where from_account = 'redeemed') as back
                             from transfers where shop_id = $1 and source_kind = 'redemption' group by source_id) t
                  on t.source_id = r.redemption_id::text
               where r.shop_id = $1) r
       where r.still_held <> r.expected_held
          or r.captured_net <> r.spent_points - r.returned_points
          or r.lost <> r.forfeited_points
          or r.captures <> case when r.spent_points > 0 then 1 else 0 end
      union all
      select ${ofMember('b.member_id')}, format('%s held by open redemptions', coalesce(r.points, 0)),
             format('%s held', b.held)
        from balances b
        left join (select member_id, sum(points) as points from redemptions
                    where shop_id = $1 and status in ('held', 'issued') group by member_id) r on r.member_id = b.member_id
       where b.shop_id = $1 and b.held <> coalesce(r.points, 0)`,
  },
  {
    name: 'orders',
    title: 'No order has more clawed back than awarded, and each agrees with the ledger',
    unit: 'orders',
    rows: 'select count(*) from orders where shop_id = $1',
    broken: `
      select 'order ' || coalesce(o.order_id, t.source_id) as what, coalesce(o.member_id, t.member_id) as member_id,
             null::bigint as seq,
             format('awarded %s, clawed back %s, pending %s, as the ledger says', coalesce(t.granted, 0),
                    coalesce(t.revoked, 0), coalesce(t.pending, 0)) as expected,
             format('awarded %s, clawed back %s, pending %s', coalesce(o.granted_points, 0),
                    coalesce(o.revoked_points, 0), coalesce(o.pending_points, 0)) as found
        from (select order_id, member_id, pending_points, granted_points + earlier_granted_points as granted_points,
                     revoked_points + earlier_revoked_points as revoked_points
                from orders where shop_id = $1) o
        full join (select source_id, max(member_id) as member_id,
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
  {
    name: 'referrals',
    title: 'Every referral gave each side its points once, and no points came for one that did not',
    unit: 'referrals',
    rows: 'select count(*) from referrals where shop_id = $1',
    broken: `
      select 'referral ' || coalesce(r.referral_id::text, a.referral_id) as what,
             coalesce(r.advocate_id, a.member_id) as member_id, null::bigint as seq,
             format('advocate %s, friend %s', coalesce(r.advocate_points, 0), coalesce(r.friend_points, 0)) as expected,
             format('advocate %s, friend %s', coalesce(a.advocate_points, 0), coalesce(a.friend_points, 0)) as found
        from (select * from referrals where shop_id = $1) r
        full join (select substr(external_id, 10) as referral_id, max(member_id) as member_id,
                          sum(points) filter (where type = 'referral') as advocate_points,
                          sum(points) filter (where type = 'custom:invited') as friend_points
                     from activities
                    where shop_id = $1 and type in ('referral', 'custom:invited') and source = 'system'
                      and external_id like 'referral:%' and state = 'granted'
                    group by 1) a
          on a.referral_id = r.referral_id::text
       where coalesce(r.advocate_points, 0) <> coalesce(a.advocate_points, 0)
          or coalesce(r.friend_points, 0) <> coalesce(a.friend_points, 0)`,
  },
];
