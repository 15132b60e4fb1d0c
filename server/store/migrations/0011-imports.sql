-- why: a shop's past, and members from elsewhere, come in by steps that can each be repeated without doubling anything

create table imports (
  shop_id bigint not null,
  import_id uuid not null,
  kind text not null,
  state text not null,
  -- What is being imported now, and what is done with it.
  subject text not null,
  phase text not null,
  options jsonb not null,
  -- The platform's operation that gathers the subject, and where its answer lies.
  bulk_id text,
  url text,
  -- How much of the answer or the file lies in import_rows.
  loaded_bytes bigint not null default 0,
  loaded_rows bigint not null default 0,
  -- The last row that is settled, in the order in which rows are taken.
  settled_at timestamptz,
  settled_row bigint,
  customers bigint not null default 0,
  orders bigint not null default 0,
  members bigint not null default 0,
  points bigint not null default 0,
  skipped bigint not null default 0,
  failed bigint not null default 0,
  -- How far back the platform lets the app look.
  reach text,
  error text,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  primary key (shop_id, import_id),
  constraint imports_kind_known check (kind in ('history', 'members')),
  constraint imports_state_known check (state in ('uploading', 'running', 'done', 'failed', 'cancelled')),
  constraint imports_subject_known check (subject in ('customers', 'orders', 'members')),
  constraint imports_phase_known check (phase in ('ask', 'wait', 'load', 'check', 'settle')),
  constraint imports_finished_have_ended check ((state in ('uploading', 'running')) = (finished_at is null))
);
create index imports_by_age on imports (shop_id, created_at);
-- One import of a kind at a time.
create unique index imports_running on imports (shop_id, kind) where state in ('uploading', 'running');

-- What was loaded and is not settled yet: lines of the platform's answer, or rows of a file. Gone when its subject is done.
create table import_rows (
  shop_id bigint not null,
  import_id uuid not null,
  row_no bigint not null,
  -- The object that the platform hangs this one under: it may come in any order.
  parent text,
  -- Rows are taken oldest first.
  sort_at timestamptz not null,
  -- Under what else it is looked for: its own id, or the identities of a member.
  keys text[] not null default '{}',
  body text not null,
  primary key (shop_id, import_id, row_no)
);
create index import_rows_taken on import_rows (shop_id, import_id, sort_at, row_no) where parent is null;
create index import_rows_children on import_rows (shop_id, import_id, parent, row_no) where parent is not null;

-- What could not be taken, and why.
create table import_errors (
  shop_id bigint not null,
  import_id uuid not null,
  row_no bigint not null,
  error_no integer not null,
  path text not null,
  message text not null,
  raw text not null,
  primary key (shop_id, import_id, row_no, error_no)
);

grant select, insert, update on imports to regulars_app;
grant select, insert, delete on import_rows, import_errors to regulars_app;

-- False: its points were settled elsewhere. It is kept and counted, and never earns, whatever is told of it later.
alter table orders add column earns boolean not null default true;

-- A code that the member already gave to friends.
alter table members add column referral_code text;
create unique index members_referral_code on members (shop_id, upper(referral_code)) where referral_code is not null;

-- A job that is not to run before some time has passed.
create function enqueue_job_later(p_name text, p_payload json, p_queue text, p_key text, p_attempts_max integer,
                                  p_run_at timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(p_name, p_payload, queue_name => p_queue, job_key => p_key,
                                  max_attempts => p_attempts_max, run_at => p_run_at);
end
$$;
revoke execute on function enqueue_job_later from public;
grant execute on function enqueue_job_later to regulars_app;
