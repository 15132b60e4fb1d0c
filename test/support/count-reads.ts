import type { Database } from '../../server/store/database.ts';

/** Often enough that every prepared statement has settled for a plan. */
const rounds = 7;

/** The counts are the server's, of all its processes: the ones that tidy up by themselves would be counted too. */
export const leaveAlone = `
  alter index transfers_latest set (autosummarize = off);
  do $$ declare t text; begin
    for t in select format('%I', relname) from pg_stat_user_tables where schemaname = 'public' loop
      execute 'alter table ' || t || ' set (autovacuum_enabled = off)';
    end loop;
  end $$`;

/** Rows that were read of each table until now, by both connections of the pool: each has to hand its counts in first. */
async function readSoFar(db: Database): Promise<Map<string, number>> {
  const handIn = () => db.query('select pg_stat_force_next_flush(), pg_sleep(0.02)');
  await Promise.all([handIn(), handIn()]);
  const rows = await db.query<{ relname: string; read: string }>(
    `select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read from pg_stat_user_tables
      where schemaname = 'public'`,
  );
  return new Map(rows.map((row) => [row.relname, Number(row.read)]));
}

/** Does it again and again; the most that was read of each table in one go, where it was more than `max`. */
export async function readsOver(
  db: Database,
  max: number,
  work: (round: number) => Promise<unknown>,
): Promise<Record<string, number>> {
  const worst: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1) {
    const before = await readSoFar(db);
    await work(round);
    for (const [table, read] of await readSoFar(db)) {
      const more = read - (before.get(table) ?? 0);
      if (more > Math.max(max, worst[table] ?? 0)) worst[table] = more;
    }
  }
  return worst;
}
