import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Pool } from 'pg';

const clients = 8;
const branches = 10;
const rowsPerBranch = 100_000;

/** The floor of the ledger's benchmarks: pgbench's simple-update, transactions a second over 8 clients. */
export interface SimpleUpdate {
  /** Who ran it: pgbench where it is installed, else the same statements from here. */
  name: string;
  measure(seconds: number): Promise<number>;
  close(): Promise<void>;
}

export async function openSimpleUpdate(url: string): Promise<SimpleUpdate> {
  const pool = new Pool({ connectionString: url, max: clients });
  await pool.query(`
    create schema if not exists bench;
    create table bench.pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84)) with (fillfactor = 100);
    create table bench.pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
    insert into bench.pgbench_accounts select n, n / ${rowsPerBranch}, 0, '' from generate_series(1, ${branches * rowsPerBranch}) n;
    analyze bench.pgbench_accounts;
  `);
  const pgbench = findPgbench();
  return {
    name:
      pgbench === null ? 'simple-update from node, 8 clients' : 'pgbench simple-update, 8 clients',
    measure: (seconds) =>
      pgbench === null ? runHere(pool, seconds) : runPgbench(pgbench, url, seconds),
    close: () => pool.end(),
  };
}

function findPgbench(): string | null {
  const places = [13, 14, 15, 16, 17, 18].map((v) => `/usr/lib/postgresql/${v}/bin/pgbench`);
  return places.find((place) => existsSync(place)) ?? null;
}

const script = `\\set aid random(1, ${branches * rowsPerBranch})
\\set delta random(-5000, 5000)
begin;
update bench.pgbench_accounts set abalance = abalance + :delta where aid = :aid;
select abalance from bench.pgbench_accounts where aid = :aid;
insert into bench.pgbench_history (tid, bid, aid, delta, mtime) values (1, 1, :aid, :delta, current_timestamp);
end;
`;

async function runPgbench(pgbench: string, url: string, seconds: number): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'regulars-pgbench-'));
  const file = path.join(folder, 'simple-update.sql');
  await writeFile(file, script);
  const options = `-n -M prepared -c ${clients} -j 2 -T ${seconds} -f ${file}`.split(' ');
  const { stdout } = await promisify(execFile)(pgbench, [...options, url]);
  await rm(folder, { recursive: true });
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0);
}

async function runHere(pool: Pool, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const client = async (): Promise<void> => {
    const connection = await pool.connect();
    while (performance.now() < end) {
      const aid = 1 + Math.floor(Math.random() * branches * rowsPerBranch);
      await connection.query('begin');
      await connection.query({
        name: 'u',
        text: 'update bench.pgbench_accounts set abalance = abalance + 1 where aid = $1',
        values: [aid],
      });
      await connection.query({
        name: 's',
        text: 'select abalance from bench.pgbench_accounts where aid = $1',
        values: [aid],
      });
      await connection.query({
        name: 'i',
        text: 'insert into bench.pgbench_history (tid, bid, aid, delta, mtime) values (1, 1, $1, 1, now())',
        values: [aid],
      });
      await connection.query('commit');
      done += 1;
    }
    connection.release();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return done / seconds;
}
