import type { z } from 'zod';
import { errorsTexts as t } from './texts/en/errors.ts';
import { contractSentences, refusalsTexts } from './texts/en/refusals.ts';
import { readerLocale } from './texts/in-language.ts';

const number = new Intl.NumberFormat(readerLocale());

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

/** Formats whose refusals say what to do by themselves; the others name what is wanted. */
const wholeSentences: ReadonlySet<string> = new Set(['date', 'datetime', 'uuid', 'url']);

const wordsByName: Readonly<Record<string, string>> = refusalsTexts;
const translated: ReadonlyMap<string, string> = new Map(
  Object.entries(contractSentences).map(([name, said]) => [said, wordsByName[name] ?? said]),
);

function inPlainWords(issue: Issue): string {
  if (issue.code === 'invalid_format' && !wholeSentences.has(issue.format))
    return t.field.use(translate(issue.message));
  if (issue.code === 'too_small') {
    return issue.origin === 'string'
      ? atLeastCharacters(Number(issue.minimum))
      : t.field.atLeast(number.format(Number(issue.minimum)));
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? t.field.atMostCharacters(String(issue.maximum))
      : t.field.atMost(number.format(Number(issue.maximum)));
  }
  if (issue.code === 'invalid_type' && issue.expected === 'int') return t.field.wholeNumber;
  if (issue.code === 'invalid_type' && issue.expected === 'number') return t.field.number;
  if (issue.code === 'invalid_value' && issue.values.length > 1)
    return t.field.oneOf(issue.values.map((value) => JSON.stringify(value)).join(', '));
  if (issue.code === 'not_multiple_of') return t.field.multipleOf(String(issue.divisor));
  return sentence(translate(issue.message));
}

/** The contract speaks English; what none has translated stays as it says it. */
function translate(message: string): string {
  return translated.get(message) ?? message;
}

function atLeastCharacters(minimum: number): string {
  return minimum <= 1 ? t.field.fillIn : t.field.atLeastCharacters(String(minimum));
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
}
