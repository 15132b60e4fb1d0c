import { createHmac } from 'node:crypto';
import { makeSessionToken } from '../admin-api/make-session-token.ts';
import { html, type Html } from '../web/html.ts';
import type { AdminFrame } from './admin-frame.ts';

export function appsPage(frame: AdminFrame): Html {
  const installed = frame.installation.isInstalled;
  return html`<h1>Apps</h1>
    <section class="panel app-card">
      <div class="app-icon" aria-hidden="true">★</div>
      <div class="app-text">
        <h2>Regulars</h2>
        <p class="soft">
          ${installed ? 'Installed' : 'Not installed'} · turns customers into regulars
        </p>
        <p class="soft scopes">${[...frame.tokens.scopes].join(' · ')}</p>
      </div>
      <div class="app-actions">
        ${
          installed
            ? html`<a class="button primary" href="/apps/regulars">Open app</a>
                <a class="button" href="/apps/regulars?locale=de">Open in German</a>
                <form method="post" action="/apps/uninstall">
                  <button class="danger">Uninstall</button>
                </form>`
            : html`<form method="post" action="/apps/install">
                <button class="primary">Install</button>
              </form>`
        }
      </div>
    </section>
    <section class="panel">
      <h2>Admin API</h2>
      <p class="soft">
        The app’s latest calls, newest first. ${frame.api.bucket.status.currentlyAvailable} of
        ${frame.api.bucket.status.maximumAvailable} points of query cost are left.
      </p>
      <table>
        <tbody>
          ${frame.api.calls
            .slice(-12)
            .toReversed()
            .map(
              (call) =>
                html`<tr>
                  <td class="mono">${call.operation}</td>
                  <td>${call.outcome}</td>
                  <td>${call.at.toISOString().slice(11, 19)}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    </section>`;
}

/** What of the app is opened: its path, what stands in the address behind it, and the language of the admin around it. */
export interface OpenedApp {
  path: string;
  query: Readonly<Record<string, string>>;
  locale: string;
}

/** The app inside its frame, opened as the admin opens it: shop, host, a fresh session token, an HMAC. */
export function embeddedAppPage(frame: AdminFrame, opened: OpenedApp): Html {
  return html`<iframe
    class="app"
    data-app
    title="Regulars"
    src="${embeddedUrl(frame, opened)}"
    data-origin="${frame.app.url}"
  ></iframe>`;
}

export function freshSessionToken(frame: AdminFrame): string {
  return makeSessionToken({
    apiKey: frame.app.apiKey,
    apiSecret: frame.app.apiSecret,
    domain: frame.state.settings.domain,
    now: frame.wallClock(),
  });
}

/** The address that the admin loads into the app's frame. */
export function embeddedUrl(frame: AdminFrame, { path, query: own, locale }: OpenedApp): string {
  const { domain } = frame.state.settings;
  const now = frame.wallClock();
  const handle = domain.replace('.myshopify.com', '');
  const query = new URLSearchParams({
    ...own,
    embedded: '1',
    host: Buffer.from(`admin.shopify.com/store/${handle}`).toString('base64url'),
    id_token: freshSessionToken(frame),
    locale,
    session: createHmac('sha256', frame.app.apiSecret).update(domain).digest('hex'),
    shop: domain,
    timestamp: String(Math.floor(now.getTime() / 1000)),
  });
  const text = [...query.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  query.append('hmac', createHmac('sha256', frame.app.apiSecret).update(text).digest('hex'));
  return `${frame.app.url}${path}?${query}`;
}
