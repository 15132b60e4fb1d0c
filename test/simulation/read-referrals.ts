import type { Database } from '../../server/store/database.ts';

/** Referrals as they stand after a step, with their last step and the signs that were found of them. */

export interface ReferralRow {
  id: string;
  advocateId: string;
  friendId: string | null;
  state: string;
  reason: string;
  inReview: boolean;
  decision: string | null;
  version: number;
  emailHash: string | null;
  mailboxHash: string | null;
  redemptionId: string | null;
  orderId: string | null;
  orderedAt: number | null;
  holdUntil: number | null;
  claimedAt: number | null;
  claimEndsAt: number | null;
  rewardedAt: number | null;
  advocatePoints: number;
  friendPoints: number;
  friendOwed: boolean;
  createdAt: number;
  /** How often it came to another state or reason, and to which at last. */
  steps: number;
  lastStep: string;
  signals: string[];
}

export interface MailRow {
  memberId: string;
  email: string;
}

const ms = (column: string, name: string) =>
  `(extract(epoch from ${column}) * 1000)::float8 as "${name}"`;

const statement = `
  select r.referral_id::text as id, r.advocate_id::text as "advocateId", r.friend_id::text as "friendId", r.state,
         r.reason, r.in_review as "inReview", r.decision, r.program_version as version, r.email_hash as "emailHash",
         r.mailbox_hash as "mailboxHash", r.redemption_id::text as "redemptionId", r.order_id as "orderId",
         ${ms('r.ordered_at', 'orderedAt')}, ${ms('r.hold_until', 'holdUntil')}, ${ms('r.claimed_at', 'claimedAt')},
         ${ms('r.claim_ends_at', 'claimEndsAt')}, ${ms('r.rewarded_at', 'rewardedAt')},
         r.advocate_points::float8 as "advocatePoints", r.friend_points::float8 as "friendPoints",
         r.friend_owed as "friendOwed", ${ms('r.created_at', 'createdAt')}, s.steps::int as steps, s.last as "lastStep",
         array(select kind from signals g
                where g.shop_id = $1 and g.subject = 'referral' and g.subject_id = r.referral_id::text) as signals
    from referrals r
    left join lateral (
      select count(*) as steps, (array_agg(t.state || '/' || t.reason order by t.step_no desc))[1] as last
        from referral_steps t where t.shop_id = $1 and t.referral_id = r.referral_id) s on true
   where r.shop_id = $1
   order by r.created_at, r.referral_id`;

export async function readReferrals(
  db: Database,
  shopId: string,
): Promise<Map<string, ReferralRow>> {
  const rows = await db.query<ReferralRow>(statement, [shopId], 'standing_referrals');
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whose e-mails are known. */
export function readMails(db: Database, shopId: string): Promise<MailRow[]> {
  return db.query<MailRow>(
    `select member_id::text as "memberId", value as email from identities where shop_id = $1 and type = 'email'`,
    [shopId],
  );
}
