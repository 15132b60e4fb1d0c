/** What an API key may be allowed to do; each route of v1 names the one that it needs. */
export const apiScopes = [
  'members:read',
  'members:write',
  'activities:write',
  'orders:write',
  'rewards:read',
  'redemptions:read',
  'redemptions:write',
  'program:read',
  'program:write',
  'reports:read',
  'ledger:read',
] as const;

export type ApiScope = (typeof apiScopes)[number];
