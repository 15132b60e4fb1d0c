import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AdminCheckout } from '../../server/contract/admin-checkout.ts';
import { fullProgram } from './full-program.ts';
import { openAdmin } from './open-admin.tsx';
import { program } from './sample-shop.ts';

const nothing: AdminCheckout = { state: 'off', refusal: null, published_at: null, benefits: [] };

function openTiers(checkout: AdminCheckout) {
  return openAdmin('/admin/program?section=tiers', {
    'GET /program': { live: { ...program.live, document: fullProgram }, draft: null },
    'PUT /program': {},
    'GET /segments': { items: [], total: 0 },
    'GET /tiers': { ladder: null },
    'GET /checkout': checkout,
  });
}

describe('what tiers get at the checkout', () => {
  it('is switched on with the draft', async () => {
    const { admin, user } = openTiers(nothing);
    await user.click(
      await screen.findByLabelText('Give tiers their discount and free shipping at the checkout'),
    );
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() => expect(admin.sent('PUT /program')).toHaveLength(1));
    expect(admin.sent('PUT /program')[0]?.body).toMatchObject({
      settings: { checkout_function: true },
    });
  });

  it('shows what is live', async () => {
    openTiers({
      ...nothing,
      state: 'published',
      benefits: [
        { tier_id: 'silver', name: 'Silver', percent: 5, free_shipping: false },
        { tier_id: 'gold', name: 'Gold', percent: 10, free_shipping: true },
      ],
    });
    expect(
      await screen.findByText('Live: Silver: 5 % off · Gold: 10 % off and free shipping'),
    ).toBeDefined();
    expect(screen.getByText('On')).toBeDefined();
  });

  it('shows why Shopify refused it, and what happens then', async () => {
    openTiers({ ...nothing, state: 'refused', refusal: 'Not on this plan.' });
    expect(
      await screen.findByText(
        'Shopify did not take it: Not on this plan. It is asked again when you publish.',
      ),
    ).toBeDefined();
  });
});
