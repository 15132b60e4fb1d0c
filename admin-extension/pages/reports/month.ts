import type { ReportMonths } from '../../../server/contract/report.ts';

/** A month of the books. */
export type Month = ReportMonths['items'][number];
