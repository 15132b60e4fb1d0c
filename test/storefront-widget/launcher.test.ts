import { within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followInvitation } from '../../storefront-widget/invited.ts';
import { drawLauncher, type Panel } from '../../storefront-widget/launcher.ts';
import { findInvitation, keepInvitation } from '../../storefront-widget/model/kept-invitation.ts';
import { markCart } from '../../storefront-widget/model/mark-cart.ts';
import { readSettings } from '../../storefront-widget/settings.ts';

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

const fakePanel = () => ({
  open: vi.fn<Panel['open']>(),
  close: vi.fn<() => void>(),
  invite: vi.fn<() => void>(),
});

const draw = (
  data: Readonly<Record<string, string>>,
  load: (attempt: number) => Promise<Panel> = async () => fakePanel(),
) => {
  const host = document.createElement('div');
  document.body.append(host);
  const mounted = vi.fn<typeof load>(load);
  const settings = readSettings(data);
  const launcher = drawLauncher(host, settings, async (attempt) => ({
    mountPanel: () => mounted(attempt),
  }));
  const button = host.shadowRoot?.querySelector('button');
  if (!button) throw new TypeError('the launcher has no button');
  return { host, settings, launcher, mounted, button };
};

describe('the launcher', () => {
  test('is a named button that opens a dialog, and loads nothing by itself', () => {
    const { button, mounted } = draw({ label: 'Beans' });
    expect(within(button).getByText('Beans')).toBeDefined();
    expect(button.getAttribute('aria-label')).toBe('Beans');
    expect(button.getAttribute('aria-haspopup')).toBe('dialog');
    expect(mounted).not.toHaveBeenCalled();
  });

  test('keeps its name when only the symbol is shown', () => {
    const { button } = draw({ label: 'Beans', launcher: 'icon' });
    expect(button.textContent).toBe('');
    expect(button.getAttribute('aria-label')).toBe('Beans');
  });

  test('loads the panel once, at the first sign of interest', async () => {
    const { button, mounted } = draw({});
    button.dispatchEvent(new Event('pointerenter'));
    button.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(mounted).toHaveBeenCalledTimes(1));
  });

  test('opens the panel at a click', async () => {
    const panel = fakePanel();
    const { button, launcher } = draw({}, async () => panel);
    button.click();
    await vi.waitFor(() => expect(panel.open).toHaveBeenCalledOnce());
    expect(button.hasAttribute('aria-busy')).toBe(false);
    launcher.close();
    await vi.waitFor(() => expect(panel.close).toHaveBeenCalledOnce());
  });

  test('offers another try when the panel can’t be loaded', async () => {
    const panel = fakePanel();
    const { button, launcher } = draw({ label: 'Beans', retryLabel: 'Again' }, async (attempt) =>
      attempt === 0 ? Promise.reject(new TypeError('no network')) : panel,
    );
    await launcher.open();
    expect(button.textContent).toBe('Again');
    await launcher.open();
    expect(panel.open).toHaveBeenCalledOnce();
    expect(button.textContent).toBe('Beans');
  });
});

describe('the launcher that the server has drawn', () => {
  const serverDrawn = (data: Readonly<Record<string, string>>) => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<style>a{}</style><a class="launcher" href="/apps/regulars/pages/home">Beans</a>';
    document.body.append(host);
    drawLauncher(host, readSettings(data), async () => ({ mountPanel: async () => fakePanel() }));
    return host.shadowRoot;
  };

  test('is one button afterwards, with its look in a sheet that no policy forbids', () => {
    const root = serverDrawn({ label: 'Beans', accent: '#ffffff', bottom: '40' });
    expect(root?.querySelectorAll('.launcher')).toHaveLength(1);
    expect(root?.querySelector('a, style')).toBeNull();
    expect(root?.adoptedStyleSheets).toHaveLength(1);
    const { style } = root?.querySelector('button') ?? {};
    expect(style?.getPropertyValue('--on-accent')).toBe('rgb(0 0 0)');
    expect(style?.getPropertyValue('--bottom')).toBe('40px');
  });

  test('says the same as it did', () => {
    const root = serverDrawn({ label: 'Beans', balance: '1,240', said: '1,240 beans' });
    const button = root?.querySelector('button');
    expect(button?.textContent).toBe('Beans · 1,240');
    expect(button?.getAttribute('aria-label')).toBe('Beans · 1,240 beans');
  });
});

