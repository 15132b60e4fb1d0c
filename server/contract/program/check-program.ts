import { checkCampaigns } from './check-campaigns.ts';
import { checkNames } from './check-names.ts';
import { checkReferrals } from './check-referrals.ts';
import { checkReward } from './check-reward.ts';
import { checkRules } from './check-rules.ts';
import type { ProgramProblem } from './program-problem.ts';
import type { ProgramParts } from './program-shape.ts';

/** What no part of a program can see alone: names used twice or not at all, and what contradicts itself. */
export function checkProgram(program: ProgramParts): ProgramProblem[] {
  return [
    ...checkNames(program),
    ...checkRules(program),
    ...checkCampaigns(program),
    ...program.rewards.flatMap(checkReward),
    ...checkReferrals(program),
  ];
}
