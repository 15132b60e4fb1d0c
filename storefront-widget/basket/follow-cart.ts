/** Themes change a cart in several steps: it is read once, when they are through. */
const settleMs = 250;

/**
 * Calls back after each change of the shop's cart, until it is told to stop: at Shopify's own event,
 * when the page's cart requests are through (whoever sent them), and when the shopper comes back.
 */
export const followCart = (onChange: () => void, stop: AbortSignal): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const change = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.aborted || onChange(), settleMs);
  };
  const options = { signal: stop };
  for (const what of ['lines', 'discount'])
    document.addEventListener(`shopify:cart:${what}-update`, change, options);
  window.addEventListener('pageshow', (event) => event.persisted && change(), options);
  const observer = new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => /\/cart\/(add|change|update|clear)/.test(name)))
      change();
  });
  observer.observe({ type: 'resource' });
  stop.addEventListener('abort', () => observer.disconnect());
};
