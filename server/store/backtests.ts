import type { Queryable, Tx } from './database.ts';

/** Results that one shop keeps, the newest. */
export const backtestsKept = 50;

export interface StoredBacktest {
  backtestId: string;
  /** What was tried, as it was then. */
  document: unknown;
  liveVersion: number;
  months: number;
  state: 'waiting' | 'running' | 'done' | 'failed';
  ordersDone: number;
  ordersTotal: number;
  result: unknown;
  error: string | null;
  createdBy: string;
  createdAt: Date;
  finishedAt: Date | null;
}

interface BacktestRow {
  backtest_id: string;
  document: unknown;
  live_version: number;
  months: number;
  state: StoredBacktest['state'];
  orders_done: string;
  orders_total: string;
  result: unknown;
  error: string | null;
  created_by: string;
  created_at: Date;
  finished_at: Date | null;
}

const columns = `backtest_id, document, live_version, months, state, orders_done, orders_total, result, error, created_by,
  created_at, finished_at`;

function toBacktest(row: BacktestRow): StoredBacktest {
  return {
    backtestId: row.backtest_id,
    document: row.document,
    liveVersion: row.live_version,
    months: row.months,
    state: row.state,
    ordersDone: Number(row.orders_done),
    ordersTotal: Number(row.orders_total),
    result: row.result,
    error: row.error,
    createdBy: row.created_by,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

/** A backtest that is to be run; of the older ones only the newest are kept. */
export async function appendBacktest(
  tx: Tx,
  shopId: string,
  backtest: Pick<
    StoredBacktest,
    'backtestId' | 'document' | 'liveVersion' | 'months' | 'createdBy' | 'createdAt'
  >,
): Promise<void> {
  await tx.query(
    `insert into program_backtests (shop_id, backtest_id, document, live_version, months, state, created_by, created_at,
                                    updated_at)
     values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $7)`,
    [
      shopId,
      backtest.backtestId,
      JSON.stringify(backtest.document),
      backtest.liveVersion,
      backtest.months,
      backtest.createdBy,
      backtest.createdAt,
    ],
  );
  await tx.query(
    `delete from program_backtests
      where shop_id = $1 and backtest_id in (
        select backtest_id from program_backtests where shop_id = $1
         order by created_at desc, backtest_id desc offset ${backtestsKept})`,
    [shopId],
  );
}

export async function readBacktest(
  db: Queryable,
  shopId: string,
  backtestId: string,
): Promise<StoredBacktest | null> {
  const [row] = await db.query<BacktestRow>(
    `select ${columns} from program_backtests where shop_id = $1 and backtest_id = $2`,
    [shopId, backtestId],
  );
  return row === undefined ? null : toBacktest(row);
}

/** Newest first, all that are kept. */
export async function listBacktests(db: Queryable, shopId: string): Promise<StoredBacktest[]> {
  const rows = await db.query<BacktestRow>(
    `select ${columns} from program_backtests where shop_id = $1
      order by created_at desc, backtest_id desc limit ${backtestsKept}`,
    [shopId],
  );
  return rows.map(toBacktest);
}

/** How far a run has come. */
export async function saveBacktestProgress(
  tx: Tx,
  shopId: string,
  step: { backtestId: string; ordersDone: number; ordersTotal: number; now: Date },
): Promise<void> {
  await tx.query(
    `update program_backtests set state = 'running', orders_done = $3, orders_total = $4, updated_at = $5
      where shop_id = $1 and backtest_id = $2 and state in ('waiting', 'running')`,
    [shopId, step.backtestId, step.ordersDone, step.ordersTotal, step.now],
  );
}

/** How a run ended: with its result, or with why there is none. */
export async function saveBacktestEnd(
  tx: Tx,
  shopId: string,
  step: { backtestId: string; now: Date } & ({ result: unknown } | { error: string }),
): Promise<void> {
  const [result, error] =
    'result' in step ? [JSON.stringify(step.result), null] : [null, step.error];
  await tx.query(
    `update program_backtests
        set state = case when $3::jsonb is null then 'failed' else 'done' end, result = $3, error = $4,
            orders_done = case when $3::jsonb is null then orders_done else orders_total end,
            updated_at = $5, finished_at = $5
      where shop_id = $1 and backtest_id = $2 and state in ('waiting', 'running')`,
    [shopId, step.backtestId, result, error, step.now],
  );
}
