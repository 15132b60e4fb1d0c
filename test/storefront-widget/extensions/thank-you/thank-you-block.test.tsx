import type { Api } from '@shopify/ui-extensions/purchase.thank-you.block.render';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as target from '../../../../storefront-widget/extensions/thank-you/targets/thank-you-block.tsx';
import { earnedOrder } from '../support/earned-order.ts';
import {
  close,
  type Faked,
  live,
  open,
  press,
  said,
  speak,
  token,
} from '../support/fake-shopify.ts';
import { guestPage, LoyaltyServer } from '../support/loyalty-server.ts';

let server: LoyaltyServer;

beforeEach(() => {
  server = new LoyaltyServer();
  server.open();
});

afterEach(close);

const confirmed = () =>
  ({
    i18n: speak('storefront-widget/extensions/thank-you'),
    sessionToken: { get: () => Promise.resolve(token) },
    localization: { extensionLanguage: live({ isoCode: 'de' }) },
    shop: {
      id: 'gid://shopify/Shop/1',
      name: 'Corner',
      myshopifyDomain: 'corner.myshopify.com',
      storefrontUrl: 'https://corner.example',
    },
    orderConfirmation: live({
      order: { id: 'gid://shopify/OrderIdentity/5001' },
      isFirstOrder: false,
    }),
  }) satisfies Faked<Api>;

it('tells what the order earned, when it can be spent, and why', async () => {
  server.order = earnedOrder;
  open(target, confirmed());
  await vi.waitFor(() => expect(said()).toContain('This order earned 80 beans.'));
  expect(said()).toContain('80 beans can be spent from Dec 6, 2026.');
  expect(document.querySelector('s-details')?.textContent).toContain('They wait for two weeks.');
  expect(server.asked.map(({ path }) => path)).toEqual(['/member', '/orders/5001']);
});

it('says that points will come until the order was evaluated', async () => {
  open(target, confirmed());
  await vi.waitFor(() => expect(said()).toContain('This order earns points.'));
  server.order = { ...earnedOrder, pending: 0, pending_until: null };
  await vi.waitFor(() => expect(said()).toContain('This order earned 80 beans.'), 5_000);
});

it('stops asking after a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  open(target, confirmed());
  await vi.advanceTimersByTimeAsync(300_000);
  expect(said()).toContain('Its points will be in your account soon.');
  expect(server.asked.filter(({ path }) => path === '/orders/5001')).toHaveLength(12);
});

it('says why an order earned nothing', async () => {
  server.order = {
    ...earnedOrder,
    points: 0,
    pending: 0,
    pending_until: null,
    explanation: ['It was paid with a gift card.'],
  };
  open(target, confirmed());
  await vi.waitFor(() => expect(said()).toContain('This order earned no points.'));
  expect(said()).toContain('It was paid with a gift card.');
});

it('shows guests the way to sign in, and asks for no order', async () => {
  server.page = guestPage();
  open(target, confirmed());
  await vi.waitFor(() => expect(said()).toContain('Sign in to see and use your points.'));
  expect(document.querySelector('s-link')?.getAttribute('href')).toBe(
    'https://corner.example/account/login',
  );
  expect(server.asked.map(({ path }) => path)).toEqual(['/member']);
});

it('lets who bought join, and then tells of the order', async () => {
  server.page = { ...guestPage(), signed_in: true, can_join: true };
  server.order = earnedOrder;
  open(target, confirmed());
  await vi.waitFor(() => press('Join'));
  await vi.waitFor(() => expect(said()).toContain('This order earned 80 beans.'));
});
