import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { assert } from '../../base/errors.ts';
import { report, reportIds, reportQuery } from '../../contract/report.ts';
import { readReport } from '../../operations/reports/read-report.ts';
import type { Database } from '../../store/database.ts';
import type { FileBody } from '../file-body.ts';
import { createRateLimit } from '../limit-rate.ts';
import { presentReport } from '../present-report.ts';
import { presentReportCsv } from '../present-report-csv.ts';
import { refuse } from '../route.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

/** A report looks at a whole shop. */
const reading = { burst: 20, perSecond: 2 };

/** `/reports/referrals` has had a shape of its own from the start. */
const params = z.object({
  id: z.enum(reportIds).exclude(['referrals']).meta({
    description: 'What each of them tells, figure by figure, is in docs/reports.md.',
    example: 'movement',
  }),
});

export function reportRoutes({ db, clock }: { db: Database; clock: Clock }): ApiRoute[] {
  const limit = createRateLimit(reading);
  return [
    apiRoute({
      method: 'get',
      path: '/reports/:id',
      scope: 'reports:read',
      tag: 'Reports',
      summary: 'Read a report',
      description:
        'Figures, charts and tables of a period of days in the shop’s time zone, five years at the most, beside another period where `compare` asks for one. With `Accept: text/csv` the report’s first table as a file.',
      answers: {
        200: 'The report.',
        422: '`period_backwards`, `period_too_long`: choose another period, as `detail` says.',
      },
      in: { params, query: reportQuery },
      out: report,
      csv: presentFile,
      handler: async ({ caller: { shop }, params: { id }, query }) => {
        limit(shop.shopId);
        const { compare = null, ...period } = query;
        const told = await readReport(db, { shop, id, period, compare, now: clock.now() });
        return 'refused' in told ? refuse(told) : { status: 200, body: presentReport(told) };
      },
    }),
  ];
}

function presentFile(body: Parameters<typeof presentReportCsv>[0]): FileBody {
  const file = presentReportCsv(body);
  assert(file !== null, 'every report has a table');
  return file;
}
