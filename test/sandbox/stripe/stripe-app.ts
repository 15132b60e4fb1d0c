import path from 'node:path';
import express, { type Express, type Router } from 'express';
import { productArt } from '../storefront/product-art.ts';
import { addBodyParsers, makeWebApp } from '../web/listen.ts';
import type { StripeApi } from './stripe-api.ts';

const bodyMax = '256kb';
const sandbox = path.resolve(import.meta.dirname, '..');
const fonts = path.resolve(sandbox, '../../node_modules/@fontsource-variable/inter/files');

/** The API under `/v1`, and the pages. */
export function makeStripeApp(api: StripeApi, pages: readonly Router[]): Express {
  const app = makeWebApp();
  app.use('/v1', express.text({ type: () => true, limit: bodyMax }), (request, response, next) => {
    const header = (name: string): string => request.get(name) ?? '';
    const query = request.originalUrl.split('?')[1] ?? '';
    const body: unknown = request.body;
    api
      .handle({
        method: request.method,
        path: `/v1${request.path}`.replace(/\/$/, ''),
        form: [query, typeof body === 'string' ? body : ''].filter(Boolean).join('&'),
        authorization: header('authorization'),
        idempotencyKey: header('idempotency-key'),
        version: header('stripe-version'),
      })
      .then((answer) => {
        if (!answer) return request.socket.destroy();
        return response.status(answer.status).set(answer.headers).send(answer.body);
      }, next);
  });
  app.use('/theme/fonts', express.static(fonts));
  app.get('/theme/theme.css', (_request, response) => {
    response.sendFile(path.join(sandbox, 'storefront/theme.css'));
  });
  app.get('/theme/icon.svg', (_request, response) => {
    response.type('svg').send(productArt('bag', '#a5512f', '#dcd8cc'));
  });
  app.get('/c/hosted.css', (_request, response) => {
    response.sendFile(path.join(import.meta.dirname, 'hosted/hosted.css'));
  });
  addBodyParsers(app);
  for (const router of pages) app.use(router);
  app.use((_request, response) => {
    response.status(404).type('text').send('There is no such page here.');
  });
  return app;
}
