-- why: a lot's date comes from the live policy unless it has its own; so books carry when a member was active last

alter table balances add column last_active_at timestamptz;

update balances b
   set last_active_at = t.at
  from (select shop_id, member_id, max(least(occurred_at, recorded_at)) as at
          from transfers
         where from_account in ('issued', 'adjusted') or to_account = 'held'
         group by shop_id, member_id) as t
 where b.shop_id = t.shop_id and b.member_id = t.member_id;

-- When the version's expiry policy was first published in its present form; null where it has none.
alter table program_versions add column expiry_since timestamptz;
-- Members up to this id know in their next_expiry_at of the policy; null when all do.
alter table program_versions add column expiry_spread_after bigint;

-- Every date that a lot was given after it had opened; lots.expires_at is the last of them. 'infinity' is never.
create table lot_dates (
  shop_id bigint not null,
  member_id bigint not null,
  lot_seq bigint not null,
  change_no integer not null,
  expires_at timestamptz not null,
  actor_kind text not null,
  actor_name text,
  reason text not null,
  recorded_at timestamptz not null,
  primary key (shop_id, member_id, lot_seq, change_no),
  constraint lot_dates_have_a_reason check (reason <> ''),
  constraint lot_dates_actor_known check (actor_kind in ('system', 'shopper', 'staff', 'api_key')),
  constraint lot_dates_lot foreign key (shop_id, member_id, lot_seq)
    references lots (shop_id, member_id, lot_seq)
);
grant select, insert on lot_dates to regulars_app;

-- What a lot opened with stays as it was written; only what is left of it and its date change.
revoke update on lots from regulars_app;
grant update (remaining, expires_at) on lots to regulars_app;

drop function append_ledger;

create function append_ledger(
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

grant execute on function append_ledger to regulars_app;
