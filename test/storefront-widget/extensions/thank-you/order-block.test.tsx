import type { Api } from '@shopify/ui-extensions/customer-account.order-status.block.render';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as target from '../../../../storefront-widget/extensions/thank-you/targets/order-block.tsx';
import { earnedOrder } from '../support/earned-order.ts';
import { close, type Faked, live, open, said, speak, token } from '../support/fake-shopify.ts';
import { guestPage, LoyaltyServer } from '../support/loyalty-server.ts';

let server: LoyaltyServer;

beforeEach(() => {
  server = new LoyaltyServer();
  server.order = earnedOrder;
  server.open();
});

afterEach(close);

const orderPage = () => {
  const order = live<{ id: string; name: string } | undefined>(undefined);
  const api = {
    i18n: speak('storefront-widget/extensions/thank-you'),
    sessionToken: { get: () => Promise.resolve(token) },
    localization: { extensionLanguage: live({ isoCode: 'en' }) },
    order,
  } satisfies Faked<Api>;
  return { api, order };
};

it('tells what this order earned and why, as soon as Shopify names it', async () => {
  const { api, order } = orderPage();
  open(target, api);
  await vi.waitFor(() => expect(server.asked).toHaveLength(1));
  expect(said()).toBe('');
  order.set({ id: 'gid://shopify/Order/5001', name: '#1001' });
  await vi.waitFor(() => expect(said()).toContain('This order earned 80 beans.'));
  expect(said()).toContain('80 dollars earn 1 bean each.');
});

it('asks who has not signed in to do so', async () => {
  server.page = guestPage();
  const { api, order } = orderPage();
  order.set({ id: 'gid://shopify/Order/5001', name: '#1001' });
  open(target, api);
  await vi.waitFor(() => expect(said()).toContain('Sign in to see and use your points.'));
});
