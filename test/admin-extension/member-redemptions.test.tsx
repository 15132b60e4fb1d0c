import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AdminRedemption } from '../../server/contract/admin-rewards.ts';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { member, redemption } from './sample-shop.ts';

describe('what a member redeemed', () => {
  const voucher: AdminRedemption = {
    ...redemption,
    id: 'r2',
    kind: 'custom',
    title: 'A tasting',
    value: null,
    code: 'REG-4C8T',
    can_fulfil: true,
  };
  const open = async (...items: AdminRedemption[]) => {
    const opened = openAdmin('/admin/members/m1', {
      'GET /members/m1': member,
      'GET /members/m1/ledger': { items: [], next_cursor: null },
      'GET /members/m1/redemptions': { items },
    });
    await opened.user.click(await screen.findByRole('tab', { name: 'Redemptions' }));
    await screen.findByRole('table', { name: 'Redemptions' });
    return opened;
  };

  it('shows every kind with its code, its worth and how long it can be undone', async () => {
    await open(
      voucher,
      {
        ...redemption,
        id: 'r3',
        kind: 'gift_card',
        title: 'Gift card',
        code: 'GIFT4T8K',
        undo_until: '2026-12-04T10:00:00.000Z',
      },
      { ...redemption, id: 'r4', kind: 'percentage_off', percent: 10, expires_at: null },
      {
        ...redemption,
        id: 'r5',
        kind: 'amount_off_variable',
        status: 'used',
        order_id: '5551',
        connection_id: '1-k3j9',
        points: 1200,
        returned_points: 400,
      },
    );
    expect(screen.getByText('To hand over')).toBeDefined();
    expect(screen.getByText('Voucher REG-4C8T')).toBeDefined();
    expect(screen.getByText('Gift card GIFT4T8K, can be undone until Dec 4, 2026')).toBeDefined();
    expect(screen.getByText('10%, at most $5.00')).toBeDefined();
    expect(screen.getByText('Code REG-7K2M9Q, used in order 5551, on Stripe')).toBeDefined();
    expect(screen.getByText('400 came back')).toBeDefined();
  });

  it('says what nobody knows, and leads to where a person settles it', async () => {
    await open({
      ...redemption,
      kind: 'store_credit',
      status: 'held',
      code: null,
      parked_reason: 'Two credits of $5.00 were made.',
      can_cancel: false,
    });
    expect(screen.getByText('Needs a look')).toBeDefined();
    expect(screen.getByText('Two credits of $5.00 were made.')).toBeDefined();
    const link = screen.getByRole('link', { name: 'Say what is there' });
    expect(link.getAttribute('href')).toBe('/admin/tasks');
    expect(screen.queryByRole('button', { name: /^Cancel/ })).toBeNull();
  });

  it('says what became of the points of codes that ran out', async () => {
    await open(
      { ...redemption, id: 'r6', status: 'expired', title: 'Came back' },
      { ...redemption, id: 'r7', status: 'expired', title: 'Gone', forfeited_points: 500 },
    );
    const [, back, gone] = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(back).toContain('all came back');
    expect(gone).toContain('500 lost');
  });

  it('marks a voucher as handed over, and takes one back that was', async () => {
    const { admin, user } = await open(voucher);
    admin.on('POST /redemptions/r2/fulfil', () => {
      admin.on('GET /members/m1/redemptions', {
        items: [{ ...voucher, status: 'used', can_fulfil: false }],
      });
      return json({});
    });
    await user.click(
      screen.getByRole('button', { name: 'Mark A tasting REG-4C8T as handed over' }),
    );
    await screen.findByText('Handed over');
    expect(admin.sent('POST /redemptions/r2/fulfil')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Cancel A tasting REG-4C8T' }));
    const asked = await screen.findByText(/was handed over already/);
    expect(asked.textContent).toMatch(/500 points return to the member all the same\.$/);
  });

  it.each([
    ['gift_card', /the card is deactivated first/],
    ['store_credit', /the credit is taken out of the customer’s account first/],
    ['free_product', /its code stops working first/],
  ] as const)('says what cancelling does to a %s', async (kind, words) => {
    const { user } = await open({ ...redemption, kind });
    await user.click(screen.getByRole('button', { name: /^Cancel \$5 off/ }));
    expect(await screen.findByText(words)).toBeDefined();
  });

  it('cancels a redemption after asking', async () => {
    const { admin, user } = await open(redemption);
    admin.on('POST /redemptions/r1/cancel', {});
    await user.click(await screen.findByRole('button', { name: 'Cancel $5 off REG-7K2M9Q' }));
    expect(admin.sent('POST /redemptions/r1/cancel')).toHaveLength(0);
    await user.click(await screen.findByRole('button', { name: 'Cancel redemption' }));
    await waitFor(() => expect(admin.toasts).toEqual(['Redemption cancelled']));
    expect(admin.sent('POST /redemptions/r1/cancel')).toHaveLength(1);
    await waitFor(() => expect(admin.sent('GET /members/m1')).toHaveLength(2));
  });

  it('keeps the question open when the cancellation is refused', async () => {
    const { admin, user } = await open(redemption);
    admin.on('POST /redemptions/r1/cancel', () =>
      problem(409, 'conflict', { title: 'Already used' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Cancel $5 off REG-7K2M9Q' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel redemption' }));
    expect(await screen.findByText('Already used')).toBeDefined();
  });

  it('looks again while a code is taken back, and then at the balance', async () => {
    const { admin } = await open({ ...redemption, ending: 'cancelled', can_cancel: false });
    expect(screen.getByText('Being taken back')).toBeDefined();
    admin.on('GET /members/m1/redemptions', {
      items: [{ ...redemption, status: 'cancelled', can_cancel: false }],
    });
    await screen.findByText('all came back');
    await waitFor(() => expect(admin.sent('GET /members/m1')).toHaveLength(2));
  });
});
