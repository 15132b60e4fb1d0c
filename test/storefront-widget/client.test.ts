import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ScreenNode } from '../../server/contract/screen.ts';
import { refusal } from './support/fake-answers.ts';
import { type Asked, playScreens, screen } from './support/play-screens.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const link = (to: string, text: string): ScreenNode => ['a', { to }, text];
const heading = (text: string): ScreenNode => ['h3', { focus: true }, text];
const strong: ScreenNode = ['strong', { balance: true }, '1,240'];

/** Every page says its own address, and leads home and on. */
const playPlain = ({ at }: Asked): Response =>
  screen(at, { body: [heading(`At ${at}`), link('one', 'One'), link('two', 'Two')] });

describe('the way through the screens', () => {
  test('leads on, and back to the last tree at once, which is read anew', async () => {
    let visits = 0;
    const { asked, panel, root, see } = await playScreens(({ at }) =>
      at === 'home'
        ? screen('home', { body: [['p', 0, `Visit ${++visits}`], link('one', 'One')] })
        : screen(at, { body: [heading('The one')] }),
    );
    panel.open();
    fireEvent.click(await see.findByRole('link', { name: 'One' }));
    await see.findByRole('heading', { name: 'The one' });
    await expect.poll(() => root.activeElement?.textContent).toBe('The one');
    fireEvent.click(see.getByRole('button', { name: 'Back' }));
    await see.findByText('Visit 1');
    await see.findByText('Visit 2');
    await expect.poll(() => root.activeElement?.textContent).toBe('One');
    expect(see.queryByRole('button', { name: 'Back' })).toBeNull();
    expect(asked.map(({ at }) => at)).toEqual(['home', 'one', 'home']);
  });

  test('comes back to a screen of the same name instead of heaping them up', async () => {
    const { panel, see } = await playScreens(playPlain);
    panel.open(undefined, 'one');
    await see.findByText('At one');
    fireEvent.click(see.getByRole('link', { name: 'Two' }));
    await see.findByText('At two');
    fireEvent.click(see.getByRole('link', { name: 'One' }));
    await see.findByText('At one');
    fireEvent.click(see.getByRole('button', { name: 'Back' }));
    expect(await see.findByText('At home')).toBeDefined();
  });

  test('keeps what a screen shows when it can’t be read anew, and says so', async () => {
    let isThere = true;
    const { panel, see } = await playScreens((one) =>
      isThere ? playPlain(one) : Promise.reject(new TypeError('no network')),
    );
    panel.open(undefined, 'one');
    await see.findByText('At one');
    isThere = false;
    panel.close();
    panel.open();
    const alert = await see.findByRole('alert');
    expect(alert.textContent).toMatch(/may be out of date/);
    expect(see.getByText('At one')).toBeDefined();
    isThere = true;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(see.queryByRole('alert')).toBeNull());
  });

  test('has addresses that a new tab can open', async () => {
    const { panel, see } = await playScreens(playPlain, { locale: 'de' });
    panel.open();
    const one = await see.findByRole('link', { name: 'One' });
    expect(one.getAttribute('href')).toBe('/apps/regulars/pages/one?locale=de');
    one.addEventListener('click', (event) => event.preventDefault(), { once: true });
    fireEvent.click(one, { ctrlKey: true });
    expect(see.getByText('At home')).toBeDefined();
  });

  test('speaks from right to left where the texts do', async () => {
    const { panel, place, see } = await playScreens(({ at }) =>
      screen(at, { lang: 'he', body: [['p', 0, 'שלום']] }),
    );
    panel.open();
    await see.findByText('שלום');
    expect([place.lang, place.dir]).toEqual(['he', 'rtl']);
  });

  test('asks as data, in the language of the page', async () => {
    const { panel, see } = await playScreens(playPlain, { locale: 'pt-BR' });
    const asks = vi.spyOn(globalThis, 'fetch');
    panel.open();
    await see.findByText('At home');
    expect(asks.mock.calls[0]?.[0]).toBe('/apps/regulars/pages/home?as=json&locale=pt-BR');
  });
});

