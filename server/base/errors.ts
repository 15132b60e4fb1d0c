/**
 * The closed table of what the edge can answer when it can't serve.
 * `code` is stable and part of the public API; `status` is its HTTP status.
 */
export const errorCodes = {
  invalid_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  idempotency_conflict: 409,
  request_in_progress: 409,
  payload_too_large: 413,
  unprocessable: 422,
  rate_limited: 429,
  internal: 500,
  platform_unavailable: 502,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** One field that was refused: `path` points into the input (`earning.rules[0].points`). */
export interface FieldProblem {
  path: string;
  message: string;
}

/** The edge could not serve. `message` is for the person; `cause` is for the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; fields?: readonly FieldProblem[]; retryAfterSeconds?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = errorCodes[code];
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Weather: a time-out, a deadlock, a throttle. Whoever catches it may try again, a bounded number of times. */
export class RetriableError extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: { cause?: unknown; retryAfterMs?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'RetriableError';
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** A bug: something that must be true was not. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}
