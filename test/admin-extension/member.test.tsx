import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { ledgerLine, member, redemption } from './sample-shop.ts';

const route = 'POST /members/m1/adjustments';

function openMember() {
  return openAdmin('/admin/members/m1', {
    'GET /members/m1': member,
    'GET /members/m1/ledger': { items: [ledgerLine], next_cursor: null },
    'GET /members/m1/lots': { items: [] },
    'GET /members/m1/orders': {
      items: [
        {
          order_id: '5549',
          name: '#1988',
          placed_at: member.joined_at,
          status: 'pending',
          points: 0,
          forgiven: 12,
          explanation: ['Order #1988 earned nothing: it has not been paid yet.'],
        },
      ],
    },
    'GET /members/m1/redemptions': { items: [redemption] },
  });
}

async function openAdjustment() {
  const opened = openMember();
  await opened.user.click(await screen.findByRole('button', { name: 'Adjust points' }));
  const dialog = within(await screen.findByRole('dialog'));
  return { ...opened, dialog };
}

describe('one member', () => {
  it('shows balances and identities, and explains a line of the ledger on request', async () => {
    const { user } = openMember();
    await screen.findByText('3,284', { selector: '.r-stat__value' });
    expect(screen.getByText('7209348123984')).toBeDefined();
    const why = await screen.findByRole('button', { name: 'Why' });
    expect(screen.queryByText(ledgerLine.explanation[0] ?? '')).toBeNull();
    await user.click(why);
    expect(screen.getByText('Linen shirt × 1 counts $84.00.')).toBeDefined();
    expect(why.getAttribute('aria-expanded')).toBe('true');
  });

  it('says why an order earned nothing, and what was forgiven', async () => {
    const { user } = openMember();
    await user.click(await screen.findByRole('tab', { name: 'Orders' }));
    await screen.findByText('#1988');
    expect(screen.getByText('12 points were already spent and not asked back')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Why' }));
    expect(screen.getByText('Order #1988 earned nothing: it has not been paid yet.')).toBeDefined();
  });

  it('cancels a redemption after asking', async () => {
    const { admin, user } = openMember();
    admin.on('POST /redemptions/r1/cancel', {});
    await user.click(await screen.findByRole('tab', { name: 'Redemptions' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel $5 off REG-7K2M9Q' }));
    expect(admin.sent('POST /redemptions/r1/cancel')).toHaveLength(0);
    await user.click(await screen.findByRole('button', { name: 'Cancel redemption' }));
    await waitFor(() => expect(admin.toasts).toEqual(['Redemption cancelled']));
    expect(admin.sent('POST /redemptions/r1/cancel')).toHaveLength(1);
    await waitFor(() => expect(admin.sent('GET /members/m1')).toHaveLength(2));
  });

  it('keeps the question open when the cancellation is refused', async () => {
    const { admin, user } = openMember();
    admin.on('POST /redemptions/r1/cancel', () =>
      problem(409, 'conflict', { title: 'Already used' }),
    );
    await user.click(await screen.findByRole('tab', { name: 'Redemptions' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel $5 off REG-7K2M9Q' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel redemption' }));
    expect(await screen.findByText('Already used')).toBeDefined();
  });
});

describe('adjusting points', () => {
  it('refuses bad input in its field and sends nothing', async () => {
    const { admin, user, dialog } = await openAdjustment();
    await user.type(dialog.getByLabelText('Points'), '1.5');
    await user.type(dialog.getByLabelText('Reason'), 'x');
    await user.click(dialog.getByRole('button', { name: 'Post adjustment' }));
    expect(dialog.getByText('Enter a whole number')).toBeDefined();
    expect(dialog.getByText('Write at least 3 characters')).toBeDefined();
    expect(admin.sent(route)).toHaveLength(0);
  });

  it('posts points and reason, then shows the new balance', async () => {
    const { admin, user, dialog } = await openAdjustment();
    admin.on(route, {});
    admin.on('GET /members/m1', {
      ...member,
      balance: { ...member.balance, available: 3184 },
    });
    await user.type(dialog.getByLabelText('Points'), '-100');
    await user.type(dialog.getByLabelText('Reason'), 'Booked twice');
    expect(dialog.getByText('Available now 3,284, afterwards 3,184')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Post adjustment' }));
    await screen.findByText('3,184', { selector: '.r-stat__value' });
    expect(admin.sent(route).map(({ body }) => body)).toMatchObject([
      { points: -100, reason: 'Booked twice' },
    ]);
    expect(admin.toasts).toEqual(['−100 posted']);
  });

  it('repeats the same id when no answer came, so that it posts once', async () => {
    const { admin, user, dialog } = await openAdjustment();
    let tries = 0;
    admin.on(route, () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new TypeError('connection lost')) : json({});
    });
    await user.type(dialog.getByLabelText('Points'), '250');
    await user.type(dialog.getByLabelText('Reason'), 'Parcel was late');
    await user.click(dialog.getByRole('button', { name: 'Post adjustment' }));
    await dialog.findByText(/Trying again is safe/);
    expect(dialog.getByLabelText('Points').hasAttribute('disabled')).toBe(true);
    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(admin.toasts).toEqual(['+250 posted']));
    const [first, second] = admin.sent(route).map(({ body }) => body);
    expect(second).toEqual(first);
  });

  it('shows what the server refused in its field', async () => {
    const { admin, user, dialog } = await openAdjustment();
    admin.on(route, () =>
      problem(422, 'unprocessable', {
        errors: [{ path: 'points', message: 'The balance is only 50' }],
      }),
    );
    await user.type(dialog.getByLabelText('Points'), '-9999');
    await user.type(dialog.getByLabelText('Reason'), 'Fraud');
    await user.click(dialog.getByRole('button', { name: 'Post adjustment' }));
    expect(await dialog.findByText('The balance is only 50')).toBeDefined();
  });
});
