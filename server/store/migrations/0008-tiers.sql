-- why: a member's tier of now is one row; how they came to each tier, and until when, is kept as a list of periods

-- Whoever never had a tier has no row.
create table member_standings (
  shop_id bigint not null,
  member_id bigint not null,
  tier_id text,
  -- When they came to the tier, however often it was kept since.
  since timestamptz not null,
  -- The period of tier_periods that runs, and its days in the shop's zone: from the one after counts_after up to
  -- and with through_day. Null: it has no end.
  period_no integer not null,
  counts_after date not null,
  through_day date,
  -- When the clock alone may next change something; null: never.
  review_at timestamptz,
  -- Given by hand and kept whatever the figure says.
  locked boolean not null default false,
  primary key (shop_id, member_id),
  constraint member_standings_member foreign key (shop_id, member_id) references members (shop_id, member_id)
);
create index member_standings_by_tier on member_standings (shop_id, tier_id, member_id);
create index member_standings_due on member_standings (shop_id, review_at, member_id) where review_at is not null;

create table tier_periods (
  shop_id bigint not null,
  member_id bigint not null,
  period_no integer not null,
  -- Null: a time without a tier, after one.
  tier_id text,
  began_at timestamptz not null,
  ended_at timestamptz,
  how text not null,
  reason text,
  actor_name text,
  primary key (shop_id, member_id, period_no),
  constraint tier_periods_how_known
    check (how in ('qualified', 'kept', 'lost', 'given', 'taken', 'program', 'imported', 'merged')),
  constraint tier_periods_member foreign key (shop_id, member_id) references members (shop_id, member_id)
);

-- How far the members of a shop were looked at under the tiers of its live program, as a text; null: none.
create table tier_passes (
  shop_id bigint not null,
  tiers text,
  after_member_id bigint,
  primary key (shop_id)
);

-- What the commerce platform was told of a member's standing, and when it is to be told again.
create table standing_publications (
  shop_id bigint not null,
  member_id bigint not null,
  due_at timestamptz,
  customer_id text,
  tier_id text,
  points bigint,
  published_at timestamptz,
  primary key (shop_id, member_id),
  constraint standing_publications_member foreign key (shop_id, member_id) references members (shop_id, member_id)
);
create index standing_publications_due on standing_publications (shop_id, due_at) where due_at is not null;

grant select, insert, update on member_standings, tier_periods, tier_passes, standing_publications to regulars_app;
