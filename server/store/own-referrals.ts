import type { Queryable, Tx } from './database.ts';
import { referralColumns, type ReferralRow, type StoredReferral, toReferral } from './referrals.ts';

/** An advocate's friends, newest first. */
export async function listAdvocateReferrals(
  db: Queryable,
  shopId: string,
  step: { advocateId: string; limit: number },
): Promise<StoredReferral[]> {
  const rows = await db.query<ReferralRow>(
    `select ${referralColumns} from referrals
      where shop_id = $1 and advocate_id = $2 order by referrals.created_at desc, referrals.referral_id limit $3`,
    [shopId, step.advocateId, step.limit],
  );
  return rows.map(toReferral);
}

/** The friend was written to, or can't be: their address is needed no more. `mailedAt` null: the mail was refused. */
export async function saveOfferMailed(
  tx: Tx,
  shopId: string,
  step: { referralId: string; mailedAt: Date | null },
): Promise<void> {
  await tx.query(
    `update referrals set mailed_at = coalesce(mailed_at, $3), email = null where shop_id = $1 and referral_id = $2`,
    [shopId, step.referralId, step.mailedAt],
  );
}
