import type { Backtest, BacktestRow } from '../contract/backtest.ts';
import type { KeptBacktest } from '../operations/backtests/read-backtests.ts';

export function presentBacktestRow(kept: KeptBacktest): BacktestRow {
  const { backtest, result } = kept;
  return {
    id: backtest.backtestId,
    months: backtest.months,
    state: backtest.state,
    orders_done: backtest.ordersDone,
    orders_total: backtest.ordersTotal,
    live_version: backtest.liveVersion,
    created_at: backtest.createdAt.toISOString(),
    created_by: backtest.createdBy,
    finished_at: backtest.finishedAt?.toISOString() ?? null,
    error: backtest.error,
    points: result && { live: result.live.points, draft: result.draft.points },
  };
}

export function presentBacktest(
  kept: KeptBacktest & Pick<Backtest, 'document' | 'changes'>,
): Backtest {
  return {
    ...presentBacktestRow(kept),
    document: kept.document,
    changes: kept.changes,
    result: kept.result,
  };
}
