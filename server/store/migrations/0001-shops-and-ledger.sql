-- why: the first shape of everything that is stored; shop_id leads every key, so that the schema can be distributed by shop

create table shops (
  shop_id bigint generated always as identity primary key,
  domain text not null,
  name text not null,
  email text,
  currency text not null,
  time_zone text not null,
  taxes_included boolean not null,
  is_development boolean not null,
  status text not null default 'active',
  connected_by text not null,
  access_token text,
  access_token_expires_at timestamptz,
  refresh_token text,
  refresh_token_expires_at timestamptz,
  api_secret text,
  scopes text not null default '',
  connected_at timestamptz not null,
  uninstalled_at timestamptz,
  constraint shops_domain_unique unique (domain),
  constraint shops_status_known check (status in ('active', 'uninstalled')),
  constraint shops_connected_by_known check (connected_by in ('install', 'custom_app'))
);

create table program_versions (
  shop_id bigint not null,
  version integer not null,
  state text not null,
  document jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  published_at timestamptz,
  published_by text,
  primary key (shop_id, version),
  constraint program_versions_state_known check (state in ('draft', 'live', 'past')),
  constraint program_versions_shop foreign key (shop_id) references shops (shop_id)
);
create unique index program_versions_one_live on program_versions (shop_id) where state = 'live';
create unique index program_versions_one_draft on program_versions (shop_id) where state = 'draft';

create table api_keys (
  shop_id bigint not null,
  key_id text not null,
  name text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (shop_id, key_id),
  constraint api_keys_shop foreign key (shop_id) references shops (shop_id)
);

create table audit_log (
  shop_id bigint not null,
  entry_id bigint generated always as identity,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  primary key (shop_id, entry_id)
);

create table inbox (
  shop_id bigint not null,
  delivery_id text not null,
  arrival bigint generated always as identity,
  platform text not null,
  topic text not null,
  event_id text,
  api_version text not null,
  triggered_at timestamptz,
  received_at timestamptz not null,
  body bytea not null,
  state text not null default 'waiting',
  attempts integer not null default 0,
  retry_at timestamptz,
  error_path text,
  error_message text,
  settled_at timestamptz,
  primary key (shop_id, delivery_id),
  constraint inbox_state_known check (state in ('waiting', 'done', 'failed', 'ignored'))
);
-- Not compressed: measured, compressing took about a quarter of each insert's work.
alter table inbox alter column body set storage external;
create index inbox_waiting on inbox (shop_id, arrival) where state = 'waiting';
create index inbox_failed on inbox (shop_id, arrival) where state = 'failed';
create index inbox_by_arrival on inbox (shop_id, arrival);

create table members (
  shop_id bigint not null,
  member_id bigint generated always as identity,
  status text not null default 'active',
  first_name text,
  last_name text,
  birthday date,
  joined_at timestamptz not null,
  joined_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, member_id),
  constraint members_status_known check (status in ('active', 'deleted'))
);

create table identities (
  shop_id bigint not null,
  type text not null,
  value text not null,
  member_id bigint not null,
  created_at timestamptz not null,
  primary key (shop_id, type, value),
  constraint identities_type_known
    check (type in ('customer_id', 'email', 'phone', 'loyalty_id', 'external_id')),
  constraint identities_member foreign key (shop_id, member_id) references members (shop_id, member_id)
);
create index identities_by_member on identities (shop_id, member_id);

create type account as enum (
  'issued', 'pending', 'available', 'held', 'redeemed', 'expired', 'revoked', 'adjusted'
);

-- One row a member: reading balances costs the same whatever the history. last_seq numbers the member's transfers.
create table balances (
  shop_id bigint not null,
  member_id bigint not null,
  pending bigint not null default 0,
  available bigint not null default 0,
  held bigint not null default 0,
  lifetime_points bigint not null default 0,
  last_seq bigint not null default 0,
  next_expiry_at timestamptz,
  updated_at timestamptz not null,
  primary key (shop_id, member_id),
  constraint balances_pending_not_negative check (pending >= 0),
  constraint balances_held_not_negative check (held >= 0),
  constraint balances_lifetime_not_negative check (lifetime_points >= 0),
  constraint balances_member foreign key (shop_id, member_id) references members (shop_id, member_id)
) with (fillfactor = 80);

create index balances_expiring on balances (shop_id, next_expiry_at) where next_expiry_at is not null;

-- The ledger. A transaction is the run of transfers that share transaction_seq, the seq of its first one.
create table transfers (
  shop_id bigint not null,
  member_id bigint not null,
  seq bigint not null,
  transaction_seq bigint not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  points bigint not null,
  available_after bigint not null,
  from_account account not null,
  to_account account not null,
  kind text not null,
  actor_kind text not null,
  source_kind text not null,
  source_id text not null,
  actor_name text,
  reason text,
  idempotency_key text,
  primary key (shop_id, member_id, seq),
  constraint transfers_move_points check (points > 0),
  constraint transfers_between_two_accounts check (from_account <> to_account),
  constraint transfers_first_has_key check ((seq = transaction_seq) = (idempotency_key is not null)),
  constraint transfers_actor_known check (actor_kind in ('system', 'shopper', 'staff', 'api_key')),
  constraint transfers_balance foreign key (shop_id, member_id) references balances (shop_id, member_id)
);
-- What happened last, for the shop: block ranges, since rows arrive in the order of recorded_at.
create index transfers_latest on transfers using brin (shop_id, recorded_at) with (pages_per_range = 32, autosummarize = on);
create unique index transfers_idempotency_key_unique on transfers (shop_id, idempotency_key)
  where idempotency_key is not null;

