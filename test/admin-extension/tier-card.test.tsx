import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AdminMemberTier } from '../../server/contract/admin-tiers.ts';
import { openAdmin } from './open-admin.tsx';
import { member, program } from './sample-shop.ts';

const dollars = (amount: string) => ({ amount, currency: 'USD' });

const tier: AdminMemberTier = {
  standing: {
    basis: 'money_spent',
    tier: { id: 'silver', name: 'Silver', since: '2026-06-01T10:00:00.000Z' },
    locked: false,
    figure: dollars('450.00'),
    next: { id: 'gold', name: 'Gold', threshold: dollars('600.00'), missing: dollars('150.00') },
    keep: { missing: dollars('50.00'), until: '2027-06-01T04:00:00.000Z', in_grace: false },
  },
  choices: [
    { id: 'silver', name: 'Silver', by_hand_only: false },
    { id: 'friends', name: 'Friends', by_hand_only: true },
  ],
  periods: [
    {
      tier: { id: 'silver', name: 'Silver' },
      began_at: '2026-06-01T10:00:00.000Z',
      ended_at: null,
      how: 'given',
      reason: 'A long friend of the shop',
      actor: 'Dana Wells',
    },
  ],
};

function openMember(answers: Readonly<Record<string, object>> = {}) {
  return openAdmin('/admin/members/m1', {
    'GET /members/m1': member,
    'GET /members/m1/ledger': { items: [], next_cursor: null },
    'GET /members/m1/tier': tier,
    ...answers,
  });
}

describe('the tier of a member', () => {
  it('says where they stand, what is missing and how they came there', async () => {
    openMember();
    expect(await screen.findByText('$450.00 spent so far', { exact: false })).toBeDefined();
    expect(screen.getByText('$150.00 more for Gold')).toBeDefined();
    expect(
      screen.getByText('Kept until May 31, 2027; $50.00 more until then keeps it longer.'),
    ).toBeDefined();
    expect(
      screen.getByText(/Silver, given by hand, by Dana Wells, “A long friend of the shop”/),
    ).toBeDefined();
  });

  it('is given by hand, with a reason', async () => {
    const { admin, user } = openMember({ 'POST /members/m1/tier': {} });
    await user.click(await screen.findByRole('button', { name: 'Change tier' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText('Tier'), { target: { value: 'friends' } });
    await user.click(dialog.getByRole('button', { name: 'Change tier' }));
    expect(dialog.getByText('Write at least 3 characters')).toBeDefined();
    await user.type(dialog.getByLabelText('Reason'), 'Founding member');
    await user.click(dialog.getByRole('button', { name: 'Change tier' }));
    await waitFor(() => expect(admin.toasts).toEqual(['Tier changed']));
    expect(admin.sent('POST /members/m1/tier')[0]?.body).toEqual({
      tier_id: 'friends',
      locked: true,
      reason: 'Founding member',
    });
  });

  it('is not there where the program has no tiers', async () => {
    openMember({ 'GET /members/m1/tier': { standing: null, choices: [], periods: [] } });
    await screen.findByText('No points have moved yet');
    expect(screen.queryByRole('button', { name: 'Change tier' })).toBeNull();
  });
});

describe('the activities of a member', () => {
  it('show what gave points and what did not, and take one by hand', async () => {
    const { admin, user } = openMember({
      'GET /members/m1/activities': {
        items: [
          {
            id: 'a1',
            type: 'review',
            title: 'Review',
            url: null,
            external_id: 'r-1',
            occurred_at: '2026-11-20T10:00:00.000Z',
            recorded_at: '2026-11-20T10:00:00.000Z',
            points: 0,
            state: 'refused',
            reason: 'limit_per_day',
            detail: 'There was one that day already.',
            properties: { stars: 5 },
            source: 'api',
            told_by: 'Reviews app',
            note: null,
          },
        ],
        next_cursor: null,
      },
      'GET /program': program,
      'POST /members/m1/activities': {},
    });
    await user.click(await screen.findByRole('tab', { name: 'Activities' }));
    expect(await screen.findByText('There was one that day already.')).toBeDefined();
    expect(screen.getByText('Told through the API (Reviews app)')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Record activity' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(await dialog.findByLabelText('Reason'), 'Signed up at the counter');
    await user.click(dialog.getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(admin.sent('POST /members/m1/activities')).toHaveLength(1));
    expect(admin.sent('POST /members/m1/activities')[0]?.body).toMatchObject({
      type: 'sign_up',
      reason: 'Signed up at the counter',
      properties: {},
    });
  });
});
