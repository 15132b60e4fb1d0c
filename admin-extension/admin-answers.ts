import type { AdminActivities } from '../server/contract/admin-activities.ts';
import type { AdminApiKeys, CreatedApiKeyAnswer } from '../server/contract/admin-api-keys.ts';
import type {
  AdminConnections,
  ConnectedAnswer,
  TokenSecretAnswer,
} from '../server/contract/admin-connections.ts';
import type { AdminCheckout } from '../server/contract/admin-checkout.ts';
import type { AdminImport, AdminImports } from '../server/contract/admin-imports.ts';
import type { Onboarding, ProgramProposal } from '../server/contract/admin-onboarding.ts';
import type {
  BulkAction,
  BulkActionResult,
  BulkActions,
  MemberStory,
} from '../server/contract/admin-members.ts';
import type { AdminOverview } from '../server/contract/admin-overview.ts';
import type {
  AdminReferralLink,
  AdminReferrals,
  FraudTrial,
  MemberCases,
  ReferralReport,
} from '../server/contract/admin-referrals.ts';
import type { AdminSegments, SegmentCount } from '../server/contract/admin-segments.ts';
import type { AdminMemberTier, AdminTiers } from '../server/contract/admin-tiers.ts';
import type {
  AdminDeliveries,
  AdminLedger,
  AdminLots,
  AdminMember,
  AdminMemberList,
  AdminNotices,
  AdminOrders,
  AdminProgram,
  AdminSession,
  LedgerHealth,
} from '../server/contract/admin.ts';
import type {
  AdminRedemptions,
  AdminRewards,
  AdminTasks,
} from '../server/contract/admin-rewards.ts';
import type { AdminBranding, AdminBrandingPreview } from '../server/contract/branding.ts';
import type { Backtest, BacktestList } from '../server/contract/backtest.ts';
import type { ProgramExample } from '../server/contract/program-example.ts';
import type { ProgramVersion, ProgramVersionList } from '../server/contract/program-versions.ts';
import type { ReferralShown } from '../server/contract/referral.ts';
import type { Report, ReportMonths, ReportRows } from '../server/contract/report.ts';

/** What each address answers; answers of actions are not read: the page asks again for what it shows. */
export interface AdminAnswers {
  session: AdminSession;
  overview: AdminOverview;
  onboarding: Onboarding;
  onboardingTheme: Onboarding;
  onboardingProposal: ProgramProposal;
  members: AdminMemberList;
  memberStory: MemberStory;
  bulkActions: BulkActions;
  bulkAction: BulkActionResult;
  draftBulkAction: BulkAction;
  undoBulkAction: BulkAction;
  member: AdminMember;
  memberLedger: AdminLedger;
  memberLots: AdminLots;
  memberOrders: AdminOrders;
  memberActivities: AdminActivities;
  memberTier: AdminMemberTier;
  memberRedemptions: AdminRedemptions;
  memberNotices: AdminNotices;
  tasks: AdminTasks;
  rewards: AdminRewards;
  referrals: AdminReferrals;
  referral: ReferralShown;
  referralReport: ReferralReport;
  cases: MemberCases;
  memberReferralLink: AdminReferralLink;
  report: Report;
  reportRows: ReportRows;
  reportMonths: ReportMonths;
  program: AdminProgram;
  programVersions: ProgramVersionList;
  programVersion: ProgramVersion;
  backtests: BacktestList;
  backtest: Backtest;
  tryFraud: FraudTrial;
  tiers: AdminTiers;
  checkout: AdminCheckout;
  segments: AdminSegments;
  programExample: ProgramExample;
  segmentCount: SegmentCount;
  branding: AdminBranding;
  brandingPreview: AdminBrandingPreview;
  connections: AdminConnections;
  connect: ConnectedAnswer;
  connectionTokenSecret: TokenSecretAnswer;
  apiKeys: AdminApiKeys;
  createApiKey: CreatedApiKeyAnswer;
  imports: AdminImports;
  import: AdminImport;
  importMembers: AdminImport;
  deliveries: AdminDeliveries;
  ledgerHealth: LedgerHealth;
}
