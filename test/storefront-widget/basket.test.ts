import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../storefront-widget/basket/basket.ts';
// What a press fetches is at hand, so that no test waits for its transform.
import '../../storefront-widget/basket/basket-use.ts';
import { basket as german } from '../../server/http/screens/texts/de/basket.ts';
import { refusal, reply } from './support/fake-answers.ts';
import { dollars, FakeShop, fixedReward } from './support/fake-shop.ts';

const redemptions = '/apps/regulars/redemptions';
const key = 'regulars:marigold.myshopify.com:m-1:basket:redemption';
const five = {
  reward_id: 'five',
  title: 'Five off',
  points: 500,
  is_slider: false,
  value: dollars('5.00'),
  percent: null,
  points_text: '500\u00a0beans',
  worth_text: '$5',
};
const slider = {
  ...five,
  reward_id: 'slider',
  points: 1200,
  is_slider: true,
  value: dollars('12.00'),
  points_text: '1,200\u00a0beans',
  worth_text: '$12',
};

let shop: FakeShop;

beforeEach(() => {
  localStorage.clear();
  shop = new FakeShop();
  shop.basket = { ...shop.basket, items: [five] };
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** The block as its Liquid renders it for a customer, or a plain page with attributes of its own. */
const place = (data: Readonly<Record<string, string>> = {}) => {
  vi.stubGlobal('fetch', shop.fetch);
  const element = document.createElement('regulars-basket');
  Object.assign(element.dataset, { shop: 'marigold.myshopify.com', locale: 'en', ...data });
  element.innerHTML = '<a href="/account">Your points and rewards</a>';
  document.body.replaceChildren(element);
  const box = element.shadowRoot?.querySelector('div');
  const says = element.shadowRoot?.querySelector('p');
  if (!box || !says) throw new TypeError('the block has drawn nothing');
  return {
    element,
    says,
    see: within(box),
    isPlain: () => element.shadowRoot?.querySelector('slot')?.hidden === false,
  };
};

const expectToSay = async (says: HTMLElement, text: string | RegExp): Promise<void> =>
  waitFor(() => expect(says.textContent).toMatch(text), { timeout: 3000 });

/** The code is in the cart, and the basket has been read again: nothing goes on into the next test. */
const applied = async (): Promise<void> => {
  await waitFor(() => expect(shop.cart.codes).toContain('REG-NEW1'), { timeout: 4000 });
  await waitFor(() => expect(shop.calls.at(-1)?.path).toContain('/basket'));
};

const sent = () =>
  shop.callsTo('POST', redemptions).map(({ body }) => body as { id: string; points?: number });

describe('the basket', () => {
  test('says what can be taken off it, asked for by what its goods come to', async () => {
    const { says, see, isPlain } = place();
    await expectToSay(says, /^You can take \$5 off this basket\.$/);
    expect(see.getByRole('button', { name: /^Redeem 500\sbeans$/ })).toBeDefined();
    expect(shop.callsTo('GET', '/apps/regulars/basket?amount=80&currency=USD')).toHaveLength(1);
    expect(isPlain()).toBe(false);
  });

  test('asks in whole units for a currency without decimals', async () => {
    shop.before = ({ path }) =>
      path === '/cart.js'
        ? reply(200, { item_count: 1, currency: 'JPY', items_subtotal_price: 350_000 })
        : undefined;
    place();
    await waitFor(() =>
      expect(shop.callsTo('GET', '/apps/regulars/basket?amount=3500&currency=JPY')).toHaveLength(1),
    );
  });

  test('redeems at a press, and the code goes beside those in the cart', async () => {
    shop.cart.codes = ['WELCOME'];
    const { says, see } = place();
    await expectToSay(says, /\$5/);
    fireEvent.click(see.getByRole('button', { name: /^Redeem/ }));
    expect(see.getByRole('button', { name: /^Redeem/ }).ariaBusy).toBe('true');
    shop.basket = { ...shop.basket, items: [], codes: [{ code: 'REG-NEW1', title: 'Five off' }] };
    await expectToSay(says, /^“Five off” is in your basket\.$/);
    expect(shop.cart.codes).toEqual(['WELCOME', 'REG-NEW1']);
    expect(sent()).toMatchObject([{ reward_id: 'five', basket: dollars('80') }]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  test('sends the points of a slider that fit it best', async () => {
    shop.basket = { ...shop.basket, items: [slider] };
    const { says, see } = place();
    await expectToSay(says, /\$12 off/);
    fireEvent.click(see.getByRole('button', { name: /^Redeem 1,200/ }));
    await applied();
    expect(sent()).toMatchObject([{ reward_id: 'slider', points: 1200 }]);
  });

  test('goes on under the same id when the page was left before the answer', async () => {
    const id = '0c5f7a52-7a1e-4a29-9d7d-2a5f0a4b8f11';
    const request = { id, reward_id: 'five', basket: dollars('80.00') };
    localStorage.setItem(key, JSON.stringify({ request, keptAt: Date.now() - 5_000 }));
    const { says, see } = place();
    await expectToSay(says, /\$5/);
    expect(sent()).toEqual([]);
    fireEvent.click(see.getByRole('button', { name: /^Redeem/ }));
    await applied();
    expect(sent()).toEqual([request]);
  });

  test('asks anew where the button says other points than were asked for before', async () => {
    const id = '0c5f7a52-7a1e-4a29-9d7d-2a5f0a4b8f11';
    const request = { id, reward_id: 'slider', points: 5000, basket: dollars('400.00') };
    localStorage.setItem(key, JSON.stringify({ request, keptAt: Date.now() - 5_000 }));
    shop.basket = { ...shop.basket, items: [slider] };
    const { says, see } = place();
    await expectToSay(says, /\$12 off/);
    fireEvent.click(see.getByRole('button', { name: /^Redeem 1,200/ }));
    await applied();
    expect(sent()).toMatchObject([{ reward_id: 'slider', points: 1200 }]);
    expect(sent()[0]?.id).not.toBe(id);
  });

  test('sends a lost request again under the same id', async () => {
    let failures = 1;
    shop.before = ({ method, path }) =>
      method === 'POST' && path === redemptions && failures-- > 0 ? 'offline' : undefined;
    const { says, see } = place();
    await expectToSay(says, /\$5/);
    fireEvent.click(see.getByRole('button', { name: /^Redeem/ }));
    await applied();
    expect(sent()).toHaveLength(2);
    expect(new Set(sent().map(({ id }) => id)).size).toBe(1);
  });

  test('says the server’s sentence when it refuses, and goes on offering', async () => {
    shop.before = ({ method, path }) =>
      method === 'POST' && path === redemptions
        ? refusal(422, 'out_of_stock', 'All of them are gone.')
        : undefined;
    const { says, see } = place();
    await expectToSay(says, /\$5/);
    fireEvent.click(see.getByRole('button', { name: /^Redeem/ }));
    await expectToSay(says, /^All of them are gone\.$/);
    fireEvent.click(see.getByRole('button', { name: 'More' }));
    expect(see.getByText(/You can take \$5/)).toBeDefined();
    expect(localStorage.getItem(key)).toBeNull();
  });

  test('offers a code that lies ready before a new one, and says what is nearly reached', async () => {
    shop.basket = {
      ...shop.basket,
      codes: [{ code: 'REG-OLD1', title: 'Ten off' }],
      next: { title: 'A candle', points_missing: 120, points_missing_text: '120\u00a0beans' },
    };
    const { says, see } = place();
    await expectToSay(says, /^“Ten off” lies ready\.$/);
    const more = see.getByRole('button', { name: 'More' });
    expect(more.ariaExpanded).toBe('false');
    fireEvent.click(more);
    expect(more.ariaExpanded).toBe('true');
    expect(see.getByText(/^120\sbeans more and you get: A candle$/)).toBeDefined();
    fireEvent.click(see.getByRole('button', { name: 'Use it now' }));
    await expectToSay(says, /^“Ten off” is in your basket\.$/);
    expect(sent()).toEqual([]);
    expect(shop.cart.codes).toEqual(['REG-OLD1']);
  });

  test('says when a code is in the cart and does not count', async () => {
    shop.cart = { item_count: 1, codes: ['reg-old1'], applicable: false };
    shop.basket = { ...shop.basket, codes: [{ code: 'REG-OLD1', title: 'Ten off' }] };
    const { says } = place();
    await expectToSay(says, /^“Ten off” does not count for this basket yet\.$/);
  });

  test('gives a link with the code when the cart takes no change', async () => {
    shop.before = ({ method, path }) =>
      method === 'POST' && path.startsWith('/cart') ? reply(422, {}) : undefined;
    const { says, see } = place();
    await expectToSay(says, /\$5/);
    fireEvent.click(see.getByRole('button', { name: /^Redeem/ }));
    await expectToSay(says, /^Your code: REG-NEW1$/);
    const link = see.getByRole('link', { name: 'Open the basket with it' });
    expect(link.getAttribute('href')).toBe('/discount/REG-NEW1?redirect=%2Fcart');
    // The theme may say that something changed: what was said stays until it is another cart.
    document.dispatchEvent(new Event('shopify:cart:lines-update'));
    await waitFor(() => expect(shop.callsTo('GET', '/cart.js')).toHaveLength(4));
    expect(says.textContent).toBe('Your code: REG-NEW1');
    shop.cart.item_count = 2;
    document.dispatchEvent(new Event('shopify:cart:lines-update'));
    await expectToSay(says, /\$5/);
  });

  test('follows the changes of the cart', async () => {
    const { says } = place();
    await expectToSay(says, /\$5/);
    shop.basket = {
      ...shop.basket,
      items: [{ ...five, value: null, percent: 15, worth_text: '15%' }],
    };
    document.dispatchEvent(new Event('shopify:cart:lines-update'));
    await expectToSay(says, /15% off/);
  });

  test('comes back by itself when the theme draws its cart again, and stops when it is gone', async () => {
    const { element } = place();
    await waitFor(() => expect(shop.callsTo('GET', '/cart.js')).toHaveLength(1));
    element.remove();
    document.dispatchEvent(new Event('shopify:cart:lines-update'));
    const again = place();
    await expectToSay(again.says, /\$5/);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(shop.callsTo('GET', '/cart.js')).toHaveLength(2);
  });

  test('keeps its looks when the theme carries it over into its new page', async () => {
    const { element, says } = place();
    await expectToSay(says, /\$5/);
    const fresh = new DOMParser().parseFromString('<main></main>', 'text/html');
    fresh.body.append(element);
    document.body.append(element);
    await expectToSay(says, /\$5/);
    expect(element.shadowRoot?.adoptedStyleSheets).toHaveLength(1);
  });

  test('speaks German where the server does', async () => {
    const next = { title: 'Kerze', points_missing: 1, points_missing_text: '1\u00a0bean' };
    const items = [{ ...five, worth_text: '5\u00a0$' }];
    shop.basket = { ...shop.basket, items, next, words: { ...shop.basket.words, ...german } };
    const { says, see } = place({ locale: 'de' });
    await expectToSay(says, /^Du kannst hier 5\s\$ Rabatt bekommen\.$/);
    fireEvent.click(see.getByRole('button', { name: 'Mehr' }));
    expect(see.getByText(/^Noch 1\sbean, und du bekommst: Kerze$/)).toBeDefined();
  });
});

describe('the plain link of the page stays', () => {
  test.each([
    ['for a guest', { member_id: null }],
    ['where there is nothing to offer', { items: [] }],
  ])('%s', async (_, part) => {
    shop.basket = { ...shop.basket, ...part };
    const { isPlain } = place();
    await waitFor(() => expect(shop.calls).toHaveLength(2));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isPlain()).toBe(true);
  });

  test.each([
    ['when our server fails', '/apps/regulars'],
    ['when there is no cart', '/cart.js'],
  ])('%s', async (_, broken) => {
    shop.before = ({ path }) => (path.startsWith(broken) ? reply(503, {}) : undefined);
    const { isPlain } = place();
    await waitFor(() => expect(shop.calls.length).toBeGreaterThan(0));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isPlain()).toBe(true);
  });
});

describe('on a page of another platform', () => {
  const outside = {
    api: '/apps/regulars',
    tokenUrl: '/loyalty-token',
    amount: '80.00',
    currency: 'USD',
  };
  const withToken = (): void => {
    shop.before = ({ path }) =>
      path === '/loyalty-token'
        ? reply(200, { token: 'one', expires_at: '2999-01-01T00:00:00Z' })
        : undefined;
  };

  test('takes the basket from its attributes, and proves the shopper by the token', async () => {
    withToken();
    const { element, says } = place(outside);
    await expectToSay(says, /\$5/);
    element.dataset['amount'] = '90';
    await waitFor(() =>
      expect(shop.callsTo('GET', '/apps/regulars/basket?amount=90&currency=USD')).toHaveLength(1),
    );
    const asked = shop.calls.filter(({ path }) => path.startsWith('/apps'));
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer one',
      'Bearer one',
    ]);
    expect(shop.callsTo('GET', '/loyalty-token')).toHaveLength(1);
    expect(shop.callsTo('GET', '/cart.js')).toHaveLength(0);
  });

  test('hands the code to the page, or shows it', async () => {
    withToken();
    shop.page = { ...shop.page, rewards: [fixedReward] };
    const { element, says, see } = place(outside);
    await expectToSay(says, /\$5/);
    const take = (event: Event): void => {
      event.preventDefault();
      shop.basket = { ...shop.basket, codes: [{ code: 'REG-NEW1', title: 'Five off' }] };
      element.dataset['codes'] = 'REG-NEW1';
    };
    document.addEventListener('regulars:code', take, { once: true });
    fireEvent.click(see.getByRole('button', { name: /^Redeem/ }));
    await expectToSay(says, /^“Five off” is in your basket\.$/);
    delete element.dataset['codes'];
    await expectToSay(says, /lies ready/);
    fireEvent.click(see.getByRole('button', { name: 'Use it now' }));
    await expectToSay(says, /^Your code: REG-NEW1$/);
  });
});