describe('the balance beside the launcher’s words', () => {
  const tell = (detail: unknown): boolean =>
    document.dispatchEvent(new CustomEvent('regulars:balance', { detail }));

  test('follows what becomes of it, and goes when nobody is signed in', () => {
    const data = { label: 'Beans', points: '1240', balance: '1,240', said: '1,240 beans' };
    const { button, launcher } = draw(data);
    expect(launcher.balance()).toBe(1240);
    tell({ available: 740, number: '740', text: '740 beans' });
    expect(button.textContent).toBe('Beans · 740');
    expect(button.getAttribute('aria-label')).toBe('Beans · 740 beans');
    expect(launcher.balance()).toBe(740);
    tell({ available: null });
    expect(button.textContent).toBe('Beans');
    expect(launcher.balance()).toBeNull();
  });

  test('is written as whoever tells it writes it', () => {
    const { button } = draw({ label: 'Prämien', balance: '', locale: 'de' });
    tell({ available: 12_400, number: '12.400' });
    expect(button.textContent).toBe('Prämien · 12.400');
  });

  test('is known, and not shown, where the shop does not want it there', () => {
    const { button, launcher } = draw({ label: 'Beans' });
    tell({ available: 740, text: '740 beans' });
    expect(button.textContent).toBe('Beans');
    expect(button.getAttribute('aria-label')).toBe('Beans');
    expect(launcher.balance()).toBe(740);
  });
});

describe('the launcher of somebody who was invited', () => {
  const shop = 'marigold.myshopify.com';
  const arrive = (address: string): void => history.replaceState(null, '', address);
  const sent = vi.fn<typeof fetch>(async () => new Response('{}'));
  beforeEach(() => vi.stubGlobal('fetch', sent));
  afterEach(() => {
    localStorage.clear();
    arrive('/');
  });
  const drawInvited = (data: Readonly<Record<string, string>>, panel = fakePanel()) => {
    const drawn = draw({ shop, label: 'Beans', ...data }, async () => panel);
    followInvitation(drawn.settings, drawn.launcher);
    return { ...drawn, panel };
  };

  test('has a mark and a name for it, and opens the invitation', async () => {
    arrive('/products/bowl?ref=tavolumi-3');
    const { button, launcher, panel } = drawInvited({ invitedLabel: 'invited' });
    expect(button.classList.contains('hint')).toBe(true);
    expect(button.getAttribute('aria-label')).toBe('Beans: invited');
    await launcher.open();
    expect(panel.open).toHaveBeenCalledWith('waiting');
  });

  test('loses the mark when the dialog closes on a claim, and leads to the first screen', async () => {
    arrive('/?ref=tavolumi-3');
    const { host, button, launcher, panel } = drawInvited({});
    const found = findInvitation(shop);
    if (found === null) throw new TypeError('no invitation was kept');
    keepInvitation(shop, { ...found, token: 'claim-token' });
    const dialog = document.createElement('dialog');
    host.shadowRoot?.append(dialog);
    dialog.dispatchEvent(new Event('close'));
    expect(button.classList.contains('hint')).toBe(false);
    expect(button.getAttribute('aria-label')).toBe('Beans');
    await launcher.open();
    expect(panel.open).toHaveBeenCalledWith('kept');
  });

  test('keeps the link for thirty days, whichever page they look at', () => {
    arrive('/?ref=Tavolumi-3');
    const now = Date.now();
    expect(findInvitation(shop)?.code).toBe('tavolumi-3');
    arrive('/cart');
    expect(findInvitation(shop)?.code).toBe('tavolumi-3');
    vi.spyOn(Date, 'now').mockReturnValue(now + 31 * 86_400_000);
    expect(findInvitation(shop)).toBeNull();
    vi.restoreAllMocks();
  });

  test('lets the latest link count, and no address that is not one of ours', () => {
    arrive('/?ref=tavolumi-3');
    findInvitation(shop);
    arrive('/?ref=producthunt');
    expect(findInvitation(shop)?.code).toBe('tavolumi-3');
    arrive('/?ref=benoli-3');
    expect(findInvitation(shop)?.code).toBe('benoli-3');
  });

  test('does not offer again what was taken on the page of the link', () => {
    arrive('/?ref=tavolumi-3');
    expect(findInvitation(shop)?.isShown).toBeUndefined();
    arrive('/?ref=tavolumi-3&claimed=1');
    expect(findInvitation(shop)).toMatchObject({ isShown: true, end: 'elsewhere' });
    expect(drawInvited({}).button.classList.contains('hint')).toBe(false);
  });

  test('opens the invitation by itself when the shop says, or leaves it behind the button', async () => {
    arrive('/?ref=tavolumi-3');
    vi.useFakeTimers();
    const { panel } = drawInvited({ inviteDelay: '3' });
    await vi.advanceTimersByTimeAsync(2_900);
    expect(panel.invite).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(panel.invite).toHaveBeenCalledOnce();
    const left = drawInvited({ invites: 'false' });
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(left.panel.invite).not.toHaveBeenCalled();
    expect(left.button.classList.contains('hint')).toBe(true);
  });
});

