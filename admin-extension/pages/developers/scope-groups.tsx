import type { ApiScope } from '../../../server/contract/api-scopes.ts';
import { developersTexts as t } from '../../texts/en/developers.ts';
import { Code } from '../../ui/code.tsx';

/** Scopes that belong together; each stands in one group. */
const groups: Readonly<Record<keyof typeof t.groups, readonly ApiScope[]>> = {
  members: ['members:read', 'members:write', 'activities:write'],
  orders: ['orders:write'],
  rewards: ['rewards:read', 'redemptions:read', 'redemptions:write'],
  program: ['program:read', 'program:write'],
  figures: ['reports:read', 'ledger:read'],
};

const order = ['members', 'orders', 'rewards', 'program', 'figures'] as const;

export const scopeGroups = order.map((group) => ({
  title: t.groups[group],
  options: groups[group].map((scope) => ({
    value: scope,
    label: t.scopes[scope].title,
    help: (
      <>
        {t.scopes[scope].help} <Code>{scope}</Code>
      </>
    ),
  })),
}));
