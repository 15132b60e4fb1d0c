import type { ReferralState } from '../domain/referrals/referral.ts';
import type { Queryable } from './database.ts';
import { brought } from './referral-reports.ts';

/** A referral on the day of one of its steps. */
export interface ReferralStep {
  referralId: string;
  advocateId: string;
  channel: string;
  state: ReferralState;
  at: Date;
  /** The friend's order, less what came back; null: there is none. */
  orderMinor: number | null;
  currency: string | null;
}

const steps = {
  orders: { column: 'ordered_at', also: `and ${brought}` },
  rewards: { column: 'rewarded_at', also: '' },
} as const;

/** Referrals that came to a step in a span, newest first; `after` is the last one of the page before. */
export async function listReferralSteps(
  db: Queryable,
  shopId: string,
  page: {
    step: keyof typeof steps;
    since: Date;
    until: Date;
    after: string | null;
    limit: number;
  },
): Promise<ReferralStep[]> {
  const { column, also } = steps[page.step];
  const rows = await db.query<{
    referral_id: string;
    advocate_id: string;
    channel: string;
    state: ReferralState;
    at: Date;
    order_minor: string | null;
    order_currency: string | null;
  }>(
    `select referral_id::text, advocate_id::text, channel, state, ${column} as at, order_minor, order_currency
       from referrals r
      where shop_id = $1 and ${column} >= $2 and ${column} < $3 ${also}
        and ($4::uuid is null or (${column}, r.referral_id) < (
              select l.${column}, l.referral_id from referrals l where l.shop_id = $1 and l.referral_id = $4))
      order by r.${column} desc, r.referral_id desc limit $5`,
    [shopId, page.since, page.until, page.after, page.limit],
  );
  return rows.map((row) => ({
    referralId: row.referral_id,
    advocateId: row.advocate_id,
    channel: row.channel,
    state: row.state,
    at: row.at,
    orderMinor: row.order_minor === null ? null : Number(row.order_minor),
    currency: row.order_currency,
  }));
}
