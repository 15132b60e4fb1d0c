import type { Actor } from '../domain/ledger/ledger.ts';
import { never } from '../domain/ledger/lot-expiry.ts';
import type { Tx } from './database.ts';

/** What a lot has left, whether or not it is read with its book; null: there is no such lot. */
export async function readLotRest(
  tx: Tx,
  shopId: string,
  lot: { memberId: string; lotSeq: number },
): Promise<number | null> {
  const [row] = await tx.query<{ remaining: string }>(
    `select remaining from lots where shop_id = $1 and member_id = $2 and lot_seq = $3`,
    [shopId, lot.memberId, lot.lotSeq],
  );
  return row === undefined ? null : Number(row.remaining);
}

/** Gives a lot a date of its own, and says who and why. The caller holds the member's lock. */
export async function saveLotDate(
  tx: Tx,
  shopId: string,
  change: {
    memberId: string;
    lotSeq: number;
    expiresAt: Date;
    actor: Actor;
    reason: string;
    recordedAt: Date;
  },
): Promise<void> {
  const expiresAt = change.expiresAt === never ? 'infinity' : change.expiresAt;
  const lot = [shopId, change.memberId, change.lotSeq];
  await tx.query(
    `insert into lot_dates (shop_id, member_id, lot_seq, change_no, expires_at, actor_kind, actor_name, reason, recorded_at)
     select $1, $2, $3, coalesce(max(change_no), 0) + 1, $4, $5, $6, $7, $8 from lot_dates
      where shop_id = $1 and member_id = $2 and lot_seq = $3`,
    [...lot, expiresAt, change.actor.kind, change.actor.name, change.reason, change.recordedAt],
  );
  await tx.query(
    `update lots set expires_at = $4 where shop_id = $1 and member_id = $2 and lot_seq = $3`,
    [...lot, expiresAt],
  );
  // Later than the date that it had, and still sooner than what the balance knows of, where a new policy has not been told to it yet.
  await tx.query(
    `update balances set next_expiry_at = $3
      where shop_id = $1 and member_id = $2 and $3 < coalesce(next_expiry_at, 'infinity')`,
    [shopId, change.memberId, expiresAt],
  );
}
