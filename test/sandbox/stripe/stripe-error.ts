export interface StripeErrorBody {
  type: string;
  message: string;
  code?: string;
  param?: string;
  doc_url?: string;
}

/** An answer that says no, in the shape and with the status that Stripe's API has for it. */
export class StripeApiError extends Error {
  readonly status: number;
  readonly body: StripeErrorBody;
  /** Said before anything was begun: such an answer is not kept under an idempotency key. */
  readonly isEarly: boolean;

  constructor(status: number, body: StripeErrorBody, isEarly = false) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.isEarly = isEarly;
  }
}

/** The request is at fault: `param` says which part of it. */
export function invalidRequest(
  message: string,
  about: { param?: string; code?: string; status?: number; isEarly?: boolean } = {},
): StripeApiError {
  const { param, code } = about;
  const help = `https://stripe.com/docs/error-codes/${(code ?? '').replaceAll('_', '-')}`;
  const body: StripeErrorBody = {
    type: 'invalid_request_error',
    message,
    ...(code === undefined ? {} : { code, doc_url: help }),
    ...(param === undefined ? {} : { param }),
  };
  return new StripeApiError(about.status ?? 400, body, about.isEarly ?? false);
}

/** There is no such thing: 404 where the path names it, 400 where a parameter does. */
export function missingResource(
  what: string,
  id: string,
  about: { param: string; inPath?: boolean },
): StripeApiError {
  return invalidRequest(`No such ${what}: '${id}'`, {
    param: about.param,
    code: 'resource_missing',
    status: about.inPath === true ? 404 : 400,
  });
}
