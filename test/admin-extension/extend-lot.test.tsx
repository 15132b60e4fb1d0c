import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { member } from './sample-shop.ts';

const route = 'POST /members/m1/lots/7/extend';

async function openExtension() {
  const lot = {
    title: 'Order #1042',
    points: 120,
    remaining: 80,
    earned_at: '2026-06-14T09:00:00.000Z',
  };
  const opened = openAdmin('/admin/members/m1', {
    'GET /members/m1': member,
    'GET /members/m1/ledger': { items: [], next_cursor: null },
    'GET /members/m1/lots': {
      items: [
        { ...lot, id: '7', expires_at: '2027-06-15T00:00:00.000Z' },
        { ...lot, id: '8', title: 'Welcome', expires_at: null },
      ],
    },
  });
  await opened.user.click(await screen.findByRole('tab', { name: 'Lots' }));
  await screen.findByText('Order #1042');
  return opened;
}

async function openDialog() {
  const opened = await openExtension();
  await opened.user.click(screen.getByRole('button', { name: 'Extend Order #1042' }));
  const dialog = within(await screen.findByRole('dialog'));
  return { ...opened, dialog };
}

describe('the lots of a member', () => {
  it('are good through a day or never expire, and what never expires needs no more time', async () => {
    await openExtension();
    expect(screen.getByText('Never expires')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Extend Welcome' })).toBeNull();
  });

  it('are not extended without a day and a reason', async () => {
    const { admin, user, dialog } = await openDialog();
    await user.click(dialog.getByRole('button', { name: 'Extend' }));
    expect(dialog.getByText('Choose a day')).toBeDefined();
    expect(dialog.getByText('Write at least 3 characters')).toBeDefined();
    expect(admin.sent(route)).toHaveLength(0);
  });

  it('are extended through a day, or for ever', async () => {
    const { admin, user, dialog } = await openDialog();
    admin.on(route, { items: [] });
    await user.type(dialog.getByLabelText('Good through'), '2027-12-31');
    await user.type(dialog.getByLabelText('Reason'), 'Parcel was late');
    await user.click(dialog.getByRole('button', { name: 'Extend' }));
    await waitFor(() => expect(admin.toasts).toHaveLength(1));
    expect(admin.sent(route).map(({ body }) => body)).toEqual([
      { expires_at: '2027-12-31', reason: 'Parcel was late' },
    ]);
    await user.click(await screen.findByRole('button', { name: 'Extend Order #1042' }));
    const again = within(await screen.findByRole('dialog'));
    await user.click(again.getByLabelText('Never expires'));
    await user.type(again.getByLabelText('Reason'), 'A promise');
    await user.click(again.getByRole('button', { name: 'Extend' }));
    await waitFor(() => expect(admin.sent(route)).toHaveLength(2));
    expect(admin.sent(route)[1]?.body).toEqual({ expires_at: 'never', reason: 'A promise' });
  });

  it('show why the server refused', async () => {
    const { admin, user, dialog } = await openDialog();
    admin.on(route, () => problem(422, 'lot_lapsed', { title: 'These points have expired' }));
    await user.click(dialog.getByLabelText('Never expires'));
    await user.type(dialog.getByLabelText('Reason'), 'Too late');
    await user.click(dialog.getByRole('button', { name: 'Extend' }));
    expect(await dialog.findByText('These points have expired')).toBeDefined();
  });
});
