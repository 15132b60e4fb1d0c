-- why: the platform is told what of a member's points expires next, and when

-- As it was told last; both are null where nothing expired then.
alter table standing_publications
  add column expiring_points bigint,
  add column expires_on date,
  add constraint standing_publications_expire_on_a_day check ((expiring_points is null) = (expires_on is null));

-- Whom the platform knows it is told of once, as far as something expires.
update standing_publications set due_at = now() where due_at is null and customer_id is not null;
