import type { Customer } from '../shop/customer.ts';
import { html, raw, scriptJson, type Html } from '../web/html.ts';
import type { Session } from './session.ts';
import type { Storefront } from './storefront.ts';

export interface Page {
  title: string;
  path: string;
  main: Html;
  kind?: 'home' | 'checkout';
}

interface Parts {
  page: Page;
  session: Session;
  customer: Customer | null;
  embed: Html;
}

export function layout(storefront: Storefront, { page, session, customer, embed }: Parts): Html {
  const { settings } = storefront.state;
  const locale = session.locale ?? storefront.embed.locale;
  const count = session.lines.reduce((sum, line) => sum + line.quantity, 0);
  const theme = {
    shop: settings.domain,
    standardActions: storefront.standardActions,
  };
  return html`<!doctype html>
    <html lang="${locale}" dir="${new Set(['ar', 'he']).has(locale) ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          ${page.title === settings.name ? settings.name : `${page.title} · ${settings.name}`}
        </title>
        <link rel="icon" href="/theme/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/theme/theme.css" />
        <script>
          window.sandboxTheme = ${scriptJson(theme)};
        </script>
        <script src="/theme/theme-client.js" defer></script>
      </head>
      <body class="page-${page.kind ?? 'plain'}">
        <a class="skip" href="#main">Skip to content</a>
        ${strip(storefront)}
        <header class="header">
          <a class="brand" href="/">${mark()}<span>${settings.name}</span></a>
          <nav class="nav" aria-label="Shop">
            <a href="/collections/all">Shop</a>
            <a href="${customer ? '/account' : '/account/login'}"
              >${customer?.firstName ?? (customer ? 'Account' : 'Sign in')}</a
            >
            <a class="cart-link" href="/cart"
              >Cart
              <span class="count" data-cart-count aria-label="${count} items">${count}</span></a
            >
          </nav>
        </header>
        <main id="main" tabindex="-1">${page.main}</main>
        <footer class="footer">
          <p><strong>${settings.name}</strong> · coffee, clay and quiet things for the house.</p>
          <p>
            <a href="/pages/rewards">Our program</a> · A stand-in shop: nothing is sold, no money
            moves, mail goes to the <a href="/mailbox">mailbox</a>.
          </p>
        </footer>
        <div class="notice" data-notice role="status" aria-live="polite"></div>
        ${embed}
      </body>
    </html>`;
}

function strip(storefront: Storefront): Html {
  return html`<div class="strip" role="region" aria-label="Sandbox">
    <span class="strip-name">Sandbox</span>
    <nav aria-label="Sandbox">
      <a href="/mailbox">Mailbox</a><a href="/deliveries">Deliveries</a
      ><a href="${storefront.links.admin}">Admin</a>
    </nav>
  </div>`;
}

/** The shop's mark: a juniper sprig with one berry. */
export function mark(): Html {
  return raw(
    '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="M16 29V6" stroke="currentColor" stroke-width="2" stroke-linecap="round"/><path d="M16 12q-7-1-9-8 8 0 9 8zm0 0q7-1 9-8-8 0-9 8zm0 8q-8-1-10-8 9-1 10 8zm0 0q8-1 10-8-9-1-10 8z" fill="currentColor"/><circle cx="23" cy="24" r="3.6" fill="#b4532a"/></svg>',
  );
}
