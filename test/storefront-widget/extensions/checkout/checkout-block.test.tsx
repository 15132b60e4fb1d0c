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

/** A checkout of $80, as Shopify gives it to an extension. */
function checkout() {
  const codes = live<{ code: string }[]>([]);
  const subtotal = live({ amount: 80, currencyCode: 'USD' as const });
  const rules = live({ discounts: { canUpdateDiscountCodes: true } });
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
    applyDiscountCodeChange: (change: Change) => {
      changes.push(change);
      if (answers.refusesCodes)
        return Promise.resolve({ type: 'error' as const, message: 'not applicable' });
      const others = codes.value.filter(({ code }) => code !== change.code);
      codes.set(change.type === 'addDiscountCode' ? [...others, { code: change.code }] : others);
      return Promise.resolve({ type: 'success' as const });
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

it('ends what an earlier visit began', async () => {
  const shown = checkout();
  const id = '0b1c3a52-58a2-4dbb-8e2b-0d8f5f5f0009';
  await shown.keeping.write('redemption', { id, reward_id: 'slider', points: 500 });
  open(target, shown.api);
  await vi.waitFor(() => expect(shown.codes.value).toEqual([{ code: 'REG-NEW' }]), 5_000);
  expect(server.sent('/redemptions')[0]?.body).toMatchObject({ id });
});

it('says so when the server refuses, and forgets the request', async () => {
  const { keeping } = await openMember();
  server.before = ({ path, method }) =>
    path === '/redemptions' && method === 'POST' ? refusal(422, 'not_enough_points') : null;
  press('Use 800 beans for $8.00');
  await vi.waitFor(() =>
    expect(said()).toContain('This can’t be redeemed for this order right now.'),
  );
  expect(keeping.kept.size).toBe(0);
});

it('asks again when the basket changes', async () => {
  const { subtotal } = await openMember();
  server.basket = { items: [], next: { title: 'Money off your order', points_missing: 60 } };
  subtotal.set({ amount: 5.5, currencyCode: 'USD' });
  await vi.waitFor(() => expect(said()).toContain('60 beans more for: Money off your order'));
  expect(server.asked.at(-1)?.query).toMatchObject({ amount: '5.5' });
});

it('shows the balance alone where codes can’t be changed', async () => {
  const shown = checkout();
  shown.rules.set({ discounts: { canUpdateDiscountCodes: false } });
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

it('waits, says that it can’t be reached, and tries again', async () => {
  server.before = () => refusal(503, 'unavailable');
  open(target, checkout().api);
  expect(document.querySelector('s-spinner')).not.toBeNull();
  await vi.waitFor(() => expect(said()).toContain('Your points can’t be reached right now.'));
  server.before = () => null;
  press('Try again');
  await vi.waitFor(() => expect(said()).toContain('You have 1,240 beans.'));
});
