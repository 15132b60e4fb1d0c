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
                     where i.shop_id = $1 and i.member_id = m.id
                       and i.type in ('customer_id', 'stripe_customer_id'))
      order by m.id
     on conflict (shop_id, member_id) do update
        set due_at = least(standing_publications.due_at, excluded.due_at)`,
    [shopId, step.memberIds, new Date(step.now.getTime() + pauseMs)],
    'mark_standings_due',
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
  }>(
    `select p.due_at, s.tier_id, b.available as points, p.customer_id as told_customer_id,
            p.tier_id as told_tier_id, p.points as told_points,
            (select value from identities i
              where i.shop_id = $1 and i.member_id = $2 and i.type in ('customer_id', 'stripe_customer_id')
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
            published_at = case when $4 then $8::timestamptz else published_at end
      where shop_id = $1 and member_id = $2`,
    [
      shopId,
      step.memberId,
      step.dueAt,
      published !== null,
      published?.customerId ?? null,
      published?.tierId ?? null,
      published?.points ?? null,
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
