import { AppError, assert, RetriableError } from '../../base/errors.ts';
import { parseShopDomain } from './shop-domain.ts';

/** Shopify answers in well under a second; a call that takes longer than this has been lost. */
const defaultTimeoutMs = 10_000;
const maxAnswerBytes = 4 * 1024 * 1024;
const defaultPauseMs = 2_000;
const maxPauseMs = 10 * 60_000;

export interface ShopifyRoute {
  /** Development and tests: calls for any shop go to this origin, the path unchanged. */
  adminOrigin: string | null;
  timeoutMs?: number;
}

export interface ShopifyPost {
  domain: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface ShopifyAnswer {
  status: number;
  text: string;
}

/**
 * One POST, sent once. Answers whatever final status came (2xx to 4xx); throws `RetriableError` when the outcome
 * may be unknown or Shopify asks to wait. Never follows a redirect: it would carry a token to another host.
 */
export async function postToShopify(
  route: ShopifyRoute,
  post: ShopifyPost,
): Promise<ShopifyAnswer> {
  const domain = parseShopDomain(post.domain);
  assert(domain !== null, 'a call to Shopify names a myshopify.com domain');
  const origin = route.adminOrigin ?? `https://${domain}`;
  const rerouted = route.adminOrigin === null ? {} : { 'X-Shopify-Shop-Domain': domain };

  const { response, text } = await exchange(new URL(post.path, origin), {
    method: 'POST',
    headers: { Accept: 'application/json', ...post.headers, ...rerouted },
    body: post.body,
    redirect: 'manual',
    signal: AbortSignal.timeout(route.timeoutMs ?? defaultTimeoutMs),
  });

  if (response.status === 429) {
    throw new RetriableError('Shopify asks us to slow down (429)', {
      retryAfterMs: readRetryAfterMs(response.headers.get('Retry-After')),
    });
  }
  if (response.status >= 500 || response.status === 408) {
    throw new RetriableError(`Shopify could not answer (${response.status})`);
  }
  return { status: response.status, text };
}

async function exchange(
  url: URL,
  init: RequestInit,
): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, init);
    return { response, text: await readBounded(response) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new RetriableError('Shopify could not be reached, or did not answer in time', { cause });
  }
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxAnswerBytes) {
      throw new AppError(
        'platform_unavailable',
        'Shopify sent an answer that is too large to read.',
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `Retry-After` in seconds, which Shopify writes with decimals ("2.0"). */
function readRetryAfterMs(header: string | null): number {
  const seconds = Number(header ?? Number.NaN);
  if (!Number.isFinite(seconds) || seconds < 0) return defaultPauseMs;
  return Math.min(Math.ceil(seconds * 1000), maxPauseMs);
}
