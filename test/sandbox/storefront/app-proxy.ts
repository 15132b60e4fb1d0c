import type { Request, Response } from 'express';
import { browserOf } from '../web/browser-of.ts';
import { html, raw } from '../web/html.ts';
import { sendPage } from './send-page.ts';
import { sessionOf } from './session.ts';
import { signProxyQuery } from './sign-proxy-query.ts';
import type { Storefront } from './storefront.ts';

/** Where the merchant put the app in the shop. */
export const proxyPrefix = '/apps/regulars';

const answerTimeoutMs = 10_000;

const requestHeadersStripped = new Set([
  'cookie',
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'keep-alive',
  'upgrade',
  'x-forwarded-for',
  'x-forwarded-host',
]);

const responseHeadersStripped = new Set([
  'set-cookie',
  'cookie',
  'date',
  'server',
  'connection',
  'keep-alive',
  'pragma',
  'warning',
  'p3p',
  'accept-ranges',
  'trailer',
  'transfer-encoding',
  'content-encoding',
  'content-length',
]);

/** Shopify's app proxy: signs the query, takes cookies off both ways, hands method and body on. */
export async function forwardToApp(
  storefront: Storefront,
  request: Request,
  response: Response,
): Promise<void> {
  const { app, state } = storefront;
  const [path = '', query = ''] = request.originalUrl.split('?', 2);
  const signed = signProxyQuery(query, {
    shop: state.settings.domain,
    customerId: sessionOf(response).customerId ?? '',
    pathPrefix: proxyPrefix,
    now: storefront.wallClock(),
    secret: app.apiSecret,
  });
  const url = `${app.url}/proxy${path.slice(proxyPrefix.length)}?${signed}`;
  const bodyless = request.method === 'GET' || request.method === 'HEAD';
  const body: unknown = request.body;
  try {
    const answer = await fetch(url, {
      method: request.method,
      headers: forwardedHeaders(request),
      body: !bodyless && Buffer.isBuffer(body) ? new Uint8Array(body) : null,
      redirect: 'follow',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    await sendAnswer(storefront, { request, response, answer });
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    response.status(late ? 504 : 502).type('html');
    response.send(html`<h1>The app did not answer</h1>`.text);
  }
}

async function sendAnswer(
  storefront: Storefront,
  exchange: { request: Request; response: Response; answer: globalThis.Response },
): Promise<void> {
  const { request, response, answer } = exchange;
  response.status(answer.status);
  const type = answer.headers.get('Content-Type') ?? '';
  if (type.startsWith('application/liquid')) {
    const main = raw(await answer.text());
    await sendPage(storefront, response, { title: 'Regulars', path: request.path, main });
    return;
  }
  for (const [name, value] of answer.headers) {
    if (!responseHeadersStripped.has(name)) response.setHeader(name, value);
  }
  response.send(Buffer.from(await answer.arrayBuffer()));
}

function forwardedHeaders(request: Request): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (requestHeadersStripped.has(name) || value === undefined) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set('X-Forwarded-For', browserOf(request).ip);
  headers.set('X-Forwarded-Host', request.headers.host ?? '');
  return headers;
}
