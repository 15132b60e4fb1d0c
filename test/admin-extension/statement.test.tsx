import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { periodOf } from '../../admin-extension/pages/member/statement-periods.ts';
import { todayIn } from '../../admin-extension/today-in.ts';
import { problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { ledgerLine, member } from './sample-shop.ts';

describe('a period', () => {
  it.each([
    ['this_month', '2026-11-21', '2026-11-01', '2026-11-21'],
    ['last_month', '2026-11-21', '2026-10-01', '2026-10-31'],
    ['last_month', '2026-01-05', '2025-12-01', '2025-12-31'],
    ['last_month', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['this_year', '2026-11-21', '2026-01-01', '2026-11-21'],
    ['last_year', '2026-11-21', '2025-01-01', '2025-12-31'],
  ] as const)('named %s on %s is %s to %s', (preset, today, from, to) => {
    expect(periodOf(preset, today)).toEqual({ from, to });
  });

  it('knows the day by the shop’s clock', () => {
    const now = new Date('2026-11-01T02:00:00Z');
    expect(todayIn('America/New_York', now)).toBe('2026-10-31');
    expect(todayIn('Asia/Tokyo', now)).toBe('2026-11-01');
  });
});

describe('a statement', () => {
  let saved: string[];

  beforeEach(() => {
    saved = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      if (this.download !== '') saved.push(this.download);
    });
  });
  afterEach(() => vi.restoreAllMocks());

  async function openDialog(answer: () => Response) {
    const opened = openAdmin('/admin/members/m1', {
      'GET /members/m1': member,
      'GET /members/m1/ledger': { items: [ledgerLine], next_cursor: null },
      'GET /members/m1/statement': answer,
    });
    await screen.findByText('Amelia Okafor');
    // Drawn a second time for a moment, unseen, to be measured; one is as good as the other.
    const [button] = await screen.findAllByRole('button', { name: 'Statement' });
    if (button !== undefined) await opened.user.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    return { ...opened, dialog };
  }

  it('is downloaded for the days and in the format that staff choose', async () => {
    const { admin, user, dialog } = await openDialog(
      () =>
        new Response('file', {
          headers: { 'Content-Disposition': 'attachment; filename="statement-1.csv"' },
        }),
    );
    await user.selectOptions(dialog.getByLabelText('Period'), 'last_year');
    await user.selectOptions(dialog.getByLabelText('File'), 'csv');
    await user.click(dialog.getByRole('button', { name: 'Download' }));
    await waitFor(() => expect(saved).toEqual(['statement-1.csv']));
    const { from, to } = periodOf('last_year', todayIn('America/New_York', new Date()));
    expect(admin.sent('GET /members/m1/statement').map(({ path }) => path)).toEqual([
      `/members/m1/statement?from=${from}&to=${to}&format=csv`,
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says why there is none, and stays open', async () => {
    const { user, dialog } = await openDialog(() =>
      problem(422, 'statement_too_long', { title: 'Too long', detail: 'Choose a shorter period.' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Download' }));
    await screen.findByText('Choose a shorter period.');
    expect(saved).toEqual([]);
  });
});
