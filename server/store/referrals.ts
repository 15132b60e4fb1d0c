import type { ReferralReason, ReferralState, StaffDecision } from '../domain/referrals/referral.ts';
import { brokenConstraint, type Queryable, type Tx } from './database.ts';

/** A referral as it is kept. Its way is in its steps. */
export interface StoredReferral {
  referralId: string;
  advocateId: string;
  channel: string;
  state: ReferralState;
  reason: ReferralReason;
  inReview: boolean;
  score: number;
  decision: StaffDecision | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  note: string | null;
  /** The version of the program whose terms were promised. */
  programVersion: number;
  /** On whose pages the friend claimed; null: on the shop's own, or on our page of the link. */
  connectionId: string | null;
  locale: string;
  /** Keyed hashes; null: whoever ordered had claimed nothing. */
  emailHash: string | null;
  mailboxHash: string | null;
  emailHint: string | null;
  /** Ciphertext, while it may still be written to. */
  email: string | null;
  friendId: string | null;
  redemptionId: string | null;
  orderId: string | null;
  orderedAt: Date | null;
  orderMinor: number | null;
  orderCurrency: string | null;
  discountMinor: number | null;
  holdUntil: Date | null;
  invitedAt: Date | null;
  clickedAt: Date | null;
  claimedAt: Date | null;
  claimEndsAt: Date | null;
  rewardedAt: Date | null;
  advocatePoints: number;
  friendPoints: number;
  friendOwed: boolean;
  mailedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface ReferralRow {
  referral_id: string;
  advocate_id: string;
  channel: string;
  state: ReferralState;
  reason: ReferralReason;
  in_review: boolean;
  score: number;
  decision: StaffDecision | null;
  decided_at: Date | null;
  decided_by: string | null;
  note: string | null;
  program_version: number;
  connection_id: string | null;
  locale: string;
  email_hash: string | null;
  mailbox_hash: string | null;
  email_hint: string | null;
  email: string | null;
  friend_id: string | null;
  redemption_id: string | null;
  order_id: string | null;
  ordered_at: Date | null;
  order_minor: string | null;
  order_currency: string | null;
  discount_minor: string | null;
  hold_until: Date | null;
  invited_at: Date | null;
  clicked_at: Date | null;
  claimed_at: Date | null;
  claim_ends_at: Date | null;
  rewarded_at: Date | null;
  advocate_points: string;
  friend_points: string;
  friend_owed: boolean;
  mailed_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

/** Of the table, named or aliased `referrals`; for whoever lists them. */
export const referralColumns = `referral_id::text, advocate_id::text, channel, state, reason, in_review, score, decision,
  decided_at, decided_by, note, program_version, connection_id, locale, email_hash, mailbox_hash, email_hint, email,
  friend_id::text, redemption_id::text, order_id, ordered_at, order_minor, order_currency, discount_minor, hold_until, invited_at,
  clicked_at, claimed_at, claim_ends_at, rewarded_at, advocate_points, friend_points, friend_owed, mailed_at, created_at,
  updated_at`;

export function toReferral(row: ReferralRow): StoredReferral {
  return {
    referralId: row.referral_id,
    advocateId: row.advocate_id,
    channel: row.channel,
    state: row.state,
    reason: row.reason,
    inReview: row.in_review,
    score: row.score,
    decision: row.decision,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    note: row.note,
    programVersion: row.program_version,
    connectionId: row.connection_id,
    locale: row.locale,
    emailHash: row.email_hash,
    mailboxHash: row.mailbox_hash,
    emailHint: row.email_hint,
    email: row.email,
    friendId: row.friend_id,
    redemptionId: row.redemption_id,
    orderId: row.order_id,
    orderedAt: row.ordered_at,
    orderMinor: row.order_minor === null ? null : Number(row.order_minor),
    orderCurrency: row.order_currency,
    discountMinor: row.discount_minor === null ? null : Number(row.discount_minor),
    holdUntil: row.hold_until,
    invitedAt: row.invited_at,
    clickedAt: row.clicked_at,
    claimedAt: row.claimed_at,
    claimEndsAt: row.claim_ends_at,
    rewardedAt: row.rewarded_at,
    advocatePoints: Number(row.advocate_points),
    friendPoints: Number(row.friend_points),
    friendOwed: row.friend_owed,
    mailedAt: row.mailed_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Null: this mailbox has another claim that waits for its order, or this order is another one's. */
export async function appendReferral(
  tx: Tx,
  shopId: string,
  referral: StoredReferral,
): Promise<StoredReferral | null> {
  const [row] = await tx.query<ReferralRow>(
    `insert into referrals (shop_id, referral_id, advocate_id, channel, state, reason, in_review, program_version, locale,
       email_hash, mailbox_hash, email_hint, email, friend_id, order_id, ordered_at, invited_at, clicked_at, claimed_at,
       claim_ends_at, created_at, updated_at, connection_id)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$21,$22)
     on conflict do nothing returning ${referralColumns}`,
    [
      shopId,
      referral.referralId,
      referral.advocateId,
      referral.channel,
      referral.state,
      referral.reason,
      referral.inReview,
      referral.programVersion,
      referral.locale,
      referral.emailHash,
      referral.mailboxHash,
      referral.emailHint,
      referral.email,
      referral.friendId,
      referral.orderId,
      referral.orderedAt,
      referral.invitedAt,
      referral.clickedAt,
      referral.claimedAt,
      referral.claimEndsAt,
      referral.createdAt,
      referral.connectionId,
    ],
  );
  return row === undefined ? null : toReferral(row);
}

/** Writes what may change of a referral. The caller holds its row. */
export async function saveReferral(
  tx: Tx,
  shopId: string,
  step: { referral: StoredReferral; now: Date },
): Promise<void> {
  const { referral } = step;
  await tx.query(
    `update referrals
        set state = $3, reason = $4, in_review = $5, score = $6, decision = $7, decided_at = $8, decided_by = $9, note = $10,
            email = $11, friend_id = $12, redemption_id = $13, order_id = $14, ordered_at = $15, order_minor = $16,
            order_currency = $17, discount_minor = $18, hold_until = $19, rewarded_at = $20, advocate_points = $21,
            friend_points = $22, friend_owed = $23, mailed_at = $24, advocate_id = $25, updated_at = $26, claim_ends_at = $27
      where shop_id = $1 and referral_id = $2`,
    [
      shopId,
      referral.referralId,
      referral.state,
      referral.reason,
      referral.inReview,
      referral.score,
      referral.decision,
      referral.decidedAt,
      referral.decidedBy,
      referral.note,
      referral.email,
      referral.friendId,
      referral.redemptionId,
      referral.orderId,
      referral.orderedAt,
      referral.orderMinor,
      referral.orderCurrency,
      referral.discountMinor,
      referral.holdUntil,
      referral.rewardedAt,
      referral.advocatePoints,
      referral.friendPoints,
      referral.friendOwed,
      referral.mailedAt,
      referral.advocateId,
      step.now,
      referral.claimEndsAt,
    ],
    'save_referral',
  );
}

/** Whether a referral can't wait for its order because another of its mailbox does. */
export function isClaimedAnew(error: unknown): boolean {
  return brokenConstraint(error) === 'referrals_one_per_mailbox';
}

export async function readReferral(
  db: Queryable,
  shopId: string,
  referralId: string,
): Promise<StoredReferral | null> {
  const [row] = await db.query<ReferralRow>(
    `select ${referralColumns} from referrals where shop_id = $1 and referral_id = $2`,
    [shopId, referralId],
  );
  return row === undefined ? null : toReferral(row);
}

/** Locks referrals in the order of their ids: after orders and members' books, before nothing. */
export async function lockReferrals(
  tx: Tx,
  shopId: string,
  referralIds: readonly string[],
): Promise<StoredReferral[]> {
  if (referralIds.length === 0) return [];
  const rows = await tx.query<ReferralRow>(
    `select ${referralColumns} from referrals
      where shop_id = $1 and referral_id = any($2::uuid[]) order by referral_id for update`,
    [shopId, referralIds],
    'lock_referrals',
  );
  return rows.map(toReferral);
}

/** What one member brought is another's, whom they became. */
export async function handOverReferrals(
  tx: Tx,
  shopId: string,
  members: { from: string; into: string },
): Promise<void> {
  await tx.query('update referrals set advocate_id = $3 where shop_id = $1 and advocate_id = $2', [
    shopId,
    members.from,
    members.into,
  ]);
  await tx.query('update referrals set friend_id = $3 where shop_id = $1 and friend_id = $2', [
    shopId,
    members.from,
    members.into,
  ]);
}
