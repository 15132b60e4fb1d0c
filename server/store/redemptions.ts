import type { Draw } from '../domain/ledger/ledger.ts';
import type { RedemptionAccount, RedemptionEnding } from '../domain/redemptions/plan-redemption.ts';
import type { Money } from '../domain/program/money.ts';
import type { RewardKind } from '../domain/program/reward.ts';
import type { Queryable, Tx } from './database.ts';

export interface StoredRedemption {
  account: RedemptionAccount;
  memberId: string;
  rewardId: string;
  programVersion: number;
  kind: RewardKind;
  title: string;
  /** Null where nobody knows before the checkout, and of what has no amount. */
  value: Money | null;
  /** Of a code that takes a percentage off. */
  percent: number | null;
  /** What the order must come to. */
  minimumOrder: Money | null;
  /** The code, the gift card's, or the number of the voucher. Decided before anything is sent. */
  code: string;
  /** The platform's id of what was issued. */
  discountId: string | null;
  /** The connection that issues it; null: the shop's own platform. */
  connectionId: string | null;
  /** Where it was asked for; null: nobody said. */
  channel: string | null;
  /** When what was issued is good no longer; null: never. */
  expiresAt: Date | null;
  /** When it ends by itself: unused codes run out, what was handed over counts as redeemed. */
  dueAt: Date | null;
  orderId: string | null;
  /** Why it failed; of what could not be taken back, why not. */
  failure: { code: string; detail: string } | null;
  /** How it is to end once what was issued is confirmed gone; null while it runs. */
  ending: RedemptionEnding | null;
  /** When it was first sent, and when taking it back was: what was sent may exist. */
  issueTriedAt: Date | null;
  endingTriedAt: Date | null;
  /** The platform's id of the entry that took it back, where there is such a thing. */
  takenBackId: string | null;
  /** Waits for a person to say what the platform has. */
  parked: { at: Date; reason: string } | null;
  /** What it was given for; null: it was paid for with points. */
  referralId: string | null;
  /** It is the friend's, kept with their advocate: no list of the member's shows it. */
  forFriend: boolean;
  createdBy: 'shopper' | 'api' | 'staff' | 'system';
  createdAt: Date;
  updatedAt: Date;
}

interface RedemptionRow {
  redemption_id: string;
  member_id: string;
  reward_id: string;
  program_version: number;
  kind: RewardKind;
  status: RedemptionAccount['status'];
  points: string;
  spent_points: string;
  returned_points: string;
  forgiven_points: string;
  forfeited_points: string;
  draws: Draw[];
  value_minor: string | null;
  currency: string | null;
  percent: number | null;
  minimum_order_minor: string | null;
  minimum_order_currency: string | null;
  title: string;
  code: string;
  discount_id: string | null;
  connection_id: string | null;
  channel: string | null;
  expires_at: Date | null;
  due_at: Date | null;
  order_id: string | null;
  failure_code: string | null;
  failure_detail: string | null;
  ending: RedemptionEnding | null;
  issue_tried_at: Date | null;
  ending_tried_at: Date | null;
  taken_back_id: string | null;
  parked_at: Date | null;
  parked_reason: string | null;
  referral_id: string | null;
  for_friend: boolean;
  created_by: StoredRedemption['createdBy'];
  created_at: Date;
  updated_at: Date;
}

const redemptionColumns = `redemption_id::text, member_id::text, reward_id, program_version, kind, status, points,
  spent_points, returned_points, forgiven_points, forfeited_points, draws, value_minor, currency, percent,
  minimum_order_minor, minimum_order_currency, title, code, discount_id, connection_id, channel, expires_at, due_at,
  order_id, failure_code, failure_detail, ending, issue_tried_at, ending_tried_at, taken_back_id, parked_at, parked_reason,
  referral_id::text, for_friend, created_by, created_at, updated_at`;

