import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openAdmin } from './open-admin.tsx';
import { health } from './sample-shop.ts';

describe('the health of the ledger', () => {
  it('shows the green mark and what was checked', async () => {
    openAdmin('/admin/ledger', { 'GET /ledger/health': health });
    await screen.findByText('Every point is accounted for');
    expect(screen.getByText('Lots match balances')).toBeDefined();
    expect(screen.getByText('9,310 lots')).toBeDefined();
    expect(screen.getByText('120 ms')).toBeDefined();
    expect(screen.getByText(/in 1\.4 s: the ledgers of 1,284 members replayed/)).toBeDefined();
  });

  it('lists exactly what is broken, with the way to the member and how much more there is', async () => {
    const [lots] = health.checks;
    if (lots === undefined) return expect.fail('the sample has a check');
    openAdmin('/admin/ledger', {
      'GET /ledger/health': {
        ...health,
        ok: false,
        checks: [{ ...lots, ok: false, broken_rows: 102 }],
        broken: [
          {
            check: 'lots',
            what: 'transfer m4-7',
            detail: 'Found 1,190 in lots; expected 1,240 in lots.',
            member_id: 'm4',
            line: 7,
            expected: '1,240 in lots',
            found: '1,190 in lots',
          },
          {
            check: 'lots',
            what: 'shop',
            detail: 'Found 3; expected 4.',
            member_id: null,
            line: null,
            expected: '4',
            found: '3',
          },
        ],
      },
    });
    await screen.findByText('102 things do not add up');
    const link = screen.getByRole('link', { name: 'transfer m4-7' });
    expect(link.getAttribute('href')).toBe('/admin/members/m4');
    expect(screen.getByText('1,240 in lots')).toBeDefined();
    expect(screen.getByText('1,190 in lots')).toBeDefined();
    expect(screen.getByText('shop')).toBeDefined();
    expect(screen.getByText('And 100 more of “Lots match balances”.')).toBeDefined();
  });

  it('checks now and shows the new result', async () => {
    const { admin, user } = openAdmin('/admin/ledger', {
      'GET /ledger/health': {
        ok: true,
        checked_at: null,
        members: 0,
        took_ms: 0,
        checks: [],
        broken: [],
      },
      'POST /ledger/check': {},
    });
    await screen.findByText('Not checked yet');
    admin.on('GET /ledger/health', health);
    await user.click(screen.getByRole('button', { name: 'Check now' }));
    await screen.findByText('Every point is accounted for');
    await waitFor(() => expect(admin.sent('POST /ledger/check')).toHaveLength(1));
  });
});
