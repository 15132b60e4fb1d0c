-- why: every shop's platform is told what its members have, with tiers or without

-- Whom no platform was told of is told of once, two in a second for each shop: what is new meanwhile goes between.
insert into standing_publications (shop_id, member_id, due_at)
select m.shop_id, m.member_id,
       now() + row_number() over (partition by m.shop_id order by m.member_id) * interval '0.5 seconds'
  from members m
 where m.status = 'active'
   and exists (select from identities i
                where i.shop_id = m.shop_id and i.member_id = m.member_id
                  and i.type in ('customer_id', 'stripe_customer_id'))
on conflict (shop_id, member_id) do nothing;
