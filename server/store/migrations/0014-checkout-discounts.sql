-- why: tiers have their discount and free shipping at the checkout itself; what the platform was told of it stands here

create table checkout_discounts (
  shop_id bigint not null,
  -- the platform's id; null: it has none yet
  discount_id text,
  -- what it gives, as it was last told; '[]': nothing, it is switched off
  benefits jsonb not null,
  published_at timestamptz not null,
  -- why the platform did not take it; null: it did
  refusal text,
  primary key (shop_id)
);

grant select, insert, update on checkout_discounts to regulars_app;
