import type { Catalogue, Product } from '../shop/catalogue.ts';
import { formatMoney } from '../shop/money.ts';
import { html, raw, type Html } from '../web/html.ts';
import { heroArt, productArt } from './product-art.ts';

export function homePage(catalogue: Catalogue): Html {
  return html`<section class="hero">
      <div class="hero-text">
        <p class="eyebrow">Autumn at the roastery</p>
        <h1>Slow mornings, good company.</h1>
        <p>
          Coffee roasted on Tuesdays, stoneware thrown down the road, and the few things a kitchen
          needs to feel like yours.
        </p>
        <a class="button" href="#shop">Shop the shelf</a>
      </div>
      <div class="hero-art" aria-hidden="true">${raw(heroArt())}</div>
    </section>
    <section id="shop" class="shelf" aria-labelledby="shelf-title">
      <div class="section-head">
        <h2 id="shelf-title">On the shelf</h2>
        <p>${catalogue.products.length} things, chosen slowly</p>
      </div>
      <ul class="grid">
        ${catalogue.products.map(card)}
      </ul>
    </section>`;
}

export function collectionPage(title: string, products: readonly Product[]): Html {
  return html`<section class="shelf" aria-labelledby="shelf-title">
    <div class="section-head">
      <h1 id="shelf-title">${title}</h1>
      <p>${products.length} things, chosen slowly</p>
    </div>
    <ul class="grid">
      ${products.map(card)}
    </ul>
  </section>`;
}

/** A page that is all the app's. */
export function programPage(blocks: Html): Html {
  return html`<h1 class="page-title">Our program</h1>
    <div class="app-blocks" data-app-blocks>${blocks}</div>`;
}

function card(product: Product): Html {
  const [first] = product.variants;
  const prices = product.variants.map(({ price }) => price);
  const from = new Set(prices).size > 1 ? 'From ' : '';
  return html`<li class="card">
    <a href="/products/${product.handle}">
      <div class="card-art" aria-hidden="true">
        ${raw(productArt(product.art, first?.tint ?? '#888888', product.backdrop))}
      </div>
      <h3>${product.title}</h3>
      <p class="card-line">${product.line}</p>
      <p class="card-price">${from}${formatMoney(Math.min(...prices))}</p>
    </a>
  </li>`;
}

/** `blocks`: what apps put below the button. */
export function productPage(product: Product, blocks: Html): Html {
  const [first] = product.variants;
  const tint = first?.tint ?? '#888888';
  return html`<article class="product">
    <div class="product-art" aria-hidden="true" data-product-art>
      ${raw(productArt(product.art, tint, product.backdrop))}
    </div>
    <div class="product-body">
      <p class="crumb"><a href="/#shop">The shelf</a></p>
      <h1>${product.title}</h1>
      <p class="product-line">${product.line}</p>
      <p class="product-price" data-price>${formatMoney(first?.price ?? 0)}</p>
      <p class="product-text">${product.description}</p>
      <form method="post" action="/cart/add" data-add-to-cart>
        ${product.variants.length > 1 ? variantChoice(product) : html`<input type="hidden" name="id" value="${first?.id ?? ''}" />`}
        <div class="buy">
          <label class="quantity"
            ><span>Quantity</span
            ><input type="number" name="quantity" value="1" min="1" max="99" inputmode="numeric"
          /></label>
          <button class="button" type="submit">Add to cart</button>
        </div>
      </form>
      <div class="app-blocks" data-app-blocks>${blocks}</div>
      <p class="small">
        ${product.giftCard ? 'Sent by e-mail. Discount codes don’t apply to gift cards.' : 'Free returns within 30 days, from your account.'}
      </p>
    </div>
  </article>`;
}

function variantChoice(product: Product): Html {
  return html`<fieldset class="variants">
    <legend>Choose one</legend>
    ${product.variants.map(
      (variant, index) =>
        html`<label
          ><input
            type="radio"
            name="id"
            value="${variant.id}"
            ${index === 0 ? raw(' checked') : null}
            data-price="${formatMoney(variant.price)}"
            data-art="/art/${variant.id}.svg"
          /><span>${variant.title ?? ''}</span></label
        >`,
    )}
  </fieldset>`;
}
