import type { Queryable } from './database.ts';

export interface InboxHealth {
  waiting: number;
  failed: number;
  /** When the latest delivery came; null: none has, or none is kept any more. */
  lastReceivedAt: Date | null;
}

/** Each by an index of its own: what was settled is not counted. */
export async function readInboxHealth(db: Queryable, shopId: string): Promise<InboxHealth> {
  const [row] = await db.query<{ waiting: string; failed: string; last: Date | null }>(
    `select (select count(*) from inbox where shop_id = $1 and state = 'waiting') as waiting,
            (select count(*) from inbox where shop_id = $1 and state = 'failed') as failed,
            (select received_at from inbox where shop_id = $1 order by arrival desc limit 1) as last`,
    [shopId],
    'read_inbox_health',
  );
  return {
    waiting: Number(row?.waiting ?? 0),
    failed: Number(row?.failed ?? 0),
    lastReceivedAt: row?.last ?? null,
  };
}
