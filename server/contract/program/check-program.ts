import { pointsMax } from '../primitives.ts';
import type { ProgramParts } from './program-shape.ts';

export interface ProgramProblem {
  path: (string | number)[];
  message: string;
}

/** What no part of a program can see alone: names used twice, and what contradicts itself. */
export function checkProgram(program: ProgramParts): ProgramProblem[] {
  return [
    ...duplicates(program.earning.rules, ['earning', 'rules'], 'rule'),
    ...duplicates(program.rewards, ['rewards'], 'reward'),
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

function duplicates(
  entries: readonly { id: string }[],
  path: readonly string[],
  what: string,
): ProgramProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, at) => {
    if (seen.has(id))
      return [{ path: [...path, at, 'id'], message: `another ${what} has this id already` }];
    seen.add(id);
    return [];
  });
}
