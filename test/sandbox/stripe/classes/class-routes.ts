import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { Router, type Request, type Response } from 'express';
import { Stripe } from 'stripe';
import { field } from '../../web/form-fields.ts';
import type { Html } from '../../web/html.ts';
import {
  bookingsPage,
  classLayout,
  classPage,
  codeNote,
  homePage,
  signInPage,
  thanksPage,
  type Visit,
} from './class-pages.ts';
import type { ClassShop } from './class-shop.ts';

interface Visitor {
  guestId: string | null;
  code: string | null;
}

const cookieName = 'classes_visit';
const visitorsMax = 2_000;
const widgetFolder = path.resolve(import.meta.dirname, '../../../../dist/widget');
const exampleFolder = path.resolve(import.meta.dirname, '../../../../storefront-widget/example');
/** Where the example says that its reader's own server is, and which connection its guests see. */
const exampleApi = 'https://loyalty.example.com/proxy';
const exampleConnection = '7-k3v9';

/** The pages of the shop that sells classes, and the two addresses that its rewards need. */
export function classRoutes(shop: ClassShop, origin: () => string): Router {
  const router = Router();
  const visitors = new Map<string, Visitor>();
  router.use('/widget', express.static(widgetFolder, { index: false, etag: false }));
  for (const name of ['classes.css', 'classes-client.js']) {
    router.get(`/${name}`, (_request, response) => {
      response.sendFile(path.join(import.meta.dirname, name));
    });
  }
  addExample(router, shop);
  router.use((request, response, next) => {
    response.locals['visitor'] = attach(visitors, request, response);
    next();
  });
  addPages(router, shop);
  addBooking(router, shop, origin);
  addRewards(router, shop);
  return router;
}

/** The documented example, with this shop's server in the place of its reader's. */
function addExample(router: Router, shop: ClassShop): void {
  router.get('/example/', async (_request, response) => {
    const page = await readFile(path.join(exampleFolder, 'index.html'), 'utf8');
    const { proxyUrl = exampleApi, connectionId = exampleConnection } = shop.link ?? {};
    response
      .type('html')
      .send(page.replace(exampleApi, proxyUrl).replace(exampleConnection, connectionId));
  });
  router.use('/example', express.static(exampleFolder, { index: false, etag: false }));
}

function attach(visitors: Map<string, Visitor>, request: Request, response: Response): Visitor {
  const id = new RegExp(`(?:^|; *)${cookieName}=([0-9a-f]+)`).exec(
    request.headers.cookie ?? '',
  )?.[1];
  const known = visitors.get(id ?? '');
  if (known) return known;
  const oldest = visitors.keys().next();
  if (visitors.size >= visitorsMax && !oldest.done) visitors.delete(oldest.value);
  const fresh = randomBytes(16).toString('hex');
  const visitor: Visitor = { guestId: null, code: null };
  visitors.set(fresh, visitor);
  response.cookie(cookieName, fresh, { httpOnly: true, sameSite: 'lax', path: '/' });
  return visitor;
}

function visitorOf(response: Response): Visitor {
  return response.locals['visitor'] as Visitor;
}

function visitOf(shop: ClassShop, response: Response): Visit {
  const { guestId, code } = visitorOf(response);
  return { shop, guest: shop.guest(guestId), code };
}

function send(shop: ClassShop, response: Response, page: { title: string; main: Html }): void {
  response.type('html').send(classLayout(visitOf(shop, response), page).text);
}

function addPages(router: Router, shop: ClassShop): void {
  router.get('/', (_request, response) => {
    send(shop, response, { title: 'Classes', main: homePage() });
  });
  router.get('/sign-in', (_request, response) => {
    send(shop, response, { title: 'Sign in', main: signInPage(shop.guests) });
  });
  router.post('/sign-in', (request, response) => {
    const guest = shop.guest(field(request.body, 'guest'));
    visitorOf(response).guestId = guest?.id ?? null;
    response.redirect(303, '/');
  });
  router.post('/sign-out', (_request, response) => {
    Object.assign(visitorOf(response), { guestId: null, code: null });
    response.redirect(303, '/');
  });
  router.get('/bookings', async (_request, response) => {
    const { guest } = visitOf(shop, response);
    if (guest === null) return response.redirect(303, '/sign-in');
    const main = bookingsPage(guest, await shop.bookings(guest));
    return send(shop, response, { title: 'Your bookings', main });
  });
  router.get('/thanks', async (request, response) => {
    const session = await shop.paidSession(field(request.query, 'session_id'));
    visitorOf(response).code = null;
    send(shop, response, { title: 'Thank you', main: thanksPage(session) });
  });
}

function addBooking(router: Router, shop: ClassShop, origin: () => string): void {
  router.get('/classes/:handle', (request, response, next) => {
    const chosen = shop.findClass(request.params.handle);
    if (chosen === null) return next();
    const main = classPage(visitOf(shop, response), chosen, null);
    return send(shop, response, { title: chosen.title, main });
  });
  router.post('/classes/:handle/book', async (request, response, next) => {
    const chosen = shop.findClass(request.params.handle);
    if (chosen === null) return next();
    const visit = visitOf(shop, response);
    const refuse = (problem: string): void => {
      const main = classPage(visit, chosen, problem);
      send(shop, response.status(422), { title: chosen.title, main });
    };
    try {
      const url = await shop.startCheckout({
        guest: visit.guest,
        handle: chosen.handle,
        seats: Number(field(request.body, 'seats')) || 1,
        code: visit.code,
        origin: origin(),
      });
      if (url === null) return refuse('This code can’t be used any more. Remove it to go on.');
      return response.redirect(303, url);
    } catch (error) {
      // What Stripe says of a code is written for the person who booked.
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      return refuse(error.message);
    }
  });
}

function addRewards(router: Router, shop: ClassShop): void {
  router.get('/rewards-token', async (_request, response) => {
    const { guest } = visitOf(shop, response);
    const token = await shop.customerToken(guest);
    response.set('Cache-Control', 'no-store').json(token ?? { token: null });
  });
  router.post('/code', (request, response) => {
    const visitor = visitorOf(response);
    visitor.code = field(request.body, 'code') || null;
    response.type('html').send(codeNote(visitor.code)?.text ?? '');
  });
  router.post('/code/remove', (request, response) => {
    visitorOf(response).code = null;
    response.redirect(303, request.get('referer') ?? '/');
  });
}
