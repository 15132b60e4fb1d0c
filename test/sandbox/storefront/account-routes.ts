import express, { type Response, type Router } from 'express';
import { z } from 'zod';
import { cancelOrder, refundOrder } from '../shop/refund-order.ts';
import { addressOf } from '../shop/order-contact.ts';
import { signUp } from '../shop/save-customer.ts';
import { ShopError } from '../shop/shop-error.ts';
import type { Order } from '../shop/order.ts';
import { field, localPath } from '../web/form-fields.ts';
import { accountPage, signInPage } from './account-pages.ts';
import { sendPage } from './send-page.ts';
import { becomeCustomer, sessionOf } from './session.ts';
import { drawBlocks, signedIn, type Storefront } from './storefront.ts';

/** The sign-in page lists at most this many people, those with an account, oldest first. */
const peopleMax = 12;

const newAccount = z.object({
  email: z.email(),
  first_name: z.string().trim().min(1).max(60),
  last_name: z.string().trim().max(60).default(''),
});

export function accountRoutes(storefront: Storefront): Router {
  const router = express.Router();
  addSignIn(router, storefront);
  addOrders(router, storefront);
  return router;
}

function addSignIn(router: Router, storefront: Storefront): void {
  const { state } = storefront;
  const show = async (response: Response, redirect: string, problem: string | null) => {
    const customers = [...state.customers.values()]
      .filter((customer) => customer.state === 'enabled')
      .slice(0, peopleMax);
    const { guest } = sessionOf(response);
    const main = signInPage({ customers, guest, redirect, problem });
    await sendPage(storefront, response, { title: 'Sign in', path: '/account/login', main });
  };
  router.get('/account/login', async (request, response) => {
    await show(response, localPath(field(request.query, 'redirect'), '/'), null);
  });
  router.post('/account/login', (request, response) => {
    const customer = state.customers.get(field(request.body, 'customer'));
    if (customer) becomeCustomer(sessionOf(response), customer.id);
    response.redirect(303, localPath(field(request.body, 'redirect'), '/'));
  });
  router.post('/account/register', async (request, response) => {
    const redirect = localPath(field(request.body, 'redirect'), '/');
    const account = newAccount.safeParse(request.body);
    if (!account.success) {
      response.status(422);
      await show(response, redirect, 'Enter your name and a valid e-mail.');
      return;
    }
    try {
      const { email, first_name: firstName, last_name: lastName } = account.data;
      const session = sessionOf(response);
      const address = addressOf(session.guest.contact);
      becomeCustomer(session, signUp(state, { email, firstName, lastName, address }).id);
      session.contact = { ...session.guest.contact, firstName, lastName };
      response.redirect(303, redirect);
    } catch (error) {
      if (!(error instanceof ShopError)) throw error;
      response.status(422);
      await show(response, redirect, error.message);
    }
  });
  router.post('/account/logout', (_request, response) => {
    becomeCustomer(sessionOf(response), null);
    response.redirect(303, '/');
  });
}

function addOrders(router: Router, storefront: Storefront): void {
  const { state } = storefront;
  const ownOrder = (response: Response, orderId: string): Order | null => {
    const order = state.orders.get(orderId);
    const { customerId } = sessionOf(response);
    return order && customerId !== null && order.customer?.id === customerId ? order : null;
  };
  router.get('/account', async (_request, response) => {
    const customer = signedIn(storefront, sessionOf(response));
    if (!customer) {
      response.redirect(302, '/account/login?redirect=/account');
      return;
    }
    const orders = [...state.orders.values()]
      .filter((order) => order.customer?.id === customer.id)
      .toReversed();
    const blocks = await drawBlocks(storefront, response, { path: '/account' });
    const main = accountPage(customer, orders, blocks);
    await sendPage(storefront, response, { title: 'Your account', path: '/account', main });
  });
  router.post('/account/orders/:id/return', (request, response) => {
    const order = ownOrder(response, request.params.id);
    const quantity = Number(field(request.body, 'quantity'));
    if (order) {
      attempt(() =>
        refundOrder(state, order.id, {
          lines: [{ lineId: field(request.body, 'line'), quantity }],
          note: 'Returned by the customer',
        }),
      );
    }
    response.redirect(303, order ? `/account#order-${order.number}` : '/account');
  });
  router.post('/account/orders/:id/cancel', (request, response) => {
    const order = ownOrder(response, request.params.id);
    if (order) attempt(() => cancelOrder(state, order.id));
    response.redirect(303, order ? `/account#order-${order.number}` : '/account');
  });
}

/** A form that was sent twice: what can't be done any more shows in the page that follows. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
  }
}
