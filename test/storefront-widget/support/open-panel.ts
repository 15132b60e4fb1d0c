import { within } from '@testing-library/preact';
import { vi } from 'vitest';
import type { Panel } from '../../../storefront-widget/launcher.ts';
import { mountPanel } from '../../../storefront-widget/panel.ts';
import { readSettings } from '../../../storefront-widget/settings.ts';
import type { FakeShop } from './fake-shop.ts';

export interface OpenPanel {
  readonly panel: Panel;
  readonly dialog: HTMLDialogElement;
  /** Queries inside the shadow root. */
  readonly see: ReturnType<typeof within>;
}

/** The host of a widget on a storefront page, and what the page tells it. */
export const arrange = (shop: FakeShop, data: Readonly<Record<string, string>>) => {
  vi.stubGlobal('fetch', shop.fetch);
  document.body.innerHTML = '<main><a href="/">Home</a></main><div id="regulars-embed"></div>';
  const host = document.getElementById('regulars-embed');
  if (host === null) throw new TypeError('the page has no embed');
  const root = host.attachShadow({ mode: 'open' });
  const settings = readSettings({
    shop: 'marigold.myshopify.com',
    shopName: 'Marigold',
    locale: 'en',
    accent: '#1f4d3f',
    ...data,
  });
  return { root, settings };
};

/** A storefront page with the panel open, as after a click on the launcher; or still closed. */
export const openPanel = async (
  shop: FakeShop,
  data: Readonly<Record<string, string>> = {},
  { isClosed = false }: { readonly isClosed?: boolean } = {},
): Promise<OpenPanel> => {
  const { root, settings } = arrange(shop, data);
  const panel = await mountPanel(root, settings);
  const dialog = root.querySelector('dialog');
  if (dialog === null) throw new TypeError('the panel has no dialog');
  if (!isClosed) panel.open();
  return { panel, dialog, see: within(dialog) };
};