describe('tabs', () => {
  const tabs: ScreenNode[] = [
    [
      'nav',
      { tabs: 'Parts' },
      ['a', { tab: 'first', href: '#regulars-first' }, 'First'],
      ['a', { tab: 'second', href: '#regulars-second' }, 'Second'],
    ],
    ['section', { panel: 'first', selected: true }, 'In the first'],
    ['section', { panel: 'second', loads: 'list' }, link('list', 'The list')],
  ];
  const list = (at: string): Response =>
    screen(at, {
      body: [
        ['p', 0, `Lines of ${at}`],
        link('list?kind=other', 'Others'),
        ['a', { to: `${at}&earlier`, more: true }, 'Earlier'],
      ],
    });
  const open = async (part: object = {}) => {
    const played = await playScreens(({ at }) =>
      at === 'home' ? screen('home', { body: tabs, ...part }) : list(at),
    );
    played.panel.open();
    await played.see.findByText('In the first');
    return played;
  };

  test('show one panel at a time, and are walked along by arrow keys, as one reads', async () => {
    const { place, see } = await open({ lang: 'ar' });
    const [first, second] = see.getAllByRole('tab');
    if (!first || !second) throw new TypeError('there are no tabs');
    expect(see.getByRole('tablist').getAttribute('aria-label')).toBe('Parts');
    expect([first.tabIndex, second.tabIndex]).toEqual([0, -1]);
    vi.spyOn(globalThis, 'getComputedStyle').mockReturnValue({
      ...getComputedStyle(place),
      direction: place.dir,
    });
    fireEvent.keyDown(first, { key: 'ArrowLeft' });
    await expect.poll(() => second.getAttribute('aria-selected')).toBe('true');
    expect(place.querySelector('[panel=first]')).toHaveProperty('hidden', true);
    fireEvent.keyDown(second, { key: 'ArrowLeft' });
    await expect.poll(() => first.getAttribute('aria-selected')).toBe('true');
  });

  test('fill a panel when it is first seen, and whatever is followed in it stays in it', async () => {
    const { asked, see } = await open();
    expect(asked.map(({ at }) => at)).toEqual(['home']);
    fireEvent.click(see.getByRole('tab', { name: 'Second' }));
    await see.findByText('Lines of list');
    fireEvent.click(see.getByRole('link', { name: 'Others' }));
    await see.findByText('Lines of list?kind=other');
    expect(see.getByRole('tab', { name: 'Second' }).getAttribute('aria-selected')).toBe('true');
    expect(see.queryByText('Lines of list')).toBeNull();
  });

  test('let more come in the place of the link to it', async () => {
    const { see } = await open();
    fireEvent.click(see.getByRole('tab', { name: 'Second' }));
    fireEvent.click(await see.findByRole('link', { name: 'Earlier' }));
    await see.findByText('Lines of list&earlier');
    expect(see.getByText('Lines of list')).toBeDefined();
  });
});

