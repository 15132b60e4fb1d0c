import { type BacktestResult, backtestResult } from '../../contract/backtest.ts';
import type { ProgramDocument } from '../../contract/program/program.ts';
import { describeChanges } from '../../domain/versions/describe-changes.ts';
import { listBacktests, readBacktest, type StoredBacktest } from '../../store/backtests.ts';
import type { Database } from '../../store/database.ts';
import { parseStoredProgram, readProgram } from '../read-program.ts';
import { wholeProgram } from '../whole-program.ts';

export interface KeptBacktest {
  backtest: StoredBacktest;
  /** Null until it is done. */
  result: BacktestResult | null;
}

/** All that are kept, newest first. */
export async function listKeptBacktests(db: Database, shopId: string): Promise<KeptBacktest[]> {
  return (await listBacktests(db, shopId)).map(withResult);
}

/** One backtest, with what its draft changed of the version that was live. Null: there is none. */
export async function readKeptBacktest(
  db: Database,
  shopId: string,
  backtestId: string,
): Promise<(KeptBacktest & { document: ProgramDocument; changes: string[] }) | null> {
  const backtest = await readBacktest(db, shopId, backtestId);
  if (backtest === null) return null;
  const live = await readProgram(db, shopId, backtest.liveVersion);
  const document = parseStoredProgram(backtest.document);
  return {
    ...withResult(backtest),
    document,
    changes: describeChanges(wholeProgram(live.document), wholeProgram(document)),
  };
}

function withResult(backtest: StoredBacktest): KeptBacktest {
  return {
    backtest,
    result: backtest.result === null ? null : backtestResult.parse(backtest.result),
  };
}
