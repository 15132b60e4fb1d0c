import type { ActivityRule } from '../program/activity-rule.ts';

export type ActivityLimits = ActivityRule['limits'];

/** What can happen only so often, whatever a program says. */
const byNature: Partial<Record<ActivityRule['type'], Partial<ActivityLimits>>> = {
  sign_up: { lifetime: 1 },
  birthday: { perYear: 1 },
  anniversary: { perYear: 1 },
};

/** What counts where a program sets no limit at all. */
const unlessSaid: Partial<Record<ActivityRule['type'], Partial<ActivityLimits>>> = {
  newsletter: { lifetime: 1 },
  profile_complete: { lifetime: 1 },
  social_follow: { lifetime: 1 },
  social_share: { perDay: 1 },
};

/** How often a rule gives to one member; null: as often as one likes. */
export function limitsOf({ type, limits }: ActivityRule): ActivityLimits {
  const isSilent = Object.values(limits).every((limit) => limit === null);
  const said: ActivityLimits = isSilent ? { ...limits, ...unlessSaid[type] } : limits;
  const natural = byNature[type] ?? {};
  return {
    perDay: least(said.perDay, natural.perDay),
    perMonth: least(said.perMonth, natural.perMonth),
    perYear: least(said.perYear, natural.perYear),
    lifetime: least(said.lifetime, natural.lifetime),
  };
}

function least(a: number | null, b: number | null | undefined): number | null {
  if (a === null || b === null || b === undefined) return a ?? b ?? null;
  return Math.min(a, b);
}
