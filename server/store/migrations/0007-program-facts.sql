-- why: rules look at products, tags and at what a member did before: kept where one statement finds them, and frozen per order

-- What is known of a product; asked of the platform when an order first names it.
create table products (
  shop_id bigint not null,
  product_id text not null,
  title text,
  vendor text,
  type text,
  tags text[] not null default '{}',
  -- Ids and handles alike: a program may name a collection by either.
  collections text[] not null default '{}',
  -- The platform knows no such product (any more).
  gone boolean not null default false,
  -- Something was told of it, or of its collections, since it was read.
  stale boolean not null default false,
  read_at timestamptz not null,
  primary key (shop_id, product_id)
);

-- Orders that earn nothing until their products are read.
create table unread_orders (
  shop_id bigint not null,
  order_id text not null,
  since timestamptz not null,
  primary key (shop_id, order_id)
);
create index unread_orders_waiting on unread_orders (shop_id, since);

-- What counts of a member's orders and activities, by the day in the shop's zone: tiers, goals and segments sum it.
create table member_days (
  shop_id bigint not null,
  member_id bigint not null,
  day date not null,
  points bigint not null default 0,
  spent_minor bigint not null default 0,
  orders integer not null default 0,
  primary key (shop_id, member_id, day),
  constraint member_days_count_up check (spent_minor >= 0 and orders >= 0),
  constraint member_days_member foreign key (shop_id, member_id) references members (shop_id, member_id)
) with (fillfactor = 90);

-- The same for life, one row a member, for segments.
create table member_figures (
  shop_id bigint not null,
  member_id bigint not null,
  points bigint not null default 0,
  spent_minor bigint not null default 0,
  orders integer not null default 0,
  first_order_at timestamptz,
  last_order_at timestamptz,
  country text,
  primary key (shop_id, member_id),
  constraint member_figures_count_up check (spent_minor >= 0 and orders >= 0),
  constraint member_figures_member foreign key (shop_id, member_id) references members (shop_id, member_id)
) with (fillfactor = 80);

-- What members' orders now have by each campaign, whichever version gave it: its budget is held against that.
create table campaign_budgets (
  shop_id bigint not null,
  campaign_id text not null,
  used_points bigint not null default 0,
  primary key (shop_id, campaign_id),
  constraint campaign_budgets_not_negative check (used_points >= 0)
);

alter table members add column tags text[] not null default '{}';
alter table members add column birthday_known_at timestamptz;
update members set birthday_known_at = created_at where birthday is not null;

-- The facts under which an order first earned, and what of it is counted in member_days and for which day.
alter table orders
  add column facts jsonb,
  add column counted_day date,
  add column counted_points bigint not null default 0,
  add column counted_spent_minor bigint not null default 0,
  add column counted_orders integer not null default 0;

-- An order of some lines lies in its row as it is: measured, compressing it took a third of each write's work.
alter table orders set (toast_tuple_target = 4080);

grant select, insert, update on products, member_days, member_figures, campaign_budgets to regulars_app;
grant select, insert, delete on unread_orders to regulars_app;
grant delete on member_days, member_figures to regulars_app;

-- Whoever wrote down an order before this did not write down where it went and who made what was bought.
update orders
   set snapshot = jsonb_set(snapshot, '{order}', snapshot -> 'order' || jsonb_build_object('country', null, 'lines',
         (select coalesce(jsonb_agg(line || '{"vendor": null}' order by at), '[]')
            from jsonb_array_elements(snapshot #> '{order,lines}') with ordinality as l (line, at))))
 where snapshot ->> 'order' is not null;

-- What members' orders count until now, as they would have been counted: the base is an exact fraction, "200" or "12345/2".
update orders o
   set counted_day = (o.placed_at at time zone s.time_zone)::date,
       counted_points = (o.award ->> 'points')::bigint,
       counted_spent_minor = div(split_part(o.award ->> 'base', '/', 1)::numeric,
         coalesce(nullif(split_part(o.award ->> 'base', '/', 2), '')::numeric, 1)),
       counted_orders = 1
  from shops s
 where s.shop_id = o.shop_id and o.member_id is not null and o.placed_at is not null
   and o.award ->> 'base' <> '0'
   and coalesce(o.award ->> 'nothing', '') not in ('not_seen', 'cancelled', 'test_order', 'voided', 'not_paid');

insert into member_days (shop_id, member_id, day, points, spent_minor, orders)
select shop_id, member_id, counted_day, sum(counted_points), sum(counted_spent_minor), sum(counted_orders)
  from orders where counted_orders > 0 group by shop_id, member_id, counted_day;

insert into member_figures (shop_id, member_id, points, spent_minor, orders, first_order_at, last_order_at)
select shop_id, member_id, sum(counted_points), sum(counted_spent_minor), sum(counted_orders), min(placed_at), max(placed_at)
  from orders where counted_orders > 0 group by shop_id, member_id;

-- An award says of which parts it is made: until now there was one, and it was the rule.
update orders
   set award = (award - 'rule') || jsonb_build_object('skipped', '[]'::jsonb, 'limitedBy', null,
         'parts', case when award ->> 'rule' is null or award ->> 'exactPoints' = '0' then '[]'::jsonb
           else jsonb_build_array(jsonb_build_object('source', 'rule', 'id', award #> '{rule,id}', 'title', null,
             'kind', 'per_amount', 'rate', (award -> 'rule') - 'id', 'of', award -> 'base',
             'points', award -> 'points', 'exact', award -> 'exactPoints', 'limitedBy', null)) end)
 where award is not null;
