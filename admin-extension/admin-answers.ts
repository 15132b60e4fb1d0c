import type { AdminActivities } from '../server/contract/admin-activities.ts';
import type {
  AdminConnections,
  ConnectedAnswer,
  TokenSecretAnswer,
} from '../server/contract/admin-connections.ts';
import type { AdminCheckout } from '../server/contract/admin-checkout.ts';
import type { AdminImport, AdminImports } from '../server/contract/admin-imports.ts';
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
  AdminOverview,
  AdminProgram,
  AdminSession,
  LedgerHealth,
} from '../server/contract/admin.ts';
import type {
  AdminRedemptions,
  AdminRewards,
  AdminTasks,
} from '../server/contract/admin-rewards.ts';
import type { Backtest, BacktestList } from '../server/contract/backtest.ts';
import type { ProgramVersion, ProgramVersionList } from '../server/contract/program-versions.ts';
import type { ReferralShown } from '../server/contract/referral.ts';

/** What each address answers; answers of actions are not read: the page asks again for what it shows. */
export interface AdminAnswers {
  session: AdminSession;
  overview: AdminOverview;
  members: AdminMemberList;
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
  program: AdminProgram;
  programVersions: ProgramVersionList;
  programVersion: ProgramVersion;
  backtests: BacktestList;
  backtest: Backtest;
  tryFraud: FraudTrial;
  tiers: AdminTiers;
  checkout: AdminCheckout;
  segments: AdminSegments;
  segmentCount: SegmentCount;
  connections: AdminConnections;
  connect: ConnectedAnswer;
  connectionTokenSecret: TokenSecretAnswer;
  imports: AdminImports;
  import: AdminImport;
  importMembers: AdminImport;
  deliveries: AdminDeliveries;
  ledgerHealth: LedgerHealth;
}
