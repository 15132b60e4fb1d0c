import type { ReportId } from '../../contract/report.ts';
import { comparedPeriod } from '../../domain/reports/periods.ts';
import type { Period, ReportBody } from '../../domain/reports/report.ts';
import type { Database } from '../../store/database.ts';
import type { Shop } from '../../store/shops.ts';
import { checkPeriod, type PeriodRefusal } from '../check-period.ts';
import { reportCampaigns } from './report-campaigns.ts';
import { reportCohorts } from './report-cohorts.ts';
import { reportCustomers } from './report-customers.ts';
import { reportExpiring } from './report-expiring.ts';
import { reportLiability } from './report-liability.ts';
import { reportMovement } from './report-movement.ts';
import { reportParticipation } from './report-participation.ts';
import { reportReferralFunnel } from './report-referral-funnel.ts';
import { reportRewards } from './report-rewards.ts';
import type { ReadReport } from './report-step.ts';
import { reportTiers } from './report-tiers.ts';

/** Who reads which report. */
const readers: Readonly<Record<ReportId, ReadReport>> = {
  movement: reportMovement,
  liability: reportLiability,
  expiring: reportExpiring,
  participation: reportParticipation,
  customers: reportCustomers,
  cohorts: reportCohorts,
  tiers: reportTiers,
  rewards: reportRewards,
  campaigns: reportCampaigns,
  referrals: reportReferralFunnel,
};

/** A report with what it is of. */
export interface ReadReportResult {
  id: ReportId;
  period: Period;
  compared: Period | null;
  currency: string;
  reckonedAt: Date;
  body: ReportBody;
}

/** A report of the days `from` to `to`, both within, in the shop's zone; or why there is none of such days. */
export async function readReport(
  db: Database,
  asked: {
    shop: Shop;
    id: ReportId;
    period: Period;
    compare: 'previous' | 'year' | null;
    now: Date;
  },
): Promise<ReadReportResult | PeriodRefusal> {
  const { shop, id, period, compare, now } = asked;
  const refusal = checkPeriod(period, 'report');
  if (refusal !== null) return refusal;
  const compared = compare === null ? null : comparedPeriod(period, compare);
  const body = await readers[id](db, { shop, period, compared, now });
  return { id, period, compared, currency: shop.currency, reckonedAt: now, body };
}
