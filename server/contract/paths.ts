/** Every address that a browser calls. Server routes and clients read the same constant. */
export const storefrontPaths = {
  member: '/member',
  history: '/history',
  orders: '/orders',
  order: '/orders/:id',
  statement: '/statement',
  redemptions: '/redemptions',
  redemption: '/redemptions/:id',
  cancelRedemption: '/redemptions/:id/cancel',
  basket: '/basket',
  join: '/join',
  activities: '/activities',
  profile: '/profile',
  referrals: '/referrals',
  showName: '/referrals/name',
  shares: '/referrals/shares',
  invitation: '/invitation',
  claimInvitation: '/invitation',
  click: '/invitation/click',
  claim: '/invitation/claim',
} as const;

/** The screens, below the app proxy's own path. */
export const pagesBase = '/pages';

/** Below the app proxy's own path (`/apps/regulars` in the shop, `/proxy` on our server). */
export const storefrontBase = '/proxy';

/** The point of sale's door, which its extension opens with the session of the staff at the till. */
export const posBase = '/pos';

export const posPaths = {
  members: '/members',
  member: '/members/:id',
  redemptions: '/redemptions',
  redemption: '/redemptions/:id',
  cancelRedemption: '/redemptions/:id/cancel',
} as const;

/** Where a member says that they want no more mails; the token says who they are. */
export const optOutPath = '/mails/:token';

/** What a member's link opens. */
export const referralPaths = {
  page: '/r/:code',
  claim: '/r/:code/claim',
  claimed: '/r/:code/claimed',
  picture: '/r/:code/picture.png',
  qr: '/r/:code/qr.svg',
} as const;

/** Where the admin frames the widget; the token says whose shop it is, the view as whom one looks. */
export const previewPaths = {
  base: '/branding-preview',
  files: '/branding-preview/files',
  page: '/branding-preview/:token',
  qr: '/branding-preview/:token/qr.svg',
  proxy: '/branding-preview/:token/:view',
} as const;

/** Where Stripe sends the events of one connected account. */
export const stripeWebhookPath = '/webhooks/stripe/:connection';

export const adminBase = '/api/admin';

export const adminPaths = {
  session: '/session',
  overview: '/overview',
  members: '/members',
  member: '/members/:id',
  memberLedger: '/members/:id/ledger',
  memberLots: '/members/:id/lots',
  extendLot: '/members/:id/lots/:lot/extend',
  memberOrders: '/members/:id/orders',
  memberRedemptions: '/members/:id/redemptions',
  memberActivities: '/members/:id/activities',
  memberNotices: '/members/:id/notices',
  memberStatement: '/members/:id/statement',
  memberTier: '/members/:id/tier',
  tiers: '/tiers',
  checkout: '/checkout',
  adjust: '/members/:id/adjustments',
  rewards: '/rewards',
  tasks: '/tasks',
  cancelRedemption: '/redemptions/:id/cancel',
  fulfilRedemption: '/redemptions/:id/fulfil',
  resolveRedemption: '/redemptions/:id/resolve',
  referrals: '/referrals',
  referralReport: '/referrals/report',
  tryFraud: '/referrals/try',
  referral: '/referrals/:id',
  decideReferral: '/referrals/:id/decide',
  memberReferralLink: '/members/:id/referral-link',
  cases: '/cases',
  decideCase: '/cases/:id/decide',
  segments: '/segments',
  segmentCount: '/segments/count',
  segmentExport: '/segments/:id/export',
  program: '/program',
  publish: '/program/publish',
  programExample: '/program/example',
  discardDraft: '/program/draft',
  programVersions: '/program/versions',
  programVersion: '/program/versions/:version',
  restoreVersion: '/program/versions/:version/restore',
  backtests: '/program/backtests',
  backtest: '/program/backtests/:id',
  imports: '/imports',
  importHistory: '/imports/history',
  importMembers: '/imports/members',
  import: '/imports/:id',
  importErrors: '/imports/:id/errors',
  cancelImport: '/imports/:id/cancel',
  connections: '/connections',
  connect: '/connections',
  disconnectConnection: '/connections/:id/disconnect',
  connectionTokenSecret: '/connections/:id/token-secret',
  reportMonths: '/reports/months',
  reportJournal: '/reports/months/:month/journal',
  report: '/reports/:id',
  reportRows: '/reports/:id/rows',
  reportTable: '/reports/:id/table/:table',
  memberStory: '/members/:id/story',
  mergeMember: '/members/:id/merge',
  exportMember: '/members/:id/export',
  eraseMember: '/members/:id/erase',
  bulkActions: '/bulk-actions',
  draftBulkAction: '/bulk-actions',
  bulkAction: '/bulk-actions/:id',
  moveBulkAction: '/bulk-actions/:id',
  undoBulkAction: '/bulk-actions/:id/undo',
  branding: '/branding',
  brandingPreview: '/branding/preview',
  onboarding: '/onboarding',
  onboardingProposal: '/onboarding/proposal',
  onboardingTheme: '/onboarding/theme',
  launch: '/onboarding/launch',
  apiKeys: '/api-keys',
  createApiKey: '/api-keys',
  revokeApiKey: '/api-keys/:id/revoke',
  deliveries: '/deliveries',
  replay: '/deliveries/:id/replay',
  ledgerHealth: '/ledger/health',
  ledgerCheck: '/ledger/check',
} as const;
