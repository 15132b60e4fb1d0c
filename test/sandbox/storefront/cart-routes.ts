import express, { type Response, type Router } from 'express';
import { z } from 'zod';
import { codeKey } from '../shop/discount.ts';
import { exactJson } from '../shop/exact-json.ts';
import { lineQuantityMax } from '../shop/place-order.ts';
import { enteredCodesMax } from '../shop/price-cart.ts';
import { field, localPath } from '../web/form-fields.ts';
import { cartJson, itemJson } from './cart-json.ts';
import { cartPage } from './cart-page.ts';
import { sendPage } from './send-page.ts';
import { sessionOf, type Session } from './session.ts';
import { drawBlocks, priceSession, type Storefront } from './storefront.ts';

const cartLinesMax = 50;

const variantId = z.union([z.string(), z.number()]).transform(String);
const quantity = z.coerce.number().int().min(0).max(lineQuantityMax);
const addition = z.looseObject({ id: variantId, quantity: quantity.default(1) });
const addBody = z.union([
  z.looseObject({ items: z.array(addition).max(cartLinesMax) }),
  addition.transform((item) => ({ items: [item] })),
]);
const changeBody = z.looseObject({ id: variantId, quantity });
const updateBody = z.looseObject({
  updates: z.record(z.string(), quantity).optional(),
  discount: z.string().optional(),
  note: z.string().max(5_000).optional(),
  attributes: z.record(z.string(), z.string().max(1_000).nullable()).optional(),
});

/** The cart's page and forms, and the theme's Ajax addresses (with and without `.js`). */
export function cartRoutes(storefront: Storefront): Router {
  const router = express.Router();
  addPages(router, storefront);
  addAjax(router, storefront);
  return router;
}

function addPages(router: Router, storefront: Storefront): void {
  router.get('/cart', async (_request, response) => {
    const session = sessionOf(response);
    const cart = priceSession(storefront, session);
    const blocks = await drawBlocks(storefront, response, { path: '/cart', cart });
    const main = cartPage(cart, blocks);
    await sendPage(storefront, response, { title: 'Cart', path: '/cart', main });
  });
  router.post('/cart/add', (request, response) => {
    const body = addBody.safeParse(request.body);
    if (body.success) for (const item of body.data.items) putLine(storefront, response, item);
    response.redirect(303, '/cart');
  });
  router.post('/cart/change', (request, response) => {
    const body = changeBody.safeParse(request.body);
    if (body.success) setLine(sessionOf(response), body.data.id, body.data.quantity);
    response.redirect(303, '/cart');
  });
  router.post('/cart/codes', (request, response) => {
    changeCodes(sessionOf(response), request.body);
    response.redirect(303, '/cart');
  });
  router.get('/discount/:code', (request, response) => {
    addCode(sessionOf(response), request.params.code);
    response.redirect(302, localPath(field(request.query, 'redirect'), '/'));
  });
  router.get('/cart/clear', (_request, response) => {
    sessionOf(response).lines = [];
    response.redirect(302, '/cart');
  });
}

function addAjax(router: Router, storefront: Storefront): void {
  const answer = (response: Response): void => {
    const session = sessionOf(response);
    sendJson(response, cartJson(session, priceSession(storefront, session)));
  };
  router.get(['/cart.js', '/cart.json'], (_request, response) => {
    answer(response);
  });
  router.post('/cart/add.js', (request, response) => {
    const body = addBody.safeParse(request.body);
    const known =
      body.success && body.data.items.every(({ id }) => storefront.state.catalogue.find(id));
    if (!known) {
      refuse(response, 'Cannot find variant');
      return;
    }
    for (const item of body.data.items) putLine(storefront, response, item);
    const ids = new Set(body.data.items.map(({ id }) => id));
    const cart = priceSession(storefront, sessionOf(response));
    const items = cart.lines
      .filter((line) => ids.has(line.variant.id))
      .map((line) => itemJson(line, cart));
    sendJson(response, request.body && 'items' in Object(request.body) ? { items } : items[0]);
  });
  router.post('/cart/change.js', (request, response) => {
    const body = changeBody.safeParse(request.body);
    if (!body.success) {
      refuse(response, 'Parameter missing or invalid');
      return;
    }
    setLine(sessionOf(response), body.data.id, body.data.quantity);
    answer(response);
  });
  router.post('/cart/update.js', (request, response) => {
    const body = updateBody.safeParse(request.body);
    if (!body.success) {
      refuse(response, 'Parameter missing or invalid');
      return;
    }
    update(sessionOf(response), body.data);
    answer(response);
  });
  router.post('/cart/clear.js', (_request, response) => {
    sessionOf(response).lines = [];
    answer(response);
  });
}

function sendJson(response: Response, body: unknown): void {
  response.type('json').send(exactJson(body));
}

function refuse(response: Response, description: string): void {
  response.status(422).json({ status: 422, message: 'Cart Error', description });
}

function update(session: Session, change: z.infer<typeof updateBody>): void {
  for (const [id, count] of Object.entries(change.updates ?? {})) setLine(session, id, count);
  if (change.discount !== undefined) {
    session.codes = change.discount.split(',').flatMap((code) => code.trim() || []);
    session.codes = session.codes.slice(0, enteredCodesMax);
  }
  if (change.note !== undefined) session.note = change.note;
  for (const [name, value] of Object.entries(change.attributes ?? {}))
    if (value) session.attributes[name] = value;
    else delete session.attributes[name];
}

function putLine(
  storefront: Storefront,
  response: Response,
  item: { id: string; quantity: number },
): void {
  if (!storefront.state.catalogue.find(item.id)) return;
  const session = sessionOf(response);
  const present = session.lines.find((line) => line.variantId === item.id)?.quantity ?? 0;
  setLine(session, item.id, Math.min(present + Math.max(item.quantity, 1), lineQuantityMax), true);
}

/** Zero takes the line out; `insert` allows a line that isn't there yet. */
function setLine(session: Session, id: string, count: number, insert = false): void {
  const present = session.lines.find((line) => line.variantId === id);
  if (present) present.quantity = count;
  else if (insert && session.lines.length < cartLinesMax) {
    session.lines.push({ variantId: id, quantity: count });
  }
  session.lines = session.lines.filter((line) => line.quantity > 0);
}

function addCode(session: Session, code: string): void {
  const known = session.codes.some((present) => codeKey(present) === codeKey(code));
  if (!known && code.trim() !== '' && session.codes.length < enteredCodesMax) {
    session.codes.push(code.trim());
  }
}

/** A form with `code` to add and `remove` to take away. */
export function changeCodes(session: Session, form: unknown): void {
  const removed = field(form, 'remove');
  if (removed !== '') {
    session.codes = session.codes.filter((code) => codeKey(code) !== codeKey(removed));
  }
  addCode(session, field(form, 'code'));
}
