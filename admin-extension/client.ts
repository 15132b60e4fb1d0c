import type { AdminActivityRequest } from '../server/contract/admin-activities.ts';
import type { CreateApiKeyRequest } from '../server/contract/admin-api-keys.ts';
import type { ConnectRequest } from '../server/contract/admin-connections.ts';
import type { HistoryRequest } from '../server/contract/admin-imports.ts';
import type { OnboardingAnswer, ProposalWish } from '../server/contract/admin-onboarding.ts';
import type { OverviewDays } from '../server/contract/admin-overview.ts';
import type {
  BulkActionRequest,
  EraseMemberRequest,
  MergeMemberRequest,
  MoveBulkRequest,
  UndoBulkRequest,
} from '../server/contract/admin-members.ts';
import type {
  DecideCaseRequest,
  DecideRequest,
  StopLinkRequest,
  TryFraudRequest,
} from '../server/contract/admin-referrals.ts';
import type { SegmentCountRequest } from '../server/contract/admin-segments.ts';
import type { GiveTierRequest } from '../server/contract/admin-tiers.ts';
import type { ResolveRequest } from '../server/contract/admin-rewards.ts';
import type { AdjustRequest, ExtendLotRequest } from '../server/contract/admin.ts';
import type { Branding } from '../server/contract/branding.ts';
import type { ProgramExampleRequest } from '../server/contract/program-example.ts';
import type { ProgramInput } from '../server/contract/program/program.ts';
import type { CloseMonthRequest, ReportId } from '../server/contract/report.ts';
import type { StatementFileQuery } from '../server/contract/statement.ts';
import { act, ask, get, getFile } from './send-request.ts';

/** A check of every row of a large shop may take a minute. */
const checkTimeoutMs = 90_000;
/** A hundred thousand members are written down, or all orders of one change hands. */
const mergeTimeoutMs = 45_000;
/** Ten thousand referrals are weighed anew. */
const trialTimeoutMs = 60_000;
/** A file of all members, over a slow line. */
const uploadTimeoutMs = 300_000;
/** The server asks the other platform before it answers. */
const platformTimeoutMs = 45_000;

type Signal = AbortSignal | undefined;

/** How a file of members is taken: only tried, or for good, with or without its rows that are wrong. */
export interface MemberImport {
  dryRun: boolean;
  skipRows: boolean;
}

/** How the list of members is chosen and sorted; null: not by that. */
export interface MembersAsked {
  search: string;
  segment: string | null;
  status: string | null;
  tier: string | null;
  points: '1' | null;
  sort: string | null;
}

const members = {
  members: (query: MembersAsked & { cursor: string | null }, signal: Signal) =>
    get('members', { query: { ...query }, signal }),
  memberStory: (id: string, signal: Signal) => get('memberStory', { params: { id }, signal }),
  mergeMember: (id: string, body: MergeMemberRequest) =>
    act('mergeMember', { method: 'POST', params: { id }, body, timeoutMs: mergeTimeoutMs }),
  exportMember: (id: string) => getFile('exportMember', { params: { id } }),
  eraseMember: (id: string, body: EraseMemberRequest) =>
    act('eraseMember', { method: 'POST', params: { id }, body, timeoutMs: mergeTimeoutMs }),
  bulkActions: (signal: Signal) => get('bulkActions', { signal }),
  bulkAction: (id: string, cursor: string | null, signal: Signal) =>
    get('bulkAction', { params: { id }, query: { cursor }, signal }),
  draftBulkAction: (body: BulkActionRequest) =>
    ask('draftBulkAction', { method: 'POST', body, timeoutMs: mergeTimeoutMs }),
  moveBulkAction: (id: string, body: MoveBulkRequest) =>
    act('moveBulkAction', { method: 'POST', params: { id }, body }),
  undoBulkAction: (id: string, body: UndoBulkRequest) =>
    ask('undoBulkAction', { method: 'POST', params: { id }, body, timeoutMs: mergeTimeoutMs }),
  member: (id: string, signal: Signal) => get('member', { params: { id }, signal }),
  memberLedger: (id: string, cursor: string | null, signal: Signal) =>
    get('memberLedger', { params: { id }, query: { cursor }, signal }),
  memberLots: (id: string, signal: Signal) => get('memberLots', { params: { id }, signal }),
  memberOrders: (id: string, cursor: string | null, signal: Signal) =>
    get('memberOrders', { params: { id }, query: { cursor }, signal }),
  memberActivities: (id: string, cursor: string | null, signal: Signal) =>
    get('memberActivities', { params: { id }, query: { cursor }, signal }),
  memberRedemptions: (id: string, signal: Signal) =>
    get('memberRedemptions', { params: { id }, signal }),
  memberNotices: (id: string, signal: Signal) => get('memberNotices', { params: { id }, signal }),
  memberTier: (id: string, signal: Signal) => get('memberTier', { params: { id }, signal }),
  memberStatement: (id: string, query: StatementFileQuery) =>
    getFile('memberStatement', { params: { id }, query }),
  adjust: (id: string, body: AdjustRequest) =>
    act('adjust', { method: 'POST', params: { id }, body }),
  extendLot: (id: string, lot: string, body: ExtendLotRequest) =>
    act('extendLot', { method: 'POST', params: { id, lot }, body }),
  giveTier: (id: string, body: GiveTierRequest) =>
    act('memberTier', { method: 'POST', params: { id }, body }),
  recordActivity: (id: string, body: AdminActivityRequest) =>
    act('memberActivities', { method: 'POST', params: { id }, body }),
};

