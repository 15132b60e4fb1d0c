import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The first refusal of each field in words for a person, by its path (`earning.rules.0.points`). */
export function fieldErrors(issues: readonly Issue[]): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  issues.flatMap(meantIssues).forEach(({ path, issue }) => {
    errors[path.join('.')] ??= inPlainWords(issue);
  });
  return errors;
}

interface Placed {
  path: PropertyKey[];
  issue: Issue;
}

/** Of a union, only the refusals of the shape that was meant: the one that knows every name and went the deepest. */
function meantIssues(issue: Issue): Placed[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return [{ path: issue.path, issue }];
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map(({ path }) => path.length));
  const known = issue.errors.filter((branch) =>
    branch.every(({ code }) => code !== 'unrecognized_keys'),
  );
  const shapes = known.length === 0 ? issue.errors : known;
  const meant = shapes.reduce((best, other) => (depth(other) >= depth(best) ? other : best));
  return meant
    .flatMap(meantIssues)
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** What is wrong at a place or anywhere below it: `when.tiers` also for `when.tiers.0`. */
export function errorAt(
  errors: Readonly<Record<string, string>>,
  path: string,
): string | undefined {
  return (
    errors[path] ?? Object.entries(errors).find(([place]) => place.startsWith(`${path}.`))?.[1]
  );
}

/** The refusals below a place, by their path from there. */
export function errorsBelow(
  errors: Readonly<Record<string, string>>,
  path: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([place, message]) => {
      if (place === path) return [['', message]];
      return place.startsWith(`${path}.`) ? [[place.slice(path.length + 1), message]] : [];
    }),
  );
}

function inPlainWords(issue: Issue): string {
  if (issue.code === 'invalid_format') return `Use ${issue.message}`;
  if (issue.code === 'too_small') {
    return issue.origin === 'string'
      ? atLeastCharacters(Number(issue.minimum))
      : `Must be at least ${Number(issue.minimum).toLocaleString('en')}`;
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? `At most ${Number(issue.maximum)} characters`
      : `Must be at most ${Number(issue.maximum).toLocaleString('en')}`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'Enter a whole number';
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'Enter a number';
  return sentence(issue.message);
}

function atLeastCharacters(minimum: number): string {
  return minimum <= 1 ? 'Fill this in' : `Write at least ${minimum} characters`;
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
}
