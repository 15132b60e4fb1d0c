import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** What the panel was asked for, in order. */
const asked: unknown[] = [];
/** A panel's module that writes down what is asked of it. */
const panelFile = `data:text/javascript,${encodeURIComponent(
  `export const mountPanel = async () => ({
    open: (...call) => globalThis.askedOfPanel(call),
    close: () => globalThis.askedOfPanel('close'),
    invite: () => globalThis.askedOfPanel('invite'),
  })`,
)}`;

const load = async (body = '<div id="regulars-embed"></div>'): Promise<void> => {
  document.body.innerHTML = body;
  const host = document.getElementById('regulars-embed');
  host?.setAttribute('data-panel', panelFile);
  vi.resetModules();
  await import('../../storefront-widget/loader.ts');
};

const press = (link: string, init: MouseEventInit = {}): boolean => {
  const found = document.querySelector(link);
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  found?.dispatchEvent(event);
  return event.defaultPrevented;
};

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('askedOfPanel', (call: unknown) => asked.push(call));
});

afterEach(() => {
  document.body.innerHTML = '';
  history.replaceState(null, '', '/');
  vi.unstubAllGlobals();
});

test('a page without the element is left as it is', async () => {
  await load('<main>Home</main>');
  expect(document.body.innerHTML).toBe('<main>Home</main>');
  expect(window.regulars).toBeUndefined();
});

describe('the page’s own way to the widget', () => {
  test('opens the panel, at a screen of it, and closes it', async () => {
    await load();
    await window.regulars?.open();
    await window.regulars?.open('friends');
    await window.regulars?.open('earn');
    window.regulars?.close();
    await vi.waitFor(() => expect(asked).toHaveLength(4));
    expect(asked).toEqual([[null], [undefined, 'friends'], [undefined, 'home?tab=earn'], 'close']);
  });

  test('tells what happens until it is told to stop', async () => {
    await load();
    const handler = vi.fn<(detail: unknown) => void>();
    const off = window.regulars?.on('balance', handler);
    const tell = (available: number): boolean =>
      document.dispatchEvent(new CustomEvent('regulars:balance', { detail: { available } }));
    tell(500);
    expect(handler).toHaveBeenCalledWith({ available: 500 });
    expect(window.regulars?.balance()).toBe(500);
    off?.();
    tell(0);
    expect(handler).toHaveBeenCalledOnce();
  });

  test('are links too, which lead somewhere without script', async () => {
    await load(`<a id="plain" href="#regulars"><b>Rewards</b></a>
      <a id="deep" href="/apps/regulars/pages/home#regulars-earn">Earn</a>
      <a id="other" href="#regularsomething">Other</a>
      <div id="regulars-embed"></div>`);
    expect(press('#plain b')).toBe(true);
    expect(press('#deep')).toBe(true);
    expect(press('#deep', { ctrlKey: true })).toBe(false);
    expect(press('#other')).toBe(false);
    await vi.waitFor(() => expect(asked).toEqual([[null], [undefined, 'home?tab=earn']]));
  });

  test('leaves links alone that lead to a place on the page', async () => {
    await load(
      '<a href="#regulars-history">History</a><section id="regulars-history"></section><div id="regulars-embed"></div>',
    );
    expect(press('a')).toBe(false);
  });

  test('is there when somebody arrives at such an address', async () => {
    history.replaceState(null, '', '/products/bowl#regulars-friends');
    await load();
    await vi.waitFor(() => expect(asked).toEqual([[undefined, 'friends']]));
  });
});

test('an element that was drawn is not drawn again, a new one is', async () => {
  await load();
  const first = document.getElementById('regulars-embed')?.shadowRoot?.querySelector('button');
  vi.resetModules();
  await import('../../storefront-widget/loader.ts');
  expect(document.getElementById('regulars-embed')?.shadowRoot?.querySelector('button')).toBe(
    first,
  );
  await load();
  expect(
    document.getElementById('regulars-embed')?.shadowRoot?.querySelector('button'),
  ).toBeInstanceOf(HTMLButtonElement);
});
