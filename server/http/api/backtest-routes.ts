import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { backtest, backtestList, backtestRequest } from '../../contract/backtest.ts';
import { orderBacktest } from '../../operations/backtests/order-backtest.ts';
import { listKeptBacktests, readKeptBacktest } from '../../operations/backtests/read-backtests.ts';
import { readDraft } from '../../operations/read-draft.ts';
import type { Database } from '../../store/database.ts';
import { presentBacktest, presentBacktestRow } from '../present-backtest.ts';
import { refuse } from '../route.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { nameOf } from './program-routes.ts';

interface Parts {
  db: Database;
  clock: Clock;
}

export function backtestRoutes(parts: Parts): ApiRoute[] {
  return [order(parts), list(parts), readOne(parts)];
}

function order({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/program/draft/backtest',
    scope: 'program:write',
    tag: 'Program',
    summary: 'Try the draft on the past',
    description:
      'Runs the draft and the live program over the orders and activities of the last months. Ask for `GET /program/backtests/{id}` until its `state` is `done`.',
    answers: { 202: 'It is being run.', 409: '`no_draft`: there is nothing to try.' },
    in: { body: backtestRequest },
    out: backtest,
    handler: async ({ caller, body }) => {
      const { shopId } = caller.shop;
      if ((await readDraft(db, shopId)) === null)
        return refuse({ refused: 'no_draft', detail: 'There is no draft: write one first.' }, 409);
      const step = { shopId, months: body.months, by: nameOf(caller), now: clock.now() };
      return { status: 202, body: await present(db, shopId, await orderBacktest(db, step)) };
    },
  });
}

function list({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/program/backtests',
    scope: 'program:read',
    tag: 'Program',
    summary: 'List the backtests',
    description: 'The newest 50, so that drafts can be compared.',
    answers: { 200: 'All that are kept, newest first.' },
    out: backtestList,
    handler: async ({ caller }) => {
      const kept = await listKeptBacktests(db, caller.shop.shopId);
      return { status: 200, body: { items: kept.map(presentBacktestRow) } };
    },
  });
}

function readOne({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/program/backtests/:id',
    scope: 'program:read',
    tag: 'Program',
    summary: 'Read a backtest',
    answers: { 200: 'How far it is, and its result once it is done.' },
    in: { params: z.strictObject({ id: z.uuid() }) },
    out: backtest,
    handler: async ({ caller, params }) => ({
      status: 200,
      body: await present(db, caller.shop.shopId, params.id),
    }),
  });
}

async function present(db: Database, shopId: string, id: string) {
  const kept = await readKeptBacktest(db, shopId, id);
  if (kept === null) throw new AppError('not_found', 'There is no such backtest.');
  return presentBacktest(kept);
}
