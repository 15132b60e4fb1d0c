import type { Draw } from '../domain/ledger/ledger.ts';
import type { RedemptionAccount, RedemptionEnding } from '../domain/redemptions/plan-redemption.ts';
import type { Money } from '../domain/program/money.ts';
import type { Queryable, Tx } from './database.ts';

export interface StoredRedemption {
  account: RedemptionAccount;
  memberId: string;
  rewardId: string;
  programVersion: number;
  title: string;
  value: Money;
  code: string;
  discountId: string | null;
  expiresAt: Date;
  orderId: string | null;
  failure: { code: string; detail: string } | null;
  /** How it is to end once its code is confirmed dead; null while it runs. */
  ending: RedemptionEnding | null;
  createdBy: 'shopper' | 'api' | 'staff';
  createdAt: Date;
  updatedAt: Date;
}

interface RedemptionRow {
  redemption_id: string;
  member_id: string;
  reward_id: string;
  program_version: number;
  status: RedemptionAccount['status'];
  points: string;
  spent_points: string;
  returned_points: string;
  forgiven_points: string;
  draws: Draw[];
  value_minor: string;
  currency: string;
  title: string;
  code: string;
  discount_id: string | null;
  expires_at: Date;
  order_id: string | null;
  failure_code: string | null;
  failure_detail: string | null;
  ending: RedemptionEnding | null;
  created_by: StoredRedemption['createdBy'];
  created_at: Date;
  updated_at: Date;
}

const redemptionColumns = `redemption_id::text, member_id::text, reward_id, program_version, status, points,
  spent_points, returned_points, forgiven_points, draws, value_minor, currency, title, code, discount_id, expires_at, order_id,
  failure_code, failure_detail, ending, created_by, created_at, updated_at`;

function toRedemption(row: RedemptionRow): StoredRedemption {
  return {
    account: {
      redemptionId: row.redemption_id,
      status: row.status,
      points: Number(row.points),
      spent: Number(row.spent_points),
      returned: Number(row.returned_points),
      forgiven: Number(row.forgiven_points),
      draws: row.draws,
    },
    memberId: row.member_id,
    rewardId: row.reward_id,
    programVersion: row.program_version,
    title: row.title,
    value: { minor: Number(row.value_minor), currency: row.currency },
    code: row.code,
    discountId: row.discount_id,
    expiresAt: row.expires_at,
    orderId: row.order_id,
    failure:
      row.failure_code === null
        ? null
        : { code: row.failure_code, detail: row.failure_detail ?? '' },
    ending: row.ending,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export async function appendRedemption(
  tx: Tx,
  shopId: string,
  redemption: StoredRedemption,
): Promise<void> {
  await tx.query(
    `insert into redemptions (shop_id, redemption_id, member_id, reward_id, program_version, status, points, draws,
       value_minor, currency, title, code, expires_at, created_by, created_at, updated_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$15)`,
    [
      shopId,
      redemption.account.redemptionId,
      redemption.memberId,
      redemption.rewardId,
      redemption.programVersion,
      redemption.account.status,
      redemption.account.points,
      JSON.stringify(redemption.account.draws),
      redemption.value.minor,
      redemption.value.currency,
      redemption.title,
      redemption.code,
      redemption.expiresAt,
      redemption.createdBy,
      redemption.createdAt,
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
            failure_code = $9, failure_detail = $10, ending = $11, updated_at = $12, forgiven_points = $13
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

/** Redemptions whose code stands on these orders, or that were used by them. `codes` in capitals. */
export async function findRedemptions(
  db: Queryable,
  shopId: string,
  by: { codes: readonly string[]; orderIds: readonly string[] },
): Promise<StoredRedemption[]> {
  if (by.codes.length === 0 && by.orderIds.length === 0) return [];
  const rows = await db.query<RedemptionRow>(
    `select ${redemptionColumns} from redemptions where shop_id = $1 and code = any($2::text[])
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
        select * from redemptions where shop_id = $1 and member_id = m.one
         order by created_at desc, redemption_id limit $3) r
      order by created_at desc, redemption_id limit $3`,
    [shopId, page.memberId, page.limit],
  );
  return rows.map(toRedemption);
}

/** Issued codes that have run out by `now`. */
export async function listRunOutRedemptions(
  db: Queryable,
  shopId: string,
  step: { now: Date; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ redemption_id: string }>(
    `select redemption_id::text from redemptions
      where shop_id = $1 and status = 'issued' and expires_at <= $2 and ending is null
      order by expires_at limit $3`,
    [shopId, step.now, step.limit],
  );
  return rows.map((row) => row.redemption_id);
}

/** Redemptions that have waited since `before` for the platform: to be issued, or to end. */
export async function listStuckRedemptions(
  db: Queryable,
  shopId: string,
  step: { before: Date; limit: number },
): Promise<{ redemptionId: string; ending: RedemptionEnding | null }[]> {
  const rows = await db.query<{ redemption_id: string; ending: RedemptionEnding | null }>(
    `select redemption_id::text, ending from redemptions
      where shop_id = $1 and status in ('held', 'issued') and updated_at < $2
        and (status = 'held' or ending is not null)
      order by updated_at limit $3`,
    [shopId, step.before, step.limit],
  );
  return rows.map((row) => ({ redemptionId: row.redemption_id, ending: row.ending }));
}
