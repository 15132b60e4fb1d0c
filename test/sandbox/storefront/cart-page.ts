import { describeCodeProblem } from '../shop/discount.ts';
import { formatMoney } from '../shop/money.ts';
import type { PricedCart, PricedLine } from '../shop/price-cart.ts';
import { html, raw, type Html } from '../web/html.ts';
import { productArt } from './product-art.ts';

/** `blocks`: what apps put beside the cart. */
export function cartPage(cart: PricedCart, blocks: Html): Html {
  if (cart.lines.length === 0) {
    return html`<section class="narrow empty" data-refresh="cart">
      <h1>Your cart is empty</h1>
      <p>Good things are waiting on the shelf.</p>
      <p><a class="button" href="/#shop">Shop the shelf</a></p>
    </section>`;
  }
  return html`<div class="cart" data-refresh="cart">
    <h1>Your cart</h1>
    <div class="columns">
      <div class="cart-items">
        <ul class="lines" aria-label="Items">
          ${cart.lines.map(cartLine)}
        </ul>
        <div class="app-blocks" data-app-blocks>${blocks}</div>
      </div>
      <aside class="summary" aria-label="Summary">
        <h2>Summary</h2>
        ${codeForm(cart)}
        <dl class="totals">
          <div>
            <dt>Items</dt>
            <dd>${formatMoney(cart.gross)}</dd>
          </div>
          ${discountRows(cart)}
          <div class="grand">
            <dt>Subtotal</dt>
            <dd data-cart-subtotal>${formatMoney(cart.subtotal)}</dd>
          </div>
        </dl>
        <p class="small">Shipping and tax come at the checkout.</p>
        <a class="button wide" href="/checkout">Check out</a>
      </aside>
    </div>
  </div>`;
}

function cartLine(line: PricedLine): Html {
  const { product, variant } = line;
  const name = variant.title ? `${product.title}, ${variant.title}` : product.title;
  return html`<li class="line">
    <a class="line-art" href="/products/${product.handle}" aria-hidden="true" tabindex="-1"
      >${raw(productArt(product.art, variant.tint, product.backdrop))}</a
    >
    <div class="line-body">
      <a class="line-title" href="/products/${product.handle}">${product.title}</a>
      <p class="small">${variant.title ?? product.line}</p>
      <form class="stepper" method="post" action="/cart/change">
        <input type="hidden" name="id" value="${variant.id}" />
        <button name="quantity" value="${line.quantity - 1}" aria-label="One less: ${name}">
          −
        </button>
        <output aria-label="Quantity of ${name}">${line.quantity}</output>
        <button name="quantity" value="${line.quantity + 1}" aria-label="One more: ${name}">
          +
        </button>
        <button class="link" name="quantity" value="0" aria-label="Remove ${name}">Remove</button>
      </form>
    </div>
    <p class="line-price">${priceOf(line)}</p>
  </li>`;
}

function priceOf(line: PricedLine): Html {
  if (line.net === line.gross) return html`${formatMoney(line.gross)}`;
  return html`<s>${formatMoney(line.gross)}</s> <strong>${formatMoney(line.net)}</strong>`;
}

/** The codes that were entered, each with what it does or why it does nothing. */
export function codeForm(cart: PricedCart): Html {
  return html`<form class="codes" method="post" action="/cart/codes">
    <label for="code">Discount code</label>
    <div class="code-entry">
      <input
        id="code"
        name="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
      /><button class="button quiet">Apply</button>
    </div>
    ${codeList(cart)}
  </form>`;
}

export function codeList(cart: PricedCart): Html | null {
  if (cart.codes.length === 0) return null;
  return html`<ul class="code-list">
    ${cart.codes.map(
      ({ code, problem }) =>
        html`<li class="${problem ? 'refused' : 'applied'}">
          <span class="chip">${code}</span
          ><button class="link" name="remove" value="${code}" aria-label="Remove code ${code}">
            Remove</button
          >${problem ? html`<p class="problem">${describeCodeProblem(problem)}</p>` : null}
        </li>`,
    )}
  </ul>`;
}

/** What is taken off: first what comes by itself, then the codes in the order in which they were entered. */
export function discountRows(cart: PricedCart): Html[] {
  const automatic = cart.applied
    .filter(({ discount }) => discount.isAutomatic)
    .map(({ discount: { code, value }, amount }) => ({
      name: value.kind === 'free_shipping' ? `${code}: free shipping` : code,
      amount,
    }));
  const entered = cart.codes.map(({ code, amount }) => ({ name: code, amount }));
  return [...automatic, ...entered]
    .filter(({ amount }) => amount > 0)
    .map(
      ({ name, amount }) =>
        html`<div class="saving">
          <dt>${name}</dt>
          <dd>−${formatMoney(amount)}</dd>
        </div>`,
    );
}
