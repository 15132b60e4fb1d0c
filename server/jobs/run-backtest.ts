import { factsNeeded } from '../domain/earning/facts-needed.ts';
import type { Program } from '../domain/program/program.ts';
import { performBacktest } from '../operations/backtests/order-backtest.ts';
import { readKeptBacktest } from '../operations/backtests/read-backtests.ts';
import { programFromDocument } from '../operations/program-from-document.ts';
import { readProgram } from '../operations/read-program.ts';
import type { ShopReader } from '../operations/read-shop.ts';
import type { JobPayloads } from '../store/jobs.ts';
import type { Shop } from '../store/shops.ts';
import { learnPastProducts, type LearnDeps } from './learn-products.ts';

const longestMonthMs = 31 * 24 * 60 * 60_000;

/** Runs a backtest that was asked for, once what its programs ask of products is known. */
export async function runBacktest(
  deps: LearnDeps & { shops: ShopReader },
  { shopId, backtestId }: JobPayloads['run_backtest'],
  { isLast }: { isLast: boolean },
): Promise<void> {
  const shop = await deps.shops.byId(shopId);
  const asked = await readKeptBacktest(deps.db, shopId, backtestId);
  if (shop === null || asked === null || asked.backtest.state === 'done') return;
  const { liveVersion, months } = asked.backtest;
  const { program } = await readProgram(deps.db, shopId, liveVersion);
  const programs = [program, programFromDocument(asked.document)];
  await prepareBacktest(deps, shop, { programs, months });
  await performBacktest(deps, { shop, backtestId, isLast });
}

/** A rule that names collections, types or tags is tried on products that nobody may have asked for yet. */
export async function prepareBacktest(
  deps: LearnDeps,
  shop: Shop,
  step: { programs: readonly Program[]; months: number },
): Promise<void> {
  if (step.programs.every((program) => factsNeeded(program).products === null)) return;
  const since = new Date(deps.clock.now().getTime() - step.months * longestMonthMs);
  await learnPastProducts(deps, shop, since);
}
