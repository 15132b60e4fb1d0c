import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The first refusal of each field in words for a person, by its path (`earning.rules.0.points`). */
export function fieldErrors(issues: readonly Issue[]): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  issues.forEach((issue) => {
    errors[issue.path.join('.')] ??= inPlainWords(issue);
  });
  return errors;
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
