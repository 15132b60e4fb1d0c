-- why: a key of the API says who made it, until when it is good and when it was last used

alter table api_keys
  add column created_by text not null default 'command line',
  add column expires_at timestamptz,
  add column last_used_at timestamptz,
  add constraint api_keys_live_before_they_expire check (expires_at > created_at);

-- Those of before were all made on the command line; from now on each says it.
alter table api_keys alter column created_by drop default;
