import type { Tx } from './database.ts';

/** Raw webhooks that are settled are kept this long. */
export const deliveryDays = 60;
/** Answers that an API caller may ask for again are kept this long. */
export const apiRequestDays = 7;
/** What members were told is kept this long: longer than anybody is told of the same points. */
export const noticeDays = 400;
/** What could not be imported is kept this long after the import: it is about people. */
export const importErrorDays = 60;
/** Rows that one pass takes. */
const passMax = 5_000;

const dayMs = 86_400_000;

/** Deletes a bounded piece of what has been kept long enough; returns how many rows. Failed deliveries go too. */
export async function deleteOutdated(tx: Tx, shopId: string, now: Date): Promise<number> {
  const deliveries = await tx.query(
    `delete from inbox
      where shop_id = $1 and delivery_id in (
        select delivery_id from inbox
         where shop_id = $1 and state <> 'waiting' and received_at < $2
         order by arrival limit ${passMax})
      returning 1`,
    [shopId, new Date(now.getTime() - deliveryDays * dayMs)],
  );
  const requests = await tx.query(
    `delete from api_requests
      where shop_id = $1 and (key_id, idempotency_key) in (
        select key_id, idempotency_key from api_requests
         where shop_id = $1 and started_at < $2 limit ${passMax})
      returning 1`,
    [shopId, new Date(now.getTime() - apiRequestDays * dayMs)],
  );
  const notices = await tx.query(
    `delete from notices
      where shop_id = $1 and notice_id in (
        select notice_id from notices
         where shop_id = $1 and state <> 'waiting' and created_at < $2
         order by notice_id limit ${passMax})
      returning 1`,
    [shopId, new Date(now.getTime() - noticeDays * dayMs)],
  );
  const errors = await tx.query(
    `delete from import_errors
      where shop_id = $1 and (import_id, row_no, error_no) in (
        select e.import_id, e.row_no, e.error_no from imports i
          join import_errors e on e.shop_id = $1 and e.import_id = i.import_id
         where i.shop_id = $1 and i.finished_at < $2 limit ${passMax})
      returning 1`,
    [shopId, new Date(now.getTime() - importErrorDays * dayMs)],
  );
  return deliveries.length + requests.length + notices.length + errors.length;
}