describe('the cart of somebody who was invited', () => {
  const sent = vi.fn<typeof fetch>(async () => new Response('{}'));
  let seen: (names: readonly string[]) => void = () => undefined;
  beforeEach(() => {
    sent.mockClear();
    vi.stubGlobal('fetch', sent);
    vi.stubGlobal(
      'PerformanceObserver',
      class {
        constructor(tell: (list: { getEntries: () => { name: string }[] }) => void) {
          seen = (names) => tell({ getEntries: () => names.map((name) => ({ name })) });
        }
        observe = () => undefined;
        disconnect = () => {
          seen = () => undefined;
        };
      },
    );
  });
  afterEach(() => history.replaceState(null, '', '/'));

  test('is told whose link led here, beside what it knows already', () => {
    history.replaceState(null, '', '/de/?ref=tavolumi-3');
    markCart(readSettings({ root: '/de' }), 'tavolumi-3');
    const [url, init] = sent.mock.calls[0] ?? [];
    expect(url).toBe('/de/cart/update.js');
    expect(init?.body).toBe('{"attributes":{"regulars_ref":"tavolumi-3"}}');
  });

  test('is told again when the first thing is put into it, once', () => {
    markCart(readSettings({}), 'tavolumi-3');
    expect(sent).not.toHaveBeenCalled();
    seen(['https://shop.test/cart/update.js', 'https://shop.test/theme.css']);
    expect(sent).not.toHaveBeenCalled();
    seen(['https://shop.test/cart/add.js']);
    seen(['https://shop.test/cart/add.js']);
    expect(sent).toHaveBeenCalledOnce();
  });

  test('is left alone where it is not Shopify’s', () => {
    history.replaceState(null, '', '/?ref=tavolumi-3');
    markCart(readSettings({ tokenUrl: '/loyalty-token' }), 'tavolumi-3');
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('the settings', () => {
  test('have the defaults of the block where an attribute is missing', () => {
    expect(readSettings({})).toMatchObject({
      proxy: '/apps/regulars',
      root: '/',
      corner: 'right',
      scheme: 'auto',
      showsLabel: true,
      bottomPx: 20,
    });
  });

  test('take any spelling of a path', () => {
    expect(readSettings({ proxy: '/a/club/', root: '/de' })).toMatchObject({
      proxy: '/a/club',
      root: '/de/',
    });
  });
});
