import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { refusal, reply } from './support/fake-answers.ts';
import { befriend } from './support/fake-friends.ts';
import { FakeShop, issuedRedemption } from './support/fake-shop.ts';
import { openPanel } from './support/open-panel.ts';

const api = 'https://regulars.test/proxy';
const outside = { api, tokenUrl: '/loyalty-token', signIn: '/sign-in', pointsName: 'beans' };

let shop: FakeShop;
let tokens: string[];
let lifeMs: number;

/** The shop's own server and ours, at one network. */
const serve = (): void => {
  shop.before = ({ path, headers }) => {
    if (path === '/loyalty-token') {
      const token = tokens.shift() ?? null;
      return reply(200, { token, expires_at: new Date(Date.now() + lifeMs).toISOString() });
    }
    return headers.get('authorization') === 'Bearer spent'
      ? refusal(401, 'unauthenticated', 'The token is over.')
      : undefined;
  };
  const { fetch } = shop;
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    fetch(url.replace(api, '/apps/regulars'), init),
  );
};

beforeEach(() => {
  localStorage.clear();
  shop = new FakeShop();
  tokens = ['one', 'two', 'three'];
  lifeMs = 3_600_000;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const open = async (data: Readonly<Record<string, string>> = {}) => {
  const opened = openPanel(shop, { ...outside, ...data });
  serve();
  return opened;
};
const proofs = () =>
  shop.calls
    .filter(({ path }) => path.startsWith('/apps/regulars'))
    .map(({ headers }) => headers.get('authorization'));

describe('a shop whose own server says who is signed in', () => {
  test('proves it with a token in each request, asked for once and kept nowhere', async () => {
    const { see } = await open();
    fireEvent.click(await see.findByRole('tab', { name: 'History' }));
    await see.findByText('Nothing here yet');
    expect(proofs()).toEqual(['Bearer one', 'Bearer one']);
    expect(shop.callsTo('GET', '/loyalty-token')).toHaveLength(1);
    expect(shop.calls.some(({ path }) => path.includes('one?') || path.includes('token='))).toBe(
      false,
    );
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('one');
  });

  test('renews a token before it ends', async () => {
    lifeMs = 30_000;
    const { see } = await open();
    fireEvent.click(await see.findByRole('tab', { name: 'History' }));
    await see.findByText('Nothing here yet');
    expect(proofs()).toEqual(['Bearer one', 'Bearer two']);
  });

  test('renews a refused token once, and no more', async () => {
    tokens = ['spent', 'two'];
    const { see } = await open();
    await see.findByText('Hello, Mara');
    expect(proofs()).toEqual(['Bearer spent', 'Bearer two']);
    tokens = ['spent', 'spent', 'spent'];
    const again = await open();
    expect((await again.see.findByRole('alert')).textContent).toContain('The token is over.');
    expect(proofs().slice(2)).toEqual(['Bearer spent', 'Bearer spent']);
  });

  test('invites who is not signed in there, and asks our server nothing', async () => {
    tokens = [];
    const { see } = await open();
    expect(await see.findByText('Collect beans with every order')).toBeDefined();
    expect(see.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
    expect(proofs()).toEqual([]);
  });

  test('has its guests’ invitation beside the ways in', async () => {
    tokens = [];
    history.replaceState(null, '', '/?ref=tavolumi-3');
    const { see } = await open();
    const link = await see.findByRole('link', { name: 'Open your invitation' });
    expect(link.getAttribute('href')).toBe('https://regulars.test/r/tavolumi-3');
    history.replaceState(null, '', '/');
    localStorage.clear();
    const again = await open();
    await again.see.findByRole('link', { name: 'Sign in' });
    expect(again.see.queryByRole('link', { name: 'Open your invitation' })).toBeNull();
  });

  test('has no cart of Shopify’s: a code is taken by the page, or entered by hand', async () => {
    shop.page.member?.redemptions.push(issuedRedemption);
    const { see } = await open();
    fireEvent.click(await see.findByRole('tab', { name: /My codes/ }));
    fireEvent.click(await see.findByRole('button', { name: 'Apply to cart' }));
    expect(await see.findByText('Enter it at the checkout.')).toBeDefined();
    expect(shop.calls.some(({ path }) => path.includes('cart'))).toBe(false);
  });
});

describe('a page that names the connection whose guests it has', () => {
  const connection = '7-k3v9';

  test('shows them the program, with the page’s own ways in', async () => {
    tokens = [];
    shop.page = { ...shop.page, signed_in: false, can_join: false, member: null };
    const { see } = await open({ connection, register: '/sign-up' });
    expect(await see.findByRole('heading', { name: 'Ways to earn' })).toBeDefined();
    expect(see.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
    const join = see.getByRole('link', { name: 'Create an account' });
    expect(join.getAttribute('href')).toBe('/sign-up');
    expect(proofs()).toEqual(['Bearer 7-k3v9']);
    expect(shop.calls.some(({ path }) => path.includes(connection))).toBe(false);
  });

  test('takes the customer’s token as soon as there is one', async () => {
    tokens = [];
    const { see, panel } = await open({ connection });
    await waitFor(() => expect(proofs()).toEqual(['Bearer 7-k3v9']));
    tokens = ['one'];
    panel.close();
    panel.open();
    await see.findByText('Hello, Mara');
    await waitFor(() => expect(proofs()).toEqual(['Bearer 7-k3v9', 'Bearer one']));
  });

  test('lets them see a friend’s invitation in the panel', async () => {
    tokens = [];
    history.replaceState(null, '', '/?ref=tavolumi-3');
    shop.page = { ...shop.page, signed_in: false, can_join: false, member: null };
    const friends = befriend(shop);
    const { panel, see } = await open({ connection });
    const tell = shop.before;
    shop.before = (call) => tell(call) ?? friends.handle(call);
    panel.open('waiting');
    expect(await see.findByLabelText('Your e-mail')).toBeDefined();
    expect(new Set(proofs())).toEqual(new Set(['Bearer 7-k3v9']));
    history.replaceState(null, '', '/');
  });

  test('on a page of Shopify’s changes nothing', async () => {
    const { see } = await openPanel(shop, { connection });
    await see.findByText('Hello, Mara');
    expect(proofs()).toEqual([null]);
  });
});
