import type { Customer } from '../shop/customer.ts';
import { formatMoney } from '../shop/money.ts';
import type { Order } from '../shop/order.ts';
import { orderTotals } from '../shop/order.ts';
import { shippingOptions } from '../shop/place-order.ts';
import type { PricedCart } from '../shop/price-cart.ts';
import { html, raw, type Html } from '../web/html.ts';
import { codeList, discountRows } from './cart-page.ts';
import { productArt } from './product-art.ts';
import type { Session } from './session.ts';

interface Checkout {
  session: Session;
  customer: Customer | null;
  cart: PricedCart;
  /** Why the last try to pay was not taken. */
  problem: string | null;
}

export function checkoutPage({ session, customer, cart, problem }: Checkout): Html {
  return html`<form class="checkout" method="post" action="/checkout" data-checkout>
    <h1>Checkout</h1>
    <button class="default-submit" formaction="/checkout/update" tabindex="-1" aria-hidden="true">
      Update
    </button>
    ${problem ? html`<p class="alert" role="alert">${problem}</p>` : null}
    <div class="columns">
      <div class="steps">
        <section class="step">
          <h2>Contact</h2>
          ${contact(session, customer)}
        </section>
        <section class="step">
          <fieldset>
            <legend>Shipping</legend>
            ${Object.entries(shippingOptions).map(
              ([id, option]) =>
                html`<label class="option"
                  ><input
                    type="radio"
                    name="shipping"
                    value="${id}"
                    ${id === session.shipping ? raw(' checked') : null}
                  /><span
                    ><strong>${option.title}</strong
                    ><span class="small">${option.detail}</span></span
                  ><span class="option-price"
                    >${option.price === 0 ? 'Free' : formatMoney(option.price)}</span
                  ></label
                >`,
            )}
          </fieldset>
        </section>
        <section class="step">
          <fieldset>
            <legend>Payment</legend>
            <label class="option"
              ><input type="radio" name="payment" value="card" checked /><span
                ><strong>Card</strong
                ><span class="small">Paid at once, with a make-believe card</span></span
              ></label
            >
            <label class="option"
              ><input type="radio" name="payment" value="transfer" /><span
                ><strong>Bank transfer</strong
                ><span class="small">Pending until the shop marks it as paid</span></span
              ></label
            >
          </fieldset>
        </section>
      </div>
      <aside class="summary" aria-label="Order summary" data-refresh="summary">
        <h2>Your order</h2>
        <ul class="mini-lines">
          ${cart.lines.map(
            (line) =>
              html`<li>
                <span class="mini-art" aria-hidden="true"
                  >${raw(productArt(line.product.art, line.variant.tint, line.product.backdrop))}</span
                ><span
                  >${line.product.title}<span class="small"
                    >${line.variant.title ? `${line.variant.title} · ` : ''}${line.quantity} ×</span
                  ></span
                ><span>${formatMoney(line.gross)}</span>
              </li>`,
          )}
        </ul>
        <div class="codes">
          <label for="code">Discount code</label>
          <div class="code-entry">
            <input
              id="code"
              name="code"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
            /><button class="button quiet" formaction="/checkout/update">Apply</button>
          </div>
          <div class="code-actions">${codeList(cart)}</div>
        </div>
        <dl class="totals">
          <div>
            <dt>Items</dt>
            <dd>${formatMoney(cart.gross)}</dd>
          </div>
          ${discountRows(cart)}
          <div>
            <dt>Shipping</dt>
            <dd>${formatMoney(cart.shipping.price)}</dd>
          </div>
          <div>
            <dt>Tax (10 %)</dt>
            <dd>${formatMoney(cart.tax)}</dd>
          </div>
          <div class="grand">
            <dt>Total</dt>
            <dd data-total>${formatMoney(cart.total)}</dd>
          </div>
        </dl>
        <button class="button wide" data-pay>Pay ${formatMoney(cart.total)}</button>
      </aside>
    </div>
  </form>`;
}

function contact(session: Session, customer: Customer | null): Html {
  if (customer) {
    return html`<p class="signed-in">
      <strong>${[customer.firstName, customer.lastName].filter(Boolean).join(' ')}</strong
      ><span>${customer.email ?? ''}</span>
    </p>`;
  }
  return html`<label class="field"
      ><span>E-mail</span
      ><input
        type="email"
        name="email"
        value="${session.email}"
        autocomplete="email"
        placeholder="you@example.com"
        data-email
    /></label>
    <p class="small">Have an account? <a href="/account/login?redirect=/checkout">Sign in</a></p>`;
}

export function thankYouPage(order: Order): Html {
  const totals = orderTotals(order);
  return html`<section class="narrow thanks">
    <p class="tick" aria-hidden="true">
      ${raw('<svg viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="#2c4a3b"/><path d="M14 25l7 7 14-15" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>')}
    </p>
    <h1>Thank you${order.customer?.firstName ? `, ${order.customer.firstName}` : ''}!</h1>
    <p>
      Order <strong>${order.name}</strong> is
      ${totals.outstanding > 0 ? 'waiting for your transfer' : 'paid and on its way to the packing table'}.
      We wrote to ${order.email ?? 'nobody'}; look into the <a href="/mailbox">mailbox</a>.
    </p>
    ${receipt(order)}
    <p class="actions">
      <a class="button" href="/#shop">Back to the shelf</a>
      <a class="button quiet" href="/account">Your orders</a>
    </p>
  </section>`;
}

/** What was bought and what it came to. */
export function receipt(order: Order): Html {
  const totals = orderTotals(order);
  return html`<dl class="totals receipt">
    ${order.lines.map(
      (line) =>
        html`<div>
          <dt>
            ${line.quantity} × ${line.title}${line.variantTitle ? `, ${line.variantTitle}` : ''}
          </dt>
          <dd>${formatMoney(line.unitPrice * line.quantity)}</dd>
        </div>`,
    )}
    ${order.applications.map(
      ({ code, amount }) =>
        html`<div class="saving">
          <dt>${code}</dt>
          <dd>−${formatMoney(amount)}</dd>
        </div>`,
    )}
    <div>
      <dt>Shipping</dt>
      <dd>${formatMoney(order.shipping?.price ?? 0)}</dd>
    </div>
    <div>
      <dt>Tax</dt>
      <dd>${formatMoney(totals.tax)}</dd>
    </div>
    <div class="grand">
      <dt>Total</dt>
      <dd>${formatMoney(totals.total)}</dd>
    </div>
  </dl>`;
}
