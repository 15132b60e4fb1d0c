-- why: what members did besides buying is kept with what it gave: limits count it, segments ask for it, nobody is paid twice

create table activities (
  shop_id bigint not null,
  activity_id bigint generated always as identity,
  member_id bigint not null,
  -- `review`, `birthday`; the shop's own ones `custom:<id>`.
  type text not null,
  -- Tells apart several rules of one type: which profile was followed.
  url text,
  -- Names the activity within its type: the same one again is the same activity.
  external_id text not null,
  occurred_at timestamptz not null,
  -- The day of `occurred_at` in the shop's zone: limits count days, months and years of it.
  day date not null,
  recorded_at timestamptz not null,
  points bigint not null,
  state text not null,
  -- Why it was refused: a code and a sentence.
  reason text,
  detail text,
  properties jsonb not null default '{}',
  program_version integer not null,
  source text not null,
  actor_name text,
  -- What staff wrote who recorded it by hand.
  note text,
  primary key (shop_id, activity_id),
  constraint activities_external_id_unique unique (shop_id, type, external_id),
  constraint activities_state_known check (state in ('granted', 'refused')),
  constraint activities_source_known check (source in ('api', 'shopper', 'system', 'staff')),
  constraint activities_points_not_negative check (points >= 0),
  constraint activities_refused_for_a_reason check ((state = 'refused') = (reason is not null) and (state = 'granted' or points = 0)),
  constraint activities_member foreign key (shop_id, member_id) references members (shop_id, member_id)
);
-- Limits of one member; and segments of a whole shop that ask who did something, ever or since.
create index activities_of_member on activities (shop_id, member_id, type, day);
create index activities_granted on activities (shop_id, type, occurred_at) include (member_id) where state = 'granted';
create index activities_by_time on activities (shop_id, member_id, occurred_at desc, activity_id desc);

-- How far the daily round over birthdays and anniversaries has come in each shop.
create table activity_rounds (
  shop_id bigint not null,
  day date not null,
  stage text not null,
  after_member_id bigint not null default 0,
  primary key (shop_id),
  constraint activity_rounds_stage_known check (stage in ('birthday', 'anniversary', 'over'))
);

-- Month and day as one number: a birthday is the same everywhere, the day of joining is read in the shop's zone.
create index members_by_birthday on members
  (shop_id, ((extract(month from birthday) * 100 + extract(day from birthday))::integer), member_id)
  where birthday is not null and status = 'active';
create index members_by_joining_day on members
  (shop_id, ((extract(month from joined_at at time zone 'UTC') * 100
              + extract(day from joined_at at time zone 'UTC'))::integer), member_id)
  where status = 'active';

-- Welcome bonuses were given before this list was kept.
insert into activities (shop_id, member_id, type, external_id, occurred_at, day, recorded_at, points, state, program_version,
                        source)
select t.shop_id, coalesce(m.merged_into, m.member_id), 'sign_up', m.member_id::text, t.occurred_at,
       (t.occurred_at at time zone s.time_zone)::date, t.recorded_at, t.points, 'granted',
       coalesce((select min(p.version) from program_versions p where p.shop_id = t.shop_id and p.state <> 'draft'), 1),
       'system'
  from transfers t
  join shops s on s.shop_id = t.shop_id
  join members m on m.shop_id = t.shop_id and m.member_id = t.member_id
 where t.kind = 'activity' and t.source_kind = 'activity' and t.source_id = 'sign_up:' || t.member_id::text
   and t.from_account = 'issued';

insert into member_days as d (shop_id, member_id, day, points)
select shop_id, member_id, day, sum(points) from activities where points > 0 group by shop_id, member_id, day
on conflict (shop_id, member_id, day) do update set points = d.points + excluded.points;

insert into member_figures as f (shop_id, member_id, points)
select shop_id, member_id, sum(points) from activities where points > 0 group by shop_id, member_id
on conflict (shop_id, member_id) do update set points = f.points + excluded.points;

grant select, insert, update on activities, activity_rounds to regulars_app;
