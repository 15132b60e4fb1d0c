// The admin around the app: shows its toasts, its menu and where it is.
(() => {
  const frame = document.querySelector('[data-app]');
  if (!frame) return;
  const origin = frame.dataset.origin;
  const base = '/apps/regulars';
  const menu = document.querySelector('[data-app-nav]');
  const toast = document.querySelector('[data-toast]');
  let hideToast;

  function showToast({ text, isError, duration }) {
    clearTimeout(hideToast);
    toast.textContent = text;
    toast.classList.toggle('error', Boolean(isError));
    toast.classList.toggle('shown', text !== '');
    if (text !== '')
      hideToast = setTimeout(() => toast.classList.remove('shown'), duration ?? 5000);
  }

  function showMenu({ items, path }) {
    history.replaceState(null, '', base + (path === '/' ? '' : path));
    menu.replaceChildren(
      ...items.map(({ href, label }) => {
        const entry = document.createElement('li');
        const link = document.createElement('a');
        link.href = base + (href === '/' ? '' : href);
        link.textContent = label;
        if (new URL(href, origin).pathname === path) link.setAttribute('aria-current', 'page');
        link.addEventListener('click', (event) => {
          event.preventDefault();
          frame.contentWindow.postMessage({ type: 'navigate', href }, origin);
        });
        entry.append(link);
        return entry;
      }),
    );
  }

  addEventListener('message', (event) => {
    if (event.origin !== origin || !event.data?.sandboxAppBridge) return;
    if (event.data.type === 'toast') showToast(event.data);
    if (event.data.type === 'menu') showMenu(event.data);
    if (event.data.type === 'loading') {
      document.body.classList.toggle('loading', event.data.isLoading);
    }
  });
})();
