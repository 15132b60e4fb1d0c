import '@shopify/shopify-api/adapters/node';
import {
  ApiVersion,
  HttpResponseError,
  InvalidJwtError,
  RequestedTokenType,
  type Session,
  shopifyApi,
} from '@shopify/shopify-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { z } from 'zod';
import { AppError, assert } from '../../base/errors.ts';
import { postToShopify, type ShopifyRoute } from './post-to-shopify.ts';
import { apiVersion } from './api-version.ts';

export interface ShopTokens {
  accessToken: string;
  /** Null where Shopify gives a token that doesn't expire. */
  expiresAt: Date | null;
  refreshToken: string | null;
  refreshTokenExpiresAt: Date | null;
  scope: string;
}

export interface TokenExchange {
  /** Turns the session token of an opened admin into the shop's offline token. */
  exchangeSessionToken(shopDomain: string, sessionToken: string): Promise<ShopTokens>;
  /** The old refresh token is spent with the first use of the new one: call it under the shop's lock. */
  refreshAccessToken(shopDomain: string, refreshToken: string): Promise<ShopTokens>;
}

export interface AppCredentials extends ShopifyRoute {
  apiKey: string;
  /** The current one first; a session token may still be signed with an earlier one. */
  apiSecrets: readonly string[];
}

/** What an access token that expires lives. */
const usualLifetimeMs = 3_600_000;

const tokens = z.object({
  accessToken: z.string().min(1),
  expires: z.date().optional(),
  refreshToken: z.string().optional(),
  refreshTokenExpires: z.date().optional(),
  scope: z.string().default(''),
});

const oauthProblem = z.object({ error: z.string() }).catch({ error: 'unknown' });

/** Network trouble, 5xx and 429 throw `RetriableError`; the same token may then be used again. */
export function createTokenExchange(credentials: AppCredentials): TokenExchange {
  // The library keeps one fetch for the whole process, taken when it was imported.
  setAbstractFetchFunc((url, init) => fetchThrough(credentials, url, init));
  const apps = credentials.apiSecrets.map((secret) => createApp(credentials.apiKey, secret));
  const [currentApp] = apps;
  assert(currentApp !== undefined, 'there is a current API secret');

  return {
    async exchangeSessionToken(shop, sessionToken) {
      for (const app of apps) {
        try {
          const { session } = await app.auth.tokenExchange({
            shop,
            sessionToken,
            requestedTokenType: RequestedTokenType.OfflineAccessToken,
            expiring: true,
          });
          return readTokens(session);
        } catch (cause) {
          // Its message holds the token: it must not become a cause, which is logged.
          if (!(cause instanceof InvalidJwtError)) throw refusedExchange(cause);
        }
      }
      throw unusableSession();
    },

    async refreshAccessToken(shop, refreshToken) {
      const { session } = await currentApp.auth
        .refreshToken({ shop, refreshToken })
        .catch((cause: unknown) => Promise.reject(refusedRefresh(cause)));
      const refreshed = readTokens(session);
      // An answer without its times must not turn into a token that is never refreshed again.
      return {
        ...refreshed,
        expiresAt: refreshed.expiresAt ?? new Date(Date.now() + usualLifetimeMs),
        refreshToken: refreshed.refreshToken ?? refreshToken,
      };
    },
  };
}

function createApp(apiKey: string, apiSecretKey: string) {
  const known: string = ApiVersion.October26;
  assert(known === apiVersion, "the library's version is the pinned one");
  return shopifyApi({
    apiKey,
    apiSecretKey,
    apiVersion: ApiVersion.October26,
    hostName: 'localhost',
    isEmbeddedApp: true,
    logger: { log: () => {}, httpRequests: false },
  });
}

async function fetchThrough(
  route: ShopifyRoute,
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  const { status, text } = await postToShopify(route, {
    domain: url.hostname,
    path: url.pathname,
    headers: { 'Content-Type': 'application/json' },
    body: typeof init?.body === 'string' ? init.body : '',
  });
  // The library reads every answer as JSON, also a proxy's error page.
  return new Response(isJson(text) ? text : '{}', { status });
}

function readTokens(session: Session): ShopTokens {
  const parsed = tokens.safeParse(session);
  if (!parsed.success) {
    throw new AppError('platform_unavailable', "Shopify's answer holds no access token.");
  }
  const { accessToken, expires, refreshToken, refreshTokenExpires, scope } = parsed.data;
  return {
    accessToken,
    expiresAt: expires ?? null,
    refreshToken: refreshToken ?? null,
    refreshTokenExpiresAt: refreshTokenExpires ?? null,
    scope,
  };
}

function refusedExchange(cause: unknown): unknown {
  const problem = readProblem(cause);
  if (problem === null) return cause;
  return problem === 'invalid_subject_token' ? unusableSession() : refusedApp(problem);
}

function refusedRefresh(cause: unknown): unknown {
  const problem = readProblem(cause);
  if (problem === null) return cause;
  if (problem === 'invalid_client') return refusedApp(problem);
  return new AppError(
    'unauthenticated',
    "The app's access to this shop has ended: open the app again in the shop's admin.",
  );
}

/** The OAuth error of a 4xx answer; null for every other failure, which is thrown on as it is. */
function readProblem(cause: unknown): string | null {
  return cause instanceof HttpResponseError ? oauthProblem.parse(cause.response.body).error : null;
}

function unusableSession(): AppError {
  return new AppError(
    'unauthenticated',
    "The session of the shop's admin has run out: reload the page.",
  );
}

function refusedApp(problem: string): AppError {
  return new AppError('platform_unavailable', `Shopify refused the app itself: ${problem}.`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
