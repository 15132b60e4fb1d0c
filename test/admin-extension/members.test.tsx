import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { member } from './sample-shop.ts';

const list = { items: [member], next_cursor: null };

describe('the members', () => {
  it('searches once the typing rests, and keeps the search in the address', async () => {
    const { admin, user } = openAdmin('/admin/members', { 'GET /members': list });
    await screen.findByRole('link', { name: 'Amelia Okafor' });
    await user.type(screen.getByLabelText(/Search by name/), 'amelia');
    await waitFor(() => expect(admin.sent('GET /members')).toHaveLength(2));
    expect(admin.sent('GET /members').map(({ path }) => path)).toEqual([
      '/members',
      '/members?search=amelia',
    ]);
    await waitFor(() => expect(window.location.search).toBe('?search=amelia'));
  });

  it('says so when nobody matches, and when there is nobody yet', async () => {
    const { user } = openAdmin('/admin/members', {
      'GET /members': { items: [], next_cursor: null },
    });
    await screen.findByText('No members yet');
    await user.type(screen.getByLabelText(/Search by name/), 'zzz');
    expect(await screen.findByText('No member matches “zzz”')).toBeDefined();
  });

  it('walks to older members and back', async () => {
    const { admin, user } = openAdmin('/admin/members', {
      'GET /members': ({ path }: { path: string }) =>
        path.includes('cursor=c2')
          ? json({ items: [{ ...member, id: 'm2', name: 'Jonas Lindqvist' }], next_cursor: null })
          : json({ items: [member], next_cursor: 'c2' }),
    });
    await screen.findByText('Amelia Okafor');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByText('Jonas Lindqvist');
    await user.click(screen.getByRole('button', { name: 'Previous' }));
    await screen.findByText('Amelia Okafor');
    expect(admin.sent('GET /members')).toHaveLength(3);
  });

  it('opens a member', async () => {
    const { user } = openAdmin('/admin/members', {
      'GET /members': list,
      'GET /members/m1': member,
      'GET /members/m1/ledger': { items: [], next_cursor: null },
    });
    await user.click(await screen.findByRole('link', { name: 'Amelia Okafor' }));
    await screen.findByRole('heading', { name: 'Amelia Okafor' });
    expect(await screen.findByText('No points have moved yet')).toBeDefined();
  });
});

describe('the members of a segment', () => {
  it('are listed alone, and can be kept as a file', async () => {
    const { admin, user } = openAdmin('/admin/members', {
      'GET /members': list,
      'GET /segments': {
        items: [{ id: 'rfm:champions', name: 'Champions', ready_made: true, members: 12 }],
        total: 40,
      },
      'GET /segments/rfm%3Achampions/export': () => new Response('email\n'),
    });
    const filter = await screen.findByLabelText('Segment');
    fireEvent.change(filter, { target: { value: 'rfm:champions' } });
    await waitFor(() =>
      expect(admin.sent('GET /members').at(-1)?.path).toBe('/members?segment=rfm%3Achampions'),
    );
    await waitFor(() => expect(window.location.search).toBe('?segment=rfm%3Achampions'));
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
    await waitFor(() => expect(admin.sent('GET /segments/rfm%3Achampions/export')).toHaveLength(1));
  });
});