describe('a form', () => {
  const form: ScreenNode = [
    'form',
    { send: 'give', spends: 200 },
    ['input', { type: 'hidden', name: 'what', value: 'tree' }],
    ['button', { type: 'submit', busy: 'Giving' }, 'Give'],
  ];

  test('sends its fields as texts, and shows the answer in the place of its screen', async () => {
    const { asked, panel, see } = await playScreens(({ method }) =>
      screen('home', { body: method === 'GET' ? [form] : [['p', 0, 'Thank you']] }),
    );
    panel.open();
    fireEvent.click(await see.findByRole('button', { name: 'Give' }));
    await see.findByText('Thank you');
    expect(asked.at(-1)).toEqual({ method: 'POST', at: 'give', body: { what: 'tree' } });
    expect(see.queryByRole('button', { name: 'Back' })).toBeNull();
  });

  test('takes points off the balance at once, and gives them back where it is refused', async () => {
    const { promise: waiting, resolve: answer } = Promise.withResolvers<Response>();
    const { asked, panel, see } = await playScreens(({ method }) =>
      method === 'GET' ? screen('home', { body: [strong, form] }) : waiting,
    );
    panel.open();
    fireEvent.click(await see.findByRole('button', { name: 'Give' }));
    await see.findByText('1,040');
    const busy = see.getByRole('button', { name: 'Giving' });
    fireEvent.click(busy);
    answer(refusal(409, 'closed', 'Not today.'));
    expect((await see.findByRole('alert')).textContent).toBe('Not today.');
    expect(see.getByText('1,240')).toBeDefined();
    expect(see.getByText(/^Your balance is now 1,240\sbeans$/)).toBeDefined();
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('that comes to an end elsewhere opens that screen', async () => {
    const { panel, see } = await playScreens(({ method }) =>
      method === 'GET'
        ? screen('home', { body: [form] })
        : screen('thanks', { body: [heading('Thank you')] }),
    );
    panel.open();
    fireEvent.click(await see.findByRole('button', { name: 'Give' }));
    await see.findByRole('heading', { name: 'Thank you' });
    expect(see.getByRole('button', { name: 'Back' })).toBeDefined();
  });
});

test('an answer that was overtaken by a later one does not bring the older balance back', async () => {
  const slow = Promise.withResolvers<Response>();
  let isFirst = true;
  const { panel, place, see } = await playScreens(({ at }) => {
    if (at !== 'home') return screen(at, { body: [strong], member: { id: 'm-1', available: 5 } });
    if (isFirst) {
      isFirst = false;
      return screen('home', { body: [link('one', 'One')] });
    }
    return slow.promise;
  });
  panel.open();
  await see.findByRole('link', { name: 'One' });
  panel.close();
  panel.open();
  fireEvent.click(see.getByRole('link', { name: 'One' }));
  await see.findByText('5');
  slow.resolve(screen('home', { body: [] }));
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  expect(place.querySelector('strong')?.textContent).toBe('5');
});

test('what is on its way is asked about until it has come', async () => {
  let polls = 0;
  const { asked, panel, see } = await playScreens(({ at }) =>
    screen(at, { body: [['p', ++polls < 3 ? { polls: 5 } : 0, `Look ${polls}`]] }),
  );
  panel.open();
  await see.findByText('Look 3');
  await new Promise((resolve) => {
    setTimeout(resolve, 40);
  });
  expect(asked).toHaveLength(3);
});

test('a text of the server’s is a text', async () => {
  const { panel, place, see } = await playScreens(({ at }) =>
    screen(at, { body: [['p', 0, '<img src=x onerror=alert(1)>']] }),
  );
  panel.open();
  await see.findByText('<img src=x onerror=alert(1)>');
  expect(place.querySelector('img')).toBeNull();
});

describe('a panel that is part of the page', () => {
  test('has no dialog, nothing to close, and leaves the focus where it is', async () => {
    const { panel, place, root, see } = await playScreens(playPlain, {}, { inline: true });
    panel.open(undefined, 'one');
    await see.findByText('At one');
    expect(place.tagName).toBe('SECTION');
    expect(see.queryByRole('button', { name: 'Close' })).toBeNull();
    expect(root.activeElement).toBeNull();
    fireEvent.click(see.getByRole('link', { name: 'Two' }));
    await see.findByText('At two');
    await expect.poll(() => root.activeElement?.textContent).toBe('At two');
  });
});

describe('the page around', () => {
  test('is told what happens', async () => {
    const told: unknown[] = [];
    const hear = (event: Event): void =>
      void told.push([event.type, event instanceof CustomEvent && event.detail]);
    const names = ['ready', 'open', 'balance', 'joined', 'close'].map((one) => `regulars:${one}`);
    for (const name of names) document.addEventListener(name, hear);
    const join: ScreenNode = ['form', { send: 'join' }, ['button', { type: 'submit' }, 'Join']];
    const { panel, see } = await playScreens(({ method }) =>
      method === 'GET'
        ? screen('home', { member: null, body: [join] })
        : screen('home', { body: [strong] }),
    );
    panel.open();
    fireEvent.click(await see.findByRole('button', { name: 'Join' }));
    await see.findByText('1,240');
    panel.close();
    for (const name of names) document.removeEventListener(name, hear);
    expect(told).toEqual([
      ['regulars:ready', {}],
      ['regulars:open', {}],
      ['regulars:balance', { available: null }],
      ['regulars:joined', {}],
      ['regulars:balance', { available: 1240, number: '1,240', text: '1,240\u00a0beans' }],
      ['regulars:close', {}],
    ]);
  });
});
