import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { failedDelivery } from './sample-shop.ts';

const counts = { waiting: 0, done: 18_422, failed: 1, ignored: 0 };
const deliveries = { items: [failedDelivery], counts, next_cursor: null };

describe('the inbox', () => {
  it('shows which field of a delivery is wrong, and replays it', async () => {
    const { admin, user } = openAdmin('/admin/inbox?state=failed', {
      'GET /deliveries': deliveries,
      'POST /deliveries/d1/replay': {},
    });
    await screen.findByText('line_items[2].price: expected a decimal');
    expect(admin.sent('GET /deliveries')[0]?.path).toBe('/deliveries?state=failed');
    await user.click(screen.getByRole('button', { name: 'Replay orders/paid d1' }));
    await waitFor(() => expect(admin.toasts).toEqual(['It will be handled again in a moment']));
    expect(admin.sent('POST /deliveries/d1/replay')).toHaveLength(1);
    await waitFor(() => expect(admin.sent('GET /deliveries')).toHaveLength(2));
  });

  it('filters by state, with the counts of the whole shop', async () => {
    const { admin, user } = openAdmin('/admin/inbox', { 'GET /deliveries': deliveries });
    await screen.findByText('orders/paid');
    expect(screen.getAllByText('18,422')).toBeDefined();
    admin.on('GET /deliveries', { items: [], counts, next_cursor: null });
    await user.click(screen.getByRole('tab', { name: /^Failed/ }));
    await screen.findByText('Nothing has failed');
    expect(admin.requests.at(-1)?.path).toBe('/deliveries?state=failed');
  });

  it('says so when a replay is refused', async () => {
    const { user } = openAdmin('/admin/inbox', {
      'GET /deliveries': deliveries,
      'POST /deliveries/d1/replay': () =>
        problem(404, 'not_found', { title: 'This delivery is no longer kept' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Replay orders/paid d1' }));
    expect(await screen.findByText('This delivery is no longer kept')).toBeDefined();
  });
});
