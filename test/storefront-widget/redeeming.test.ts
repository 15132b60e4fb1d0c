import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Call, refusal, reply } from './support/fake-answers.ts';
import { dollars, FakeShop, fixedReward } from './support/fake-shop.ts';
import { openPanel, type OpenPanel } from './support/open-panel.ts';

const redemptions = '/apps/regulars/pages/redemptions';
const redemption = '/apps/regulars/pages/redemption/';
const key = 'regulars:marigold.myshopify.com:m-1:redemption';

type UpdateCart = (change: { discountCodes: string[] }) => Promise<object>;

let shop: FakeShop;

beforeEach(() => {
  localStorage.clear();
  shop = new FakeShop();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const isRedeeming = ({ method, path }: Call): boolean => method === 'POST' && path === redemptions;
const idsSent = (): unknown[] =>
  shop.callsTo('POST', redemptions).map(({ body }) => (body as { id: string }).id);

const redeemFive = async ({ see }: OpenPanel): Promise<void> => {
  fireEvent.click(await see.findByRole('link', { name: /Five off/ }));
  fireEvent.click(await see.findByRole('button', { name: /^Redeem 500/ }));
};

const readyCode = async (): Promise<OpenPanel> => {
  const open = await openPanel(shop);
  await redeemFive(open);
  await open.see.findByText('REG-NEW1');
  return open;
};

describe('a fixed reward', () => {
  test('shows what is left after it before anything is spent', async () => {
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('link', { name: /Five off/ }));
    await see.findByRole('heading', { name: 'Five off' });
    expect(see.getByText('$5')).toBeDefined();
    expect(see.getByText(/^740\sbeans$/)).toBeDefined();
    expect(shop.callsTo('POST', redemptions)).toHaveLength(0);
    fireEvent.click(see.getByRole('button', { name: 'Back' }));
    await see.findByRole('tab', { name: 'Rewards' });
  });

  test('becomes a code, and the new balance is announced', async () => {
    const hear = vi.fn<(event: Event) => void>();
    document.addEventListener('regulars:redeemed', hear, { once: true });
    const open = await openPanel(shop);
    await redeemFive(open);
    await open.see.findByText('Your code is ready');
    await waitFor(() => expect(hear).toHaveBeenCalledOnce());
    expect(hear.mock.calls[0]?.[0]).toHaveProperty('detail', {
      id: idsSent()[0],
      code: 'REG-NEW1',
    });
    expect(open.see.getByText('REG-NEW1')).toBeDefined();
    expect(open.see.getByText(/^Your balance is now 740\sbeans$/)).toBeDefined();
    expect(localStorage.getItem(key)).toBeNull();
  });

  test('is kept in the browser under its id until it is a code', async () => {
    shop.pollsUntilIssued = 2;
    const open = await openPanel(shop);
    await redeemFive(open);
    await open.see.findByText('Your code is being made');
    expect(localStorage.getItem(key)).toContain(String(idsSent()[0]));
    await open.see.findByText('REG-NEW1', undefined, { timeout: 3000 });
  });

  test('that is refused gives the reason and the balance back', async () => {
    shop.before = (call) =>
      isRedeeming(call) ? refusal(409, 'not_enough_points', 'Not enough beans.') : undefined;
    const open = await openPanel(shop);
    await redeemFive(open);
    await open.see.findByText('Not enough beans.');
    expect(localStorage.getItem(key)).toBeNull();
    fireEvent.click(open.see.getByRole('button', { name: 'Back to the rewards' }));
    await open.see.findByText('1,240');
  });

  test('shows its price as set aside while the answer is on its way', async () => {
    const { promise: waiting, resolve: answer } = Promise.withResolvers<Response>();
    const open = await openPanel(shop);
    await open.see.findByText('1,240');
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
      init?.method === 'POST' ? waiting : shop.fetch(url, init),
    );
    await redeemFive(open);
    await open.see.findByText('One moment');
    expect(open.see.getByText(/^Your balance is now 740\sbeans$/)).toBeDefined();
    answer(refusal(422, 'reward_sold_out', 'Sold out.'));
    await open.see.findByText('Sold out.');
    expect(open.see.getByText(/^Your balance is now 1,240\sbeans$/)).toBeDefined();
  });

  test('whose answer is lost is sent again under the same id', async () => {
    let failures = 1;
    shop.before = (call) => (isRedeeming(call) && failures-- > 0 ? 'offline' : undefined);
    const open = await openPanel(shop);
    await redeemFive(open);
    await open.see.findByText('REG-NEW1', undefined, { timeout: 4000 });
    expect(new Set(idsSent()).size).toBe(1);
    expect(idsSent()).toHaveLength(2);
  });

  test('that never reaches the shop can be tried again, still under the same id', async () => {
    shop.before = (call) => (isRedeeming(call) ? reply(503, {}) : undefined);
    const open = await openPanel(shop);
    await redeemFive(open);
    await open.see.findByText('We could not reach the shop', undefined, { timeout: 5000 });
    shop.before = () => undefined;
    fireEvent.click(open.see.getByRole('button', { name: 'Try again' }));
    await open.see.findByText('REG-NEW1', undefined, { timeout: 3000 });
    expect(idsSent()).toHaveLength(4);
    expect(new Set(idsSent()).size).toBe(1);
  });

  test('that is given up after no answer is not sent again by a reload', async () => {
    shop.before = (call) => (isRedeeming(call) ? 'offline' : undefined);
    const open = await openPanel(shop);
    await redeemFive(open);
    await open.see.findByText('We could not reach the shop', undefined, { timeout: 5000 });
    fireEvent.click(open.see.getByRole('button', { name: 'Back' }));
    expect(localStorage.getItem(key)).toBeNull();
    expect(await open.see.findByText('No codes yet')).toBeDefined();
  });

  test('whose code failed says why, and where the points are', async () => {
    shop.before = ({ method, path }) => {
      const { member } = shop.page;
      const [made] = member?.redemptions ?? [];
      if (method !== 'GET' || !path.startsWith(redemption) || !member || !made) return undefined;
      const failure = 'The shop refused the code.';
      member.redemptions = [{ ...made, status: 'failed', failure }];
      member.balance = { available: 1240, pending: 86, held: 0 };
      return undefined;
    };
    const hear = vi.fn<(event: Event) => void>();
    document.addEventListener('regulars:redeemed', hear, { once: true });
    const open = await openPanel(shop);
    await redeemFive(open);
    await open.see.findByText('Failed, given back');
    expect(hear).not.toHaveBeenCalled();
    document.removeEventListener('regulars:redeemed', hear);
    expect(open.see.getByText('The shop refused the code.')).toBeDefined();
    fireEvent.click(open.see.getByRole('link', { name: 'See my codes' }));
    expect(await open.see.findByText('1,240')).toBeDefined();
  });
});

