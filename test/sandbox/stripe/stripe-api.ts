import type { Stripe } from 'stripe';
import { accountEndpoints } from './account-endpoints.ts';
import type { Answer, ApiCall, Endpoint } from './api-call.ts';
import { catalogueEndpoints } from './catalogue-endpoints.ts';
import { couponEndpoints } from './coupon-endpoints.ts';
import { customerEndpoints } from './customer-endpoints.ts';
import { expandAnswer } from './expand-answer.ts';
import { IdempotencyKeys, type KeptAnswer } from './idempotency-keys.ts';
import { paymentEndpoints } from './payment-endpoints.ts';
import { promotionCodeEndpoints } from './promotion-code-endpoints.ts';
import { parseForm, type Params } from './read-params.ts';
import { type Json, render } from './render.ts';
import { sessionEndpoints } from './session-endpoints.ts';
import { invalidRequest, StripeApiError } from './stripe-error.ts';
import { type StripeFault, StripeFaults } from './stripe-faults.ts';
import type { StripeState } from './stripe-state.ts';

export interface ApiRequest {
  method: string;
  path: string;
  /** The form: of a GET its query. */
  form: string;
  authorization: string;
  idempotencyKey: string;
  version: string;
}

export interface ApiResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What was asked, for tests that count calls. */
export interface ApiRecord {
  method: string;
  path: string;
  idempotencyKey: string;
  status: number | null;
}

type Reply = KeptAnswer & { isReplayed?: boolean };

export interface StripeApiOptions {
  state: StripeState;
  keys: readonly string[];
  version: typeof Stripe.API_VERSION;
  origin: () => string;
  tell: (about: Parameters<ApiCall['tell']>, request: { id: string; key: string }) => void;
}

const recordsMax = 5_000;

const endpoints: readonly Endpoint[] = [
  ...accountEndpoints,
  ...catalogueEndpoints,
  ...couponEndpoints,
  ...customerEndpoints,
  ...paymentEndpoints,
  ...promotionCodeEndpoints,
  ...sessionEndpoints,
];

interface Route extends Endpoint {
  pattern: RegExp;
}

/** Stripe's API as its official package calls it. Null for an answer: the connection is cut. */
export class StripeApi {
  readonly faults = new StripeFaults();
  readonly records: ApiRecord[] = [];
  private readonly options: StripeApiOptions;
  private readonly idempotency: IdempotencyKeys;
  private readonly routes: readonly Route[];

  constructor(options: StripeApiOptions) {
    this.options = options;
    this.idempotency = new IdempotencyKeys(options.state.clock);
    this.routes = endpoints.map((endpoint) => ({
      ...endpoint,
      pattern: new RegExp(`^${endpoint.path.replaceAll(/:[a-z]+/g, '([^/]+)')}$`),
    }));
  }

  async handle(request: ApiRequest): Promise<ApiResponse | null> {
    const requestId = `req_${this.options.state.token(14)}`;
    const { method, path, idempotencyKey } = request;
    const answer = await this.answer(request, requestId).catch((error: unknown): Reply => {
      if (error instanceof StripeApiError) return refused(error);
      throw error;
    });
    this.records.push({ method, path, idempotencyKey, status: answer?.status ?? null });
    if (this.records.length > recordsMax) this.records.shift();
    if (!answer) return null;
    return {
      status: answer.status,
      body: answer.body,
      headers: {
        'Content-Type': 'application/json',
        'Request-Id': requestId,
        'Stripe-Version': request.version || this.options.version,
        ...(idempotencyKey === '' ? {} : { 'Idempotency-Key': idempotencyKey }),
        ...(answer.isReplayed ? { 'Idempotent-Replayed': 'true' } : {}),
      },
    };
  }

