// Stands in for the platform's App Bridge inside the sandbox: the same global, the same promises, the same patched fetch.
(() => {
  const home = new URL(document.currentScript.src).origin;
  const query = new URLSearchParams(location.search);
  const apiKey =
    document.querySelector('meta[name="shopify-api-key"]')?.content ??
    document.currentScript.dataset.apiKey ??
    '';
  const framed = window.parent !== window;
  const tell = (message) => {
    if (framed) window.parent.postMessage({ sandboxAppBridge: true, ...message }, home);
  };

  // What the first address said is kept, since the app changes its address as it is used.
  const kept = sessionStorage.getItem('sandbox-app-bridge');
  const start = query.has('shop')
    ? { shop: query.get('shop'), host: query.get('host'), locale: query.get('locale') ?? 'en' }
    : kept
      ? JSON.parse(kept)
      : { shop: '', host: '', locale: 'en' };
  sessionStorage.setItem('sandbox-app-bridge', JSON.stringify(start));

  const plainFetch = window.fetch.bind(window);

  async function idToken() {
    const response = await plainFetch(`${home}/session-token`);
    const { token } = await response.json();
    if (!token) throw new Error('The app is not installed in this shop.');
    return token;
  }

  let toasts = 0;
  window.shopify = {
    config: { apiKey, shop: start.shop, host: start.host, locale: start.locale },
    origin: location.origin,
    ready: Promise.resolve(),
    environment: { embedded: framed, mobile: false, intent: false },
    idToken,
    loading: (isLoading = true) => tell({ type: 'loading', isLoading }),
    toast: {
      show: (text, options = {}) => {
        toasts += 1;
        tell({
          type: 'toast',
          text,
          isError: Boolean(options.isError),
          duration: options.duration,
        });
        return String(toasts);
      },
      hide: () => tell({ type: 'toast', text: '' }),
    },
    saveBar: { async show() {}, async hide() {}, async toggle() {}, async leaveConfirmation() {} },
    modal: { async show() {}, async hide() {}, async toggle() {} },
    scopes: {
      query: async () => ({ granted: [], required: [], optional: [] }),
      request: async (wanted) => {
        const response = await plainFetch(`${home}/optional-scopes?scopes=${wanted}`, {
          method: 'POST',
        });
        const { granted } = await response.json();
        return { result: granted ? 'granted-all' : 'declined-all' };
      },
    },
    user: async () => ({}),
  };

  // Requests to the app's own server carry a fresh token; one that is told "expired" is sent once more.
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== location.origin) return plainFetch(request);
    const again = request.clone();
    const first = await plainFetch(await withToken(request));
    if (first.headers.get('X-Shopify-Retry-Invalid-Session-Request') !== '1') return first;
    return plainFetch(await withToken(again));
  };

  async function withToken(request) {
    const headers = new Headers(request.headers);
    if (!headers.has('Authorization')) headers.set('Authorization', `Bearer ${await idToken()}`);
    headers.set('X-Requested-With', 'XMLHttpRequest');
    return new Request(request, { headers });
  }

  // The app's menu shows in the admin's own navigation, and its address in the admin's address bar.
  const menus = 'ui-nav-menu, s-app-nav';
  const style = document.createElement('style');
  style.textContent = `${menus} { display: none; }`;
  document.head.append(style);
  const links = () => [...document.querySelectorAll(`:is(${menus}) a, :is(${menus}) s-link`)];
  let told = '';
  function tellMenu() {
    const items = links()
      .filter((link) => link.getAttribute('rel') !== 'home')
      .map((link) => ({ href: link.getAttribute('href'), label: link.textContent.trim() }));
    const path = location.pathname;
    const state = JSON.stringify([items, path]);
    if (state === told) return;
    told = state;
    tell({ type: 'menu', items, path });
  }
  new MutationObserver(tellMenu).observe(document, { childList: true, subtree: true });
  for (const name of ['pushState', 'replaceState']) {
    const original = history[name].bind(history);
    history[name] = (...args) => {
      original(...args);
      tellMenu();
    };
  }
  addEventListener('popstate', tellMenu);
  addEventListener('DOMContentLoaded', tellMenu);
  addEventListener('message', (event) => {
    if (event.origin !== home || event.data?.type !== 'navigate') return;
    const link = links().find((one) => one.getAttribute('href') === event.data.href);
    if (link) link.click();
    else location.assign(event.data.href);
  });
})();
