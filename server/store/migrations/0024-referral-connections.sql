-- why: a friend who claims beside another platform's checkout gets a code that this checkout knows

alter table referrals
  -- On whose pages the friend claimed; null: on the shop's own, or on our page of the link.
  add column connection_id text;
