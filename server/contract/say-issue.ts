import { z } from 'zod';

/**
 * What is wrong with a field, as one says it to a person; the path stands beside it. A schema that has words of its
 * own keeps them.
 */
function sayIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${nameOf(issue.expected)}`;
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${list(issue.values)}`;
    case 'too_small':
      return `must ${amount(issue.origin, Number(issue.minimum), 'at least')}`;
    case 'too_big':
      return `must ${amount(issue.origin, Number(issue.maximum), 'at most')}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) && issue.options.length > 0
        ? `must be one of ${list(issue.options)}`
        : undefined;
    case 'invalid_format':
      return formats[issue.format];
    case 'invalid_key':
      return issue.issues[0]?.message;
    case 'unrecognized_keys':
    case 'invalid_element':
    case 'custom':
      return undefined;
  }
}

const names: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  date: 'must be a day such as 2026-12-01',
  datetime: 'must be an instant such as 2026-12-01T10:00:00Z',
  uuid: 'must be a UUID',
  url: 'must be an address such as https://example.com',
};

function nameOf(expected: string): string {
  return names[expected] ?? expected;
}

function list(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

function amount(origin: string, limit: number, which: 'at least' | 'at most'): string {
  const many = (one: string, other: string) => `${limit} ${limit === 1 ? one : other}`;
  switch (origin) {
    case 'string':
      return `have ${which} ${many('character', 'characters')}`;
    case 'array':
    case 'set':
    case 'map':
      return `have ${which} ${many('entry', 'entries')}`;
    default:
      return `be ${which} ${limit}`;
  }
}

z.config({ localeError: sayIssue });
