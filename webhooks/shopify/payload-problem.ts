import type { z } from 'zod';
import type { UnreadablePayload } from '../shop-event.ts';
import { wholeBody } from './read-json.ts';

const expectations = new Map([
  ['object', 'must be an object'],
  ['array', 'must be a list'],
  ['string', 'must be a text'],
  ['boolean', 'must be true or false'],
]);

/** Says in a few words what a field of another kind must be. */
export function nameWhatIsExpected(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'invalid_type' ? expectations.get(issue.expected) : undefined;
}

/** The first thing that is wrong, with the path of the field. */
export function firstProblem(error: z.ZodError): UnreadablePayload {
  const [issue] = error.issues;
  const path = (issue?.path ?? [])
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  return { path: path || wholeBody, message: issue?.message ?? 'is not what was expected' };
}
