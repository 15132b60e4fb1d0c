import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { adminPaths } from '../../contract/paths.ts';
import {
  report,
  reportParams,
  reportQuery,
  reportRows,
  reportRowsQuery,
  reportTableParams,
} from '../../contract/report.ts';
import { readReport } from '../../operations/reports/read-report.ts';
import { readReportRows } from '../../operations/reports/read-report-rows.ts';
import { FileBody } from '../file-body.ts';
import { createRateLimit } from '../limit-rate.ts';
import { presentReport, presentReportRows } from '../present-report.ts';
import { presentReportCsv } from '../present-report-csv.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';
import { listMonthRoutes } from './report-month-routes.ts';

/** A report looks at a whole shop; a page asks for one with the rows that are open on it, and files of its tables. */
const reading = { burst: 20, perSecond: 2 };

const route = routeFor<Staff>();

/** What a shop's program did and what it owes, and the rows behind each figure. */
export function listReportRoutes(deps: AdminDeps): Route<Staff>[] {
  const limit = createRateLimit(reading);
  const parts = { ...deps, limit: (staff: Staff) => limit(staff.shop.shopId) };
  // Months come before ids: `/reports/months` is no report.
  return [...listMonthRoutes(parts), readOne(parts), readRows(parts), readTable(parts)];
}

interface ReportParts extends AdminDeps {
  limit: (staff: Staff) => void;
}

function readOne({ db, clock, limit }: ReportParts): Route<Staff> {
  return route({
    method: 'get',
    path: adminPaths.report,
    in: { params: reportParams, query: reportQuery },
    out: report,
    handler: async ({ caller, params: { id }, query: { compare = null, ...period } }) => {
      limit(caller);
      const now = clock.now();
      const told = await readReport(db, { shop: caller.shop, id, period, compare, now });
      return 'refused' in told ? refuse(told) : { status: 200, body: presentReport(told) };
    },
  });
}

function readRows({ db, clock, limit }: ReportParts): Route<Staff> {
  return route({
    method: 'get',
    path: adminPaths.reportRows,
    in: { params: reportParams, query: reportRowsQuery },
    out: reportRows,
    handler: async ({ caller, params: { id }, query }) => {
      limit(caller);
      const { figure, cursor = null, ...period } = query;
      const now = clock.now();
      const page = await readReportRows(db, {
        shop: caller.shop,
        id,
        period,
        figure,
        cursor,
        now,
      });
      if (page === null) throw new AppError('not_found', 'There are no such rows.');
      return 'refused' in page ? refuse(page) : { status: 200, body: presentReportRows(page) };
    },
  });
}

function readTable({ db, clock, limit }: ReportParts): Route<Staff> {
  return route({
    method: 'get',
    path: adminPaths.reportTable,
    in: { params: reportTableParams, query: reportQuery },
    out: z.instanceof(FileBody),
    handler: async ({ caller, params: { id, table }, query: { compare = null, ...period } }) => {
      limit(caller);
      const now = clock.now();
      const told = await readReport(db, { shop: caller.shop, id, period, compare, now });
      if ('refused' in told) return refuse(told);
      const file = presentReportCsv(presentReport(told), table);
      if (file === null) throw new AppError('not_found', 'The report has no such table.');
      return { status: 200, body: file };
    },
  });
}
