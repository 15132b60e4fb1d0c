import type { ReferralState } from '../domain/referrals/referral.ts';
import type { Queryable } from './database.ts';

/** A friend whose order was cancelled may have placed another one, of which we heard first: it is looked for so long. */
const cancelledDays = 2;

export interface DueReferral {
  referralId: string;
  state: ReferralState;
}

/**
 * Referrals whose hold is over, claims whose time is over, friends who can be given what they are owed, and those whose
 * order was cancelled a moment ago.
 */
export async function listDueReferrals(
  db: Queryable,
  shopId: string,
  step: { now: Date; limit: number },
): Promise<DueReferral[]> {
  const rows = await db.query<{ referral_id: string; state: ReferralState }>(
    `select referral_id::text, state
       from (select referral_id, state, hold_until as due from referrals
              where shop_id = $1 and state = 'pending' and not in_review and hold_until <= $2
              union all
             select referral_id, state, claim_ends_at from referrals
              where shop_id = $1 and state = 'claimed' and claim_ends_at <= $2
              union all
             select referral_id, state, updated_at from referrals
              where shop_id = $1 and friend_owed and friend_id is not null
              union all
             select referral_id, state, $2 from referrals
              where shop_id = $1 and reason = 'cancelled' and updated_at > $2 - make_interval(days => $4)) due
      order by due limit $3`,
    [shopId, step.now, step.limit, cancelledDays],
  );
  return rows.map((row) => ({ referralId: row.referral_id, state: row.state }));
}

/** How many friends an advocate, and whoever was merged into them, had rewarded since these instants. */
export async function countRewarded(
  db: Queryable,
  shopId: string,
  step: { advocateId: string; month: Date; year: Date; not: string },
): Promise<{ month: number; year: number; lifetime: number }> {
  const [row] = await db.query<{ month: string; year: string; lifetime: string }>(
    `select count(*) filter (where rewarded_at >= $3) as month, count(*) filter (where rewarded_at >= $4) as year,
            count(*) as lifetime
       from referrals
      where shop_id = $1 and advocate_id = $2 and state = 'rewarded' and referral_id <> $5`,
    [shopId, step.advocateId, step.month, step.year, step.not],
  );
  return {
    month: Number(row?.month ?? 0),
    year: Number(row?.year ?? 0),
    lifetime: Number(row?.lifetime ?? 0),
  };
}

/** How many friends came to an advocate between two instants, but for one. */
export async function countFriendsSince(
  db: Queryable,
  shopId: string,
  step: { advocateId: string; since: Date; until: Date; not: string },
): Promise<number> {
  const [row] = await db.query<{ n: string }>(
    `select count(*) as n from referrals
      where shop_id = $1 and advocate_id = $2 and created_at > $3 and created_at <= $4 and referral_id <> $5`,
    [shopId, step.advocateId, step.since, step.until, step.not],
  );
  return Number(row?.n ?? 0);
}
