-- why: append-only by privilege: the application's role may do to each table what its statements do, and nothing else

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
grant select, insert on all tables in schema public to regulars_app;
revoke all on schema_migrations from regulars_app;
-- Not among these: transfers, lot_movements and audit_log, which only ever grow.
grant update on shops, program_versions, api_keys, inbox, members, balances, lots, transfer_tallies, daily_totals,
  orders, redemptions, api_requests, ledger_checks to regulars_app;
grant delete on inbox, identities, transfer_tallies, api_requests, ledger_checks to regulars_app;
grant execute on all functions in schema public to regulars_app;

-- The queue's own tables stay closed: the application enqueues through these, inside its own transactions.
create function enqueue_job(p_name text, p_payload json, p_queue text, p_key text, p_attempts_max integer)
returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(p_name, p_payload, queue_name => p_queue, job_key => p_key,
                                  max_attempts => p_attempts_max);
end
$$;

create function revive_job(p_name text, p_payload json, p_queue text, p_key text, p_attempts_max integer)
returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from graphile_worker.jobs where key = p_key and attempts < max_attempts) then
    perform graphile_worker.add_job(p_name, p_payload, queue_name => p_queue, job_key => p_key,
                                    max_attempts => p_attempts_max);
  end if;
end
$$;

create function pull_due_jobs(p_now timestamptz)
returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  pulled bigint;
begin
  select count(*) into pulled
    from graphile_worker.reschedule_jobs(array(
           select id from graphile_worker.jobs
            where run_at > now() and run_at <= p_now and locked_at is null and attempts < max_attempts),
         run_at => now());
  return pulled;
end
$$;

revoke execute on function enqueue_job, revive_job, pull_due_jobs from public;
grant execute on function enqueue_job, revive_job, pull_due_jobs to regulars_app;
