import path from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { addBodyParsers, makeWebApp } from '../web/listen.ts';
import { accountRoutes } from './account-routes.ts';
import { forwardToApp, proxyPrefix } from './app-proxy.ts';
import { cartRoutes } from './cart-routes.ts';
import { checkoutRoutes } from './checkout-routes.ts';
import { notFound } from './not-found.ts';
import { heroArt, productArt } from './product-art.ts';
import { collectionPage, homePage, productPage, programPage } from './product-pages.ts';
import { deliveriesPage, mailboxPage } from './sandbox-pages.ts';
import { sendPage } from './send-page.ts';
import { Sessions, sessionOf } from './session.ts';
import { drawBlocks, type Storefront } from './storefront.ts';
import { strictPage, strictPolicy } from './strict-page.ts';
import { embedAssetPath } from './theme-embed.ts';

const proxyBodyMax = '2mb';

export interface StorefrontFiles {
  /** Where assets of the theme extension lie: the first folder that has one wins. */
  assetFolders: readonly string[];
}

/** The shop that people see. */
export function makeStorefrontApp(storefront: Storefront, files: StorefrontFiles): Express {
  const app = makeWebApp();
  addFiles(app, storefront, files);
  app.use(new Sessions().attach);
  app.use(proxyPrefix, express.raw({ type: () => true, limit: proxyBodyMax }));
  app.use(proxyPrefix, (request, response) => forwardToApp(storefront, request, response));
  addBodyParsers(app);
  app.use(chooseLanguage);
  addShelf(app, storefront);
  app.use(cartRoutes(storefront), checkoutRoutes(storefront), accountRoutes(storefront));
  addSandboxPages(app, storefront);
  app.use((_request, response) => notFound(storefront, response));
  return app;
}

function addFiles(app: Express, storefront: Storefront, files: StorefrontFiles): void {
  const interFolder = path.resolve(
    import.meta.dirname,
    '../../../node_modules/@fontsource-variable/inter/files',
  );
  app.use('/theme/fonts', express.static(interFolder));
  for (const name of ['theme.css', 'theme-client.js']) {
    app.get(`/theme/${name}`, (_request, response) => {
      response.sendFile(path.join(import.meta.dirname, name));
    });
  }
  app.get('/theme/icon.svg', (_request, response) => {
    response.type('svg').send(productArt('mug', '#b96f4c', '#d6ddd3'));
  });
  app.get('/theme/hero.svg', (_request, response) => {
    response.type('svg').send(heroArt());
  });
  for (const folder of files.assetFolders) {
    app.use(embedAssetPath, express.static(folder, { index: false, etag: false }));
  }
  app.get('/art/:file', (request, response, next) => {
    const found = storefront.state.catalogue.find(request.params.file.replace(/\.svg$/, ''));
    if (!found) {
      next();
      return;
    }
    const { product, variant } = found;
    response.type('svg').send(productArt(product.art, variant.tint, product.backdrop));
  });
}

function addShelf(app: Express, storefront: Storefront): void {
  const { catalogue, settings } = storefront.state;
  app.get('/', async (_request, response) => {
    const main = homePage(catalogue);
    await sendPage(storefront, response, { title: settings.name, path: '/', main, kind: 'home' });
  });
  app.get('/collections/:handle', async (request, response) => {
    const { handle } = request.params;
    const found = catalogue.products.filter(
      ({ collections }) => handle === 'all' || collections.some((one) => one.handle === handle),
    );
    if (found.length === 0) return notFound(storefront, response);
    const title = handle === 'all' ? 'Everything' : capitalise(handle);
    const main = collectionPage(title, found);
    return sendPage(storefront, response, { title, path: request.path, main });
  });
  app.get('/products/:handle', async (request, response) => {
    const product = catalogue.productByHandle(request.params.handle);
    if (!product) return notFound(storefront, response);
    const { path: at } = request;
    const blocks = await drawBlocks(storefront, response, { path: at, product });
    const page = { title: product.title, path: at, main: productPage(product, blocks) };
    return sendPage(storefront, response, page);
  });
  app.get('/pages/rewards', async (request, response) => {
    const blocks = await drawBlocks(storefront, response, { path: request.path });
    const page = { title: 'Our program', path: request.path, main: programPage(blocks) };
    await sendPage(storefront, response, page);
  });
  app.get('/strict', (_request, response) => {
    response.set('Content-Security-Policy', strictPolicy).type('html');
    response.send(strictPage(storefront, sessionOf(response)).text);
  });
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `?locale=de` on any page: from then on this browser's storefront speaks it. */
function chooseLanguage(request: Request, response: Response, next: NextFunction): void {
  const locale = request.query['locale'];
  if (typeof locale === 'string' && /^[a-z]{2}(-[A-Z]{2})?$/.test(locale))
    sessionOf(response).locale = locale;
  next();
}

function addSandboxPages(app: Express, storefront: Storefront): void {
  const { courier, state } = storefront;
  app.get('/mailbox', async (_request, response) => {
    const main = mailboxPage(state.mails);
    await sendPage(storefront, response, { title: 'Mailbox', path: '/mailbox', main });
  });
  app.get('/deliveries', async (_request, response) => {
    const main = deliveriesPage(courier.deliveries, courier.isPaused);
    await sendPage(storefront, response, { title: 'Deliveries', path: '/deliveries', main });
  });
  app.post('/deliveries/pause', (_request, response) => {
    courier.pause();
    response.redirect(303, '/deliveries');
  });
  app.post('/deliveries/resume', (_request, response) => {
    courier.resume();
    response.redirect(303, '/deliveries');
  });
  app.post('/deliveries/:id/resend', (request, response) => {
    courier.resend(request.params.id);
    response.redirect(303, '/deliveries');
  });
}
