import { html, type Html } from '../web/html.ts';
import type { Session } from './session.ts';
import type { Storefront } from './storefront.ts';
import { proxyPrefix } from './app-proxy.ts';
import { embedAssetPath } from './theme-embed.ts';

/** As strict as a shop's policy can be: files of its own alone, no inline style or script, no text that becomes HTML. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** A page that is not the theme's, with the widget and its elements put there by hand. */
export function strictPage(storefront: Storefront, session: Session): Html {
  const { settings } = storefront.state;
  const locale = session.locale ?? storefront.embed.locale;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>A strict page · ${settings.name}</title>
        <link rel="icon" href="/theme/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/theme/theme.css" />
      </head>
      <body>
        <main class="narrow">
          <h1>A strict page</h1>
          <p>
            <regulars-points format="You have {points}."
              >Sign in to see your points.</regulars-points
            >
          </p>
          <p><a href="#regulars-earn">How to earn more</a></p>
          <regulars-panel data-scheme="light"
            ><a href="${proxyPrefix}/pages/home">All rewards</a></regulars-panel
          >
        </main>
        <div
          id="regulars-embed"
          data-proxy="${proxyPrefix}"
          data-shop="${settings.domain}"
          data-shop-name="${settings.name}"
          data-locale="${locale}"
          data-signed-in="${session.customerId === null ? 'false' : 'true'}"
          data-sign-in="/account/login"
          data-register="/account/login#new"
          data-accent="#8a3f1d"
        ></div>
        <script src="${embedAssetPath}regulars-loader.js" defer></script>
      </body>
    </html>`;
}
