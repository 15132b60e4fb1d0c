/** Where each page lives; the server answers the same document for all of them. */
export const links = {
  overview: '/',
  members: '/admin/members',
  member: (id: string) => `/admin/members/${encodeURIComponent(id)}`,
  program: '/admin/program',
  inbox: '/admin/inbox',
  inboxFailed: '/admin/inbox?state=failed',
  ledger: '/admin/ledger',
} as const;