describe('after a reload', () => {
  const request = { id: '0b3d2c1a-1111-4222-8333-444455556666', reward_id: 'five' };
  const keep = (ageMs: number, memberId = 'm-1'): void =>
    localStorage.setItem(
      `regulars:marigold.myshopify.com:${memberId}:redemption`,
      JSON.stringify({ request, keptAt: Date.now() - ageMs }),
    );

  test('a redemption without an answer goes on under the same id', async () => {
    keep(5_000);
    const { see } = await openPanel(shop);
    await see.findByText('REG-NEW1', undefined, { timeout: 3000 });
    expect(idsSent()).toEqual([request.id]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  test('one that the server knows already is not paid twice', async () => {
    keep(5_000);
    await shop.fetch(redemptions, { method: 'POST', body: JSON.stringify(request) });
    const { see } = await openPanel(shop);
    await see.findByText('REG-NEW1', undefined, { timeout: 3000 });
    fireEvent.click(see.getByRole('button', { name: 'Back' }));
    expect(await see.findByText('740')).toBeDefined();
  });

  test('one from long ago, or of another member, is left alone', async () => {
    keep(20 * 60_000);
    keep(5_000, 'somebody-else');
    const { see } = await openPanel(shop);
    await see.findByText('1,240');
    expect(idsSent()).toEqual([]);
  });
});

describe('a variable reward', () => {
  test('slides in its steps up to what the balance pays, and says points and money', async () => {
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('link', { name: /Points as money/ }));
    const slider = (await see.findByRole('slider')) as HTMLInputElement;
    expect([slider.min, slider.max, slider.step, slider.value]).toEqual([
      '100',
      '1200',
      '100',
      '1200',
    ]);
    fireEvent.input(slider, { target: { value: '500' } });
    const says = (): string | null => slider.getAttribute('aria-valuetext');
    await expect.poll(says).toMatch(/^500\sbeans = \$5 off$/);
    fireEvent.click(see.getByRole('button', { name: 'Less' }));
    await expect.poll(says).toMatch(/^400\sbeans = \$4 off$/);
    fireEvent.click(see.getByRole('button', { name: /^Redeem 400/ }));
    await see.findByText('REG-NEW1');
    expect(shop.callsTo('POST', redemptions)[0]?.body).toMatchObject({
      reward_id: 'slider',
      points: '400',
    });
  });

  test('never leaves its range by the buttons', async () => {
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('link', { name: /Points as money/ }));
    const more = await see.findByRole('button', { name: 'More' });
    fireEvent.click(more);
    expect(more.getAttribute('aria-disabled')).toBe('true');
    expect(see.getByRole('button', { name: /^Redeem 1,200/ })).toBeDefined();
  });
});

describe('the cart', () => {
  test('gets the code beside those that are in it', async () => {
    shop.cart.codes = ['WELCOME'];
    const { see } = await readyCode();
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    await see.findByText(/your cart has the discount/);
    expect(shop.callsTo('POST', '/cart/update.js')[0]?.body).toEqual({
      discount: 'WELCOME,REG-NEW1',
    });
    expect(see.getByRole('link', { name: 'Go to cart' }).getAttribute('href')).toBe('/cart');
  });

  test('that is empty keeps it for later', async () => {
    shop.cart = { item_count: 0, codes: [], applicable: false };
    const { see } = await readyCode();
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    expect(await see.findByText(/counts as soon as something is in it/)).toBeDefined();
  });

  test('that does not qualify says so', async () => {
    shop.cart = { item_count: 1, codes: [], applicable: false };
    const { see } = await readyCode();
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    expect(await see.findByText(/does not qualify/)).toBeDefined();
  });

  test('that can’t be changed from here is opened by a link with the code', async () => {
    shop.before = ({ path }) => (path.startsWith('/cart') ? reply(404, {}) : undefined);
    const { see } = await readyCode();
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    const link = await see.findByRole('link', { name: 'Open the cart with this code' });
    expect(link.getAttribute('href')).toBe('/discount/REG-NEW1?redirect=%2Fcart');
  });

  test('is changed by the theme’s own action where there is one', async () => {
    shop.cart.codes = ['WELCOME'];
    const updateCart = vi.fn<UpdateCart>(async ({ discountCodes }) => ({
      cart: { discountCodes: discountCodes.map((code) => ({ code, applicable: true })) },
      userErrors: [],
    }));
    vi.stubGlobal('Shopify', { actions: { updateCart } });
    const { see } = await readyCode();
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    await see.findByText(/your cart has the discount/);
    expect(updateCart).toHaveBeenCalledWith({ discountCodes: ['WELCOME', 'REG-NEW1'] });
    expect(shop.callsTo('POST', '/cart/update.js')).toHaveLength(0);
  });

  test('is changed by its address where the theme’s own action breaks', async () => {
    shop.cart.codes = ['WELCOME'];
    const updateCart = async () => Promise.reject(new TypeError('theme'));
    vi.stubGlobal('Shopify', { actions: { updateCart } });
    const { see } = await readyCode();
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    await see.findByText(/your cart has the discount/);
    expect(shop.cart.codes).toEqual(['WELCOME', 'REG-NEW1']);
  });

  test('that takes no change keeps its other codes, by a link to the checkout', async () => {
    shop.cart.codes = ['WELCOME'];
    shop.before = ({ method, path }) =>
      method === 'POST' && path.startsWith('/cart') ? reply(422, {}) : undefined;
    const { see } = await readyCode();
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    const link = await see.findByRole('link', { name: 'Open the cart with this code' });
    expect(link.getAttribute('href')).toBe('/cart/11:2?discount=WELCOME,REG-NEW1');
  });

  test('that does not qualify stands beside what the code asks for', async () => {
    shop.cart = { item_count: 1, codes: [], applicable: false };
    shop.page = { ...shop.page, rewards: [{ ...fixedReward, minimum_order: dollars('40.00') }] };
    const { see } = await readyCode();
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    expect(await see.findByText(/does not qualify/)).toBeDefined();
    expect(see.getByText('From an order value of $40')).toBeDefined();
  });

  test('of a page that takes codes itself is left to that page', async () => {
    const taken: unknown[] = [];
    const take = (event: Event): void => {
      event.preventDefault();
      taken.push(event instanceof CustomEvent && event.detail);
    };
    document.addEventListener('regulars:code', take);
    const { see } = await readyCode();
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    await see.findByText(/your cart has the discount/);
    document.removeEventListener('regulars:code', take);
    expect(taken).toEqual([{ code: 'REG-NEW1' }]);
    expect(shop.callsTo('GET', '/cart.js')).toHaveLength(0);
  });

  test('gets a new code by itself where the shop wants it, and only once', async () => {
    shop.page = { ...shop.page, shop: { ...shop.page.shop, apply_codes_at_once: true } };
    const { see } = await readyCode();
    await see.findByText(/your cart has the discount/);
    expect(shop.callsTo('POST', '/cart/update.js')).toHaveLength(1);
    shop.cart.codes = [];
    fireEvent.click(see.getByRole('button', { name: 'Back' }));
    await see.findByText('REG-NEW1');
    const again = await openPanel(shop);
    fireEvent.click(await again.see.findByRole('tab', { name: /My codes/ }));
    await again.see.findByRole('button', { name: 'Apply to cart' });
    expect(shop.callsTo('POST', '/cart/update.js')).toHaveLength(1);
  });

  test('says the theme’s own reason when its action refuses', async () => {
    vi.stubGlobal('Shopify', {
      actions: {
        updateCart: async () => ({ userErrors: [{ message: 'Only one code, please.' }] }),
      },
    });
    const { see } = await readyCode();
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    await waitFor(() => expect(see.getByText('Only one code, please.')).toBeDefined());
  });
});
