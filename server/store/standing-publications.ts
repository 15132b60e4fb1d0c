import type { Queryable, Tx } from './database.ts';

/** A member is told of to the platform at most this often: what changes meanwhile goes together. */
const pauseMs = 60_000;
/** A publication that was handed out and not settled by then has lost its job. */
const leaseMs = 15 * 60_000;

/** What the platform was told of a member last. */
export interface Published {
  customerId: string;
  tierId: string | null;
  points: number;
  /** What expires next, and its last day in the shop's zone. */
  expiring: { points: number; on: string } | null;
}

export interface DuePublication {
  memberId: string;
  /** Handed out until then; another value by the end says that more has changed. */
  dueAt: Date | null;
  /** The customer of now; null: the platform knows nobody. */
  customerId: string | null;
  tierId: string | null;
  points: number;
  published: Published | null;
}

/**
 * An identity by which a platform of the shop $1 knows its member: who connected Stripe alone has no platform of its
 * own, and a customer who was merged into another is no more.
 */
const isPlatforms = `
  (i.type = 'stripe_customer_id'
   or i.type = 'customer_id'
      and exists (select from shops s where s.shop_id = $1 and s.connected_by <> 'stripe')
      and not exists (select from merged_customers c where c.shop_id = $1 and c.customer_id = i.value))`;

/** These members have something new to be told of; those whom no platform knows are left out. */
export async function markStandingsDue(
  tx: Tx,
  shopId: string,
  step: { memberIds: readonly string[]; now: Date },
): Promise<void> {
  if (step.memberIds.length === 0) return;
  await tx.query(
    `insert into standing_publications (shop_id, member_id, due_at)
     select $1, m.id, $3 from (select distinct unnest($2::bigint[]) as id) as m
      where exists (select from identities i
                     where i.shop_id = $1 and i.member_id = m.id and ${isPlatforms})
      order by m.id
     on conflict (shop_id, member_id) do update
        set due_at = least(standing_publications.due_at, excluded.due_at)`,
    [shopId, step.memberIds, new Date(step.now.getTime() + pauseMs)],
    'mark_standings_due',
  );
}

/** Those of these members of whom the platform knows have news: what they have may expire on other days now. */
export async function markPublishedDue(
  tx: Tx,
  shopId: string,
  step: { after: string; through: string; now: Date },
): Promise<void> {
  await tx.query(
    `update standing_publications set due_at = least(due_at, $4)
      where shop_id = $1 and member_id > $2 and member_id <= $3 and customer_id is not null`,
    [shopId, step.after, step.through, new Date(step.now.getTime() + pauseMs)],
  );
}

/** Hands out members who are due, each to one taker: who doesn't settle one in time loses it to the next. */
export async function takeDuePublications(
  tx: Tx,
  shopId: string,
  step: { now: Date; limit: number },
): Promise<string[]> {
  const rows = await tx.query<{ member_id: string }>(
    `update standing_publications p set due_at = $3
       from (select member_id from standing_publications where shop_id = $1 and due_at <= $2
              order by due_at limit $4 for update skip locked) as due
      where p.shop_id = $1 and p.member_id = due.member_id
      returning p.member_id::text`,
    [shopId, step.now, new Date(step.now.getTime() + leaseMs), step.limit],
    'take_due_publications',
  );
  return rows.map((row) => row.member_id);
}

export async function readPublication(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<DuePublication | null> {
  const [row] = await db.query<{
    due_at: Date | null;
    customer_id: string | null;
    tier_id: string | null;
    points: string | null;
    told_customer_id: string | null;
    told_tier_id: string | null;
    told_points: string | null;
    told_expiring_points: string | null;
    told_expires_on: string | null;
  }>(
    `select p.due_at, s.tier_id, b.available as points, p.customer_id as told_customer_id,
            p.tier_id as told_tier_id, p.points as told_points,
            p.expiring_points as told_expiring_points, p.expires_on::text as told_expires_on,
            (select value from identities i
              where i.shop_id = $1 and i.member_id = $2 and ${isPlatforms}
              order by i.type, i.created_at desc, value limit 1) as customer_id
       from standing_publications p
       left join member_standings s on s.shop_id = $1 and s.member_id = $2
       left join balances b on b.shop_id = $1 and b.member_id = $2
      where p.shop_id = $1 and p.member_id = $2`,
    [shopId, memberId],
    'read_publication',
  );
  if (row === undefined) return null;
  return {
    memberId,
    dueAt: row.due_at,
    customerId: row.customer_id,
    tierId: row.tier_id,
    points: Number(row.points ?? 0),
    published:
      row.told_customer_id === null
        ? null
        : {
            customerId: row.told_customer_id,
            tierId: row.told_tier_id,
            points: Number(row.told_points ?? 0),
            expiring:
              row.told_expires_on === null
                ? null
                : { points: Number(row.told_expiring_points), on: row.told_expires_on },
          },
  };
}

/** The platform knows now; what changed while it was told stays due. Null: there was nobody to tell. */
export async function settlePublication(
  tx: Tx,
  shopId: string,
  step: { memberId: string; dueAt: Date | null; published: Published | null; now: Date },
): Promise<void> {
  const { published } = step;
  await tx.query(
    `update standing_publications
        set due_at = case when due_at is distinct from $3 then due_at end,
            customer_id = case when $4 then $5 else customer_id end,
            tier_id = case when $4 then $6 else tier_id end,
            points = case when $4 then $7::bigint else points end,
            expiring_points = case when $4 then $8::bigint else expiring_points end,
            expires_on = case when $4 then $9::date else expires_on end,
            published_at = case when $4 then $10::timestamptz else published_at end
      where shop_id = $1 and member_id = $2`,
    [
      shopId,
      step.memberId,
      step.dueAt,
      published !== null,
      published?.customerId ?? null,
      published?.tierId ?? null,
      published?.points ?? null,
      published?.expiring?.points ?? null,
      published?.expiring?.on ?? null,
      step.now,
    ],
    'settle_publication',
  );
}

/** Members whom the platform knows with a tier. */
export async function listPublishedWithTier(
  db: Queryable,
  shopId: string,
  page: { after: string; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select member_id::text from standing_publications
      where shop_id = $1 and member_id > $2 and tier_id is not null order by standing_publications.member_id limit $3`,
    [shopId, page.after, page.limit],
  );
  return rows.map((row) => row.member_id);
}
