-- why: a member's tier of now is one row; how they came to each tier, and until when, is kept as a list of periods

create table member_standings (
  shop_id bigint not null,
  member_id bigint not null,
  tier_id text,
  -- The period of tier_periods that runs.
  period_no integer not null,
  since timestamptz not null,
  -- When the period ends and the figure is looked at; null: it has no end.
  ends_at timestamptz,
  -- Given by hand and kept whatever the figure says.
  locked boolean not null default false,
  primary key (shop_id, member_id),
  constraint member_standings_member foreign key (shop_id, member_id) references members (shop_id, member_id)
);
create index member_standings_by_tier on member_standings (shop_id, tier_id, member_id);
create index member_standings_ending on member_standings (shop_id, ends_at, member_id) where ends_at is not null;

create table tier_periods (
  shop_id bigint not null,
  member_id bigint not null,
  period_no integer not null,
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

grant select, insert, update on member_standings, tier_periods to regulars_app;
