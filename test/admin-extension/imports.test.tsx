import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AdminImport } from '../../server/contract/admin-imports.ts';
import { openAdmin } from './open-admin.tsx';

const dryRun: AdminImport = {
  id: 'b6f3c8c4-0a62-4f6c-9b1f-0d6a0f7f9a10',
  kind: 'members',
  state: 'done',
  subject: 'members',
  phase: 'check',
  dry_run: true,
  file: 'members.csv',
  read: 120,
  counts: { customers: 0, orders: 0, members: 118, points: 40_000, skipped: 0, failed: 2 },
  reach: null,
  notice: null,
  created_by: 'Dana Wells',
  created_at: '2026-11-20T10:00:00.000Z',
  finished_at: '2026-11-20T10:00:05.000Z',
};

describe('the imports', () => {
  it('bring in the past as the merchant chooses', async () => {
    const { admin, user } = openAdmin('/admin/imports', { 'GET /imports': { items: [] } });
    await screen.findByText('Nothing imported yet');
    admin.on('POST /imports/history', () => {
      const running = {
        ...dryRun,
        kind: 'history',
        state: 'running',
        dry_run: false,
        phase: 'wait',
      };
      admin.on('GET /imports', { items: [running] });
      return Response.json({});
    });
    fireEvent.change(screen.getByLabelText('Orders since'), { target: { value: '2025-01-01' } });
    fireEvent.change(screen.getByLabelText('Points for those orders'), {
      target: { value: 'program' },
    });
    await user.click(screen.getByRole('button', { name: 'Import the past' }));
    expect(await screen.findByText(/Shopify gathers them/)).toBeDefined();
    expect(admin.sent('POST /imports/history')[0]?.body).toEqual({
      from: '2025-01-01',
      points: 'program',
      joining: 'program',
      sign_up_bonus: false,
    });
    expect(screen.getByRole('button', { name: 'Stop' })).toBeDefined();
  });

  it('try a file of members first, and say what would come of it', async () => {
    const { admin, user } = openAdmin('/admin/imports', { 'GET /imports': { items: [] } });
    await screen.findByText('Nothing imported yet');
    admin.on('POST /imports/members', () => {
      admin.on('GET /imports', { items: [dryRun] });
      return Response.json(dryRun);
    });
    const file = new File(['email,balance\n'], 'members.csv', { type: 'text/csv' });
    const input = document.querySelector('input[type=file]');
    fireEvent.change(input ?? document.body, { target: { files: [file] } });
    expect(await screen.findByText('members.csv')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Dry run' }));
    expect(
      await screen.findByText('Would take over: 118 members, 40,000 points, 2 with errors.'),
    ).toBeDefined();
    await waitFor(() =>
      expect(admin.sent('POST /imports/members')[0]?.path).toBe(
        '/imports/members?name=members.csv&dry_run=1&on_error=refuse_file',
      ),
    );
    expect(screen.getByRole('button', { name: 'Download errors' })).toBeDefined();
  });
});