const redemptions = {
  tasks: (signal: Signal) => get('tasks', { signal }),
  cancelRedemption: (id: string) => act('cancelRedemption', { method: 'POST', params: { id } }),
  fulfilRedemption: (id: string) => act('fulfilRedemption', { method: 'POST', params: { id } }),
  resolveRedemption: (id: string, body: ResolveRequest) =>
    act('resolveRedemption', { method: 'POST', params: { id }, body }),
};

const referrals = {
  referrals: (
    query: { state: string | null; member: string | null; cursor: string | null; limit?: string },
    signal: Signal,
  ) => get('referrals', { query, signal }),
  /** What waits for staff, oldest first. */
  referralsToReview: (limit: number, signal: Signal) =>
    get('referrals', { query: { review: '1', limit: String(limit) }, signal }),
  referral: (id: string, signal: Signal) => get('referral', { params: { id }, signal }),
  decideReferral: (id: string, body: DecideRequest) =>
    act('decideReferral', { method: 'POST', params: { id }, body }),
  referralReport: (query: { from: string; to: string }, signal: Signal) =>
    get('referralReport', { query, signal }),
  cases: (query: { state: 'open' | 'all'; member: string | null }, signal: Signal) =>
    get('cases', { query, signal }),
  decideCase: (id: string, body: DecideCaseRequest) =>
    act('decideCase', { method: 'POST', params: { id }, body }),
  memberReferralLink: (id: string, signal: Signal) =>
    get('memberReferralLink', { params: { id }, signal }),
  stopReferralLink: (id: string, body: StopLinkRequest) =>
    act('memberReferralLink', { method: 'POST', params: { id }, body }),
};

const program = {
  program: (signal: Signal) => get('program', { signal }),
  saveDraft: (body: ProgramInput) => act('program', { method: 'PUT', body }),
  /** A document from elsewhere, which may be none: the server says what is wrong with it. */
  bringInDraft: (body: unknown) => act('program', { method: 'PUT', body }),
  discardDraft: () => act('discardDraft', { method: 'DELETE' }),
  publish: () => act('publish', { method: 'POST' }),
  /** What an order would earn, live and by a draft that need not be saved. */
  programExample: (body: ProgramExampleRequest, signal: Signal) =>
    ask('programExample', { method: 'POST', body, signal }),
  versions: (cursor: string | null, signal: Signal) =>
    get('programVersions', { query: { cursor }, signal }),
  version: (version: number, signal: Signal) =>
    get('programVersion', { params: { version: String(version) }, signal }),
  restoreVersion: (version: number) =>
    act('restoreVersion', { method: 'POST', params: { version: String(version) } }),
  backtests: (signal: Signal) => get('backtests', { signal }),
  backtest: (id: string, signal: Signal) => get('backtest', { params: { id }, signal }),
  /** Looks at the whole past, and changes nothing. */
  tryFraud: (body: TryFraudRequest) =>
    ask('tryFraud', { method: 'POST', body, timeoutMs: trialTimeoutMs }),
  startBacktest: (months: number) => act('backtests', { method: 'POST', body: { months } }),
  rewards: (signal: Signal) => get('rewards', { signal }),
  tiers: (signal: Signal) => get('tiers', { signal }),
  checkout: (signal: Signal) => get('checkout', { signal }),
  segments: (signal: Signal) => get('segments', { signal }),
  countSegment: (body: SegmentCountRequest, signal: Signal) =>
    ask('segmentCount', { method: 'POST', body, signal }),
  exportSegment: (id: string) => getFile('segmentExport', { params: { id } }),
};

