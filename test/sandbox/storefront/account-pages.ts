import { customerName, type Customer } from '../shop/customer.ts';
import type { Guest } from '../shop/demo-guests.ts';
import { formatMoney } from '../shop/money.ts';
import {
  currentQuantity,
  financialStatus,
  orderTotals,
  type FinancialStatus,
  type Order,
  type OrderLine,
} from '../shop/order.ts';
import { formatDay } from '../shop/shop-time.ts';
import { html, type Html } from '../web/html.ts';

export function signInPage(input: {
  customers: readonly Customer[];
  /** Who this visitor would be as a new customer. */
  guest: Guest;
  redirect: string;
  problem: string | null;
}): Html {
  const { customers, guest, redirect, problem } = input;
  return html`<div class="narrow sign-in">
    <h1>Sign in</h1>
    <p class="small">No passwords here: choose who you want to be.</p>
    ${problem ? html`<p class="alert" role="alert">${problem}</p>` : null}
    <ul class="people">
      ${customers.map(
        (customer) =>
          html`<li>
            <form method="post" action="/account/login">
              <input type="hidden" name="redirect" value="${redirect}" /><button
                name="customer"
                value="${customer.id}"
              >
                <span class="avatar" aria-hidden="true">${customerName(customer).slice(0, 1)}</span
                ><span class="person"
                  ><strong>${customerName(customer)}</strong
                  ><span class="small">${customer.email ?? ''}</span></span
                ><span class="go" aria-hidden="true">→</span>
              </button>
            </form>
          </li>`,
      )}
    </ul>
    <section id="new" class="step">
      <h2>New here?</h2>
      <form class="stack" method="post" action="/account/register">
        <input type="hidden" name="redirect" value="${redirect}" />
        <div class="pair">
          <label class="field"
            ><span>First name</span
            ><input
              name="first_name"
              value="${guest.contact.firstName ?? ''}"
              autocomplete="given-name"
              required
              maxlength="60"
          /></label>
          <label class="field"
            ><span>Last name</span
            ><input
              name="last_name"
              value="${guest.contact.lastName ?? ''}"
              autocomplete="family-name"
              maxlength="60"
          /></label>
        </div>
        <label class="field"
          ><span>E-mail</span
          ><input
            type="email"
            name="email"
            value="${guest.email}"
            autocomplete="email"
            required
            maxlength="120"
        /></label>
        <button class="button">Create account</button>
      </form>
    </section>
  </div>`;
}

export function accountPage(customer: Customer, orders: readonly Order[], blocks: Html): Html {
  return html`<div class="account">
    <div class="section-head">
      <div>
        <h1>Hello, ${customer.firstName ?? 'there'}</h1>
        <p class="small">${customer.email ?? ''}</p>
      </div>
      <form method="post" action="/account/logout">
        <button class="button quiet">Sign out</button>
      </form>
    </div>
    <div class="app-blocks" data-app-blocks>${blocks}</div>
    <h2>Your orders</h2>
    ${
      orders.length === 0
        ? html`<p class="empty-note">Nothing yet. <a href="/#shop">The shelf is this way.</a></p>`
        : html`<ol class="orders">
            ${orders.map(orderCard)}
          </ol>`
    }
  </div>`;
}

const statusTexts: Record<FinancialStatus, string> = {
  pending: 'Waiting for payment',
  partially_paid: 'Partly paid',
  paid: 'Paid',
  partially_refunded: 'Partly refunded',
  refunded: 'Refunded',
  voided: 'Voided',
};

export function statusBadge(order: Order): Html {
  const status = financialStatus(order);
  const text = order.cancelledAt ? 'Cancelled' : statusTexts[status];
  return html`<span class="badge ${order.cancelledAt ? 'cancelled' : status}">${text}</span>`;
}

function orderCard(order: Order): Html {
  const totals = orderTotals(order);
  return html`<li class="order" id="order-${order.number}">
    <div class="order-head">
      <h3>${order.name}</h3>
      ${statusBadge(order)}<span class="small">${formatDay(order.createdAt)}</span
      ><span class="order-total">${formatMoney(totals.total)}</span>
    </div>
    <ul class="order-lines">
      ${order.lines.map((line) => orderLine(order, line))}
    </ul>
    ${totals.refunded > 0 ? html`<p class="small">Given back so far: ${formatMoney(totals.refunded)}</p>` : null}
    ${order.cancelledAt ? null : html`<form method="post" action="/account/orders/${order.id}/cancel"><button class="link">Cancel order ${order.name}</button></form>`}
  </li>`;
}

function orderLine(order: Order, line: OrderLine): Html {
  const left = currentQuantity(line);
  const name = line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title;
  const notes = [
    line.refunded > 0 ? `${line.refunded} returned` : null,
    line.removed > 0 ? `${line.removed} removed` : null,
  ].filter((note) => note !== null);
  return html`<li>
    <span class="order-line-name"
      >${line.quantity} ×
      ${name}${notes.length > 0 ? html` <span class="small">(${notes.join(', ')})</span>` : null}</span
    >
    ${
      left > 0 && !order.cancelledAt
        ? html`<form class="return" method="post" action="/account/orders/${order.id}/return">
            <input type="hidden" name="line" value="${line.id}" />${
              left > 1
                ? html`<label class="visually-hidden" for="return-${line.id}"
                      >How many of ${name} to return</label
                    ><select id="return-${line.id}" name="quantity">
                      ${Array.from({ length: left }, (_, index) => html`<option>${index + 1}</option>`)}
                    </select>`
                : html`<input type="hidden" name="quantity" value="1" />`
            }<button class="button quiet small-button" aria-label="Return ${name}">Return</button>
          </form>`
        : null
    }
  </li>`;
}
