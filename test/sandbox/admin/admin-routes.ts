import express, { type Response, type Router } from 'express';
import { editOrder } from '../shop/edit-order.ts';
import { deactivateGiftCard, findGiftCard } from '../shop/save-gift-card.ts';
import { fromDecimal } from '../shop/money.ts';
import type { Order } from '../shop/order.ts';
import { cancelOrder, markOrderPaid, refundOrder, type RefundInput } from '../shop/refund-order.ts';
import { deleteCustomer } from '../shop/save-customer.ts';
import { deactivateDiscount } from '../shop/save-discount.ts';
import { ShopError } from '../shop/shop-error.ts';
import { creditAccountOf } from '../shop/move-credit.ts';
import { setTags } from '../shop/tag-customer.ts';
import { field } from '../web/form-fields.ts';
import type { AdminFrame } from './admin-frame.ts';
import { appsPage, embeddedAppPage } from './app-pages.ts';
import { frameLayout, type FramePage } from './frame-layout.ts';
import { customersPage, discountsPage } from './list-pages.ts';
import { giftCardsPage, storeCreditPage } from './money-pages.ts';
import { orderPage, ordersPage } from './order-pages.ts';

/** The pages of the admin and their buttons. */
export function adminRoutes(frame: AdminFrame): Router {
  const router = express.Router();
  addLists(router, frame);
  addOrder(router, frame);
  addApps(router, frame);
  return router;
}

function send(frame: AdminFrame, response: Response, page: FramePage): void {
  response.type('html').send(frameLayout(frame, page).text);
}

function addLists(router: Router, frame: AdminFrame): void {
  const { state } = frame;
  router.get('/', (_request, response) => {
    response.redirect(302, '/orders');
  });
  router.get('/orders', (_request, response) => {
    const main = ordersPage([...state.orders.values()]);
    send(frame, response, { title: 'Orders', section: 'orders', main });
  });
  router.get('/customers', (_request, response) => {
    const main = customersPage([...state.customers.values()], [...state.orders.values()]);
    send(frame, response, { title: 'Customers', section: 'customers', main });
  });
  router.post('/customers/:id/delete', (request, response) => {
    if (state.customers.has(request.params.id)) deleteCustomer(state, request.params.id);
    response.redirect(303, '/customers');
  });
  router.post('/customers/:id/tags', (request, response) => {
    const tags = field(request.body, 'tags')
      .split(',')
      .flatMap((tag) => tag.trim() || []);
    if (state.customers.has(request.params.id)) setTags(state, request.params.id, tags);
    response.redirect(303, '/customers');
  });
  router.get('/discounts', (_request, response) => {
    const codes = [...state.discounts.values()];
    const automatic = [...state.automaticDiscounts.values()];
    const main = discountsPage({ codes, automatic }, state.clock.now());
    send(frame, response, { title: 'Discounts', section: 'discounts', main });
  });
  router.get('/gift-cards', (_request, response) => {
    const main = giftCardsPage([...state.giftCards.values()], state.customers);
    send(frame, response, { title: 'Gift cards', section: 'gift-cards', main });
  });
  router.post('/gift-cards/deactivate', (request, response) => {
    const card = findGiftCard(state, field(request.body, 'code'));
    if (card) deactivateGiftCard(state, card);
    response.redirect(303, '/gift-cards');
  });
  router.get('/store-credit', (_request, response) => {
    const accounts = [...state.creditAccounts.keys()].flatMap(
      (customerId) => creditAccountOf(state, customerId) ?? [],
    );
    const main = storeCreditPage(accounts, state.customers);
    send(frame, response, { title: 'Store credit', section: 'store-credit', main });
  });
  router.post('/discounts/deactivate', (request, response) => {
    attempt(() => deactivateDiscount(state, field(request.body, 'code')));
    response.redirect(303, '/discounts');
  });
}

function addOrder(router: Router, frame: AdminFrame): void {
  const { state } = frame;
  const show = (response: Response, order: Order, problem: string | null): void => {
    if (problem !== null) response.status(422);
    const main = orderPage({ order, products: state.catalogue.products, problem });
    send(frame, response, { title: order.name, section: 'orders', main });
  };
  router.get('/orders/:id', (request, response, next) => {
    const order = state.orders.get(request.params.id);
    if (order) show(response, order, null);
    else next();
  });
  const verbs: Record<string, (order: Order, form: unknown) => unknown> = {
    refund: (order, form) => refundOrder(state, order.id, readRefund(order, form)),
    cancel: (order) => cancelOrder(state, order.id, 'other'),
    paid: (order) => markOrderPaid(state, order.id),
    edit: (order, form) => editOrder(state, order.id, readEdit(form)),
  };
  router.post('/orders/:id/:verb', (request, response, next) => {
    const order = state.orders.get(request.params.id);
    const act = verbs[request.params.verb];
    if (!order || !act) {
      next();
      return;
    }
    const problem = attempt(() => act(order, request.body));
    if (problem === null) response.redirect(303, `/orders/${order.id}`);
    else show(response, order, problem);
  });
}

function readRefund(order: Order, form: unknown): RefundInput {
  const typed = field(form, 'amount');
  const amount = typed === '' ? 0 : fromDecimal(typed);
  if (amount === null) throw new ShopError('Write the amount like this: 5.00');
  const lines = order.lines.flatMap(({ id }) => {
    const quantity = Number(field(form, `line-${id}`));
    return quantity > 0 ? [{ lineId: id, quantity }] : [];
  });
  return { lines, amount, shipping: field(form, 'shipping') === 'yes' };
}

function readEdit(form: unknown): Parameters<typeof editOrder>[2] {
  const remove = field(form, 'remove');
  const add = field(form, 'add');
  return {
    ...(remove === '' ? {} : { remove: { lineId: remove } }),
    ...(add === '' ? {} : { add: { variantId: add, quantity: 1 } }),
  };
}

function addApps(router: Router, frame: AdminFrame): void {
  router.get('/apps', (_request, response) => {
    send(frame, response, { title: 'Apps', section: 'apps', main: appsPage(frame) });
  });
  router.post('/apps/install', (_request, response) => {
    frame.installation.install();
    response.redirect(303, '/apps/regulars');
  });
  router.post('/apps/uninstall', (_request, response) => {
    frame.installation.uninstall();
    response.redirect(303, '/apps');
  });
  router.get(['/apps/regulars', '/apps/regulars/*path'], (request, response) => {
    if (!frame.installation.isInstalled) {
      response.redirect(302, '/apps');
      return;
    }
    const path = request.path.slice('/apps/regulars'.length) || '/';
    const { locale = 'en', ...query } = readTexts(request.query);
    const main = embeddedAppPage(frame, { path, query, locale });
    send(frame, response, { title: 'Regulars', section: 'regulars', main });
  });
}

function readTexts(query: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** The shop's own "no", as the sentence to show; null when it was done. */
function attempt(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof ShopError) return error.message;
    throw error;
  }
}
