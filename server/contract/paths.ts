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
  memberNotices: '/members/:id/notices',
  memberStatement: '/members/:id/statement',
  adjust: '/members/:id/adjustments',
  cancelRedemption: '/redemptions/:id/cancel',
  program: '/program',
  publish: '/program/publish',
  deliveries: '/deliveries',
  replay: '/deliveries/:id/replay',
  ledgerHealth: '/ledger/health',
  ledgerCheck: '/ledger/check',
} as const;
