import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AdminTask, AdminTasks } from '../../server/contract/admin-rewards.ts';
import { problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { overview } from './sample-overview.ts';
import { redemption } from './sample-shop.ts';

const since = '2026-11-20T10:00:00.000Z';

const tasting: AdminTask = {
  kind: 'hand_over',
  redemption: {
    ...redemption,
    id: 'r2',
    kind: 'custom',
    title: 'A tasting',
    points: 8000,
    value: null,
    code: 'REG-4C8TKW',
    can_fulfil: true,
  },
  member: { id: 'm1', name: 'Amelia Okafor' },
  instructions: 'Call them to set a day.',
  reason: null,
  since,
};
const credit: AdminTask = {
  kind: 'look_up',
  redemption: {
    ...redemption,
    id: 'r3',
    kind: 'store_credit',
    title: 'Store credit',
    points: 1000,
    value: { amount: '10.00', currency: 'USD' },
    status: 'held',
    code: null,
    parked_reason: 'Two credits of $10.00 were made.',
    can_cancel: false,
  },
  member: { id: 'm2', name: 'Ines Ferreira' },
  instructions: null,
  reason: 'Two credits of $10.00 were made.',
  since,
};

const waiting = (...items: AdminTask[]): AdminTasks => ({
  items,
  counts: {
    hand_over: items.filter(({ kind }) => kind === 'hand_over').length,
    look_up: items.filter(({ kind }) => kind === 'look_up').length,
  },
});

const openTasks = (tasks: object) => openAdmin('/admin/tasks', { 'GET /tasks': tasks });

describe('the list of what is to do', () => {
  it('shows what to hand over to whom, and says how many wait in the navigation', async () => {
    openTasks(waiting(tasting, credit));
    const list = within(await screen.findByRole('list', { name: 'To hand over' }));
    expect(list.getByText('A tasting')).toBeDefined();
    expect(list.getByText('REG-4C8TKW')).toBeDefined();
    expect(list.getByText('Call them to set a day.')).toBeDefined();
    expect(list.getByText(/8,000 points, waiting since Nov 20, 2026/)).toBeDefined();
    const member = list.getByRole('link', { name: 'Amelia Okafor' });
    expect(member.getAttribute('href')).toBe('/admin/members/m1');
    expect(screen.getByRole('link', { name: 'To do 2' })).toBeDefined();
  });

  it('marks a reward as handed over, and takes it off the list', async () => {
    const { admin, user } = openTasks(waiting(tasting));
    admin.on('POST /redemptions/r2/fulfil', () => {
      admin.on('GET /tasks', waiting());
      return Response.json({});
    });
    await user.click(
      await screen.findByRole('button', { name: 'Handed over: A tasting REG-4C8TKW' }),
    );
    await screen.findByText('Nothing waits for you');
    expect(admin.sent('POST /redemptions/r2/fulfil')).toHaveLength(1);
    expect(admin.toasts).toEqual(['Handed over']);
    expect(screen.getByRole('link', { name: 'To do' })).toBeDefined();
  });

  it('keeps the reward on the list when that is refused', async () => {
    const { admin, user } = openTasks(waiting(tasting));
    admin.on('POST /redemptions/r2/fulfil', () =>
      problem(409, 'conflict', { title: 'It was cancelled meanwhile' }),
    );
    await user.click(await screen.findByRole('button', { name: /^Handed over: A tasting/ }));
    await screen.findByText('It was cancelled meanwhile');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(admin.sent('GET /tasks')).toHaveLength(2));
    expect(screen.getByText('A tasting')).toBeDefined();
  });

  it('gives the points back after asking', async () => {
    const { admin, user } = openTasks(waiting(tasting));
    admin.on('POST /redemptions/r2/cancel', {});
    await user.click(await screen.findByRole('button', { name: /^Cancel A tasting/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/is good no longer, and 8,000 points return/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Cancel redemption' }));
    await waitFor(() => expect(admin.sent('POST /redemptions/r2/cancel')).toHaveLength(1));
    await waitFor(() => expect(admin.sent('GET /tasks')).toHaveLength(2));
  });

  it('says when there is more than it shows', async () => {
    openTasks({ ...waiting(tasting), counts: { hand_over: 140, look_up: 0 } });
    const more = await screen.findByText(/^The 1 oldest of 140/);
    expect(more.textContent).toBe('The 1 oldest of 140; the next follow as these are done.');
  });

  it('offers to try again when it could not load', async () => {
    const { admin, user } = openTasks(() => problem(503, 'unavailable', { title: 'Away' }));
    await screen.findByText('Away');
    admin.on('GET /tasks', waiting(tasting));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('A tasting');
    expect(screen.queryByText('Away')).toBeNull();
  });

  it('stands on the overview while something waits', async () => {
    openAdmin('/', { 'GET /overview': overview, 'GET /tasks': waiting(tasting, credit) });
    const link = await screen.findByRole('link', { name: '2 things to do' });
    expect(link.getAttribute('href')).toBe('/admin/tasks');
  });
});

describe('a redemption that needs a look', () => {
  async function openDialog(task = credit) {
    const opened = openTasks(waiting(task));
    const { user } = opened;
    await user.click(await screen.findByRole('button', { name: /^Say what became of/ }));
    return { ...opened, dialog: within(await screen.findByRole('dialog')) };
  }

  it('says where to look and what each answer does, and asks for one', async () => {
    const { admin, user, dialog } = await openDialog();
    expect(
      dialog.getByText(/look at the store credit for \$10\.00 since Nov 20, 2026/),
    ).toBeDefined();
    expect(dialog.getByText(/^1,000 points return to the member/)).toBeDefined();
    expect(dialog.getByText(/^Regulars looks once more/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Settle it' }));
    expect(dialog.getByText('Choose one')).toBeDefined();
    expect(admin.sent('POST /redemptions/r3/resolve')).toHaveLength(0);
  });

  it.each([
    ['It was issued', 'issued'],
    ['It was not: give the points back', 'not_issued'],
    ['Try again', 'try_again'],
  ])('is settled by “%s”', async (label, answer) => {
    const { admin, user, dialog } = await openDialog();
    admin.on('POST /redemptions/r3/resolve', {});
    await user.click(dialog.getByLabelText(label));
    await user.type(dialog.getByLabelText('Note'), 'Looked at the account');
    await user.click(dialog.getByRole('button', { name: 'Settle it' }));
    await waitFor(() => expect(admin.sent('POST /redemptions/r3/resolve')).toHaveLength(1));
    expect(admin.sent('POST /redemptions/r3/resolve')[0]?.body).toEqual({
      answer,
      note: 'Looked at the account',
    });
    await waitFor(() => expect(admin.sent('GET /tasks')).toHaveLength(2));
  });

  it('asks whether it is gone where it was being taken back', async () => {
    const { user, admin, dialog } = await openDialog({
      ...credit,
      redemption: {
        ...credit.redemption,
        status: 'issued',
        ending: 'cancelled',
        connection_id: '1-a',
      },
    });
    expect(dialog.getByText(/^In Stripe, open the customer/)).toBeDefined();
    admin.on('POST /redemptions/r3/resolve', () =>
      problem(409, 'conflict', { title: 'Settled already' }),
    );
    await user.click(dialog.getByLabelText('It is gone: give the points back'));
    await user.click(dialog.getByRole('button', { name: 'Settle it' }));
    await dialog.findByText('Settled already');
    expect(admin.sent('POST /redemptions/r3/resolve')[0]?.body).toEqual({
      answer: 'not_issued',
      note: null,
    });
  });
});
