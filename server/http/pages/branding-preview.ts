import compression from 'compression';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { renderSVG } from 'uqr';
import type { Clock } from '../../base/clock.ts';
import type { Encryption } from '../../base/encryption.ts';
import { AppError } from '../../base/errors.ts';
import { escapeHtml } from '../../base/escape-html.ts';
import type { Logger } from '../../base/logger.ts';
import { type Branding, branding } from '../../contract/branding.ts';
import { pickLanguage } from '../../contract/languages.ts';
import { pagesBase, previewPaths } from '../../contract/paths.ts';
import { readPreviewToken } from '../../operations/branding/preview-token.ts';
import type { ShopReader } from '../../operations/read-shop.ts';
import type { Shop } from '../../store/shops.ts';
import { handleErrors } from '../handle-error.ts';
import { createRateLimit } from '../limit-rate.ts';
import { presentProblem } from '../present-problem.ts';
import { nameRequest } from '../request-id.ts';
import type { StorefrontDeps } from '../storefront/read-page.ts';
import { openPainter } from '../storefront/pages/page.ts';
import { defaultWordings } from './default-wordings.ts';
import { type PreviewVisitor, showSample } from './sample-storefront.ts';

export interface BrandingPreviewDeps extends StorefrontDeps {
  shops: ShopReader;
  encryption: Encryption;
  clock: Clock;
  log: Logger;
  appUrl: string;
  /** The built widget, and the script of this page. */
  folders: { widget: string; preview: string };
  /** A further page that may frame the admin, and so its preview. */
  frameOrigin: string | null;
  /** Development: where the shop's own pictures stand, when not on https. */
  storefrontOrigin: string | null;
}

/** Of one shop's staff together: the widget asks anew after each change of the form. */
const looks = { burst: 120, perSecond: 20 };
/** A form in which somebody types asks for the same again and again. */
const keptSeconds = 60;
const quietZone = 2;
/** Base64 of JSON: the words of the form, which nobody has saved. */
const wordsHeader = 'x-regulars-words';

/**
 * Draws the real widget in a frame of the admin, over what a sample member would see of the shop's live program. The
 * address says which shop; nothing can be changed by it, and nothing that is looked at is written down.
 */
export function createBrandingPreview(deps: BrandingPreviewDeps): Router {
  const router = Router();
  const limit = createRateLimit(looks);
  router.use(previewPaths.base, nameRequest, compression());
  router.use(
    previewPaths.files,
    express.static(deps.folders.widget, { index: false }),
    express.static(deps.folders.preview, { index: false }),
    () => {
      throw new AppError('not_found', 'There is no such file: run npm run build.');
    },
  );
  router.get(previewPaths.page, servePage(deps));
  router.get(previewPaths.qr, (_request, response) => {
    const svg = renderSVG(deps.appUrl, { ecc: 'M', border: quietZone });
    response.set('Content-Security-Policy', "default-src 'none'").type('svg').send(svg);
  });
  router.use(previewPaths.proxy, serveProxy(deps, limit));
  router.use(previewPaths.base, handleErrors({ log: deps.log }));
  return router;
}

async function findShop(deps: BrandingPreviewDeps, request: Request): Promise<Shop> {
  const token = String(request.params['token'] ?? '');
  const shopId = readPreviewToken(deps.encryption, token, deps.clock.now());
  const shop = shopId === null ? null : await deps.shops.byId(shopId);
  if (shop === null || shop.status !== 'active')
    throw new AppError('not_found', 'This preview is over: open the page with the form again.');
  return shop;
}

function servePage(deps: BrandingPreviewDeps): RequestHandler {
  return async (request: Request, response: Response) => {
    const shop = await findShop(deps, request);
    response
      .set({
        'Cache-Control': 'no-store',
        'Content-Security-Policy': previewPolicy(deps, shop),
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'X-Robots-Tag': 'noindex',
      })
      .type('html')
      .send(renderPreview(shop));
  };
}

/** Whoever frames the admin frames what is framed in it. */
function previewPolicy({ frameOrigin, storefrontOrigin }: BrandingPreviewDeps, shop: Shop): string {
  const ancestors = ["'self'", `https://${shop.domain}`, 'https://admin.shopify.com'];
  const directives = {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': [...ancestors, ...listed(frameOrigin)],
    'script-src': ["'self'"],
    'connect-src': ["'self'"],
    // The pictures of rewards stand wherever the shop keeps them.
    'img-src': ["'self'", 'data:', 'https:', ...listed(storefrontOrigin)],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

const listed = (origin: string | null) => (origin === null ? [] : [origin]);

/** The script fills it: a page of some shop, and the widget on it. */
function renderPreview({ name, domain }: Shop): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(name)}</title>
</head>
<body data-shop="${escapeHtml(domain)}" data-shop-name="${escapeHtml(name)}" data-files="${previewPaths.files}" data-words="${escapeHtml(JSON.stringify(defaultWordings))}">
<script type="module" src="${previewPaths.files}/regulars-preview.js"></script>
</body>
</html>
`;
}

/** In the place of the app proxy. Whatever would change something is refused. */
function serveProxy(deps: BrandingPreviewDeps, limit: (caller: string) => void): RequestHandler {
  return async (request: Request, response: Response) => {
    const shop = await findShop(deps, request);
    limit(shop.shopId);
    const visitor = readVisitor(request, shop);
    const { path } = request;
    const isShown = request.method === 'GET' && path.startsWith(`${pagesBase}/`);
    const { tab } = request.query;
    const asked = { path, tab: typeof tab === 'string' ? tab : undefined };
    const screen = isShown ? await showSample(deps, visitor, asked) : null;
    if (screen === null) {
      const { speech } = await openPainter(deps, visitor, visitor.wordings);
      const detail = speech.say('home.onlyPreview');
      response.status(409).json(presentProblem({ status: 409, code: 'preview', detail }));
      return;
    }
    response.vary(wordsHeader).set('Cache-Control', `private, max-age=${keptSeconds}`).json(screen);
  };
}

function readVisitor(request: Request, shop: Shop): PreviewVisitor {
  const locale = request.query['locale'];
  const [, qr = ''] = /^(.*)\/[a-z]+$/.exec(request.baseUrl) ?? [];
  return {
    shop,
    isMember: request.params['view'] === 'member',
    locale: typeof locale === 'string' ? pickLanguage(locale) : null,
    wordings: readWordings(request.get(wordsHeader) ?? ''),
    qrUrl: `${qr}/qr.svg`,
  };
}

/** What stands in the form and can't be read, or is too long to be kept, is as if it were not there. */
function readWordings(header: string): Branding['wordings'] {
  try {
    const words: unknown = JSON.parse(Buffer.from(header, 'base64').toString('utf8'));
    return branding.shape.wordings.parse(words);
  } catch {
    return {};
  }
}
