import type { Api } from '@shopify/ui-extensions/purchase.checkout.block.render';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as target from '../../../../storefront-widget/extensions/checkout/targets/checkout-block.tsx';
import {
  button,
  close,
  type Faked,
  Keeping,
  live,
  open,
  press,
  said,
  speak,
  token,
  type,
} from '../support/fake-shopify.ts';
import { guestPage, issued, LoyaltyServer, refusal } from '../support/loyalty-server.ts';

let server: LoyaltyServer;

beforeEach(() => {
  server = new LoyaltyServer();
  server.open();
});

afterEach(close);

type Change = Parameters<Api['applyDiscountCodeChange']>[0];
type Changed = Awaited<ReturnType<Api['applyDiscountCodeChange']>>;

const allowing = (canUpdateDiscountCodes: boolean): Api['instructions']['value'] => ({
  attributes: { canUpdateAttributes: true },
  delivery: { canSelectCustomAddress: true },
  discounts: { canUpdateDiscountCodes },
  lines: { canAddCartLine: true, canRemoveCartLine: true, canUpdateCartLine: true },
  metafields: { canSetCartMetafields: true, canDeleteCartMetafield: true },
  notes: { canUpdateNote: true },
});

/** A checkout of $80, as Shopify gives it to an extension. */
function checkout() {
  const codes = live<{ code: string }[]>([]);
  const subtotal = live({ amount: 80, currencyCode: 'USD' as const });
  const rules = live(allowing(true));
  const keeping = new Keeping();
  const changes: Change[] = [];
  const answers = { refusesCodes: false };
  const api = {
    i18n: speak('storefront-widget/extensions/checkout'),
    sessionToken: { get: () => Promise.resolve(token) },
    localization: { extensionLanguage: live({ isoCode: 'pt-BR' }) },
    storage: keeping,
    cost: { subtotalAmount: subtotal },
    discountCodes: codes,
    instructions: rules,
    shop: { id: 'gid://shopify/Shop/1', name: 'Corner', myshopifyDomain: 'corner.myshopify.com' },
    applyDiscountCodeChange: async (change: Change): Promise<Changed> => {
      changes.push(change);
      if (answers.refusesCodes) return { type: 'error', message: 'not applicable' };
      const others = codes.value.filter(({ code }) => code !== change.code);
      codes.set(change.type === 'addDiscountCode' ? [...others, { code: change.code }] : others);
      return { type: 'success' };
    },
  } satisfies Faked<Api>;
  return { api, codes, subtotal, rules, keeping, changes, answers };
}

async function openMember() {
  const shown = checkout();
  open(target, shown.api);
  await vi.waitFor(() => expect(said()).toContain('You have 1,240 beans.'));
  await vi.waitFor(() => expect(button('Use 800 beans for $8.00')).toBeDefined());
  return shown;
}

it('asks our server as the shopper, in their language, for this basket', async () => {
  await openMember();
  expect(server.asked.map(({ path, query }) => ({ path, query }))).toEqual([
    { path: '/member', query: { locale: 'pt-BR' } },
    { path: '/basket', query: { locale: 'pt-BR', amount: '80', currency: 'USD' } },
  ]);
  expect(new Set(server.asked.map(({ authorization }) => authorization))).toEqual(
    new Set([`Bearer ${token}`]),
  );
});

it('redeems as many points as were chosen and applies the code', async () => {
  const { changes, codes, keeping } = await openMember();
  type('s-number-field', '350');
  await vi.waitFor(() => expect(said()).toContain('Use 300 beans for $3.00'));
  press('Use 300 beans for $3.00');
  await vi.waitFor(() => expect(codes.value).toEqual([{ code: 'REG-NEW' }]));
  const [sent] = server.sent('/redemptions');
  expect(sent?.body).toMatchObject({
    reward_id: 'slider',
    points: 300,
    basket: { amount: '80', currency: 'USD' },
  });
  expect(changes).toEqual([{ type: 'addDiscountCode', code: 'REG-NEW' }]);
  await vi.waitFor(() => expect(said()).toContain('You have 940 beans.'));
  expect(keeping.kept.size).toBe(0);
});

