import type { ReportId } from '../../contract/report.ts';
import type { Database } from '../../store/database.ts';
import { checkPeriod, type PeriodRefusal } from '../check-period.ts';
import { listCustomersRows } from './list-customers-rows.ts';
import { listExpiringRows } from './list-expiring-rows.ts';
import { listMovementRows } from './list-movement-rows.ts';
import { listParticipationRows } from './list-participation-rows.ts';
import { listReferralRows } from './list-referral-rows.ts';
import { listRewardsRows } from './list-rewards-rows.ts';
import { listTiersRows } from './list-tiers-rows.ts';
import type { ReadRows, ReportPage, RowsStep } from './report-step.ts';

const rowsPerPage = 50;

/** Who lists what the figures of a report are made of; figures of other reports don't open. */
const readers: Partial<Record<ReportId, ReadRows>> = {
  movement: listMovementRows,
  expiring: listExpiringRows,
  participation: listParticipationRows,
  customers: listCustomersRows,
  tiers: listTiersRows,
  rewards: listRewardsRows,
  referrals: listReferralRows,
};

/** A page of what a figure is made of, newest first. Null: it has no rows, or the cursor is none of its own. */
export async function readReportRows(
  db: Database,
  { id, ...step }: { id: ReportId } & Omit<RowsStep, 'limit'>,
): Promise<ReportPage | PeriodRefusal | null> {
  const refusal = checkPeriod(step.period, 'report');
  if (refusal !== null) return refusal;
  const read = readers[id];
  return read === undefined ? null : read(db, { ...step, limit: rowsPerPage });
}
