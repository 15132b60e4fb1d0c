import type { CheckStatement } from './ledger-checks.ts';

/** What is kept so that reports need not read every order and transfer: it follows from them. */
export const reportChecks: readonly CheckStatement[] = [
  {
    name: 'sales',
    title: 'Every sale in reports is an order, with its buyer and what campaigns gave for it',
    unit: 'sales',
    rows: 'select count(*) from sales where shop_id = $1',
    broken: `
      select 'order ' || s.order_id as what, o.member_id, null::bigint as seq,
             format('member %s, day %s', coalesce(o.member_id::text, 'none'), o.counted_day) as expected,
             format('member %s, day %s', coalesce(s.member_id::text, 'none'), s.day) as found
        from sales s left join orders o on o.shop_id = $1 and o.order_id = s.order_id
       where s.shop_id = $1
         and (o.order_id is null or s.member_id is distinct from o.member_id
              or s.day is distinct from coalesce(o.counted_day, s.day))`,
  },
  {
    name: 'active_days',
    title: 'Members were active on the days on which the ledger says so',
    unit: 'days of members',
    rows: 'select count(*) from active_days where shop_id = $1',
    // A shop that moved to another zone keeps the days that it had.
    broken: `
      select 'member ' || t.member_id as what, t.member_id, null::bigint as seq, 'active on ' || t.day as expected,
             'not active' as found
        from (select distinct member_id, (recorded_at at time zone (select time_zone from shops where shop_id = $1))::date as day
                from transfers
               where shop_id = $1 and (from_account = 'issued' or to_account = 'held')) t
       where not exists (select 1 from active_days a
                          where a.shop_id = $1 and a.member_id = t.member_id and a.day between t.day - 1 and t.day + 1)
      union all
      select 'member ' || a.member_id, a.member_id, null, 'not active on ' || a.day, 'active'
        from active_days a
       where a.shop_id = $1
         and not exists (select 1 from transfers t
                          where t.shop_id = $1 and t.member_id = a.member_id
                            and (t.from_account = 'issued' or t.to_account = 'held')
                            and t.recorded_at between a.day - interval '2 days' and a.day + interval '3 days')`,
  },
];
