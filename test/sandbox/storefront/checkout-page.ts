import type { Customer } from '../shop/customer.ts';
import { formatMoney } from '../shop/money.ts';
import type { OrderContact } from '../shop/order-contact.ts';
import { shippingOptions } from '../shop/place-order.ts';
import type { PricedCart } from '../shop/price-cart.ts';
import type { TenderQuote } from '../shop/tender.ts';
import { html, raw, type Html } from '../web/html.ts';
import { codeList, discountRows } from './cart-page.ts';
import { productArt } from './product-art.ts';
import type { Session } from './session.ts';

interface Checkout {
  session: Session;
  customer: Customer | null;
  contact: OrderContact;
  cart: PricedCart;
  tenders: TenderQuote;
  /** Why the last try to pay was not taken. */
  problem: string | null;
}

export function checkoutPage(checkout: Checkout): Html {
  const { session, customer, problem } = checkout;
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
          ${contactStep(session, customer)}
        </section>
        ${deliveryStep(checkout.contact)}
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
        ${paymentStep(checkout)}
      </div>
      ${orderSummary(checkout)}
    </div>
  </form>`;
}

function paymentStep(checkout: Checkout): Html {
  return html`<section class="step">
    <fieldset>
      <legend>Payment</legend>
      ${storeCreditOption(checkout)}
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
  </section>`;
}

/** Only somebody who is signed in can pay with it, as on the platform. */
function storeCreditOption({ session, customer, tenders }: Checkout): Html | null {
  if (!customer || tenders.storeCreditLeft === 0) return null;
  return html`<input type="hidden" name="store_credit_asked" value="yes" /><label class="option"
      ><input
        type="checkbox"
        name="store_credit"
        value="yes"
        ${session.payWithStoreCredit ? raw(' checked') : null}
      /><span
        ><strong>Store credit</strong
        ><span class="small">The rest is paid as you choose below</span></span
      ><span class="option-price">${formatMoney(tenders.storeCreditLeft)}</span></label
    >`;
}

function orderSummary({ cart, tenders }: Checkout): Html {
  return html`<aside class="summary" aria-label="Order summary" data-refresh="summary">
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
    ${giftCardEntry(tenders)}
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
      ${tenderRows(tenders)}
    </dl>
    <button class="button wide" data-pay>Pay ${formatMoney(tenders.rest)}</button>
  </aside>`;
}

function giftCardEntry(tenders: TenderQuote): Html {
  return html`<div class="codes">
    <label for="gift-card">Gift card</label>
    <div class="code-entry">
      <input id="gift-card" name="gift_card" autocomplete="off" spellcheck="false" /><button
        class="button quiet"
        formaction="/checkout/update"
        aria-label="Apply gift card"
      >
        Apply
      </button>
    </div>
    ${
      tenders.giftCards.length === 0
        ? null
        : html`<ul class="code-list">
            ${tenders.giftCards.map(
              ({ code, mask, problem }) =>
                html`<li class="${problem ? 'refused' : 'applied'}">
                  <span class="chip">${mask}</span
                  ><button
                    class="link"
                    name="remove_gift_card"
                    value="${code}"
                    formaction="/checkout/update"
                    aria-label="Remove gift card ${mask}"
                  >
                    Remove</button
                  >${problem ? html`<p class="problem">${problem}</p>` : null}
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}

/** What gift cards and store credit pay of the total, which stays what it is. */
function tenderRows(tenders: TenderQuote): Html[] {
  const rows = tenders.giftCards
    .filter(({ amount }) => amount > 0)
    .map(({ mask, amount }) => ({ name: `Gift card ${mask.slice(-4)}`, amount }));
  if (tenders.storeCredit > 0) rows.push({ name: 'Store credit', amount: tenders.storeCredit });
  if (rows.length === 0) return [];
  return [
    ...rows.map(
      ({ name, amount }) =>
        html`<div class="saving">
          <dt>${name}</dt>
          <dd>−${formatMoney(amount)}</dd>
        </div>`,
    ),
    html`<div class="grand">
      <dt>Left to pay</dt>
      <dd data-rest>${formatMoney(tenders.rest)}</dd>
    </div>`,
  ];
}

/** A visitor whom nobody knows finds everything filled in: one press buys. All of it can be changed. */
function contactStep(session: Session, customer: Customer | null): Html {
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
        value="${session.email || session.guest.email}"
        autocomplete="email"
        data-email
    /></label>
    <p class="small">Have an account? <a href="/account/login?redirect=/checkout">Sign in</a></p>`;
}

function deliveryStep(contact: OrderContact): Html {
  return html`<section class="step">
    <h2>Delivery</h2>
    <div class="pair">
      ${textField('First name', 'first_name', contact.firstName)}
      ${textField('Last name', 'last_name', contact.lastName)}
    </div>
    ${textField('Address', 'address1', contact.address1)}
    ${textField('Apartment, floor', 'address2', contact.address2)}
    <div class="pair">
      ${textField('City', 'city', contact.city)} ${textField('ZIP code', 'zip', contact.zip)}
    </div>
    ${textField('Phone', 'phone', contact.phone)}
  </section>`;
}

const autocomplete = {
  first_name: 'given-name',
  last_name: 'family-name',
  address1: 'address-line1',
  address2: 'address-line2',
  city: 'address-level2',
  zip: 'postal-code',
  phone: 'tel',
} as const;

function textField(label: string, name: keyof typeof autocomplete, value: string | null): Html {
  return html`<label class="field"
    ><span>${label}</span
    ><input
      name="${name}"
      value="${value ?? ''}"
      autocomplete="${autocomplete[name]}"
      maxlength="120"
  /></label>`;
}
