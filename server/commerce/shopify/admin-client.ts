import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { AppError, RetriableError } from '../../base/errors.ts';
import type { ShopConnection } from '../commerce.ts';
import type { AdminRequest } from './admin-request.ts';
import { apiVersion } from './api-version.ts';
import { createCostThrottle, millisecondsToRestore } from './cost-throttle.ts';
import { postToShopify, type ShopifyAnswer, type ShopifyRoute } from './post-to-shopify.ts';

/** A call waits this long for its shop's bucket; one that must wait longer goes back to its job. */
const maxWaitMs = 5_000;
const leastPauseMs = 1_000;
const maxDetailLength = 500;

const cost = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({
    maximumAvailable: z.number(),
    currentlyAvailable: z.number(),
    restoreRate: z.number(),
  }),
});

const envelope = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z
          .object({
            code: z.string().optional(),
            requiredAccess: z.string().optional().catch(undefined),
          })
          .optional(),
      }),
    )
    .optional(),
  extensions: z.object({ cost: cost.optional().catch(undefined) }).optional(),
});

type Cost = z.infer<typeof cost>;

export interface AdminClient {
  /**
   * Sends once. `RetriableError`: throttled, unreachable, 5xx, and then the outcome may be unknown.
   * `AppError`: `unauthenticated` for a dead token, `forbidden` for a permission that the app was not given (nothing
   * was done), `platform_unavailable` for everything else that time won't mend.
   */
  send<Answer>(connection: ShopConnection, request: AdminRequest<Answer>): Promise<Answer>;
}

/** The only place that speaks Admin GraphQL. It never repeats a call: retries belong to the job that owes it. */
export function createAdminClient(route: ShopifyRoute): AdminClient {
  const throttle = createCostThrottle();

  return {
    async send(connection, request) {
      const { domain } = connection;
      let told: Cost | null = null;
      const waitMs = throttle.reserve(domain, request.cost, performance.now());
      try {
        if (waitMs > maxWaitMs) throw throttled(waitMs);
        if (waitMs > 0) await sleep(waitMs);
        const answer = readEnvelope(await post(route, connection, request));
        told = answer.extensions?.cost ?? null;
        if (answer.errors !== undefined && answer.errors.length > 0) {
          throw refusalOf(answer, told);
        }
        return readData(request, answer.data);
      } finally {
        throttle.settle(domain, request.cost, told?.throttleStatus ?? null, performance.now());
      }
    },
  };
}

function post(
  route: ShopifyRoute,
  connection: ShopConnection,
  { document, variables }: AdminRequest<unknown>,
): Promise<ShopifyAnswer> {
  return postToShopify(route, {
    domain: connection.domain,
    path: `/admin/api/${apiVersion}/graphql.json`,
    headers: {
      'Content-Type': 'application/json',
      'X-Shopify-Access-Token': connection.accessToken,
    },
    body: JSON.stringify({ query: document, variables }),
  });
}

function readEnvelope({ status, text }: ShopifyAnswer): z.infer<typeof envelope> {
  if (status === 401 || status === 403) {
    throw new AppError(
      'unauthenticated',
      "The shop's access token is no longer valid: open the app in the shop's admin, or connect the shop again.",
    );
  }
  const parsed = envelope.safeParse(parseJson(text));
  if (status !== 200 || !parsed.success) {
    throw new AppError(
      'platform_unavailable',
      `Shopify gave an answer that can't be used (${status}).`,
      {
        cause: parsed.error,
      },
    );
  }
  return parsed.data;
}

function readData<Answer>(request: AdminRequest<Answer>, data: unknown): Answer {
  const parsed = request.answer.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'platform_unavailable',
    "Shopify's answer has another shape than its schema.",
    {
      cause: parsed.error,
    },
  );
}

/** Throttling and Shopify's own faults come with status 200, and only their code tells. */
function refusalOf(
  { errors = [], data }: z.infer<typeof envelope>,
  told: Cost | null,
): AppError | RetriableError {
  const codes = new Set(errors.map((error) => error.extensions?.code));
  if (codes.has('THROTTLED')) return throttled(pauseAfter(told));
  const detail = errors
    .map((error) => error.message)
    .join(' · ')
    .slice(0, maxDetailLength);
  if (codes.has('INTERNAL_SERVER_ERROR')) return new RetriableError(`Shopify failed: ${detail}`);
  const denied = errors.find((error) => error.extensions?.code === 'ACCESS_DENIED');
  if (denied !== undefined && isNothing(data)) {
    return new AppError('forbidden', sayPermission(denied.extensions?.requiredAccess, detail));
  }
  return new AppError('platform_unavailable', `Shopify refused the request: ${detail}`);
}

/** No root field has answered, so that no mutation was done. */
function isNothing(data: unknown): boolean {
  return (
    typeof data !== 'object' || data === null || Object.values(data).every((one) => one === null)
  );
}

function sayPermission(requiredAccess: string | undefined, detail: string): string {
  const [, scope] = /`([a-z_]+)`/.exec(requiredAccess ?? detail) ?? [];
  return scope === undefined
    ? `The app was not given a permission that this needs. Shopify says: ${detail}`
    : `The app was not given the permission "${scope}", which this needs: grant it in the shop's admin.`;
}

function throttled(retryAfterMs: number): RetriableError {
  return new RetriableError('Shopify throttles this shop', { retryAfterMs });
}

function pauseAfter(told: Cost | null): number {
  if (told === null) return leastPauseMs;
  const { currentlyAvailable, restoreRate } = told.throttleStatus;
  const missing = told.requestedQueryCost - currentlyAvailable;
  return Math.max(leastPauseMs, millisecondsToRestore(missing, restoreRate));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
