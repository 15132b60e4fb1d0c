-- why: what is known of a shop on its way from the install to a live program, and when its widget was last asked for

create table shop_signs (
  shop_id bigint not null,
  -- When a page of the shop last asked for the widget's data; good to an hour.
  widget_seen_at timestamptz,
  -- What the shop's theme said when it was last read: whether the embed is on, its colours and its fonts.
  theme jsonb,
  theme_read_at timestamptz,
  -- There is no past to bring along: somebody said so.
  without_history_at timestamptz,
  -- What the merchant said they keep of a sale, in percent of it.
  margin_percent integer,
  -- Somebody made the program known to be live.
  launched_at timestamptz,
  launched_by text,
  -- The checklist was put away.
  checklist_closed_at timestamptz,
  primary key (shop_id),
  constraint shop_signs_theme_read_at_a_time check (theme is null or theme_read_at is not null),
  constraint shop_signs_launched_by_somebody check ((launched_at is null) = (launched_by is null)),
  constraint shop_signs_margin_is_a_share check (margin_percent between 1 and 99)
);

grant select, insert, update on shop_signs to regulars_app;

-- Shops whose program somebody has published long since have no way to go.
insert into shop_signs (shop_id, launched_at, launched_by, checklist_closed_at)
select shop_id, published_at, published_by, now()
  from program_versions where state = 'live' and published_by <> 'Regulars';
