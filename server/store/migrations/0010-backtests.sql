-- why: a draft is tried on the past before it goes live; the trials are kept so that they can be compared

create table program_backtests (
  shop_id bigint not null,
  backtest_id uuid not null,
  -- What was tried, as it was then.
  document jsonb not null,
  live_version integer not null,
  months integer not null,
  state text not null,
  orders_done bigint not null default 0,
  orders_total bigint not null default 0,
  result jsonb,
  error text,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  primary key (shop_id, backtest_id),
  constraint program_backtests_state_known check (state in ('waiting', 'running', 'done', 'failed')),
  constraint program_backtests_done_have_results check ((state = 'done') = (result is not null)),
  constraint program_backtests_finished_have_ended check ((state in ('done', 'failed')) = (finished_at is not null))
);
create index program_backtests_by_age on program_backtests (shop_id, created_at, backtest_id);

-- Stored orders in the order in which they were placed, page by page.
create index orders_by_placing on orders (shop_id, placed_at, order_id) where placed_at is not null;

-- Likewise what members did besides.
create index activities_by_day on activities (shop_id, occurred_at, activity_id);

grant select, insert, update, delete on program_backtests to regulars_app;
-- A draft may be thrown away; what was published stays.
grant delete on program_versions to regulars_app;
