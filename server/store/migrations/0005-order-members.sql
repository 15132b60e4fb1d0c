-- why: an order may go to another customer, two customers may become one, and each member's consent is kept

-- What an order gave its members before the one of now: who they were, and the sums that the ledger must bear out.
alter table orders
  add column earlier_granted_points bigint not null default 0,
  add column earlier_revoked_points bigint not null default 0,
  add column earlier_members jsonb not null default '[]',
  add constraint orders_earlier_not_overdrawn
    check (earlier_revoked_points between 0 and earlier_granted_points);

alter table members
  add column merged_into bigint,
  add column consented_at timestamptz,
  add column consented_by text;
update members set consented_at = joined_at, consented_by = joined_by;
alter table members
  alter column consented_at set not null,
  alter column consented_by set not null,
  drop constraint members_status_known,
  add constraint members_status_known check (status in ('active', 'deleted', 'merged')),
  add constraint members_merged_into_somebody check ((status = 'merged') = (merged_into is not null)),
  add constraint members_survivor foreign key (shop_id, merged_into) references members (shop_id, member_id),
  add constraint members_consented_by_known check (consented_by in ('platform', 'shopper', 'api', 'staff'));
create index members_merged on members (shop_id, merged_into) where merged_into is not null;

-- A member's own lines alone may come to less than 0 for life: an order is clawed back from whom its member became.
alter table balances drop constraint balances_lifetime_not_negative;

-- Customers whom the platform merged, each with the one who was kept: what is still told of the old one is about that one.
create table merged_customers (
  shop_id bigint not null,
  customer_id text not null,
  kept_customer_id text not null,
  merged_at timestamptz not null,
  primary key (shop_id, customer_id),
  constraint merged_customers_not_into_themselves check (customer_id <> kept_customer_id)
);
create index merged_customers_by_kept on merged_customers (shop_id, kept_customer_id);

grant select, insert, update on merged_customers to regulars_app;
grant update on identities to regulars_app;

-- What is known of an order says since then whose it is and whether it was ever fulfilled; what it earned, what that waits for.
update orders
   set snapshot = snapshot || jsonb_build_object(
         'customer', case when snapshot #>> '{order,customerId}' is null then null else jsonb_build_object(
            'customerId', snapshot #> '{order,customerId}', 'toldAt', snapshot #> '{order,updatedAt}') end,
         'fulfilledAt', case when (snapshot #>> '{order,fulfilled}')::boolean then snapshot #> '{order,updatedAt}' end),
       award = award || jsonb_build_object('pendingUntil', 'days',
         'fulfilled', coalesce((snapshot #>> '{order,fulfilled}')::boolean, false));
