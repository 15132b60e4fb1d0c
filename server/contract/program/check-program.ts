import { pointsMax } from '../primitives.ts';
import { checkCampaigns } from './check-campaigns.ts';
import { checkNames } from './check-names.ts';
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
  ];
}

function checkReward(reward: ProgramParts['rewards'][number], at: number): ProgramProblem[] {
  if (reward.kind !== 'amount_off_variable') return [];
  const problems: ProgramProblem[] = [];
  const refuse = (field: string, message: string) =>
    problems.push({ path: ['rewards', at, field], message });
  if (reward.min_points > reward.max_points) refuse('min_points', 'must not be above max_points');
  if (reward.min_points % reward.points_step !== 0)
    refuse('min_points', 'must be a multiple of points_step');
  if (reward.max_points > pointsMax) refuse('max_points', 'is too large');
  return problems;
}
