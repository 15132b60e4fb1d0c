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
