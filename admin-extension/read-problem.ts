import type { Problem } from '../server/contract/problem.ts';
import { AdminError } from './admin-error.ts';
import { errorsTexts as t } from './texts/en/errors.ts';

/** Turns an answer that is not 2xx into an error with words for the person, whatever its body is. */
export async function readProblem(response: Response): Promise<AdminError> {
  const problem = await readBody(response);
  const kind = response.status >= 500 ? 'unknown' : 'refused';
  if (problem === null) {
    return new AdminError(kind, {
      title: t.noAnswer,
      detail: t.noAnswerHelp(String(response.status)),
    });
  }
  return new AdminError(kind, { title: problem.title, detail: problem.detail, problem });
}

async function readBody(response: Response): Promise<Problem | null> {
  try {
    const body: unknown = await response.json();
    return isProblem(body) ? body : null;
  } catch {
    // Not JSON: a proxy's own page, or nothing. The status alone must do.
    return null;
  }
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'title' in body &&
    typeof body.title === 'string' &&
    'detail' in body &&
    typeof body.detail === 'string' &&
    (!('errors' in body) || Array.isArray(body.errors))
  );
}
