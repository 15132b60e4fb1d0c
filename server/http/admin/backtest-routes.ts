import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { backtest, backtestList, backtestRequest } from '../../contract/backtest.ts';
import { adminPaths } from '../../contract/paths.ts';
import { orderBacktest } from '../../operations/backtests/order-backtest.ts';
import { listKeptBacktests, readKeptBacktest } from '../../operations/backtests/read-backtests.ts';
import type { Database } from '../../store/database.ts';
import { presentBacktest, presentBacktestRow } from '../present-backtest.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

const route = routeFor<Staff>();

/** The draft tried on the shop's own past. */
export function listBacktestRoutes({ db, clock }: AdminDeps): Route<Staff>[] {
  return [
    route({
      method: 'post',
      path: adminPaths.backtests,
      in: { body: backtestRequest },
      out: backtest,
      handler: async ({ caller, body }) => {
        const { shopId } = caller.shop;
        const step = { shopId, months: body.months, by: caller.name, now: clock.now() };
        return { status: 202, body: await present(db, shopId, await orderBacktest(db, step)) };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.backtests,
      out: backtestList,
      handler: async ({ caller }) => {
        const kept = await listKeptBacktests(db, caller.shop.shopId);
        return { status: 200, body: { items: kept.map(presentBacktestRow) } };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.backtest,
      in: { params: z.strictObject({ id: z.uuid() }) },
      out: backtest,
      handler: async ({ caller, params }) => ({
        status: 200,
        body: await present(db, caller.shop.shopId, params.id),
      }),
    }),
  ];
}

async function present(db: Database, shopId: string, id: string) {
  const kept = await readKeptBacktest(db, shopId, id);
  if (kept === null) throw new AppError('not_found', 'There is no such backtest.');
  return presentBacktest(kept);
}
