import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { refusal, reply } from './support/fake-answers.ts';
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

const open = async () => {
  const opened = openPanel(shop, outside);
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

  test('has no cart of Shopify’s: a code is taken by the page, or entered by hand', async () => {
    shop.page.member?.redemptions.push(issuedRedemption);
    const { see } = await open();
    fireEvent.click(await see.findByRole('tab', { name: /My codes/ }));
    fireEvent.click(await see.findByRole('button', { name: 'Apply to cart' }));
    expect(await see.findByText('Enter it at the checkout.')).toBeDefined();
    expect(shop.calls.some(({ path }) => path.includes('cart'))).toBe(false);
  });
});
