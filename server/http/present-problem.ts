import type { FieldProblem } from '../base/errors.ts';
import type { Problem } from '../contract/problem.ts';

/** An RFC 9457 body. The code is what programs read, the title names it for people, the detail says what to do. */
export function presentProblem(no: {
  status: number;
  code: string;
  detail: string;
  fields?: readonly FieldProblem[];
}): Problem {
  const words = no.code.replaceAll('_', ' ');
  return {
    type: `urn:regulars:problem:${no.code}`,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    status: no.status,
    code: no.code,
    detail: no.detail,
    ...(no.fields !== undefined && no.fields.length > 0 && { errors: [...no.fields] }),
  };
}
