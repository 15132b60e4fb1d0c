/** Where each page lives; the server answers the same document for all of them. */
export const links = {
  overview: '/',
  members: '/admin/members',
  member: (id: string) => `/admin/members/${encodeURIComponent(id)}`,
  membersOf: (segment: string) => `/admin/members?segment=${encodeURIComponent(segment)}`,
  program: '/admin/program',
  backtests: '/admin/program/backtests',
  backtest: (id: string) => `/admin/program/backtests/${encodeURIComponent(id)}`,
  versions: '/admin/program/versions',
  tasks: '/admin/tasks',
  channels: '/admin/channels',
  imports: '/admin/imports',
  inbox: '/admin/inbox',
  inboxFailed: '/admin/inbox?state=failed',
  ledger: '/admin/ledger',
} as const;
