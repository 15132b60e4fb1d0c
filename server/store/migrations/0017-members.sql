-- why: staff finds members by whatever they have at hand, erases them for good, and does one thing to many of them at once

-- A search is the start of a word of a name: first and last name, and the words within either.
create index members_by_first_name on members (shop_id, lower(first_name) text_pattern_ops, member_id)
  where first_name is not null;
create index members_by_last_name on members (shop_id, lower(last_name) text_pattern_ops, member_id)
  where last_name is not null;
create index members_by_second_first_name on members
  (shop_id, lower(split_part(translate(first_name, '-', ' '), ' ', 2)) text_pattern_ops, member_id)
  where split_part(translate(first_name, '-', ' '), ' ', 2) <> '';
create index members_by_second_last_name on members
  (shop_id, lower(split_part(translate(last_name, '-', ' '), ' ', 2)) text_pattern_ops, member_id)
  where split_part(translate(last_name, '-', ' '), ' ', 2) <> '';
create index members_by_third_last_name on members
  (shop_id, lower(split_part(translate(last_name, '-', ' '), ' ', 3)) text_pattern_ops, member_id)
  where split_part(translate(last_name, '-', ' '), ' ', 3) <> '';
-- Or the start of what they are known by; or the end of a phone, since people leave the country out.
create index identities_by_start on identities (shop_id, lower(value) text_pattern_ops, member_id);
create index identities_by_phone_end on identities (shop_id, reverse(value) text_pattern_ops, member_id) where type = 'phone';
-- Or an order by the number in its name, whatever the shop writes around it.
create index orders_by_number on orders (shop_id, (translate(name, translate(name, '0123456789', ''), '')))
  where name is not null;
create index members_gone on members (shop_id, status, member_id) where status <> 'active';

-- The member was erased: whatever still comes to this book is taken out of it at once.
alter table balances add column is_closed boolean not null default false;

-- What is done to many members at once. Whom it is for is written down before it is confirmed, and stays.
create table bulk_actions (
  shop_id bigint not null,
  bulk_id uuid not null,
  kind text not null,
  state text not null,
  -- For each member; of an undoing, what each of them got.
  points bigint,
  reason text not null,
  -- In words, whom it was chosen as.
  chosen text not null,
  undoes uuid,
  members bigint not null,
  done bigint not null default 0,
  failed bigint not null default 0,
  -- Signed: what really moved.
  moved_points bigint not null default 0,
  error text,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  primary key (shop_id, bulk_id),
  constraint bulk_actions_kind_known check (kind in ('adjust', 'undo')),
  constraint bulk_actions_state_known check (state in ('draft', 'running', 'stopped', 'done', 'failed')),
  constraint bulk_actions_undo_something check ((kind = 'undo') = (undoes is not null)),
  constraint bulk_actions_finished_have_ended check ((state in ('draft', 'running')) = (finished_at is null)),
  constraint bulk_actions_count_up check (done + failed <= members)
);
create index bulk_actions_by_age on bulk_actions (shop_id, created_at);
-- One after the other, and each is undone once.
create unique index bulk_actions_running on bulk_actions (shop_id) where state = 'running';
create unique index bulk_actions_undone_once on bulk_actions (shop_id, undoes) where undoes is not null and state <> 'draft';

create table bulk_members (
  shop_id bigint not null,
  bulk_id uuid not null,
  member_id bigint not null,
  state text not null default 'waiting',
  -- What they are to get; then what they got.
  points bigint not null,
  detail text,
  primary key (shop_id, bulk_id, member_id),
  constraint bulk_members_state_known check (state in ('waiting', 'done', 'failed')),
  constraint bulk_members_failed_say_why check (state <> 'failed' or detail is not null),
  constraint bulk_members_action foreign key (shop_id, bulk_id) references bulk_actions (shop_id, bulk_id),
  constraint bulk_members_member foreign key (shop_id, member_id) references members (shop_id, member_id)
);
create index bulk_members_waiting on bulk_members (shop_id, bulk_id, member_id) where state = 'waiting';
create index bulk_members_told on bulk_members (shop_id, bulk_id, member_id) where detail is not null;

grant select, insert, update, delete on bulk_actions, bulk_members to regulars_app;
