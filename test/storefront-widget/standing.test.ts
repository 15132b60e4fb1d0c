import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StorefrontTier } from '../../server/contract/storefront.ts';
import { FakeShop } from './support/fake-shop.ts';
import { openPanel } from './support/open-panel.ts';

let shop: FakeShop;

beforeEach(() => {
  localStorage.clear();
  shop = new FakeShop();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const usd = (amount: string) => ({ amount, currency: 'USD' });
const plain = {
  multiplier: 1,
  free_shipping: false,
  discount_percent: 0,
  perks: [],
  entry_points: 0,
};

const silver: StorefrontTier = {
  basis: 'money_spent',
  current: { id: 'silver', name: 'Silver', ...plain },
  next: {
    id: 'gold',
    name: 'Gold',
    threshold: usd('1000.00'),
    missing: usd('249.50'),
    share: 0.75,
  },
  keep: { missing: usd('120.00'), until: '2032-03-02T05:00:00Z', in_grace: false },
  ladder: [
    { id: 'silver', name: 'Silver', threshold: usd('500.00'), ...plain },
    {
      id: 'gold',
      name: 'Gold',
      threshold: usd('1000.00'),
      multiplier: 1.5,
      discount_percent: 0,
      free_shipping: true,
      perks: [{ title: 'A cake', detail: 'on your birthday' }],
      entry_points: 250,
    },
  ],
};

const openWith = async (tier: StorefrontTier | null, data: Record<string, string> = {}) => {
  if (shop.page.member !== null) shop.page.member.tier = tier;
  return openPanel(shop, data);
};

describe('a tier', () => {
  test('is named at once, and says on demand what keeps it, what the next is and what each brings', async () => {
    const { see } = await openWith(silver);
    fireEvent.click(await see.findByRole('link', { name: 'Silver · $249.50 to Gold' }));
    const tab = see.getByRole('tab', { name: 'Status' });
    await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
    // Good through the day before the midnight.
    await see.findByText('$120 to go by Mar 1, 2032 to keep Silver');
    const rungs = see
      .getAllByText(/^(Silver|Gold)$/)
      .map((name: HTMLElement) => name.closest('.rung'));
    expect(rungs[0]?.textContent).toContain('You are here');
    expect(rungs[0]?.getAttribute('aria-current')).toBe('true');
    expect([...(rungs[1]?.querySelectorAll('li') ?? [])].map((one) => one.textContent)).toEqual([
      '1.5 × beans on every order',
      'Free shipping',
      '250\u00a0beans when you get there',
      'A cake: on your birthday',
    ]);
    expect(rungs[1]?.textContent).toContain('From $1,000');
  });

  test('is said to be kept when nothing is missing, and for good when nothing has to be done', async () => {
    const kept = { missing: usd('0.00'), until: '2032-03-02T05:00:00Z', in_grace: false };
    const first = await openWith({ ...silver, keep: kept });
    fireEvent.click(await first.see.findByRole('tab', { name: 'Status' }));
    expect(await first.see.findByText('Silver is yours through Mar 1, 2032')).toBeTruthy();
    const second = await openWith({ ...silver, keep: null, next: null });
    fireEvent.click(await second.see.findByRole('tab', { name: 'Status' }));
    expect(await second.see.findByText('Silver is yours to keep')).toBeTruthy();
  });

  test('speaks German, and counts orders where tiers do', async () => {
    const orders: StorefrontTier = {
      ...silver,
      basis: 'orders_placed',
      current: null,
      keep: null,
      next: { id: 'silver', name: 'Silber', threshold: 5, missing: 3, share: 0.4 },
      ladder: [{ id: 'silver', name: 'Silber', threshold: 5, ...plain }],
    };
    const { see } = await openWith(orders, { locale: 'de' });
    fireEvent.click(await see.findByRole('link', { name: 'Noch 3 Bestellungen bis Silber' }));
    expect(await see.findByText('Ab 5 Bestellungen')).toBeTruthy();
  });

  test('has no place where the shop has none', async () => {
    const { see } = await openWith(null);
    await see.findByRole('tab', { name: 'Earn' });
    expect(see.queryByRole('tab', { name: 'Status' })).toBeNull();
  });
});