  private async answer(request: ApiRequest, requestId: string): Promise<Reply | null> {
    checkKey(request.authorization, this.options.keys);
    const route = this.routes.find(
      ({ method, pattern }) => method === request.method && pattern.test(request.path),
    );
    if (!route) throw unknownPath(request);
    const { method, path } = request;
    const fault = this.faults.take({ method, path, pattern: route.path });
    if (fault?.kind === 'failed_before') return null;
    if (fault?.kind === 'throttled') throw throttled();
    if (fault?.kind === 'internal') throw internal();
    const key = method === 'POST' ? request.idempotencyKey : '';
    if (key !== '') {
      const kept = this.idempotency.begin(key, askedOf(request));
      if (kept) return fault?.kind === 'answer_lost' ? null : { ...kept, isReplayed: true };
    }
    const answer = await this.work({ route, request, requestId, fault, key });
    return fault?.kind === 'answer_lost' ? null : answer;
  }

  private async work(step: {
    route: Route;
    request: ApiRequest;
    requestId: string;
    fault: StripeFault | null;
    key: string;
  }): Promise<KeptAnswer> {
    const { route, request, requestId, fault, key } = step;
    if (fault?.kind === 'slow') await new Promise((done) => setTimeout(done, fault.delayMs));
    try {
      const params = parseForm(request.form);
      const body = JSON.stringify(this.run({ route, request, params, requestId, key }));
      const answer = fault?.kind === 'internal_kept' ? refused(internal()) : { status: 200, body };
      if (key !== '') this.idempotency.keep(key, answer);
      return answer;
    } catch (error) {
      const isKept = error instanceof StripeApiError && !error.isEarly;
      if (key !== '' && isKept) this.idempotency.keep(key, refused(error));
      else if (key !== '') this.idempotency.forget(key);
      throw error;
    }
  }

  private run(step: {
    route: Route;
    request: ApiRequest;
    params: Params;
    requestId: string;
    key: string;
  }): Json {
    const { route, request, params, requestId, key } = step;
    const { state } = this.options;
    const call: ApiCall = {
      state,
      params,
      ids: (route.pattern.exec(request.path) ?? []).slice(1).map(decodeURIComponent),
      path: request.path,
      origin: this.options.origin(),
      tell: (...about) => {
        this.options.tell(about, { id: requestId, key });
      },
    };
    const shown = show(state, route.answer(call));
    expandAnswer(state, shown, params['expand']);
    return shown;
  }
}

function show(state: StripeState, answer: Answer): Json {
  if ('list' in answer) {
    const data = answer.list.map((one) => render(state, one));
    return { object: 'list', data, has_more: answer.hasMore, url: answer.url };
  }
  if ('extra' in answer) return { ...render(state, answer.resource), ...answer.extra };
  return render(state, answer);
}

/** Parameters count, not their order. */
function askedOf({ method, path, form }: ApiRequest): string {
  return `${method} ${path} ${[...new URLSearchParams(form)].map(String).toSorted().join('&')}`;
}

function refused(error: StripeApiError): KeptAnswer {
  return { status: error.status, body: JSON.stringify({ error: error.body }) };
}

function checkKey(authorization: string, keys: readonly string[]): void {
  const key = /^Bearer (\S+)$/.exec(authorization)?.[1];
  if (key !== undefined && keys.includes(key)) return;
  const shown = (key ?? '').replaceAll(/(?<=^.{8}).(?=.{4})/g, '*');
  throw new StripeApiError(401, {
    type: 'invalid_request_error',
    message:
      key === undefined
        ? 'You did not provide an API key. Use Bearer auth (Authorization: Bearer YOUR_SECRET_KEY).'
        : `Invalid API Key provided: ${shown}`,
  });
}

function unknownPath({ method, path }: ApiRequest): StripeApiError {
  return invalidRequest(`Unrecognized request URL (${method}: ${path}).`, { status: 404 });
}

function throttled(): StripeApiError {
  return new StripeApiError(429, {
    type: 'invalid_request_error',
    code: 'rate_limit',
    message: 'Request rate limit exceeded.',
  });
}

function internal(): StripeApiError {
  return new StripeApiError(500, {
    type: 'api_error',
    message: 'An unknown error occurred. We have been notified of the problem.',
  });
}