it('takes an applied code off and puts it on again', async () => {
  server.page.member?.redemptions.push(issued);
  const { codes, changes } = await openMember();
  press('Apply');
  await vi.waitFor(() => expect(codes.value).toEqual([{ code: 'REG-FIVE' }]));
  await vi.waitFor(() => press('Take off'));
  await vi.waitFor(() => expect(codes.value).toEqual([]));
  expect(changes.map((change) => change.type)).toEqual(['addDiscountCode', 'removeDiscountCode']);
});

it('keeps the code where the checkout refuses it', async () => {
  const { answers } = await openMember();
  answers.refusesCodes = true;
  press('Use 800 beans for $8.00');
  await vi.waitFor(() => expect(said()).toContain('REG-NEW could not be applied to this order.'));
  expect(button('Apply')).toBeDefined();
});

it('sends the same redemption again after it could not be reached, and takes points once', async () => {
  const { keeping } = await openMember();
  let isDown = true;
  server.before = ({ path, method }) => {
    if (!isDown || path !== '/redemptions' || method !== 'POST') return null;
    throw new TypeError('offline');
  };
  press('Use 800 beans for $8.00');
  await vi.waitFor(() => expect(said()).toContain('Nothing is lost: send it again.'), 5_000);
  expect(keeping.kept.size).toBe(1);
  isDown = false;
  press('Try again');
  await vi.waitFor(() => expect(said()).toContain('You have 440 beans.'), 5_000);
  const ids = server.sent('/redemptions').map(({ body }) => (body as { id: string }).id);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(1);
});

const id = '0b1c3a52-58a2-4dbb-8e2b-0d8f5f5f0009';
const request = { id, reward_id: 'slider', points: 500 };

it('ends what an earlier visit began', async () => {
  const shown = checkout();
  const kept = { memberId: '7', request, keptAt: Date.now() - 60_000 };
  await shown.keeping.write('redemption', kept);
  open(target, shown.api);
  await vi.waitFor(() => expect(shown.codes.value).toEqual([{ code: 'REG-NEW' }]), 5_000);
  expect(server.sent('/redemptions')[0]?.body).toMatchObject({ id });
});

it.each([
  ['another member’s', { memberId: '8', request, keptAt: Date.now() - 60_000 }],
  ['of long ago', { memberId: '7', request, keptAt: Date.now() - 60 * 60_000 }],
])('leaves what is %s', async (_whose, kept) => {
  const shown = checkout();
  await shown.keeping.write('redemption', kept);
  open(target, shown.api);
  await vi.waitFor(() => expect(button('Use 800 beans for $8.00')).toBeDefined());
  expect(server.sent('/redemptions')).toEqual([]);
});

it('redeems where nothing can be kept on the device', async () => {
  const shown = checkout();
  const refuse = () => Promise.reject(new TypeError('no storage'));
  Object.assign(shown.keeping, { read: refuse, write: refuse, delete: refuse });
  open(target, shown.api);
  await vi.waitFor(() => press('Use 800 beans for $8.00'));
  await vi.waitFor(() => expect(shown.codes.value).toEqual([{ code: 'REG-NEW' }]), 5_000);
  await vi.waitFor(() => expect(said()).toContain('You have 440 beans.'));
});

it('can be used again where the checkout breaks off a change of its codes', async () => {
  server.page.member?.redemptions.push(issued);
  const shown = checkout();
  shown.api.applyDiscountCodeChange = () => Promise.reject(new TypeError('gone'));
  open(target, shown.api);
  await vi.waitFor(() => press('Apply'));
  await vi.waitFor(() => expect(said()).toContain('REG-FIVE could not be applied to this order.'));
  expect(button('Apply').hasAttribute('loading')).toBe(false);
});

