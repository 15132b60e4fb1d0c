-- why: members bring friends: one link for life, and each friend's way from the click to the reward with every step kept

alter table members
  -- Friends are told who invites them, by first name.
  add column shows_first_name boolean not null default false,
  -- Staff has stopped their link; null: it works.
  add column link_stopped_at timestamptz;

alter table redemptions
  -- What was given for a referral: it cost no points.
  add column referral_id uuid,
  -- It is the friend's, kept with the advocate until the friend is anybody: nobody's list shows it.
  add column for_friend boolean not null default false,
  add constraint redemptions_friends_are_referred check (not for_friend or referral_id is not null);
create index redemptions_by_referral on redemptions (shop_id, referral_id) where referral_id is not null;

create table referrals (
  shop_id bigint not null,
  referral_id uuid not null,
  advocate_id bigint not null,
  -- How the link had been shared: link, email, whatsapp…
  channel text not null,
  state text not null,
  reason text not null,
  -- Staff has to look before anything goes on.
  in_review boolean not null default false,
  score integer not null default 0,
  -- The last word of staff.
  decision text,
  decided_at timestamptz,
  decided_by text,
  note text,
  program_version integer not null,
  -- In which language the friend was spoken to.
  locale text not null,
  -- Keyed hashes: of the address as it was written, and of the mailbox it comes to.
  email_hash text,
  mailbox_hash text,
  -- b…@example.com
  email_hint text,
  -- Ciphertext, for the mail with the code; gone once the referral is over.
  email text,
  -- Whom the friend became; null: no member yet.
  friend_id bigint,
  -- The friend's code.
  redemption_id uuid,
  order_id text,
  ordered_at timestamptz,
  -- Goods of that order after discounts and refunds.
  order_minor bigint,
  order_currency text,
  -- What the friend's code took off.
  discount_minor bigint,
  hold_until timestamptz,
  invited_at timestamptz,
  clicked_at timestamptz,
  claimed_at timestamptz,
  claim_ends_at timestamptz,
  rewarded_at timestamptz,
  advocate_points bigint not null default 0,
  friend_points bigint not null default 0,
  -- The friend was nobody yet when the rewards were given: theirs come once they have joined.
  friend_owed boolean not null default false,
  mailed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, referral_id),
  constraint referrals_state_known check (state in ('invited', 'clicked', 'claimed', 'ordered', 'pending', 'rewarded',
    'blocked', 'rejected', 'expired')),
  constraint referrals_decision_known check (decision is null or decision in ('released', 'rejected')),
  constraint referrals_rewarded_at_a_time check ((state = 'rewarded') = (rewarded_at is not null)),
  constraint referrals_order_money_whole check ((order_minor is null) = (order_currency is null)),
  constraint referrals_advocate foreign key (shop_id, advocate_id) references members (shop_id, member_id)
);
-- An order is one friend's first, and nobody claims twice at once.
create unique index referrals_one_per_order on referrals (shop_id, order_id) where order_id is not null;
create unique index referrals_one_per_mailbox on referrals (shop_id, mailbox_hash)
  where mailbox_hash is not null and state = 'claimed';
create index referrals_by_mailbox on referrals (shop_id, mailbox_hash) where mailbox_hash is not null;
create index referrals_by_email on referrals (shop_id, email_hash) where email_hash is not null;
create index referrals_by_advocate on referrals (shop_id, advocate_id, created_at desc);
create index referrals_due on referrals (shop_id, hold_until) where state = 'pending' and not in_review;
create index referrals_running_out on referrals (shop_id, claim_ends_at) where state = 'claimed';
create index referrals_in_review on referrals (shop_id, updated_at) where in_review or state = 'blocked';
create index referrals_by_friend on referrals (shop_id, friend_id) where friend_id is not null;
create index referrals_cancelled on referrals (shop_id, updated_at) where reason = 'cancelled';
create index referrals_owed on referrals (shop_id, friend_id) where friend_owed;
create index referrals_by_time on referrals (shop_id, created_at);
create index referrals_hinted on referrals (shop_id, created_at) where email_hint is not null;

-- Every state a referral was in, and why; facts.
create table referral_steps (
  shop_id bigint not null,
  referral_id uuid not null,
  step_no integer not null,
  state text not null,
  reason text not null,
  -- When it happened in the shop; rows come later.
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  note text,
  primary key (shop_id, referral_id, step_no)
);

-- How often links were shared and opened.
create table referral_visits (
  shop_id bigint not null,
  day date not null,
  member_id bigint not null,
  channel text not null,
  shares integer not null default 0,
  clicks integer not null default 0,
  last_shared_at timestamptz,
  primary key (shop_id, day, member_id, channel)
);

-- What people were seen with: mailboxes, phones, devices, networks, addresses, names. Keyed hashes, and only for a time.
create table contact_marks (
  shop_id bigint not null,
  kind text not null,
  hash text not null,
  subject text not null,
  subject_id text not null,
  first_seen_at timestamptz not null,
  seen_at timestamptz not null,
  forget_at timestamptz not null,
  primary key (shop_id, kind, hash, subject, subject_id),
  constraint contact_marks_kind_known
    check (kind in ('mailbox', 'mailbox_stem', 'phone', 'address', 'device', 'browser', 'network', 'name', 'click')),
  constraint contact_marks_subject_known check (subject in ('member', 'referral'))
);
create index contact_marks_of_subject on contact_marks (shop_id, subject, subject_id);
create index contact_marks_to_forget on contact_marks (shop_id, forget_at);

-- Signs that something may not be what it seems, each with what it was seen by.
create table signals (
  shop_id bigint not null,
  subject text not null,
  subject_id text not null,
  kind text not null,
  evidence jsonb not null,
  found_at timestamptz not null,
  primary key (shop_id, subject, subject_id, kind),
  constraint signals_subject_known check (subject in ('referral', 'case'))
);

-- Members whose accounts or doings staff should look at. A case changes nothing by itself.
create table cases (
  shop_id bigint not null,
  case_id uuid not null,
  member_id bigint not null,
  -- many_accounts, cancel_loop, activity_burst
  kind text not null,
  state text not null,
  score integer not null,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  note text,
  primary key (shop_id, case_id),
  constraint cases_state_known check (state in ('open', 'cleared', 'confirmed')),
  constraint cases_kind_known check (kind in ('many_accounts', 'cancel_loop', 'activity_burst')),
  constraint cases_member foreign key (shop_id, member_id) references members (shop_id, member_id)
);
create unique index cases_one_open on cases (shop_id, member_id, kind) where state = 'open';
create index cases_by_state on cases (shop_id, state, updated_at desc);
create index cases_by_member on cases (shop_id, member_id, opened_at desc);

-- Until when each shop's members were watched; what is told meanwhile is looked at the next time.
create table member_watches (
  shop_id bigint not null,
  looked_at timestamptz not null,
  -- Whose addresses were remembered last: members are taken in the order in which they joined.
  last_member_id bigint not null default 0,
  primary key (shop_id)
);

-- Whether somebody has ordered before is asked of claimed orders, too.
drop index orders_unclaimed_email;
create index orders_by_email on orders (shop_id, email_hash) where email_hash is not null;

grant select, insert, update on referrals, referral_visits, cases, member_watches to regulars_app;
grant select, insert on referral_steps to regulars_app;
grant select, insert, update, delete on contact_marks, signals to regulars_app;
