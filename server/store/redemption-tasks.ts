import type { Queryable } from './database.ts';

/** What of the redemptions waits for a person. */

export type TaskKind = 'hand_over' | 'look_up';

export interface TaskRow {
  redemptionId: string;
  kind: TaskKind;
}

const toHandOver = `kind = 'custom' and status = 'issued'`;
const toLookUp = 'parked_at is not null';

/** Who has waited longest comes first. */
export async function listTasks(db: Queryable, shopId: string, limit: number): Promise<TaskRow[]> {
  const rows = await db.query<{ redemption_id: string; kind: TaskKind }>(
    `select * from (
       (select redemption_id::text, 'look_up' as kind, parked_at as since from redemptions
         where shop_id = $1 and ${toLookUp} order by parked_at limit $2)
       union all
       (select redemption_id::text, 'hand_over', created_at from redemptions
         where shop_id = $1 and ${toHandOver} order by created_at limit $2)) task
      order by since, redemption_id limit $2`,
    [shopId, limit],
    'list_tasks',
  );
  return rows.map((row) => ({ redemptionId: row.redemption_id, kind: row.kind }));
}

export async function countTasks(
  db: Queryable,
  shopId: string,
): Promise<{ handOver: number; lookUp: number }> {
  const [row] = await db.query<{ hand_over: string; look_up: string }>(
    `select (select count(*) from redemptions where shop_id = $1 and ${toHandOver}) as hand_over,
            (select count(*) from redemptions where shop_id = $1 and ${toLookUp}) as look_up`,
    [shopId],
    'count_tasks',
  );
  return { handOver: Number(row?.hand_over ?? 0), lookUp: Number(row?.look_up ?? 0) };
}
