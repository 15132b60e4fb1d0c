import { z } from 'zod';
import { instant } from '../../../contract/primitives.ts';
import { statementLinesMax } from '../../../operations/read-statement.ts';
import { FileBody } from '../../file-body.ts';
import { orderCursor, presentOrderCursor } from '../../order-cursor.ts';
import { longStatement } from '../../present-statement.ts';
import { type Answer, type Call, type Refused, type Route, routeFor } from '../../route.ts';
import { drawHistory } from '../../screens/history/draw-history.ts';
import { drawOrders } from '../../screens/history/draw-orders.ts';
import { drawStatement, statementPeriods } from '../../screens/history/draw-statement.ts';
import { findDays } from '../../screens/history/find-days.ts';
import { makeStatementFile } from '../../statements/make-statement-file.ts';
import type { Shopper } from '../authenticate-shopper.ts';
import type { StorefrontDeps } from '../read-page.ts';
import { historyCursor, readOwnHistory, readOwnOrders } from '../own-history.ts';
import { presentStatement, readOwnStatement } from '../own-statement.ts';
import { refuseShopper } from '../refuse-shopper.ts';
import { openPainter, pageFor } from './page.ts';
import { shopperStatementWords } from './shopper-statement-words.ts';

const back = 'home?tab=history';
const route = routeFor<Shopper>();
/** `after`: when the last line above happened. */
const historyQuery = z.object({ cursor: historyCursor, after: instant }).partial();
const ordersQuery = z.object({ cursor: orderCursor, after: instant }).partial();
const statementQuery = z.object({ period: z.enum(statementPeriods).default('thisMonth') });

/** A shopper's past: every change, every order, and statements to keep. */
export function listHistoryPages(deps: StorefrontDeps): Route<Shopper>[] {
  const page = pageFor(deps);
  return [
    page({
      method: 'get',
      path: '/pages/history',
      in: { query: historyQuery },
      draw: async ({ caller, query: { cursor, after } }, by) => {
        const history = await readOwnHistory(deps, caller, cursor);
        const body = drawHistory(history, by, after ?? null);
        return { at: addressOf('history', { cursor, after }), back, body };
      },
    }),
    page({
      method: 'get',
      path: '/pages/orders',
      in: { query: ordersQuery },
      draw: async ({ caller, query: { cursor, after } }, by) => {
        const orders = await readOwnOrders(deps, caller, cursor);
        const body = drawOrders(orders, by, after ?? null);
        const place = presentOrderCursor(cursor ?? null) ?? undefined;
        return { at: addressOf('orders', { cursor: place, after }), back, body };
      },
    }),
    page({
      method: 'get',
      path: '/pages/statement',
      in: { query: statementQuery },
      draw: async ({ caller, query: { period } }, by) => {
        const days = findDays(period, { timeZone: caller.shop.timeZone, now: by.now });
        const statement = await readOwnStatement(deps, caller, days);
        if ('refused' in statement) return statement;
        const body = drawStatement({ statement: presentStatement(statement), period }, by);
        return { at: `statement?period=${period}`, back, body };
      },
    }),
    ...(['csv', 'pdf'] as const).map((format) =>
      route({
        method: 'get',
        path: `/pages/statement.${format}`,
        in: { query: statementQuery },
        out: z.instanceof(FileBody),
        handler: (call) => makeFile(deps, format, call),
      }),
    ),
  ];
}

function addressOf(page: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return given.length === 0 ? page : `${page}?${new URLSearchParams(given).toString()}`;
}

async function makeFile(
  deps: StorefrontDeps,
  format: 'csv' | 'pdf',
  { caller, query: { period } }: Call<Shopper, { query: typeof statementQuery }>,
): Promise<Answer<FileBody> | Refused> {
  const by = await openPainter(deps, caller);
  const days = findDays(period, { timeZone: caller.shop.timeZone, now: by.now });
  const statement = await readOwnStatement(deps, caller, days);
  if ('refused' in statement) return statement;
  if (statement.tooMany) return refuseShopper(deps, caller, longStatement(statementLinesMax));
  const words = shopperStatementWords(statement, by);
  const name = `statement-${days.from}-${days.to}`;
  return { status: 200, body: await makeStatementFile(statement, { format, words, name }) };
}
