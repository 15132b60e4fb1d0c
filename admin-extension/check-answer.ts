import type { z } from 'zod';
import { adminActivities } from '../server/contract/admin-activities.ts';
import { adminApiKeys, createdApiKey } from '../server/contract/admin-api-keys.ts';
import {
  adminConnections,
  connectedAnswer,
  tokenSecretAnswer,
} from '../server/contract/admin-connections.ts';
import { adminCheckout } from '../server/contract/admin-checkout.ts';
import { adminImport, adminImports } from '../server/contract/admin-imports.ts';
import { onboarding, programProposal } from '../server/contract/admin-onboarding.ts';
import {
  bulkAction,
  bulkActionResult,
  bulkActions,
  memberStory,
} from '../server/contract/admin-members.ts';
import { adminOverview } from '../server/contract/admin-overview.ts';
import {
  adminReferralLink,
  adminReferrals,
  fraudTrial,
  memberCases,
  referralReport,
} from '../server/contract/admin-referrals.ts';
import { adminSegments, segmentCount } from '../server/contract/admin-segments.ts';
import { adminMemberTier, adminTiers } from '../server/contract/admin-tiers.ts';
import {
  adminDeliveries,
  adminLedger,
  adminLots,
  adminMember,
  adminMemberList,
  adminNotices,
  adminOrders,
  adminProgram,
  adminSession,
  ledgerHealth,
} from '../server/contract/admin.ts';
import { adminRedemptions, adminRewards, adminTasks } from '../server/contract/admin-rewards.ts';
import { adminBranding, adminBrandingPreview } from '../server/contract/branding.ts';
import { backtest, backtestList } from '../server/contract/backtest.ts';
import { programExample } from '../server/contract/program-example.ts';
import { programVersion, programVersionList } from '../server/contract/program-versions.ts';
import { referral } from '../server/contract/referral.ts';
import { report, reportMonths, reportRows } from '../server/contract/report.ts';
import type { AdminAnswers } from './admin-answers.ts';
import { AdminError } from './admin-error.ts';

const schemas = {
  session: adminSession,
  overview: adminOverview,
  onboarding,
  onboardingTheme: onboarding,
  onboardingProposal: programProposal,
  members: adminMemberList,
  memberStory,
  bulkActions,
  bulkAction: bulkActionResult,
  draftBulkAction: bulkAction,
  undoBulkAction: bulkAction,
  member: adminMember,
  memberLedger: adminLedger,
  memberLots: adminLots,
  memberOrders: adminOrders,
  memberActivities: adminActivities,
  memberTier: adminMemberTier,
  memberRedemptions: adminRedemptions,
  memberNotices: adminNotices,
  tasks: adminTasks,
  rewards: adminRewards,
  referrals: adminReferrals,
  referral,
  referralReport,
  cases: memberCases,
  memberReferralLink: adminReferralLink,
  report,
  reportRows,
  reportMonths,
  program: adminProgram,
  programVersions: programVersionList,
  programVersion,
  backtests: backtestList,
  backtest,
  programExample,
  tryFraud: fraudTrial,
  checkout: adminCheckout,
  tiers: adminTiers,
  segments: adminSegments,
  segmentCount,
  branding: adminBranding,
  brandingPreview: adminBrandingPreview,
  connections: adminConnections,
  connect: connectedAnswer,
  connectionTokenSecret: tokenSecretAnswer,
  apiKeys: adminApiKeys,
  createApiKey: createdApiKey,
  imports: adminImports,
  import: adminImport,
  importMembers: adminImport,
  deliveries: adminDeliveries,
  ledgerHealth,
} satisfies { [Name in keyof AdminAnswers]: z.ZodType };

/** Development and tests only, so that the shipped page carries no schemas for what the server already checked. */
export function checkAnswer(name: keyof AdminAnswers, answer: unknown): void {
  const parsed = schemas[name].safeParse(answer);
  if (parsed.success) return;
  throw new AdminError('unknown', {
    title: `The answer of "${name}" breaks the contract`,
    detail: parsed.error.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; '),
  });
}
