-- Reports: what was sold and to whom, which members were active on which day, how cohorts of points ended, and closed months.

-- One row for each order that counts now: paid, not cancelled, no test, and something of it kept. What is left of it is
-- goods after discounts and refunds, without tax and shipping.
create table sales (
  shop_id bigint not null,
  order_id text not null,
  -- The day it was placed, in the shop's zone.
  day date not null,
  -- Whose it is; a guest is known by the customer's id or a keyed hash of a contact, or is somebody new with each order.
  member_id bigint,
  guest text,
  net_minor bigint not null,
  currency text not null,
  -- Points that campaigns gave for it, by the campaign's id; null: none did.
  campaigns jsonb,
  primary key (shop_id, order_id),
  constraint sales_of_one_buyer check ((member_id is null) <> (guest is null)),
  constraint sales_not_negative check (net_minor >= 0)
);
create index sales_by_day on sales (shop_id, day);
-- Buyer by buyer in the order of their purchases, without the table: measured, sums over all buyers in a tenth of the time.
create index sales_of_member on sales (shop_id, member_id, day) include (net_minor, currency) where member_id is not null;
create index sales_of_guest on sales (shop_id, guest, day) include (net_minor, currency) where guest is not null;

-- Who earned or asked for a reward on which day of the ledger (the day of recorded_at in the shop's zone).
create table active_days (
  shop_id bigint not null,
  day date not null,
  member_id bigint not null,
  primary key (shop_id, day, member_id)
);

-- How points earned in one month ended, month by month: kept day by day, for what is expected of the others.
create table lot_outcomes (
  shop_id bigint not null,
  earned_month date not null,
  month date not null,
  earned bigint not null default 0,
  spent bigint not null default 0,
  expired bigint not null default 0,
  -- Taken back, or adjusted away.
  taken bigint not null default 0,
  primary key (shop_id, earned_month, month)
);
create table breakage_reckonings (
  shop_id bigint not null,
  reckoned_at timestamptz not null,
  primary key (shop_id)
);

-- Months that were closed, with the figures as they were: append-only.
create table month_closes (
  shop_id bigint not null,
  month date not null,
  figures jsonb not null,
  closed_at timestamptz not null,
  closed_by text not null,
  primary key (shop_id, month),
  constraint month_closes_whole_months check (extract(day from month) = 1)
);

create index tier_periods_by_time on tier_periods (shop_id, began_at);
create index redemptions_by_time on redemptions (shop_id, created_at);
create index members_by_joining on members (shop_id, joined_at);

grant select, insert, update, delete on sales, lot_outcomes, breakage_reckonings to regulars_app;
grant select, insert on active_days, month_closes to regulars_app;

insert into active_days (shop_id, day, member_id)
select distinct t.shop_id, (t.recorded_at at time zone s.time_zone)::date, t.member_id
  from transfers t join shops s on s.shop_id = t.shop_id
 where t.from_account = 'issued' or t.to_account = 'held';

-- Of orders that were settled before, what their award measured is what is left of them.
insert into sales (shop_id, order_id, day, member_id, guest, net_minor, currency)
select o.shop_id, o.order_id, coalesce(o.counted_day, (o.placed_at at time zone s.time_zone)::date), o.member_id,
       case when o.member_id is null then coalesce('customer:' || o.customer_id, 'email:' || o.email_hash,
                                                   'phone:' || o.phone_hash, 'order:' || o.order_id) end,
       div(split_part(o.award ->> 'base', '/', 1)::numeric,
           coalesce(nullif(split_part(o.award ->> 'base', '/', 2), '')::numeric, 1)),
       coalesce(o.snapshot #>> '{order,currency}', s.currency)
  from orders o join shops s on s.shop_id = o.shop_id
 where o.placed_at is not null and o.award is not null and o.award ->> 'base' <> '0'
   and coalesce(o.award ->> 'nothing', '') not in ('not_seen', 'cancelled', 'test_order', 'voided', 'not_paid');

create or replace function append_ledger(
  p_shop bigint,
  p_recorded_at timestamptz,
  p_day date,
  -- the live program under which it was planned: its expiry is in the new balances
  p_program integer,
  -- transfers
  t_member bigint[], t_seq bigint[], t_transaction bigint[], t_occurred timestamptz[], t_points bigint[],
  t_after bigint[], t_from text[], t_to text[], t_kind text[], t_actor_kind text[], t_actor_name text[],
  t_source_kind text[], t_source_id text[], t_reason text[], t_key text[],
  -- lots that open
  l_member bigint[], l_seq bigint[], l_points bigint[], l_remaining bigint[], l_earned timestamptz[],
  l_expires timestamptz[], l_source_kind text[], l_source_id text[],
  -- movements on lots: what each took (+) or gave back (-)
  m_member bigint[], m_seq bigint[], m_lot bigint[], m_points bigint[],
  -- balances: the new values of rows that the caller has locked
  b_member bigint[], b_pending bigint[], b_available bigint[], b_held bigint[], b_lifetime bigint[],
  b_seq_before bigint[], b_seq bigint[], b_next_expiry timestamptz[],
  b_last_active timestamptz[]
) returns void language plpgsql as $$
declare
  touched bigint;
begin
  if p_program is distinct from (select version from program_versions where shop_id = p_shop and state = 'live') then
    raise exception 'another program went live under this posting' using errcode = '40001';
  end if;

  update balances b
     set pending = n.pending, available = n.available, held = n.held, lifetime_points = n.lifetime,
         last_seq = n.seq, next_expiry_at = n.next_expiry,
         last_active_at = n.last_active, updated_at = p_recorded_at
    from unnest(b_member, b_pending, b_available, b_held, b_lifetime, b_seq_before, b_seq, b_next_expiry,
                b_last_active)
         as n (member, pending, available, held, lifetime, seq_before, seq, next_expiry, last_active)
   where b.shop_id = p_shop and b.member_id = n.member and b.last_seq = n.seq_before;
  get diagnostics touched = row_count;
  if touched <> cardinality(b_member) then
    raise exception 'a balance changed under its posting' using errcode = '40001';
  end if;

  insert into transfers (shop_id, member_id, seq, transaction_seq, occurred_at, recorded_at, points, available_after,
         from_account, to_account, kind, actor_kind, source_kind, source_id, actor_name, reason, idempotency_key)
  select p_shop, t.member, t.seq, t.transaction_seq, t.occurred, p_recorded_at, t.points, t.after,
         t.from_account::account, t.to_account::account, t.kind, t.actor_kind, t.source_kind, t.source_id,
         t.actor_name, t.reason, t.key
    from unnest(t_member, t_seq, t_transaction, t_occurred, t_points, t_after, t_from, t_to, t_kind, t_actor_kind,
                t_actor_name, t_source_kind, t_source_id, t_reason, t_key)
         as t (member, seq, transaction_seq, occurred, points, after, from_account, to_account, kind, actor_kind,
               actor_name, source_kind, source_id, reason, key);

  insert into transfer_tallies (shop_id, day, from_account, to_account, kind, points, transfers)
  select p_shop, p_day, t.from_account::account, t.to_account::account, t.kind, sum(t.points), count(*)
    from unnest(t_from, t_to, t_kind, t_points) as t (from_account, to_account, kind, points)
   group by t.from_account, t.to_account, t.kind;

  insert into active_days (shop_id, day, member_id)
  select distinct p_shop, p_day, t.member
    from unnest(t_member, t_from, t_to) as t (member, from_account, to_account)
   where t.from_account = 'issued' or t.to_account = 'held'
  on conflict do nothing;

  if cardinality(l_member) > 0 then
    insert into lots (shop_id, member_id, lot_seq, points, remaining, earned_at, expires_at, source_kind, source_id)
    select p_shop, l.member, l.seq, l.points, l.remaining, l.earned, l.expires, l.source_kind, l.source_id
      from unnest(l_member, l_seq, l_points, l_remaining, l_earned, l_expires, l_source_kind, l_source_id)
           as l (member, seq, points, remaining, earned, expires, source_kind, source_id);
  end if;

  if cardinality(m_member) > 0 then
    insert into lot_movements (shop_id, member_id, seq, lot_seq, points)
    select p_shop, m.member, m.seq, m.lot, m.points
      from unnest(m_member, m_seq, m_lot, m_points) as m (member, seq, lot, points);

    -- A lot that opened in this very posting carries its remaining already.
    update lots
       set remaining = lots.remaining - m.points
      from (select member, lot, sum(points) as points
              from unnest(m_member, m_lot, m_points) as m (member, lot, points)
             where not exists (
                     select 1 from unnest(l_member, l_seq) as l (member, seq)
                      where l.member = m.member and l.seq = m.lot)
             group by member, lot) as m
     where lots.shop_id = p_shop and lots.member_id = m.member and lots.lot_seq = m.lot;
  end if;
end
$$;
