-- why: segments compare members with the rest of the shop, and look at customer tags, which are told late, twice and out of order

-- From which figure on a buyer is in the second, third, fourth and fifth fifth of the shop's buyers; reckoned each night.
create table rfm_limits (
  shop_id bigint not null,
  last_order_at timestamptz[] not null,
  orders integer[] not null,
  spent_minor bigint[] not null,
  buyers integer not null,
  reckoned_at timestamptz not null,
  primary key (shop_id),
  constraint rfm_limits_of_somebody check (buyers > 0)
);

-- The platform's last word on each tag of each customer, member or not: the later one wins, whichever came first.
create table customer_tags (
  shop_id bigint not null,
  customer_id text not null,
  -- In lower case: tags are the same in capitals and not.
  tag text not null,
  written text not null,
  has boolean not null,
  said_at timestamptz not null,
  primary key (shop_id, customer_id, tag)
);

grant select, insert, update on rfm_limits to regulars_app;
grant select, insert, update, delete on customer_tags to regulars_app;
