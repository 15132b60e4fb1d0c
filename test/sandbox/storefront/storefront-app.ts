import path from 'node:path';
import express, { type Express } from 'express';
import { addBodyParsers, makeWebApp } from '../web/listen.ts';
import { accountRoutes } from './account-routes.ts';
import { forwardToApp, proxyPrefix } from './app-proxy.ts';
import { cartRoutes } from './cart-routes.ts';
import { checkoutRoutes } from './checkout-routes.ts';
import { notFound } from './not-found.ts';
import { heroArt, productArt } from './product-art.ts';
import { homePage, productPage } from './product-pages.ts';
import { deliveriesPage, mailboxPage } from './sandbox-pages.ts';
import { sendPage } from './send-page.ts';
import { Sessions } from './session.ts';
import type { Storefront } from './storefront.ts';
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
  app.get('/products/:handle', async (request, response) => {
    const product = catalogue.productByHandle(request.params.handle);
    if (!product) return notFound(storefront, response);
    const page = { title: product.title, path: request.path, main: productPage(product) };
    return sendPage(storefront, response, page);
  });
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
