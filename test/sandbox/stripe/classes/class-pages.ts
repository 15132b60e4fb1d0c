import type { Stripe } from 'stripe';
import { productArt } from '../../storefront/product-art.ts';
import { mark } from '../../storefront/layout.ts';
import { html, raw, type Html } from '../../web/html.ts';
import { showMoney } from '../promotion-rules.ts';
import { classes, type RoasteryClass } from './class-catalogue.ts';
import type { ClassGuest, ClassShop } from './class-shop.ts';

export interface Visit {
  shop: ClassShop;
  guest: ClassGuest | null;
  /** The code that the next booking will use. */
  code: string | null;
}

export function classLayout(visit: Visit, page: { title: string; main: Html }): Html {
  const { shop, guest } = visit;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · ${shop.name}</title>
        <link rel="icon" href="/theme/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/theme/theme.css" />
        <link rel="stylesheet" href="/classes.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <div class="strip" role="region" aria-label="Sandbox">
          <span class="strip-name">Sandbox</span>
          <nav aria-label="Sandbox"><a href="/dashboard">Payments, as the merchant</a></nav>
        </div>
        <header class="header">
          <a class="brand" href="/">${mark()}<span>${shop.name}</span></a>
          <nav class="nav" aria-label="Shop">
            <a href="/#classes">Classes</a>
            <a href="${guest ? '/bookings' : '/sign-in'}">${guest?.firstName ?? 'Sign in'}</a>
          </nav>
        </header>
        <main id="main" tabindex="-1">${page.main}</main>
        <footer class="footer">
          <p><strong>${shop.name}</strong> · behind the shop, where the drum is.</p>
          <p>
            A stand-in shop that sells through Stripe Checkout: no money moves.
            <a href="/example/">The widget on any page</a>
          </p>
        </footer>
        ${widget(shop)}
      </body>
    </html>`;
}

/** The rewards, as anybody puts them on a page of their own. */
function widget(shop: ClassShop): Html | null {
  if (shop.link === null) return null;
  return html`<div
      id="regulars-embed"
      data-proxy="${shop.link.proxyUrl}"
      data-token-url="/rewards-token"
      data-connection="${shop.link.connectionId}"
      data-shop-name="${shop.name}"
      data-sign-in="/sign-in"
      data-register="/sign-in"
      data-accent="#8a3f1d"
      data-panel="/widget/regulars-panel.js"
    ></div>
    <script src="/widget/regulars-loader.js" defer></script>
    <script src="/classes-client.js" defer></script>`;
}

function art({ art: kind, tint, backdrop }: RoasteryClass): Html {
  return raw(productArt(kind, tint, backdrop));
}

function price({ price: cents }: RoasteryClass): string {
  return showMoney(cents, 'usd');
}

export function homePage(): Html {
  return html`<section class="welcome">
      <p class="eyebrow">Roastery classes</p>
      <h1>Learn it where it is roasted.</h1>
      <p>Small groups, good coffee, and the same points as in the shop.</p>
    </section>
    <section id="classes" class="shelf" aria-labelledby="classes-title">
      <div class="section-head">
        <h2 id="classes-title">Classes</h2>
        <p>${classes.length} to choose from</p>
      </div>
      <ul class="grid">
        ${classes.map(
          (one) =>
            html`<li class="card">
              <a href="/classes/${one.handle}">
                <div class="card-art" aria-hidden="true">${art(one)}</div>
                <h3>${one.title}</h3>
                <p class="card-line">${one.line}</p>
                <p class="card-price">${price(one)}</p>
              </a>
            </li>`,
        )}
      </ul>
    </section>`;
}

export function classPage(visit: Visit, chosen: RoasteryClass, problem: string | null): Html {
  return html`<article class="product">
    <div class="product-art" aria-hidden="true">${art(chosen)}</div>
    <div class="product-body">
      <p class="crumb"><a href="/#classes">Classes</a></p>
      <h1>${chosen.title}</h1>
      <p class="product-line">${chosen.line}</p>
      <p class="product-price">${price(chosen)}</p>
      <p class="product-text">${chosen.description}</p>
      ${problem === null ? null : html`<p class="alert" role="alert">${problem}</p>`}
      <div data-code-note>${codeNote(visit.code)}</div>
      <form method="post" action="/classes/${chosen.handle}/book">
        <div class="buy">
          <label class="quantity"
            ><span>Seats</span
            ><input type="number" name="seats" value="1" min="1" max="8" inputmode="numeric"
          /></label>
          <button class="button" type="submit">Book and pay</button>
        </div>
      </form>
      <p class="small">You pay on Stripe’s page and come back here.</p>
    </div>
  </article>`;
}

export function codeNote(code: string | null): Html | null {
  if (code === null) return null;
  return html`<form class="code-note" method="post" action="/code/remove">
    <span>Code <strong class="mono">${code}</strong> comes off this booking.</span>
    <button class="link">Remove it</button>
  </form>`;
}

export function signInPage(guests: readonly ClassGuest[]): Html {
  return html`<div class="narrow sign-in">
    <h1>Sign in</h1>
    <p class="small">No passwords here: choose who you want to be.</p>
    <ul class="people">
      ${guests.map(
        (guest) =>
          html`<li>
            <form method="post" action="/sign-in">
              <button name="guest" value="${guest.id}">
                <span class="avatar" aria-hidden="true">${guest.firstName.slice(0, 1)}</span
                ><span class="person"
                  ><strong>${guest.firstName} ${guest.lastName}</strong
                  ><span class="small">${guest.email}</span></span
                ><span class="go" aria-hidden="true">→</span>
              </button>
            </form>
          </li>`,
      )}
    </ul>
  </div>`;
}

function listed(session: Stripe.Checkout.Session): string {
  const lines = session.line_items?.data ?? [];
  return lines
    .map(({ quantity, description }) => `${quantity ?? 1} × ${description ?? ''}`)
    .join(', ');
}

function total(session: Stripe.Checkout.Session): string {
  return showMoney(session.amount_total ?? 0, session.currency ?? 'usd');
}

export function thanksPage(session: Stripe.Checkout.Session): Html {
  const isWaiting = session.payment_status === 'unpaid';
  return html`<div class="thanks narrow">
    <h1>Thank you</h1>
    <p>${listed(session)}</p>
    <p>
      ${isWaiting ? `${total(session)} is on its way from your bank. Your seat is held meanwhile.` : `Paid: ${total(session)}. See you there.`}
    </p>
    <div class="actions"><a class="button" href="/">Back to the classes</a></div>
  </div>`;
}

export function bookingsPage(
  guest: ClassGuest,
  sessions: readonly Stripe.Checkout.Session[],
): Html {
  return html`<div class="account">
    <div class="section-head">
      <div>
        <h1>Hello, ${guest.firstName}</h1>
        <p class="small">${guest.email}</p>
      </div>
      <form method="post" action="/sign-out"><button class="button quiet">Sign out</button></form>
    </div>
    <h2>Your bookings</h2>
    ${
      sessions.length === 0
        ? html`<p class="empty-note">Nothing booked yet.</p>`
        : html`<ul class="orders">
            ${sessions.map(
              (session) =>
                html`<li class="order">
                  <div class="order-head">
                    <h3>${listed(session)}</h3>
                    <span class="order-total">${total(session)}</span>
                  </div>
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}
