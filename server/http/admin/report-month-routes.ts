import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { adminPaths } from '../../contract/paths.ts';
import { closeMonthRequest, reportMonthParams, reportMonths } from '../../contract/report.ts';
import { endOfMonth } from '../../domain/reports/periods.ts';
import { closeMonth } from '../../operations/reports/close-month.ts';
import { readMonths } from '../../operations/reports/read-months.ts';
import { FileBody } from '../file-body.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';
import { presentJournalCsv, presentMonths } from './present-months.ts';

const route = routeFor<Staff>();

/** The months of the shop's books: what they closed with, and their journals. */
export function listMonthRoutes({
  db,
  clock,
  limit,
}: AdminDeps & { limit: (staff: Staff) => void }): Route<Staff>[] {
  const read = async (caller: Staff) => {
    limit(caller);
    return readMonths(db, { shop: caller.shop, now: clock.now() });
  };
  return [
    route({
      method: 'get',
      path: adminPaths.reportMonths,
      out: reportMonths,
      handler: async ({ caller }) => ({ status: 200, body: presentMonths(await read(caller)) }),
    }),
    route({
      method: 'post',
      path: adminPaths.reportMonths,
      in: { body: closeMonthRequest },
      out: reportMonths,
      handler: async ({ caller, body }) => {
        const refusal = await closeMonth(db, {
          shop: caller.shop,
          month: `${body.month}-01`,
          by: caller.name,
          now: clock.now(),
        });
        if (refusal !== null) return refuse(refusal, 409);
        return { status: 200, body: presentMonths(await read(caller)) };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.reportJournal,
      in: { params: reportMonthParams },
      out: z.instanceof(FileBody),
      handler: async ({ caller, params }) => {
        const month = (await read(caller)).find((one) => one.month === `${params.month}-01`);
        if (month === undefined) throw new AppError('not_found', 'There is no such month.');
        return { status: 200, body: presentJournalCsv(month, endOfMonth(month.month)) };
      },
    }),
  ];
}
