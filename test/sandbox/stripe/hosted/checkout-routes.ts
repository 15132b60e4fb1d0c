import { Router, type Response } from 'express';
import { field } from '../../web/form-fields.ts';
import { applyCode, type Books, paySession, removeCode, settlePayment } from '../pay-session.ts';
import type { CheckoutSession } from '../resources.ts';
import { type CheckoutView, checkoutPage, closedPage } from './checkout-page.ts';

export interface HostedOptions {
  books: Books;
  merchant: string;
  /** Does something when a bank would have done its part. */
  later: (act: () => void) => void;
}

/** The payment page: it belongs to the provider, the shop only sends people here and gets them back. */
export function checkoutRoutes(options: HostedOptions): Router {
  const { books } = options;
  const { state } = books;
  const router = Router();

  const send = (
    response: Response,
    session: CheckoutSession,
    code: CheckoutView['code'] = null,
  ): void => {
    response.type('html').send(checkoutPage(viewOf(options, session, code)).text);
  };

  router.param('session', (_request, response, next, id: string) => {
    const session = state.find('checkout.session', id);
    if (!session) {
      response.status(404).type('text').send('There is no such checkout.');
      return;
    }
    if (session.status === 'open' && session.expires_at <= state.now()) {
      session.status = 'expired';
      session.url = null;
      books.tell('checkout.session.expired', session);
    }
    response.locals['session'] = session;
    if (session.status === 'open') next();
    else response.type('html').send(closedPage(session, options.merchant).text);
  });

  router.get('/c/pay/:session', (_request, response) => {
    send(response, sessionOf(response));
  });
  router.post('/c/pay/:session/code', (request, response) => {
    const session = sessionOf(response);
    const typed = field(request.body, 'code');
    const refusal =
      session.allow_promotion_codes === true
        ? applyCode(books, session, typed)
        : { message: 'This checkout takes no codes.' };
    if (refusal) send(response, session, { typed, problem: refusal.message });
    else response.redirect(303, `/c/pay/${session.id}`);
  });
  router.post('/c/pay/:session/code/remove', (_request, response) => {
    const session = sessionOf(response);
    if (session.allow_promotion_codes === true) removeCode(books, session);
    response.redirect(303, `/c/pay/${session.id}`);
  });
  router.post('/c/pay/:session/pay', (request, response) => {
    const session = sessionOf(response);
    const method = field(request.body, 'method');
    const email = knownEmail(options, session) ?? field(request.body, 'email');
    const isLater = method === 'bank' || method === 'bank_fails';
    const refusal = paySession(books, session, {
      email,
      name: null,
      method: isLater ? 'bank' : 'card',
    });
    if (refusal) return send(response, session, { typed: '', problem: refusal.message });
    if (isLater && session.payment_intent !== null)
      options.later(() => {
        settlePayment(books, session, method === 'bank' ? 'succeeded' : 'failed');
      });
    return response.redirect(303, returnUrl(session));
  });
  return router;
}

function sessionOf(response: Response): CheckoutSession {
  return response.locals['session'] as CheckoutSession;
}

function knownEmail({ books }: HostedOptions, session: CheckoutSession): string | null {
  const customer = books.state.find('customer', session.customer ?? '');
  return customer?.email ?? session.customer_email;
}

function viewOf(
  options: HostedOptions,
  session: CheckoutSession,
  code: CheckoutView['code'],
): CheckoutView {
  const { state } = options.books;
  const [discount] = session.discounts;
  const promotion = state.find('promotion_code', discount?.promotion_code ?? '');
  const coupon = state.find('coupon', discount?.coupon ?? '');
  return {
    session,
    lines: state.lines.get(session.id) ?? [],
    merchant: options.merchant,
    email: knownEmail(options, session),
    code,
    appliedCode: promotion?.code ?? coupon?.name ?? coupon?.id ?? null,
  };
}

function returnUrl(session: CheckoutSession): string {
  return (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}
