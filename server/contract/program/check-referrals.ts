import type { ProgramProblem } from './program-problem.ts';
import type { ProgramParts } from './program-shape.ts';
import { checkGift } from './check-reward.ts';

/** Custom activities of these names are the program's own. */
export const reservedActivities: readonly string[] = ['invited'];

/** What no field of the referral terms can see alone. */
export function checkReferrals(program: ProgramParts): ProgramProblem[] {
  const { referrals, tiers } = program;
  if (referrals === null) return [];
  const problems: ProgramProblem[] = [];
  const refuse = (path: (string | number)[], message: string): void => {
    problems.push({ path: ['referrals', ...path], message });
  };
  for (const side of ['friend', 'advocate'] as const) {
    const { gift } = referrals[side];
    if (gift !== null) problems.push(...checkGift(gift, ['referrals', side, 'gift']));
  }
  const { friend, advocate } = referrals;
  if (
    friend.gift === null &&
    friend.points === 0 &&
    advocate.gift === null &&
    !paysAdvocate(advocate)
  )
    refuse([], 'gives nobody anything: set points or a gift for the friend or the advocate');
  const known = new Set(tiers?.levels.map(({ id }) => id) ?? []);
  advocate.tiers.forEach(({ tier }, at) => {
    if (!known.has(tier)) refuse(['advocate', 'tiers', at, 'tier'], `there is no tier "${tier}"`);
    if (advocate.tiers.findIndex((each) => each.tier === tier) < at)
      refuse(['advocate', 'tiers', at, 'tier'], `"${tier}" has its points already`);
  });
  referrals.boosts.forEach(({ id, from, until }, at) => {
    if (referrals.boosts.findIndex((each) => each.id === id) < at)
      refuse(['boosts', at, 'id'], `"${id}" is another boost's already`);
    if (from !== null && until !== null && until <= from)
      refuse(['boosts', at, 'until'], 'ends before it starts: it must be later than from');
  });
  return problems;
}

function paysAdvocate(advocate: { points: number; tiers: readonly unknown[] }): boolean {
  return advocate.points > 0 || advocate.tiers.length > 0;
}