const imports = {
  imports: (signal: Signal) => get('imports', { signal }),
  importHistory: (body: HistoryRequest) => act('importHistory', { method: 'POST', body }),
  importMembers: (file: File, { dryRun, skipRows }: MemberImport) =>
    ask('importMembers', {
      method: 'POST',
      body: file,
      query: {
        name: file.name,
        dry_run: dryRun ? '1' : '0',
        on_error: skipRows ? 'skip_rows' : 'refuse_file',
      },
      timeoutMs: uploadTimeoutMs,
    }),
  import: (id: string, signal: Signal) => get('import', { params: { id }, signal }),
  importErrors: (id: string) => getFile('importErrors', { params: { id } }),
  cancelImport: (id: string) => act('cancelImport', { method: 'POST', params: { id } }),
};

const connections = {
  connections: (signal: Signal) => get('connections', { signal }),
  connect: (body: ConnectRequest) =>
    ask('connect', { method: 'POST', body, timeoutMs: platformTimeoutMs }),
  disconnect: (id: string) =>
    act('disconnectConnection', { method: 'POST', params: { id }, timeoutMs: platformTimeoutMs }),
  renewTokenSecret: (id: string) =>
    ask('connectionTokenSecret', { method: 'POST', params: { id } }),
};

/** Days of the shop, both within; the other period is what it is held against. */
export interface ReportAsked {
  from: string;
  to: string;
  compare: 'previous' | 'year' | null;
}

const reports = {
  report: (id: ReportId, query: ReportAsked, signal: Signal) =>
    get('report', { params: { id }, query: { ...query }, signal }),
  /** What a figure of a report is made of, newest first. */
  reportRows: (
    id: ReportId,
    query: { figure: string; from: string; to: string; cursor: string | null },
    signal: Signal,
  ) => get('reportRows', { params: { id }, query, signal }),
  reportTable: (id: ReportId, table: string, query: ReportAsked) =>
    getFile('reportTable', { params: { id, table }, query: { ...query } }),
  reportMonths: (signal: Signal) => get('reportMonths', { signal }),
  closeMonth: (body: CloseMonthRequest) => act('reportMonths', { method: 'POST', body }),
  reportJournal: (month: string) => getFile('reportJournal', { params: { month } }),
};

const apiKeys = {
  apiKeys: (signal: Signal) => get('apiKeys', { signal }),
  createApiKey: (body: CreateApiKeyRequest) => ask('createApiKey', { method: 'POST', body }),
  revokeApiKey: (id: string) => act('revokeApiKey', { method: 'POST', params: { id } }),
};

const branding = {
  branding: (signal: Signal) => get('branding', { signal }),
  saveBranding: (body: Branding) => act('branding', { method: 'PUT', body }),
  brandingPreview: (signal: Signal) => get('brandingPreview', { signal }),
};

const onboarding = {
  onboarding: (signal: Signal) => get('onboarding', { signal }),
  answerOnboarding: (body: OnboardingAnswer) => act('onboarding', { method: 'POST', body }),
  /** Has the theme looked at; what it says comes with a later answer. */
  lookAtTheme: (signal: Signal) => ask('onboardingTheme', { method: 'POST', body: {}, signal }),
  launch: () => act('launch', { method: 'POST' }),
  proposal: (
    query: { margin: string | null; generosity: string; average: string | null },
    signal: Signal,
  ) => get('onboardingProposal', { query, signal }),
  draftProposal: (body: ProposalWish) => act('onboardingProposal', { method: 'POST', body }),
};

/** Every call that the admin makes, by name. */
export const client = {
  session: (signal: Signal) => get('session', { signal }),
  overview: (days: OverviewDays, signal: Signal) => get('overview', { query: { days }, signal }),
  ...onboarding,
  ...members,
  ...redemptions,
  ...referrals,
  ...program,
  ...imports,
  ...connections,
  ...apiKeys,
  ...branding,
  ...reports,
  deliveries: (query: { state: string | null; cursor: string | null }, signal: Signal) =>
    get('deliveries', { query, signal }),
  replay: (id: string) => act('replay', { method: 'POST', params: { id } }),
  ledgerHealth: (signal: Signal) => get('ledgerHealth', { signal }),
  checkLedger: () => act('ledgerCheck', { method: 'POST', timeoutMs: checkTimeoutMs }),
};
