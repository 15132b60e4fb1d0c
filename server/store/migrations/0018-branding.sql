-- why: how the widget looks in a shop and what it says there is chosen in the admin, and the platform is told

create table brandings (
  shop_id bigint not null,
  -- as it was saved, whole
  document jsonb not null,
  -- how often it was saved: a platform's answer is about one of these
  revision int not null,
  saved_at timestamptz not null,
  saved_by text not null,
  -- when the platform took this revision; null: it has not yet
  published_at timestamptz,
  -- why the platform did not take it; null: it did, or has not answered yet
  refusal text,
  primary key (shop_id),
  constraint brandings_taken_or_refused check (published_at is null or refusal is null)
);

grant select, insert, update on brandings to regulars_app;
