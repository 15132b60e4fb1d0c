-- why: append-only by privilege: the application's role may insert and select transfers, and nothing else

do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'regulars_app') then
    create role regulars_app nologin;
  end if;
exception when duplicate_object or unique_violation then
  null;
end
$$;

grant regulars_app to current_user;
grant usage on schema public to regulars_app;
grant select, insert, update, delete on all tables in schema public to regulars_app;
revoke update, delete, truncate on transfers, lot_movements, audit_log from regulars_app;
revoke delete, truncate on lots, balances, orders, redemptions from regulars_app;
grant usage, select on all sequences in schema public to regulars_app;
grant execute on all functions in schema public to regulars_app;