function toRedemption(row: RedemptionRow): StoredRedemption {
  return {
    account: {
      redemptionId: row.redemption_id,
      status: row.status,
      points: Number(row.points),
      spent: Number(row.spent_points),
      returned: Number(row.returned_points),
      forgiven: Number(row.forgiven_points),
      forfeited: Number(row.forfeited_points),
      draws: row.draws,
    },
    memberId: row.member_id,
    rewardId: row.reward_id,
    programVersion: row.program_version,
    kind: row.kind,
    title: row.title,
    value: toMoney(row.value_minor, row.currency),
    percent: row.percent,
    minimumOrder: toMoney(row.minimum_order_minor, row.minimum_order_currency),
    code: row.code,
    discountId: row.discount_id,
    connectionId: row.connection_id,
    channel: row.channel,
    expiresAt: row.expires_at,
    dueAt: row.due_at,
    orderId: row.order_id,
    failure:
      row.failure_code === null
        ? null
        : { code: row.failure_code, detail: row.failure_detail ?? '' },
    ending: row.ending,
    issueTriedAt: row.issue_tried_at,
    endingTriedAt: row.ending_tried_at,
    takenBackId: row.taken_back_id,
    parked: row.parked_at === null ? null : { at: row.parked_at, reason: row.parked_reason ?? '' },
    referralId: row.referral_id,
    forFriend: row.for_friend,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toMoney(minor: string | null, currency: string | null): Money | null {
  return minor === null || currency === null ? null : { minor: Number(minor), currency };
}

export async function appendRedemption(
  tx: Tx,
  shopId: string,
  redemption: StoredRedemption,
): Promise<void> {
  await tx.query(
    `insert into redemptions (shop_id, redemption_id, member_id, reward_id, program_version, kind, status, points, draws,
       value_minor, currency, percent, minimum_order_minor, minimum_order_currency, title, code, connection_id, channel,
       expires_at, due_at, created_by, created_at, updated_at, referral_id, for_friend)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$22,$23,$24)`,
    [
      shopId,
      redemption.account.redemptionId,
      redemption.memberId,
      redemption.rewardId,
      redemption.programVersion,
      redemption.kind,
      redemption.account.status,
      redemption.account.points,
      JSON.stringify(redemption.account.draws),
      redemption.value?.minor ?? null,
      redemption.value?.currency ?? null,
      redemption.percent,
      redemption.minimumOrder?.minor ?? null,
      redemption.minimumOrder?.currency ?? null,
      redemption.title,
      redemption.code,
      redemption.connectionId,
      redemption.channel,
      redemption.expiresAt,
      redemption.dueAt,
      redemption.createdBy,
      redemption.createdAt,
      redemption.referralId,
      redemption.forFriend,
    ],
  );
}

/** Writes what may change of a redemption. The caller holds the member's lock. */
export async function saveRedemption(
  tx: Tx,
  shopId: string,
  step: { redemption: StoredRedemption; now: Date },
): Promise<void> {
  const { account, ...rest } = step.redemption;
  await tx.query(
    `update redemptions
        set status = $3, spent_points = $4, returned_points = $5, draws = $6, discount_id = $7, order_id = $8,
            failure_code = $9, failure_detail = $10, ending = $11, updated_at = $12, forgiven_points = $13,
            forfeited_points = $14, value_minor = $15, currency = $16, issue_tried_at = $17, ending_tried_at = $18,
            parked_at = $19, parked_reason = $20, taken_back_id = $21
      where shop_id = $1 and redemption_id = $2`,
    [
      shopId,
      account.redemptionId,
      account.status,
      account.spent,
      account.returned,
      JSON.stringify(account.draws),
      rest.discountId,
      rest.orderId,
      rest.failure?.code ?? null,
      rest.failure?.detail ?? null,
      rest.ending,
      step.now,
      account.forgiven,
      account.forfeited,
      rest.value?.minor ?? null,
      rest.value?.currency ?? null,
      rest.issueTriedAt,
      rest.endingTriedAt,
      rest.parked?.at ?? null,
      rest.parked?.reason ?? null,
      rest.takenBackId,
    ],
  );
}

export async function readRedemption(
  db: Queryable,
  shopId: string,
  redemptionId: string,
): Promise<StoredRedemption | null> {
  const [row] = await db.query<RedemptionRow>(
    `select ${redemptionColumns} from redemptions where shop_id = $1 and redemption_id = $2`,
    [shopId, redemptionId],
    'read_redemption',
  );
  return row === undefined ? null : toRedemption(row);
}

/** Reads a member's redemptions again once the member is locked: whoever holds that lock owns their rows. */
export async function readRedemptions(
  db: Queryable,
  shopId: string,
  redemptionIds: readonly string[],
): Promise<StoredRedemption[]> {
  if (redemptionIds.length === 0) return [];
  const rows = await db.query<RedemptionRow>(
    `select ${redemptionColumns} from redemptions where shop_id = $1 and redemption_id = any($2::uuid[])`,
    [shopId, redemptionIds],
    'read_redemptions',
  );
  return rows.map(toRedemption);
}

/** Redemptions whose code for the checkout stands on these orders, or that were used by them. `codes` in capitals. */
export async function findRedemptions(
  db: Queryable,
  shopId: string,
  by: { codes: readonly string[]; orderIds: readonly string[] },
): Promise<StoredRedemption[]> {
  if (by.codes.length === 0 && by.orderIds.length === 0) return [];
  const rows = await db.query<RedemptionRow>(
    `select ${redemptionColumns} from redemptions
      where shop_id = $1 and code = any($2::text[]) and kind not in ('gift_card', 'store_credit', 'custom')
      union
     select ${redemptionColumns} from redemptions where shop_id = $1 and order_id = any($3::text[])`,
    [shopId, by.codes, by.orderIds],
    'find_redemptions',
  );
  return rows.map(toRedemption);
}

/** A member's redemptions, newest first, with those that stay with whom was merged into them. */
export async function listMemberRedemptions(
  db: Queryable,
  shopId: string,
  page: { memberId: string; limit: number },
): Promise<StoredRedemption[]> {
  const rows = await db.query<RedemptionRow>(
    `select ${redemptionColumns}
       from (select $2::bigint as one
              union all
             select member_id from members where shop_id = $1 and merged_into = $2) m
      cross join lateral (
        select * from redemptions where shop_id = $1 and member_id = m.one and not for_friend
         order by created_at desc, redemption_id limit $3) r
      order by created_at desc, redemption_id limit $3`,
    [shopId, page.memberId, page.limit],
  );
  return rows.map(toRedemption);
}
