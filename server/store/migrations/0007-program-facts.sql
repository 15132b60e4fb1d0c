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
  read_at timestamptz not null,
  primary key (shop_id, product_id)
);

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
);

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
);

-- What orders now have by a campaign that has a budget.
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

grant select, insert, update on products, member_days, member_figures, campaign_budgets to regulars_app;
grant delete on member_days, member_figures to regulars_app;
