import { RetriableError } from '../../../base/errors.ts';
import type { IssueOutcome } from '../../commerce.ts';
import type { UserErrors } from '../admin-request.ts';

export type Refusal = Extract<IssueOutcome, { outcome: 'refused' }>;

/**
 * Shopify's "no" for good, under its own code in lower case. Throws `RetriableError` where it blames itself or says
 * nothing: then it may say yes another time.
 */
export function readRefusal(errors: UserErrors): Refusal {
  const [first] = errors;
  if (first === undefined || errors.some(({ code }) => code === 'INTERNAL_ERROR')) {
    throw new RetriableError('Shopify neither did it nor said why');
  }
  return {
    outcome: 'refused',
    code: first.code?.toLowerCase() ?? 'refused',
    detail: errors.map(({ message }) => asSentence(message)).join(' '),
  };
}

export function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
