import type { BacktestResult } from '../../contract/backtest.ts';
import { startOfDay } from '../../domain/day-in-zone.ts';
import { factsNeeded } from '../../domain/earning/facts-needed.ts';
import type { Program } from '../../domain/program/program.ts';
import type { Database } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';
import { listUnknownProducts } from '../../store/products.ts';
import type { Shop } from '../../store/shops.ts';
import { estimateCost } from './estimate-cost.ts';
import { findNamed, pointsLeft, reportReplay } from './report-replay.ts';
import { replayShop, type ReplayStep } from './replay-shop.ts';

/** Tries a program on the shop's own past, beside the live one. It writes nothing. */
export async function runBacktest(
  db: Database,
  step: {
    shop: Shop;
    live: Program;
    draft: Program;
    months: number;
    now: Date;
    onProgress?: NonNullable<ReplayStep['onProgress']>;
  },
): Promise<BacktestResult> {
  const started = performance.now();
  const replay = await replayShop(db, step);
  const { live, draft } = replay;
  const [names, cost] = await Promise.all([
    listMemberNames(db, step.shop.shopId, findNamed(replay)),
    estimateCost(db, {
      shop: step.shop,
      live: { program: live.program, points: pointsLeft(live) },
      draft: { program: draft.program, points: pointsLeft(draft) },
      now: step.now,
    }),
  ]);
  const asksForProducts = [step.live, step.draft].some(
    (each) => factsNeeded(each).products !== null,
  );
  const unknown = asksForProducts
    ? await listUnknownProducts(db, step.shop.shopId, {
        since: startOfDay(replay.from, step.shop.timeZone),
        limit: 1,
      })
    : [];
  const tookMs = Math.round(performance.now() - started);
  return reportReplay(replay, { names, cost, unknownProducts: unknown.length, tookMs });
}
