import type { ErrorRequestHandler, Response } from 'express';
import { AppError, RetriableError } from '../base/errors.ts';
import type { Logger } from '../base/logger.ts';
import { presentProblem } from './present-problem.ts';
import { requestIdOf } from './request-id.ts';
import { sendAnswer } from './send-answer.ts';

const retryAfterSecondsDefault = 1;

/**
 * The one place where what was thrown becomes an answer. `challenge` are the headers of a 401. A bug says
 * nothing but its request id; the log has the rest, without what the request carried.
 */
export function handleErrors(terms: {
  log: Logger;
  challenge?: Readonly<Record<string, string>>;
}): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (thrown: unknown, _request, response, _next) => {
    const error = readFailure(thrown, response, terms.log);
    const requestId = requestIdOf(response);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { status, code, message: detail, fields, retryAfterSeconds } = error;
    void sendAnswer(response, {
      status,
      body: { ...presentProblem({ status, code, detail, fields }), request_id: requestId },
      headers: {
        ...(status === 401 && terms.challenge),
        ...(retryAfterSeconds !== undefined && {
          'Retry-After': String(Math.max(1, Math.ceil(retryAfterSeconds))),
        }),
      },
    });
  };
}

/** What was thrown, as the edge answers it; what is our own fault goes to the log. */
export function readFailure(thrown: unknown, response: Response, log: Logger): AppError {
  const error = toAppError(thrown);
  if (error.status >= 500)
    log.error(
      { requestId: requestIdOf(response), code: error.code, error: describe(thrown) },
      'request failed',
    );
  return error;
}

/** What was thrown as the edge knows it; what nobody named is our own fault. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof RetriableError)
    return new AppError('unavailable', 'This can’t be served right now. Try again in a moment.', {
      cause: thrown,
      retryAfterSeconds: (thrown.retryAfterMs ?? retryAfterSecondsDefault * 1000) / 1000,
    });
  return (
    fromExpress(thrown) ??
    new AppError(
      'internal',
      'Something went wrong on our side. Quote the request id when you ask for help.',
      { cause: thrown },
    )
  );
}

/** Express and its body parser refuse with errors that carry a status. */
function fromExpress(thrown: unknown): AppError | null {
  if (!(thrown instanceof Error) || !('status' in thrown)) return null;
  const { status } = thrown;
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  if (status === 413)
    return new AppError('payload_too_large', 'The body is too large: 100 KB at the most.');
  const wasBody = 'type' in thrown && thrown.type === 'entity.parse.failed';
  return new AppError(
    'invalid_request',
    wasBody
      ? 'The body can’t be read as JSON: an object of text without null characters.'
      : 'The request can’t be read.',
    { cause: thrown },
  );
}

/** Drivers hang a statement and its values on what they throw: only the words go to the log. */
function describe(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return { thrown: typeof thrown };
  const { name, message, stack, cause } = thrown;
  return { name, message, stack, ...(cause !== undefined && { cause: describe(cause) }) };
}
