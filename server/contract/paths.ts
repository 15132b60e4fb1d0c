/** Every address that a browser calls. Server routes and clients read the same constant. */
export const storefrontPaths = {
  member: '/member',
  history: '/history',
  orders: '/orders',
  statement: '/statement',
  redemptions: '/redemptions',
  redemption: '/redemptions/:id',
  cancelRedemption: '/redemptions/:id/cancel',
  join: '/join',
  activities: '/activities',
  profile: '/profile',
} as const;

/** Below the app proxy's own path (`/apps/regulars` in the shop, `/proxy` on our server). */
export const storefrontBase = '/proxy';

/** Where a member says that they want no more mails; the token says who they are. */
export const optOutPath = '/mails/:token';

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
  adjust: '/members/:id/adjustments',
  cancelRedemption: '/redemptions/:id/cancel',
  segments: '/segments',
  segmentCount: '/segments/count',
  segmentExport: '/segments/:id/export',
  program: '/program',
  publish: '/program/publish',
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
  deliveries: '/deliveries',
  replay: '/deliveries/:id/replay',
  ledgerHealth: '/ledger/health',
  ledgerCheck: '/ledger/check',
} as const;