-- Points that were credited together and expire together; lot_seq is the seq of the transfer that opened the lot.
create table lots (
  shop_id bigint not null,
  member_id bigint not null,
  lot_seq bigint not null,
  points bigint not null,
  remaining bigint not null,
  earned_at timestamptz not null,
  expires_at timestamptz,
  source_kind text not null,
  source_id text not null,
  primary key (shop_id, member_id, lot_seq),
  constraint lots_hold_points check (points > 0),
  constraint lots_remaining_within check (remaining between 0 and points),
  constraint lots_transfer foreign key (shop_id, member_id, lot_seq)
    references transfers (shop_id, member_id, seq)
) with (fillfactor = 90);
create index lots_open on lots (shop_id, member_id, expires_at, lot_seq) where remaining > 0;

-- Which lots a transfer took from (points > 0) or gave back to (points < 0).
create table lot_movements (
  shop_id bigint not null,
  member_id bigint not null,
  seq bigint not null,
  lot_seq bigint not null,
  points bigint not null,
  primary key (shop_id, member_id, seq, lot_seq),
  constraint lot_movements_move check (points <> 0),
  constraint lot_movements_transfer foreign key (shop_id, member_id, seq)
    references transfers (shop_id, member_id, seq),
  constraint lot_movements_lot foreign key (shop_id, member_id, lot_seq)
    references lots (shop_id, member_id, lot_seq)
);

-- Totals that a posting owes to daily_totals; folded (and deleted) a moment later.
create table transfer_tallies (
  shop_id bigint not null,
  tally_id bigint generated always as identity,
  day date not null,
  from_account account not null,
  to_account account not null,
  kind text not null,
  points bigint not null,
  transfers bigint not null,
  primary key (shop_id, tally_id)
);

create table daily_totals (
  shop_id bigint not null,
  day date not null,
  from_account account not null,
  to_account account not null,
  kind text not null,
  points bigint not null,
  transfers bigint not null,
  primary key (shop_id, day, from_account, to_account, kind)
);

create table orders (
  shop_id bigint not null,
  order_id text not null,
  name text,
  customer_id text,
  email_hash text,
  phone_hash text,
  member_id bigint,
  snapshot jsonb not null,
  placed_at timestamptz,
  award jsonb,
  program_version integer,
  award_version integer not null default 0,
  granted_points bigint not null default 0,
  revoked_points bigint not null default 0,
  forgiven_points bigint not null default 0,
  pending_points bigint not null default 0,
  matures_at timestamptz,
  first_seen_at timestamptz not null,
  revision bigint not null,
  evaluated_at timestamptz,
  primary key (shop_id, order_id),
  constraint orders_not_overdrawn check (revoked_points <= granted_points),
  constraint orders_forgiven_within check (forgiven_points between 0 and granted_points - revoked_points),
  constraint orders_pending_within check (pending_points between 0 and granted_points - revoked_points),
  constraint orders_member foreign key (shop_id, member_id) references members (shop_id, member_id)
) with (fillfactor = 80);
create index orders_by_member on orders (shop_id, member_id, placed_at desc) where member_id is not null;
create index orders_unclaimed_customer on orders (shop_id, customer_id)
  where member_id is null and customer_id is not null;
create index orders_unclaimed_email on orders (shop_id, email_hash)
  where member_id is null and email_hash is not null;
create index orders_unclaimed_phone on orders (shop_id, phone_hash)
  where member_id is null and phone_hash is not null;
create index orders_maturing on orders (shop_id, matures_at) where pending_points > 0;

create table redemptions (
  shop_id bigint not null,
  redemption_id uuid not null,
  member_id bigint not null,
  reward_id text not null,
  program_version integer not null,
  status text not null,
  points bigint not null,
  returned_points bigint not null default 0,
  forgiven_points bigint not null default 0,
  value_minor bigint not null,
  currency text not null,
  title text not null,
  code text not null,
  discount_id text,
  expires_at timestamptz not null,
  spent_points bigint not null default 0,
  draws jsonb not null default '[]',
  order_id text,
  failure_code text,
  failure_detail text,
  ending text,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, redemption_id),
  constraint redemptions_code_unique unique (shop_id, code),
  constraint redemptions_status_known check (
    status in ('requested', 'held', 'issued', 'used', 'failed', 'cancelled', 'expired', 'returned')
  ),
  constraint redemptions_ending_known check (ending is null or ending in ('cancelled', 'expired', 'failed')),
  constraint redemptions_spent_within check (spent_points between 0 and points),
  constraint redemptions_returned_within check (returned_points between 0 and spent_points),
  constraint redemptions_forgiven_within check (forgiven_points between 0 and returned_points),
  constraint redemptions_member foreign key (shop_id, member_id) references members (shop_id, member_id)
) with (fillfactor = 80);
create index redemptions_by_member on redemptions (shop_id, member_id, created_at desc);
create index redemptions_by_order on redemptions (shop_id, order_id) where order_id is not null;
create index redemptions_running_out on redemptions (shop_id, expires_at) where status = 'issued';
create index redemptions_open on redemptions (shop_id, status, updated_at) where status in ('held', 'issued');

create table api_requests (
  shop_id bigint not null,
  key_id text not null,
  idempotency_key text not null,
  fingerprint bytea not null,
  state text not null,
  status integer,
  -- as text, so that a repeat reads like the first answer
  body json,
  started_at timestamptz not null,
  primary key (shop_id, key_id, idempotency_key),
  constraint api_requests_state_known check (state in ('running', 'done'))
);

create table ledger_checks (
  shop_id bigint not null,
  checked_at timestamptz not null,
  result jsonb not null,
  primary key (shop_id, checked_at)
);
