import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { ledgerLine, member } from './sample-shop.ts';

const route = 'POST /members/m1/adjustments';

const dollars = (amount: string) => ({ amount, currency: 'USD' });
const noArithmetic = {
  rate: null,
  spent: null,
  multiplier: null,
  multiplied: null,
  each: null,
  units: null,
  order_no: null,
  goal: null,
  times: null,
};
const traceLine = { line_id: '1', title: 'Linen shirt', quantity: 2, quantity_left: 1 };
const trace = {
  lines: [
    { ...traceLine, counts: dollars('12.40'), excluded: null },
    {
      ...traceLine,
      line_id: '2',
      title: 'Voucher',
      counts: dollars('0.00'),
      excluded: 'gift_card',
    },
  ],
  arithmetic: {
    lines: dollars('12.40'),
    shipping: dollars('0.00'),
    amounts_refunded: dollars('3.00'),
    order_total: dollars('27.80'),
    base: dollars('12.40'),
    base_before_refunds: dollars('24.80'),
    parts: [
      {
        ...noArithmetic,
        source: 'rule',
        id: 'spend',
        kind: 'per_amount',
        title: null,
        points: 12,
        exact_points: '62/5',
        limited_by: null,
        rate: { points: 1, per: dollars('1.00') },
        spent: dollars('12.40'),
      },
      {
        ...noArithmetic,
        source: 'campaign',
        id: 'double',
        kind: 'multiplier',
        title: 'Double weekend',
        points: 5,
        exact_points: '5',
        limited_by: 'budget',
        multiplier: 2,
        multiplied: '62/5',
      },
    ],
    skipped: [
      {
        source: 'rule',
        id: 'weekday',
        title: null,
        reason: 'weekdays',
        sentence: 'Rule “weekday” holds on Monday only.',
      },
    ],
    limited_by: null,
    exact_points: '62/5',
    rounding: 'down',
    pending_until: 'days',
    pending_days: 14,
  },
};

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
          status: 'partially_refunded',
          points: 12,
          pending: 12,
          pending_until: '2026-12-04T10:00:00.000Z',
          forgiven: 12,
          nothing: null,
          program_version: 7,
          explanation: ['Linen shirt × 1 of 2 counts 12.40 USD.'],
          trace,
        },
        {
          order_id: '5548',
          name: '#1987',
          placed_at: member.joined_at,
          status: 'pending',
          points: 0,
          pending: 0,
          pending_until: null,
          forgiven: 0,
          nothing: 'not_paid',
          program_version: null,
          explanation: ['Order #1987 earned nothing: it has not been paid yet.'],
          trace: null,
        },
      ],
      next_cursor: '1764582000000.5548',
    },
    'GET /members/m1/notices': {
      items: [
        {
          id: '2',
          title: '40 points expire on Dec 21, 2026 (7 days before)',
          state: 'not_sent',
          reason: 'This member wants no mails.',
          attempts: 0,
          created_at: member.joined_at,
          sent_at: null,
        },
      ],
    },
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

  it('says when and how they agreed to take part', async () => {
    openMember();
    await screen.findByText('Amelia Okafor');
    expect(screen.getByText(/by buying: customers join automatically/)).toBeDefined();
  });

  it('leads from a merged member to the one who was kept, and adjusts nothing', async () => {
    openAdmin('/admin/members/m1', {
      'GET /members/m1': { ...member, status: 'merged', merged_into: 'm2', identities: [] },
      'GET /members/m1/ledger': { items: [ledgerLine], next_cursor: null },
    });
    const link = await screen.findByRole('link', { name: 'Open the member who was kept' });
    expect(link.getAttribute('href')).toBe('/admin/members/m2');
    expect(screen.getByText('Merged')).toBeDefined();
    const adjust = screen.getAllByRole('button', { name: 'Adjust points' });
    expect(adjust.every((button) => button.getAttribute('aria-disabled') === 'true')).toBe(true);
  });

  it('says why an order earned nothing, what waits and what was forgiven', async () => {
    const { user } = openMember();
    await user.click(await screen.findByRole('tab', { name: 'Orders' }));
    await screen.findByText('#1988');
    expect(screen.getByText('12 points were already spent and not asked back')).toBeDefined();
    expect(screen.getByText('12 points pending until Dec 4, 2026')).toBeDefined();
    expect(screen.getByText('Earns nothing: it is not paid yet')).toBeDefined();
    await user.click(screen.getAllByRole('button', { name: 'Why' })[1] ?? document.body);
    expect(screen.getByText('Order #1987 earned nothing: it has not been paid yet.')).toBeDefined();
  });

  it('shows the trace of an order on request, and turns the pages of orders', async () => {
    const { admin, user } = openMember();
    await user.click(await screen.findByRole('tab', { name: 'Orders' }));
    await screen.findByText('#1988');
    expect(screen.queryByText('Linen shirt')).toBeNull();
    await user.click(screen.getAllByRole('button', { name: 'Why' })[0] ?? document.body);
    const lines = within(screen.getByRole('table', { name: 'Lines of the order' }));
    expect(lines.getByText('1 of 2')).toBeDefined();
    expect(lines.getByText('Gift card', { selector: 'span' })).toBeDefined();
    expect(screen.getByText('62/5, rounded down')).toBeDefined();
    expect(screen.getByText('$3.00 of $27.80')).toBeDefined();
    expect(screen.getByText('1 per $1.00 of $12.40: 12')).toBeDefined();
    expect(screen.getByText('× 2 on 62/5: 5 (what was left of its budget)')).toBeDefined();
    expect(screen.getByText('Rule “weekday” holds on Monday only.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() =>
      expect(admin.sent('GET /members/m1/orders').at(-1)?.path).toContain(
        'cursor=1764582000000.5548',
      ),
    );
  });

  it('shows what the member was told, and why not', async () => {
    const { user } = openMember();
    await user.click(await screen.findByRole('tab', { name: 'Notices' }));
    await screen.findByText('40 points expire on Dec 21, 2026 (7 days before)');
    expect(screen.getByText('Not sent')).toBeDefined();
    expect(screen.getByText('This member wants no mails.')).toBeDefined();
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
