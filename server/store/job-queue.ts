import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Pool, type QueryResult } from 'pg';
import { assert } from '../base/errors.ts';

/** The space of the advisory locks that say which pools of workers live. */
const lockSpace = 7_236_002;
/** A pool that has just taken its first job may not have said yet that it lives. */
const newcomerSeconds = 2;
/** The queue tells of a failure before it has written it down; until then the job is not to be moved. */
const looksMax = 20;
const lookEveryMs = 50;

/** What the queue's own functions don't offer, over a connection of its own, made again when it was lost. */
export interface JobQueue {
  /** The connections of the queue itself. */
  pool: Pool;
  /** Says that a pool of workers lives, for as long as this process is connected. */
  announce(poolId: string): Promise<void>;
  /** Says that it has ended, so that what it still held is released. */
  retire(poolId: string): Promise<void>;
  /** Gives back what dead pools had taken, which the queue itself would do after four hours. */
  releaseDead(): Promise<void>;
  /** Whether somebody is running a job right now. */
  isBusy(): Promise<boolean>;
  /** When a job that has failed is tried next. */
  retryIn(jobId: string, waitMs: number): Promise<void>;
  close(): Promise<void>;
}

export function openJobQueue(databaseUrl: string, connectionsMax: number): JobQueue {
  const pool = openPool(databaseUrl, connectionsMax);
  const poolIds = new Set<string>();
  const line = openLine(databaseUrl, async (client) => {
    for (const poolId of poolIds) await lock(client, poolId);
  });
  return {
    pool,
    async announce(poolId) {
      await line.inTurn((client) => lock(client, poolId));
      poolIds.add(poolId);
    },
    async retire(poolId) {
      poolIds.delete(poolId);
      await line.inTurn((client) => unlock(client, poolId));
    },
    async releaseDead() {
      await line.inTurn((client) => releaseDead(client, [...poolIds]));
    },
    isBusy: () => line.inTurn(isBusy),
    async retryIn(jobId, waitMs) {
      for (let look = 0; look < looksMax; look += 1) {
        if (await line.inTurn((client) => reschedule(client, jobId, waitMs))) return;
        await sleep(lookEveryMs);
      }
    },
    async close() {
      await line.close();
      await pool.end();
    },
  };
}

function ignore(): void {
  // The pool drops the connection, and the next statement says what is wrong.
}

/** The queue listens for lost connections only while its workers run; nobody hearing of one would end the process. */
function openPool(databaseUrl: string, max: number): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'regulars jobs',
    max,
  });
  return pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
}

interface Line {
  /** One after the other: a connection takes one statement at a time. */
  inTurn<Result>(work: (client: Client) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** One connection; `greet` is what each new one has to do first. */
function openLine(databaseUrl: string, greet: (client: Client) => Promise<void>): Line {
  let connecting: Promise<Client> | null = null;
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();
  const forget = (): void => {
    connecting = null;
  };

  async function connect(): Promise<Client> {
    const client = new Client({
      connectionString: databaseUrl,
      application_name: 'regulars queue',
    });
    client.on('error', forget).on('end', forget);
    try {
      await client.connect();
      await greet(client);
      return client;
    } catch (error) {
      forget();
      throw error;
    }
  }

  return {
    inTurn(work) {
      const mine = turn.then(async () => {
        assert(!closed, 'a closed queue is left alone');
        connecting ??= connect();
        return work(await connecting);
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      await turn;
      closed = true;
      await (await connecting)?.end();
    },
  };
}

function lock(client: Client, poolId: string): Promise<QueryResult> {
  return client.query('select pg_advisory_lock($1, hashtext($2))', [lockSpace, poolId]);
}

function unlock(client: Client, poolId: string): Promise<QueryResult> {
  return client.query('select pg_advisory_unlock($1, hashtext($2))', [lockSpace, poolId]);
}

/** Whoever does not hold the lock of its name is dead. */
function releaseDead(client: Client, living: readonly string[]): Promise<QueryResult> {
  return client.query(
    `with others as materialized (
       select distinct locked_by from graphile_worker.jobs
        where locked_by is not null and locked_by <> all($2)
          and locked_at < now() - make_interval(secs => $3)
     ), dead as materialized (
       select locked_by from others where pg_try_advisory_xact_lock($1, hashtext(locked_by))
     )
     select graphile_worker.force_unlock_workers(array_agg(locked_by)) from dead having count(*) > 0`,
    [lockSpace, living, newcomerSeconds],
  );
}

async function isBusy(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from graphile_worker.jobs where locked_at is not null limit 1',
  );
  return rowCount !== 0;
}

/** False: the job is still somebody's, or gone. */
async function reschedule(client: Client, jobId: string, waitMs: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from graphile_worker.reschedule_jobs(array[$1::bigint],
       run_at => now() + make_interval(secs => $2))`,
    [jobId, waitMs / 1000],
  );
  return rowCount !== 0;
}
