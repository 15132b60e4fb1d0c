-- why: rewards of every kind, on more than one platform: what a redemption gives, what was tried, what waits for a person

alter table redemptions
  add column kind text not null default 'amount_off',
  -- where it was asked for: web, pos, stripe; null: nobody said
  add column channel text,
  -- the connection that issues it; null: the shop's own platform
  add column connection_id text,
  add column percent integer,
  add column minimum_order_minor bigint,
  add column minimum_order_currency text,
  -- of a code that ran out where points don't come back: lost to it
  add column forfeited_points bigint not null default 0,
  -- when it runs out by itself: an unused code ends, what was handed over counts as redeemed; null: never
  add column due_at timestamptz,
  -- the intent, committed before the call: what was sent may exist
  add column issue_tried_at timestamptz,
  add column ending_tried_at timestamptz,
  -- the platform's id of the entry that took it back
  add column taken_back_id text,
  -- a person has to look at the platform and say what is there
  add column parked_at timestamptz,
  add column parked_reason text,
  alter column value_minor drop not null,
  alter column currency drop not null,
  alter column expires_at drop not null,
  add constraint redemptions_kind_known check (kind in ('amount_off', 'amount_off_variable', 'percentage_off',
    'free_shipping', 'free_product', 'gift_card', 'store_credit', 'custom')),
  add constraint redemptions_money_whole check ((value_minor is null) = (currency is null)),
  add constraint redemptions_minimum_whole check ((minimum_order_minor is null) = (minimum_order_currency is null)),
  add constraint redemptions_forfeited_within check (forfeited_points between 0 and points),
  add constraint redemptions_parked_whole check ((parked_at is null) = (parked_reason is null));

update redemptions set due_at = expires_at,
  issue_tried_at = case when status <> 'requested' then created_at end;
update redemptions r set kind = 'amount_off_variable'
  from program_versions v, jsonb_array_elements(v.document -> 'rewards') reward
 where v.shop_id = r.shop_id and v.version = r.program_version
   and reward ->> 'id' = r.reward_id and reward ->> 'kind' = 'amount_off_variable';

drop index redemptions_running_out;
create index redemptions_running_out on redemptions (shop_id, due_at) where status = 'issued';
create index redemptions_by_reward on redemptions (shop_id, reward_id, status);
create index redemptions_ending on redemptions (shop_id, updated_at) where ending is not null;
create index redemptions_parked on redemptions (shop_id, parked_at) where parked_at is not null;
create index redemptions_to_hand_over on redemptions (shop_id, created_at) where kind = 'custom' and status = 'issued';

-- A second channel of a shop: an account on another platform. Keys and secrets are ciphertexts.
create table connections (
  shop_id bigint not null,
  connection_id text not null,
  platform text not null,
  account_id text not null,
  account_name text not null,
  is_live boolean not null,
  api_key text,
  -- signs what the platform sends us
  webhook_secret text,
  -- the platform's id of the address that we registered there; null: the merchant did it
  webhook_endpoint_id text,
  -- signs the tokens with which the shop's server lets its customers in
  token_secret text not null,
  -- where the widget may run: https://shop.example
  origins text[] not null default '{}',
  status text not null default 'active',
  connected_at timestamptz not null,
  disconnected_at timestamptz,
  primary key (shop_id, connection_id),
  constraint connections_account_unique unique (shop_id, platform, account_id),
  constraint connections_platform_known check (platform in ('stripe')),
  constraint connections_status_known check (status in ('active', 'disconnected'))
);
-- The door knows only the connection: its id says whose it is (`<shop>-<random>`), so that the key stays the shop's.

-- By which connection a delivery came; null: the shop's own platform.
alter table inbox add column connection_id text;

alter table shops drop constraint shops_connected_by_known;
alter table shops add constraint shops_connected_by_known check (connected_by in ('install', 'custom_app', 'stripe'));
alter table identities drop constraint identities_type_known;
alter table identities add constraint identities_type_known
  check (type in ('customer_id', 'stripe_customer_id', 'email', 'phone', 'loyalty_id', 'external_id'));

grant select, insert, update on connections to regulars_app;

-- Sales that could not be read while the key was dead: with a new one they are read after all.
create function revive_sales(p_connection text)
returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  revived bigint;
begin
  select count(*) into revived
    from graphile_worker.reschedule_jobs(array(
           select id from graphile_worker.jobs
            where task_identifier = 'read_sale' and starts_with(key, 'sale:' || p_connection || ':')
              and locked_at is null),
         run_at => now(), attempts => 0);
  return revived;
end
$$;

revoke execute on function revive_sales from public;
grant execute on function revive_sales to regulars_app;

-- What is due already counts as well: its worker may only be slow to take it.
create or replace function pull_due_jobs(p_now timestamptz)
returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  pulled bigint;
begin
  select count(*) into pulled
    from graphile_worker.reschedule_jobs(array(
           select id from graphile_worker.jobs
            where run_at <= p_now and locked_at is null and attempts < max_attempts),
         run_at => now());
  return pulled;
end
$$;
