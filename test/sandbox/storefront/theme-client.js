// The theme's own script, and the part of the platform's storefront script that apps may rely on.
(() => {
  const { shop, standardActions } = window.sandboxTheme;

  async function postJson(path, body) {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    });
    return { ok: response.ok, body: await response.json() };
  }

  /** Draws the cart again in place: the count in the header and whatever shows the cart on this page. */
  async function refreshCart() {
    const shown = document.querySelector('[data-refresh]');
    const response = await fetch(shown ? location.href : '/cart');
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    const name = shown?.getAttribute('data-refresh');
    const replacement = name ? fresh.querySelector(`[data-refresh="${name}"]`) : null;
    // What apps put there lives on: only what is around it is new.
    const living = shown?.querySelector('[data-app-blocks]');
    const place = replacement?.querySelector('[data-app-blocks]');
    if (living && place) place.replaceWith(living);
    if (shown && replacement) shown.replaceWith(replacement);
    const count = fresh.querySelector('[data-cart-count]');
    if (count) document.querySelector('[data-cart-count]')?.replaceWith(count);
  }

  function announce(text) {
    const notice = document.querySelector('[data-notice]');
    if (!notice) return;
    notice.textContent = text;
    notice.classList.add('shown');
    setTimeout(() => notice.classList.remove('shown'), 2600);
  }

  async function updateCart(change) {
    const update = {};
    if (change.discountCodes) update.discount = change.discountCodes.join(',');
    if (change.note !== undefined) update.note = change.note;
    if (change.attributes) {
      update.attributes = Object.fromEntries(
        change.attributes.map(({ key, value }) => [key, value]),
      );
    }
    const { ok, body } = await postJson('/cart/update.js', update);
    if (!ok) return { cart: null, userErrors: [{ field: null, message: body.description }] };
    await refreshCart();
    const cart = { ...body, discountCodes: body.discount_codes };
    document.dispatchEvent(new CustomEvent('shopify:cart:discount-update', { detail: { cart } }));
    return { cart, userErrors: [] };
  }

  window.Shopify = {
    shop,
    locale: 'en',
    country: 'US',
    currency: { active: 'USD', rate: '1.0' },
    routes: { root: '/' },
    ...(standardActions ? { actions: { updateCart } } : {}),
  };

  for (const form of document.querySelectorAll('[data-add-to-cart]')) {
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const fields = new FormData(form);
      const added = { id: fields.get('id'), quantity: Number(fields.get('quantity')) };
      const { ok } = await postJson('/cart/add.js', added);
      if (!ok) return form.submit();
      await refreshCart();
      announce('Added to your cart');
      document.dispatchEvent(new CustomEvent('shopify:cart:lines-update'));
    });
    form.addEventListener('change', (event) => {
      const { price, art } = event.target.dataset;
      const shownPrice = document.querySelector('[data-price]');
      const shownArt = document.querySelector('[data-product-art]');
      if (price && shownPrice) shownPrice.textContent = price;
      if (!art || !shownArt) return;
      const picture = document.createElement('img');
      picture.src = art;
      picture.alt = '';
      shownArt.replaceChildren(picture);
    });
  }

  // The checkout's sum follows the choice of shipping and the e-mail without losing one's place.
  const checkout = document.querySelector('[data-checkout]');
  const entries = ['code', 'gift_card'];
  checkout?.addEventListener('change', async (event) => {
    if (!event.target.matches('[name=shipping], [name=email], [name=store_credit]')) return;
    const fields = new URLSearchParams(new FormData(checkout));
    for (const name of entries) fields.delete(name);
    const response = await fetch('/checkout/update', { method: 'POST', body: fields });
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    const summary = fresh.querySelector('[data-refresh="summary"]');
    const typed = entries.map((name) => checkout.querySelector(`[name=${name}]`)?.value ?? '');
    if (summary) checkout.querySelector('[data-refresh="summary"]').replaceWith(summary);
    for (const [at, name] of entries.entries()) {
      const entry = checkout.querySelector(`[name=${name}]`);
      if (entry) entry.value = typed[at];
    }
  });
})();
