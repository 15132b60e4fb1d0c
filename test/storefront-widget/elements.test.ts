import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const reply = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

const memberAnswer = {
  member: {
    balance: { available: 1240, pending: 0, held: 0 },
    balance_text: { number: '1,240', points: '1,240\u00a0beans' },
  },
};

/** The addresses that were asked, with whether somebody said who they are. */
const calls: string[] = [];
let answers: Readonly<Record<string, unknown>> = {};

const answer: typeof fetch = async (input, init) => {
  const address = String(input).split('?')[0] ?? '';
  calls.push(`${address} ${new Headers(init?.headers).get('authorization') ?? '-'}`);
  return address in answers ? reply(answers[address]) : new Response(null, { status: 404 });
};

const define = async (body: string): Promise<void> => {
  vi.resetModules();
  document.body.innerHTML = body;
  await import('../../storefront-widget/elements/elements.ts');
};

const points = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('regulars-points');
  if (found === null) throw new TypeError('the page has no such element');
  return found;
};
const said = (): string => points().shadowRoot?.querySelector('span')?.textContent ?? '';
const showsInside = (): boolean => points().shadowRoot?.querySelector('slot')?.hidden === false;
const tell = (detail: unknown): boolean =>
  document.dispatchEvent(new CustomEvent('regulars:balance', { detail }));

beforeEach(() => {
  calls.length = 0;
  answers = {};
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  // The elements of one page are defined once: what they were told is told away.
  tell(null);
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

describe('<regulars-points>', () => {
  test('shows what the page has come with, asking nobody, and follows what is told', async () => {
    await define(
      '<regulars-points data-signed-in="true" data-points="1240" data-said="1,240 beans">Guest</regulars-points>',
    );
    expect(said()).toBe('1,240 beans');
    expect(showsInside()).toBe(false);
    tell({ available: 740, text: '740 beans' });
    expect(said()).toBe('740 beans');
    tell({ available: null });
    expect(showsInside()).toBe(true);
    expect(calls).toEqual([]);
  });

  test('is written in the words of the page around it', async () => {
    await define('<regulars-points format="You have {points} ({number})!">Guest</regulars-points>');
    tell({ available: 1240, text: '1,240 beans' });
    expect(said()).toBe('You have 1,240 beans (1,240)!');
    points().setAttribute('format', '{number} {unknown}');
    expect(said()).toBe('1,240 {unknown}');
    tell({ available: null });
    expect(said()).toBe('');
    expect(showsInside()).toBe(true);
  });

  test('takes from the launcher’s element what it does not say itself, and asks for no guest', async () => {
    await define(
      '<div id="regulars-embed" data-proxy="/a/club" data-signed-in="false"></div><regulars-points>Hello</regulars-points>',
    );
    expect(showsInside()).toBe(true);
    expect(calls).toEqual([]);
  });

  test('asks once for the page, as whom the shop’s own server says, and tells everybody', async () => {
    answers = {
      '/token': { token: 'abc', expires_at: '2031-01-01T00:00:00Z' },
      'https://loyalty.test/proxy/member': memberAnswer,
    };
    const told = vi.fn<(event: Event) => void>();
    document.addEventListener('regulars:balance', told, { once: true });
    await define(
      `<div id="regulars-embed" data-api="https://loyalty.test/proxy" data-token-url="/token"></div>
      <regulars-points></regulars-points><regulars-points></regulars-points>`,
    );
    await vi.waitFor(() => expect(said()).toBe('1,240\u00a0beans'));
    expect(calls).toEqual(['/token -', 'https://loyalty.test/proxy/member Bearer abc']);
    expect(told).toHaveBeenCalledOnce();
    document.body.append(document.createElement('regulars-points'));
    document.querySelector('regulars-points')?.remove();
    document.querySelector('regulars-points')?.remove();
    expect(said()).toBe('1,240\u00a0beans');
    expect(calls).toHaveLength(2);
  });

  test('says nothing more once it has been taken away', async () => {
    await define('<regulars-points>Guest</regulars-points>');
    const gone = points();
    gone.remove();
    tell({ available: 5 });
    expect(gone.shadowRoot?.querySelector('span')?.textContent).toBe('');
  });
});

describe('<regulars-panel>', () => {
  const panelFile = `data:text/javascript,${encodeURIComponent(
    `export const mountPanel = async (root, settings, options) => ({
      open: (...call) => globalThis.tellMounted(root, settings, options, call),
    })`,
  )}`;

  test('mounts the panel as a part of the page, at the screen that it names', async () => {
    const mounted = vi.fn<(...what: unknown[]) => void>();
    vi.stubGlobal('tellMounted', mounted);
    await define(
      `<regulars-panel screen="friends" data-proxy="/a/club" data-locale="de" data-panel="${panelFile}"><a href="/a/club/pages/home">All</a></regulars-panel>`,
    );
    await vi.waitFor(() => expect(mounted).toHaveBeenCalledOnce());
    const [root, settings, options, call] = mounted.mock.calls[0] ?? [];
    expect(root).toBe(document.querySelector('regulars-panel')?.shadowRoot);
    expect(settings).toMatchObject({ proxy: '/a/club', locale: 'de' });
    expect(options).toEqual({ inline: true });
    expect(call).toEqual([undefined, 'friends']);
  });

  test('begins at a tab of the first screen, by the name that a call gives it', async () => {
    const mounted = vi.fn<(...what: unknown[]) => void>();
    vi.stubGlobal('tellMounted', mounted);
    await define(`<regulars-panel screen="rewards" data-panel="${panelFile}"></regulars-panel>`);
    await vi.waitFor(() => expect(mounted).toHaveBeenCalledOnce());
    expect(mounted.mock.calls[0]?.[3]).toEqual([undefined, 'home?tab=rewards']);
  });

  test('has the launcher’s look where it has none of its own', async () => {
    const mounted = vi.fn<(...what: unknown[]) => void>();
    vi.stubGlobal('tellMounted', mounted);
    const launcher = '<div id="regulars-embed" data-accent="#8a3f1d" data-shape="soft"></div>';
    await define(`${launcher}<regulars-panel data-panel="${panelFile}"></regulars-panel>`);
    await vi.waitFor(() => expect(mounted).toHaveBeenCalledOnce());
    expect(mounted.mock.calls[0]?.[1]).toMatchObject({ accent: '#8a3f1d' });
    expect(document.querySelector('regulars-panel')?.getAttribute('data-shape')).toBe('soft');
    await define(
      `${launcher}<regulars-panel data-shape="square" data-panel="${panelFile}"></regulars-panel>`,
    );
    await vi.waitFor(() => expect(mounted).toHaveBeenCalledTimes(2));
    expect(document.querySelector('regulars-panel')?.getAttribute('data-shape')).toBe('square');
  });

  test('leaves what stands inside where the panel can’t be had', async () => {
    await define(
      '<regulars-panel data-panel="data:text/javascript,throw%201"><a href="/all">All</a></regulars-panel>',
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    const panel = document.querySelector('regulars-panel');
    expect(panel?.shadowRoot ?? null).toBeNull();
    expect(panel?.textContent).toBe('All');
  });
});