it('says so when the server refuses, and forgets the request', async () => {
  const { keeping } = await openMember();
  server.before = ({ path, method }) =>
    path === '/redemptions' && method === 'POST' ? refusal(422, 'not_enough_points') : null;
  press('Use 800 beans for $8.00');
  await vi.waitFor(() => expect(said()).toContain('Because.'));
  expect(keeping.kept.size).toBe(0);
});

it('asks again when the basket changes', async () => {
  const { subtotal } = await openMember();
  server.basket = {
    items: [],
    next: {
      title: 'Money off your order',
      points_missing: 60,
      points_missing_text: '60\u00a0beans',
    },
  };
  subtotal.set({ amount: 5.5, currencyCode: 'USD' });
  await vi.waitFor(() => expect(said()).toContain('60 beans more for: Money off your order'));
  expect(server.asked.at(-1)?.query).toMatchObject({ amount: '5.5' });
});

it('says that it does not know what can be redeemed, and tries again', async () => {
  server.before = ({ path }) => (path === '/basket' ? refusal(503, 'unavailable') : null);
  open(target, checkout().api);
  await vi.waitFor(() => expect(said()).toContain('Your points can’t be reached right now.'));
  expect(said()).not.toContain('There is nothing to redeem');
  server.before = () => null;
  press('Try again');
  await vi.waitFor(() => expect(button('Use 800 beans for $8.00')).toBeDefined());
});

it('shows the balance alone where codes can’t be changed', async () => {
  const shown = checkout();
  shown.rules.set(allowing(false));
  open(target, shown.api);
  await vi.waitFor(() => expect(said()).toContain('You have 1,240 beans.'));
  expect(document.querySelector('s-button')).toBeNull();
});

it('shows guests the way to sign in and back', async () => {
  server.page = guestPage();
  open(target, checkout().api);
  await vi.waitFor(() => expect(said()).toContain('Sign in to see and use your points.'));
  expect(document.querySelector('s-link')?.getAttribute('href')).toBe(
    'https://corner.myshopify.com/account/login?return_url=%2Fcheckout',
  );
});

it('lets a customer join', async () => {
  server.page = { ...guestPage(), signed_in: true, can_join: true };
  open(target, checkout().api);
  await vi.waitFor(() => expect(said()).toContain('Join Corner’s program'));
  press('Join');
  await vi.waitFor(() => expect(said()).toContain('You have 1,240 beans.'));
});

it('says so where nobody could be reached to join', async () => {
  server.page = { ...guestPage(), signed_in: true, can_join: true };
  server.before = ({ path }) => (path === '/join' ? refusal(503, 'unavailable') : null);
  open(target, checkout().api);
  await vi.waitFor(() => press('Join'));
  await vi.waitFor(() => expect(said()).toContain('Your points can’t be reached right now.'));
  server.before = () => null;
  press('Join');
  await vi.waitFor(() => expect(said()).toContain('You have 1,240 beans.'));
});

it('counts as the language does', async () => {
  const points_name = { one: 'ziarno', few: 'ziarna', many: 'ziaren', other: 'ziarna' };
  server.page = { ...server.page, shop: { ...server.page.shop, points_name } };
  const shown = checkout();
  shown.api.localization.extensionLanguage.set({ isoCode: 'pl' });
  open(target, shown.api);
  await vi.waitFor(() => expect(said()).toContain('You have 1,240 ziaren.'));
});

it('waits, says that it can’t be reached, and tries again', async () => {
  server.before = () => refusal(503, 'unavailable');
  open(target, checkout().api);
  expect(document.querySelector('s-spinner')).not.toBeNull();
  await vi.waitFor(() => expect(said()).toContain('Your points can’t be reached right now.'));
  server.before = () => null;
  press('Try again');
  await vi.waitFor(() => expect(said()).toContain('You have 1,240 beans.'));
});
