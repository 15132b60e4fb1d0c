import { html, raw, type Html } from '../web/html.ts';
import type { AdminFrame } from './admin-frame.ts';

export interface FramePage {
  title: string;
  section: keyof typeof icons;
  main: Html;
}

const icons = {
  orders: 'M4 6h12l-1 11H5zM7 9V5a3 3 0 0 1 6 0v4',
  customers: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17c.8-3.5 3.4-5 6.5-5s5.7 1.5 6.5 5',
  discounts: 'M10.5 3H17v6.500l-7.5 7.500L3 10.500zM13.8 6.300h.1',
  'gift-cards':
    'M3 6.500h14v9.500H3zM3 10h14M10 6.500v9.500M10 6.500C6 6.500 6.500 2.500 10 6.500c3.500-4 4 0 0 0z',
  'store-credit':
    'M3 6h12.500a1.500 1.500 0 0 1 1.500 1.500v7.500a1.500 1.500 0 0 1-1.500 1.500H4.500A1.500 1.500 0 0 1 3 15zM3 6l9.500-3v3M13.500 11.200h.1',
  apps: 'M3.5 3.500h5.500v5.500H3.500zM11 3.500h5.500v5.500H11zM3.5 11h5.500v5.500H3.500zM11 13.75h5.500M13.75 11v5.5',
  regulars: 'M10 2.500l2.3 4.8 5.2.7-3.8 3.6.9 5.200L10 14.300l-4.6 2.5.9-5.200L2.5 8l5.2-.7z',
} as const;

function item(page: FramePage, section: FramePage['section'], label: string): Html {
  const href = section === 'regulars' ? '/apps/regulars' : `/${section}`;
  const current = page.section === section ? raw(' aria-current="page"') : null;
  return html`<li>
    <a href="${href}" ${current}
      ><svg viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="${icons[section]}"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linejoin="round"
          stroke-linecap="round"
        /></svg
      >${label}</a
    >${section === 'regulars' ? html`<ul class="app-nav" data-app-nav></ul>` : null}
  </li>`;
}

export function frameLayout(frame: AdminFrame, page: FramePage): Html {
  const { settings } = frame.state;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · ${settings.name} admin</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/frame/admin.css" />
        <script src="/frame/frame-client.js" defer></script>
      </head>
      <body class="section-${page.section}">
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
          <strong>${settings.name}</strong><span class="tag">Sandbox admin</span>
          <nav aria-label="Sandbox">
            <a href="${frame.storefrontUrl}">Storefront</a
            ><a href="${frame.storefrontUrl}/mailbox">Mailbox</a
            ><a href="${frame.storefrontUrl}/deliveries">Deliveries</a>
          </nav>
        </header>
        <div class="frame">
          <nav class="side" aria-label="Admin">
            <ul>
              ${item(page, 'orders', 'Orders')}${item(page, 'customers', 'Customers')}${item(page, 'discounts', 'Discounts')}${item(page, 'gift-cards', 'Gift cards')}${item(page, 'store-credit', 'Store credit')}${item(page, 'apps', 'Apps')}
              ${frame.installation.isInstalled ? item(page, 'regulars', 'Regulars') : null}
            </ul>
          </nav>
          <main id="main" tabindex="-1">${page.main}</main>
        </div>
        <div class="toast" data-toast role="status" aria-live="polite"></div>
      </body>
    </html>`;
}
