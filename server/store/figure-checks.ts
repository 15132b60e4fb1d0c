import type { CheckStatement } from './ledger-checks.ts';

const ofMember = `'member ' || member_id as what, member_id, null::bigint as seq`;

/** What counts of a member, as one text. */
const countOf = (row: string) =>
  `format('%s orders, %s spent, %s points', coalesce(${row}.orders, 0), coalesce(${row}.spent, 0), coalesce(${row}.points, 0))`;
const differs = (a: string, b: string) =>
  `(coalesce(${a}.orders, 0), coalesce(${a}.spent, 0), coalesce(${a}.points, 0))
     <> (coalesce(${b}.orders, 0), coalesce(${b}.spent, 0), coalesce(${b}.points, 0))`;

/** What is kept so that rules, tiers and segments need not count: it follows from orders and activities. */
export const figureChecks: readonly CheckStatement[] = [
  {
    name: 'figures',
    title: 'What counts of a member is what their orders and activities say',
    unit: 'days of members',
    rows: 'select count(*) from member_days where shop_id = $1',
    broken: `
      select 'order ' || order_id as what, member_id, null::bigint as seq,
             case when member_id is null then 'nothing counted, as it is nobody''s'
                  else format('%s points counted, as it earned', award ->> 'points') end as expected,
             format('%s points counted', counted_points) as found
        from orders
       where shop_id = $1
         and case when member_id is null then counted_orders > 0 or counted_points <> 0 or counted_spent_minor > 0
                  when counted_orders = 0 then counted_points <> 0 or counted_spent_minor > 0
                  else counted_day is null or counted_points <> (award ->> 'points')::bigint end
      union all
      select ${ofMember}, format('%s, as orders and activities of %s say', ${countOf('t')}, day), ${countOf('d')}
        from (select member_id, day, sum(orders) as orders, sum(spent) as spent, sum(points) as points
                from (select member_id, counted_day as day, counted_orders as orders, counted_spent_minor as spent,
                             counted_points as points
                        from orders where shop_id = $1 and member_id is not null and counted_orders > 0
                       union all
                      select member_id, day, 0, 0, points from activities where shop_id = $1 and points > 0) as told
               group by member_id, day) as t
        full join (select member_id, day, orders, spent_minor as spent, points from member_days where shop_id = $1) as d
          using (member_id, day)
       where ${differs('t', 'd')}
      union all
      select ${ofMember}, format('%s, as their days say', ${countOf('d')}), ${countOf('f')}
        from (select member_id, sum(orders) as orders, sum(spent_minor) as spent, sum(points) as points
                from member_days where shop_id = $1 group by member_id) as d
        full join (select member_id, orders, spent_minor as spent, points from member_figures where shop_id = $1) as f
          using (member_id)
       where ${differs('d', 'f')}
      union all
      select ${ofMember}, format('orders from %s to %s', o.first_at, o.last_at),
             format('orders from %s to %s', f.first_order_at, f.last_order_at)
        from (select member_id, first_order_at, last_order_at from member_figures where shop_id = $1) as f
        left join (select member_id, min(placed_at) as first_at, max(placed_at) as last_at
                     from orders where shop_id = $1 and member_id is not null and counted_orders > 0 group by member_id) as o
          using (member_id)
       where (f.first_order_at, f.last_order_at) is distinct from (o.first_at, o.last_at)`,
  },
  {
    name: 'campaigns',
    title: 'What is used of a campaign’s budget is what its orders have of it',
    unit: 'campaigns',
    rows: 'select count(*) from campaign_budgets where shop_id = $1',
    broken: `
      select 'campaign ' || campaign_id as what, null::bigint as member_id, null::bigint as seq,
             format('%s points, as orders have of it', coalesce(o.points, 0)) as expected,
             format('%s points', coalesce(b.used_points, 0)) as found
        from (select p.id as campaign_id, sum(p.points) as points
                from orders o
               cross join lateral jsonb_to_recordset(o.award -> 'parts') as p (source text, id text, points bigint)
               where o.shop_id = $1 and o.member_id is not null and p.source = 'campaign' and p.points > 0
               group by p.id) as o
        full join (select campaign_id, used_points from campaign_budgets where shop_id = $1) as b using (campaign_id)
       where coalesce(o.points, 0) <> coalesce(b.used_points, 0)`,
  },
];
