import type { Delivery } from '../../webhooks/courier.ts';
import { html, type Html } from '../../web/html.ts';
import type { EventMessage } from '../event-sender.ts';
import { showMoney } from '../promotion-rules.ts';
import type { Charge, CheckoutSession, Dispute, Refund } from '../resources.ts';
import type { StripeState } from '../stripe-state.ts';
import { hostedLayout } from './hosted-layout.ts';

const shownMax = 50;

interface View {
  state: StripeState;
  merchant: string;
  deliveries: readonly Delivery<EventMessage>[];
  problem: string | null;
}

export function dashboardPage({ state, merchant, deliveries, problem }: View): Html {
  const sessions = state.all('checkout.session').filter(({ status }) => status === 'complete');
  return hostedLayout({
    title: `Payments · ${merchant}`,
    main: html`<div class="dashboard">
      <h1>Payments</h1>
      <p class="quiet">${merchant}, as its merchant sees it</p>
      ${problem === null ? null : html`<p class="problem" role="alert">${problem}</p>`}
      ${
        sessions.length === 0
          ? html`<p class="empty">Nobody has paid yet.</p>`
          : html`<ul class="payments">
              ${sessions.slice(0, shownMax).map((session) => payment(state, session))}
            </ul>`
      }
      <h2>Events</h2>
      ${events(deliveries)}
    </div>`,
  });
}

function payment(state: StripeState, session: CheckoutSession): Html {
  const charge = chargeOf(state, session);
  const lines = state.lines.get(session.id) ?? [];
  const refunds = state.all('refund').filter((one) => one.charge === charge?.id);
  const disputes = state.all('dispute').filter((one) => one.charge === charge?.id);
  const email = session.customer_details?.['email'];
  return html`<li class="payment">
    <div class="payment-head">
      <h2>${showMoney(session.amount_total, session.currency)}</h2>
      <span class="badge ${badgeOf(session, charge)}">${wordOf(session, charge)}</span>
      <span class="quiet">${typeof email === 'string' ? email : ''}</span>
    </div>
    <p>${lines.map(({ description, quantity }) => `${quantity} × ${description}`).join(', ')}</p>
    ${charge?.paid === true && charge.amount_refunded < charge.amount ? actions(charge) : null}
    ${refunds.map(refundRow)} ${disputes.map(disputeRow)}
  </li>`;
}

function chargeOf(state: StripeState, session: CheckoutSession): Charge | undefined {
  const intent = state.find('payment_intent', session.payment_intent ?? '');
  return state.find('charge', intent?.latest_charge ?? '');
}

function wordOf(session: CheckoutSession, charge: Charge | undefined): string {
  if (!charge) return 'Nothing to pay';
  if (charge.status === 'failed') return 'Failed';
  if (session.payment_status === 'unpaid') return 'Processing';
  if (charge.refunded) return 'Refunded';
  if (charge.amount_refunded > 0)
    return `Refunded ${showMoney(charge.amount_refunded, charge.currency)}`;
  return charge.disputed ? 'Disputed' : 'Succeeded';
}

function badgeOf(session: CheckoutSession, charge: Charge | undefined): string {
  if (charge?.status === 'failed' || charge?.disputed === true) return 'bad';
  const isOpen = session.payment_status === 'unpaid' || (charge?.amount_refunded ?? 0) > 0;
  return isOpen ? 'waits' : 'good';
}

function actions(charge: Charge): Html {
  const left = (charge.amount - charge.amount_refunded) / 100;
  return html`<div class="desk">
    <form method="post" action="/dashboard/payments/${charge.payment_intent}/refund">
      <label
        >Amount
        <input
          type="number"
          name="amount"
          min="0.01"
          max="${left}"
          step="0.01"
          value="${left.toFixed(2)}"
      /></label>
      <label
        >Arrives
        <select name="speed">
          <option value="now">at once</option>
          <option value="pending">later</option>
        </select></label
      >
      <button class="button quiet-button">Refund</button>
    </form>
    ${
      charge.disputed
        ? null
        : html`<form method="post" action="/dashboard/payments/${charge.payment_intent}/dispute">
            <button class="plain">Open a dispute</button>
          </form>`
    }
  </div>`;
}

function refundRow(refund: Refund): Html {
  return html`<div class="row">
    <span>Refund of ${showMoney(refund.amount, refund.currency)} · ${refund.status}</span>
    ${
      refund.status === 'pending'
        ? choice(`/dashboard/refunds/${refund.id}/settle`, {
            succeeded: 'It arrived',
            failed: 'It failed',
          })
        : null
    }
  </div>`;
}

function disputeRow(dispute: Dispute): Html {
  const word = dispute.status === 'needs_response' ? 'open' : dispute.status;
  return html`<div class="row">
    <span>Dispute of ${showMoney(dispute.amount, dispute.currency)} · ${word}</span>
    ${
      dispute.status === 'needs_response'
        ? choice(`/dashboard/disputes/${dispute.id}/close`, { won: 'Won', lost: 'Lost' })
        : null
    }
  </div>`;
}

function choice(action: string, outcomes: Record<string, string>): Html {
  return html`<form method="post" action="${action}">
    ${Object.entries(outcomes).map(
      ([value, text]) =>
        html`<button class="plain" name="outcome" value="${value}">${text}</button>`,
    )}
  </form>`;
}

function events(deliveries: readonly Delivery<EventMessage>[]): Html {
  if (deliveries.length === 0) return html`<p class="empty">Nothing was sent yet.</p>`;
  const rows = deliveries
    .toReversed()
    .slice(0, shownMax)
    .map(
      ({ type, state, attempts }) =>
        html`<tr>
          <td><code>${type}</code></td>
          <td>${state.replace('_', ' ')}</td>
          <td>${attempts.length}</td>
        </tr>`,
    );
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">State</th>
          <th scope="col">Attempts</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
