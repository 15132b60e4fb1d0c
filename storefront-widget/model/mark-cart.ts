import type { WidgetSettings } from '../settings.ts';

const attribute = 'regulars_ref';

/**
 * The cart tells the order whose link led here: at once, and again when the first thing is put into it, which may
 * begin a new cart. Only Shopify's carts have attributes; those of others stay as they are.
 */
export const markCart = ({ tokenUrl, root }: WidgetSettings, code: string): void => {
  if (tokenUrl !== '') return;
  const mark = (): void => {
    fetch(`${root}cart/update.js`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ attributes: { [attribute]: code } }),
      keepalive: true,
    }).catch(() => undefined);
  };
  const observer = new PerformanceObserver((list) => {
    if (!list.getEntries().some(({ name }) => name.includes('/cart/add'))) return;
    observer.disconnect();
    mark();
  });
  observer.observe({ type: 'resource', buffered: true });
  if (new URLSearchParams(location.search).has('ref')) mark();
};
