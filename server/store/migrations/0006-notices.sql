-- why: members are told before their points expire: what each is owed is written down with what became of it, and nobody is told twice

alter table members add column notices_opted_out_at timestamptz;

create table notices (
  shop_id bigint not null,
  notice_id bigint generated always as identity,
  member_id bigint not null,
  kind text not null,
  -- Says in words what the notice is about: the same thing is never told twice.
  dedupe_key text not null,
  state text not null default 'waiting',
  reason text,
  error text,
  attempts integer not null default 0,
  points bigint not null,
  expires_on date not null,
  days_before integer not null,
  created_at timestamptz not null,
  tried_at timestamptz,
  sent_at timestamptz,
  primary key (shop_id, notice_id),
  constraint notices_told_once unique (shop_id, dedupe_key),
  constraint notices_kind_known check (kind in ('expiry_warning')),
  constraint notices_state_known check (state in ('waiting', 'sent', 'failed', 'not_sent', 'withdrawn')),
  constraint notices_say_why check ((state in ('waiting', 'sent')) = (reason is null)),
  constraint notices_sent_at_a_time check ((state = 'sent') = (sent_at is not null)),
  constraint notices_name_points check (points > 0),
  constraint notices_member foreign key (shop_id, member_id) references members (shop_id, member_id)
);
create index notices_by_member on notices (shop_id, member_id, notice_id desc);
create index notices_waiting on notices (shop_id, coalesce(tried_at, created_at)) where state = 'waiting';

-- How far a shop's pass over the members whose points expire soon has come.
create table notice_passes (
  shop_id bigint not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  after_expiry_at timestamptz,
  after_member_id bigint,
  primary key (shop_id)
);

-- A whole balance may expire on one day for all members: the pass goes on within it by member.
drop index balances_expiring;
create index balances_expiring on balances (shop_id, next_expiry_at, member_id) where next_expiry_at is not null;

grant select, insert, update, delete on notices to regulars_app;
grant select, insert, update on notice_passes to regulars_app;
