import { Router } from 'express';
import type { Delivery } from '../../webhooks/courier.ts';
import { field } from '../../web/form-fields.ts';
import type { Desk } from '../desk.ts';
import type { EventMessage } from '../event-sender.ts';
import { StripeApiError } from '../stripe-error.ts';
import type { StripeState } from '../stripe-state.ts';
import { dashboardPage } from './dashboard-page.ts';

export interface DashboardOptions {
  state: StripeState;
  desk: Desk;
  merchant: string;
  deliveries: () => readonly Delivery<EventMessage>[];
}

/** Where the merchant gives money back, and where banks take it. */
export function dashboardRoutes(options: DashboardOptions): Router {
  const { desk } = options;
  const router = Router();
  const show = (problem: string | null): string =>
    dashboardPage({ ...options, deliveries: options.deliveries(), problem }).text;

  router.get('/dashboard', (_request, response) => {
    response.type('html').send(show(null));
  });
  const act = (path: string, run: (id: string, form: unknown) => void): void => {
    router.post(`/dashboard/${path}`, (request, response) => {
      const params: Record<string, unknown> = request.params;
      try {
        run(String(params['id']), request.body);
      } catch (error) {
        if (!(error instanceof StripeApiError)) throw error;
        response.status(422).type('html').send(show(error.message));
        return;
      }
      response.redirect(303, '/dashboard');
    });
  };
  act('payments/:id/refund', (id, form) => {
    const amount = Math.round(Number(field(form, 'amount')) * 100);
    const isPending = field(form, 'speed') === 'pending';
    desk.refund(id, { isPending, ...(amount > 0 ? { amount } : {}) });
  });
  act('payments/:id/dispute', (id) => desk.openDispute(id));
  act('refunds/:id/settle', (id, form) => {
    desk.settleRefund(id, field(form, 'outcome') === 'failed' ? 'failed' : 'succeeded');
  });
  act('disputes/:id/close', (id, form) => {
    desk.closeDispute(id, field(form, 'outcome') === 'won' ? 'won' : 'lost');
  });
  return router;
}
