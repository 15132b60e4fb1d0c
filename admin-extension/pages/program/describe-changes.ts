import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { describeProgram } from './describe-program.ts';

/** What publishing `after` changes, in words; empty when both mean the same. */
export function describeChanges(before: ProgramDocument, after: ProgramDocument): string[] {
  const was = describeProgram(before);
  const is = describeProgram(after);
  const changed = [...is].flatMap(([name, text]) => {
    const old = was.get(name);
    if (old === text) return [];
    return [old === undefined ? `${name} is new: ${text}` : `${name}: ${old} → ${text}`];
  });
  const removed = [...was.keys()]
    .filter((name) => !is.has(name))
    .map((name) => `${name} is removed: ${was.get(name) ?? ''}`);
  const reordered =
    changed.length === 0 && removed.length === 0 && orderOf(before) !== orderOf(after)
      ? ['The order of rates or rewards']
      : [];
  return [...changed, ...removed, ...reordered];
}

function orderOf({ earning, rewards }: ProgramDocument): string {
  return JSON.stringify([...earning.rules, ...rewards].map(({ id }) => id));
}
