import type { Tx } from './database.ts';

/** Who did what to what, with the values before and after. Append-only. */
export async function appendAudit(
  tx: Tx,
  shopId: string,
  entry: {
    at: Date;
    actor: string;
    action: string;
    subject: string;
    before?: unknown;
    after?: unknown;
  },
): Promise<void> {
  await tx.query(
    `insert into audit_log (shop_id, at, actor, action, subject, before, after) values ($1,$2,$3,$4,$5,$6,$7)`,
    [
      shopId,
      entry.at,
      entry.actor,
      entry.action,
      entry.subject,
      entry.before === undefined ? null : JSON.stringify(entry.before),
      entry.after === undefined ? null : JSON.stringify(entry.after),
    ],
  );
}
