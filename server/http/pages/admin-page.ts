import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import compression from 'compression';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import helmet from 'helmet';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { escapeHtml } from '../../base/escape-html.ts';
import type { Logger } from '../../base/logger.ts';
import { parseShopDomain } from '../../commerce/shopify/shop-domain.ts';
import type { ShopReader } from '../../operations/read-shop.ts';
import { authenticateSession } from '../admin/authenticate-session.ts';
import type { OpenShop } from '../admin/open-shop.ts';
import { handleErrors } from '../handle-error.ts';
import type { SessionKeys } from '../read-session-token.ts';
import { nameRequest } from '../request-id.ts';
import { adminPolicy, type AdminPolicyTerms } from './admin-policy.ts';
import { bouncedMark, renderBouncePage } from './bounce-page.ts';

export interface AdminPagesDeps extends AdminPolicyTerms {
  /** The built admin: `index.html` and `assets/`. */
  distDir: string;
  sessionKeys: SessionKeys;
  openShop: OpenShop;
  shops: ShopReader;
  clock: Clock;
  log: Logger;
}

/** How the shop that a document was opened for stands. */
type Standing = 'open' | 'to_bounce' | 'no_shop';

/**
 * `GET /` and `GET /admin/*`: the embedded admin's document, and its files. A document that brings a session token
 * installs its shop; one for a shop that we don't know and that brings none fetches one first.
 */
export function createAdminPages(deps: AdminPagesDeps): Router {
  const router = Router();
  router.use(nameRequest);
  router.use('/admin/assets', compression(), serveAssets(path.join(deps.distDir, 'assets')));
  router.get(['/', '/admin', '/admin/*path'], compression(), securityHeaders, serveDocument(deps));
  router.use(handleErrors({ log: deps.log }));
  return router;
}

/** Their names hold a hash of what is in them: they never change. */
function serveAssets(folder: string): RequestHandler[] {
  const files = express.static(folder, { immutable: true, maxAge: '1y', index: false });
  return [
    files,
    () => {
      throw new AppError('not_found', 'There is no such file: reload the page.');
    },
  ];
}

/** The content policy is each document's own: it names who may frame it, which these headers can't. */
const securityHeaders = helmet({
  contentSecurityPolicy: false,
  frameguard: false,
  crossOriginOpenerPolicy: false,
});

function serveDocument(deps: AdminPagesDeps): RequestHandler {
  const apiKey = deps.sessionKeys.apiKey;
  const readDocument = rememberDocument(deps);
  return async (request: Request, response: Response) => {
    const shopDomain = parseShopDomain(readQuery(request, 'shop') ?? '');
    const standing = await findStanding(deps, request, shopDomain);
    const nonce = standing === 'to_bounce' ? randomBytes(16).toString('base64') : null;
    const html =
      nonce === null
        ? await readDocument()
        : renderBouncePage({ apiKey, appBridgeUrl: deps.appBridgeUrl, nonce });
    response
      .status(200)
      .set({
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': adminPolicy(deps, { shopDomain, nonce }),
        'Cache-Control': 'no-store',
      })
      .send(html);
  };
}

/** The page is worth showing even when its shop could not be opened: its calls try again and tell what is wrong. */
async function findStanding(
  deps: AdminPagesDeps,
  request: Request,
  shopDomain: string | null,
): Promise<Standing> {
  if (shopDomain === null) return 'no_shop';
  const token = readQuery(request, 'id_token');
  if (token !== null && (await tryOpen(deps, shopDomain, token))) return 'open';
  if (readQuery(request, bouncedMark) !== null) return 'open';
  const shop = await deps.shops.byDomain(shopDomain);
  return shop?.status === 'active' ? 'open' : 'to_bounce';
}

async function tryOpen(deps: AdminPagesDeps, shopDomain: string, token: string): Promise<boolean> {
  try {
    const session = authenticateSession(token, deps.sessionKeys, deps.clock.now());
    if (session.shopDomain !== shopDomain) return false;
    await deps.openShop(session, token);
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unauthenticated')
      deps.log.warn({ err: error, shopDomain }, 'a shop could not be opened');
    return false;
  }
}

function readQuery(request: Request, name: string): string | null {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The built document with this server's names in it: read once, at its first use. */
function rememberDocument(deps: AdminPagesDeps): () => Promise<string> {
  let known: string | null = null;
  return async () => {
    known ??= fill(await readBuilt(path.join(deps.distDir, 'index.html')), {
      __API_KEY__: deps.sessionKeys.apiKey,
      __APP_BRIDGE_URL__: deps.appBridgeUrl,
    });
    return known;
  };
}

async function readBuilt(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new AppError('unavailable', 'The admin has not been built yet: run npm run build.', {
      cause,
    });
  }
}

function fill(html: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(name, escapeHtml(value)),
    html,
  );
}
