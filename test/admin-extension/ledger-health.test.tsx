import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openAdmin } from './open-admin.tsx';
import { health } from './sample-shop.ts';

describe('the health of the ledger', () => {
  it('shows the green mark and what was checked', async () => {
    openAdmin('/admin/ledger', { 'GET /ledger/health': health });
    await screen.findByText('Every point is accounted for');
    expect(screen.getByText('Lots match balances')).toBeDefined();
    expect(screen.getByText('9,310')).toBeDefined();
  });

  it('lists exactly what is broken', async () => {
    openAdmin('/admin/ledger', {
      'GET /ledger/health': {
        ...health,
        ok: false,
        broken: [{ check: 'lots', what: 'Member m4', detail: 'Lots hold 1,190, balance 1,240' }],
      },
    });
    await screen.findByText('1 thing does not add up');
    expect(screen.getByText('Member m4')).toBeDefined();
    expect(screen.getByText('Lots hold 1,190, balance 1,240')).toBeDefined();
  });

  it('checks now and shows the new result', async () => {
    const { admin, user } = openAdmin('/admin/ledger', {
      'GET /ledger/health': { ok: true, checked_at: null, checks: [], broken: [] },
      'POST /ledger/check': {},
    });
    await screen.findByText('Not checked yet');
    admin.on('GET /ledger/health', health);
    await user.click(screen.getByRole('button', { name: 'Check now' }));
    await screen.findByText('Every point is accounted for');
    await waitFor(() => expect(admin.sent('POST /ledger/check')).toHaveLength(1));
  });
});
