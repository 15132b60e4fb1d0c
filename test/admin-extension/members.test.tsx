import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { json } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { bulkDraft, bulkResult, story, tiers } from './sample-members.ts';
import { member } from './sample-shop.ts';

const list = {
  items: [member],
  next_cursor: null,
  total: { members: 1284, is_more: false },
  guest_orders: [],
};

/** A file to keep would lead the page away. */
beforeEach(() => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

describe('the members', () => {
  it('searches once the typing rests, and keeps the search in the address', async () => {
    const { admin, user } = openAdmin('/admin/members', { 'GET /members': list });
    await screen.findByRole('link', { name: 'Amelia Okafor' });
    expect(screen.getByText('1,284 members')).toBeDefined();
    await user.type(screen.getByLabelText(/Search by name/), 'amelia');
    await waitFor(() => expect(admin.sent('GET /members')).toHaveLength(2));
    expect(admin.sent('GET /members').map(({ path }) => path)).toEqual([
      '/members',
      '/members?search=amelia',
    ]);
    await waitFor(() => expect(window.location.search).toBe('?search=amelia'));
  });

  it('says by what somebody was found', async () => {
    openAdmin('/admin/members?search=%231042', {
      'GET /members': {
        ...list,
        items: [{ ...member, found_by: { kind: 'order', value: '#1042' } }],
      },
    });
    expect(await screen.findByText('order #1042')).toBeDefined();
    expect(screen.queryByText('amelia@example.com')).toBeNull();
  });

  it('says so when nobody matches, and when there is nobody yet', async () => {
    const { user } = openAdmin('/admin/members', {
      'GET /members': { items: [], next_cursor: null },
    });
    await screen.findByText('No members yet');
    await user.type(screen.getByLabelText(/Search by name/), 'zzz');
    expect(await screen.findByText('No member matches “zzz”')).toBeDefined();
  });

  it('says when the order that was meant is nobody’s', async () => {
    openAdmin('/admin/members?search=1042', {
      'GET /members': { items: [], next_cursor: null, guest_orders: ['#1042'] },
    });
    expect(await screen.findByText('Order #1042 has no member')).toBeDefined();
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

  it('are narrowed down and sorted, and all of it can be taken back', async () => {
    const { admin, user } = openAdmin('/admin/members', {
      'GET /members': ({ path }: { path: string }) =>
        json(path.includes('tier=gold') ? { items: [], next_cursor: null } : list),
      'GET /tiers': tiers,
    });
    const choose = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    await screen.findByLabelText('Tier');
    choose('Status', 'active');
    choose('Points', '1');
    choose('Sort', 'points');
    await waitFor(() =>
      expect(admin.sent('GET /members').at(-1)?.path).toBe(
        '/members?status=active&points=1&sort=points',
      ),
    );
    choose('Tier', 'gold');
    await screen.findByText('Nobody fits these filters');
    expect(window.location.search).toBe('?status=active&tier=gold&points=1&sort=points');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await screen.findByRole('link', { name: 'Amelia Okafor' });
    expect(admin.sent('GET /members').at(-1)?.path).toBe('/members');
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

describe('many members', () => {
  it('are given points together, once it was said how many they are', async () => {
    const { admin, user } = openAdmin('/admin/members?points=1', {
      'GET /members': list,
      'POST /bulk-actions': bulkDraft,
      [`POST /bulk-actions/${bulkDraft.id}`]: bulkDraft,
      [`GET /bulk-actions/${bulkDraft.id}`]: { ...bulkResult, next_cursor: null },
    });
    await user.click(await screen.findByRole('button', { name: 'Adjust points of all' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/For: with points/)).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'See how many' }));
    expect(admin.sent('POST /bulk-actions')).toHaveLength(0);
    await user.type(within(dialog).getByLabelText('Points for each member'), '50');
    await user.type(within(dialog).getByLabelText('Reason'), 'Sorry for the wait');
    await user.click(within(dialog).getByRole('button', { name: 'See how many' }));
    await screen.findByText('1,284 members: 50 points more each, 64,200 points in all.');
    expect(admin.sent('POST /bulk-actions')[0]?.body).toMatchObject({
      points: 50,
      reason: 'Sorry for the wait',
      chosen: 'with points',
      choice: { filter: { points: '1' } },
    });
    expect(admin.sent(`POST /bulk-actions/${bulkDraft.id}`)).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Adjust 1,284 members' }));
    await screen.findByRole('heading', { name: 'Sorry for the wait' });
    expect(admin.sent(`POST /bulk-actions/${bulkDraft.id}`)[0]?.body).toEqual({ move: 'start' });
  });

  it('are ticked one by one', async () => {
    const { admin, user } = openAdmin('/admin/members', {
      'GET /members': list,
      'POST /bulk-actions': { ...bulkDraft, members: 1, moved_points: -5, points: -5 },
    });
    await user.click(await screen.findByLabelText('Select Amelia Okafor'));
    expect(screen.getByText('1 selected')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Adjust their points' }));
    await user.type(await screen.findByLabelText('Points for each member'), '-5');
    await user.type(screen.getByLabelText('Reason'), 'Given twice');
    await user.click(screen.getByRole('button', { name: 'See how many' }));
    await screen.findByText(/1 member: 5 points less each, 5 points in all/);
    expect(admin.sent('POST /bulk-actions')[0]?.body).toMatchObject({
      choice: { members: ['m1'] },
      chosen: '1 member selected by hand',
    });
  });
});

describe('a bulk action', () => {
  it('says who got nothing and why, and is undone after a word', async () => {
    const undo = { ...bulkDraft, id: 'u1', kind: 'undo', points: null, moved_points: -64_150 };
    const { admin, user } = openAdmin(`/admin/members/bulk-actions/${bulkDraft.id}`, {
      [`GET /bulk-actions/${bulkDraft.id}`]: bulkResult,
      [`POST /bulk-actions/${bulkDraft.id}/undo`]: undo,
      'POST /bulk-actions/u1': undo,
      'GET /bulk-actions/u1': { ...bulkResult, action: { ...undo, state: 'running', done: 3 } },
    });
    await screen.findByText('1,283 done, 1 not');
    expect(screen.getByText('The member was deleted meanwhile.')).toBeDefined();
    // The page's own measure of its actions draws them twice.
    const [undoIt] = screen.getAllByRole('button', { name: 'Undo' });
    await user.click(undoIt ?? expect.fail('no way to undo'));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/set back by 64,150 points in all/)).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Undo it' }));
    await screen.findByText('3 of 1,284 members');
    expect(admin.sent('POST /bulk-actions/u1')[0]?.body).toEqual({ move: 'start' });
  });

  it('shows how far it is while it runs, and stops', async () => {
    const running = {
      ...bulkResult.action,
      state: 'running',
      done: 400,
      failed: 0,
      can_undo: false,
    };
    const { admin, user } = openAdmin(`/admin/members/bulk-actions/${bulkDraft.id}`, {
      [`GET /bulk-actions/${bulkDraft.id}`]: { action: running, told: [], next_cursor: null },
      [`POST /bulk-actions/${bulkDraft.id}`]: running,
    });
    await screen.findByText('400 of 1,284 members');
    const [stop] = screen.getAllByRole('button', { name: 'Stop' });
    await user.click(stop ?? expect.fail('no way to stop'));
    await waitFor(() =>
      expect(admin.sent(`POST /bulk-actions/${bulkDraft.id}`)[0]?.body).toEqual({ move: 'stop' }),
    );
  });

  it('stands in the list of all, which teaches what it is for when there is none', async () => {
    const { admin } = openAdmin('/admin/members/bulk-actions', {
      'GET /bulk-actions': { items: [] },
    });
    await screen.findByText('Nothing was done to many members yet');
    admin.on('GET /bulk-actions', { items: [bulkResult.action] });
    expect(await screen.findByRole('link', { name: '+50 each' }, { timeout: 8000 })).toBeDefined();
    expect(screen.getByText('1,283 of 1,284')).toBeDefined();
  });
});

describe('one whole member', () => {
  const answers = {
    'GET /members/m1': member,
    'GET /members/m1/story': story,
    'GET /members/m1/ledger': { items: [], next_cursor: null },
  };

  it('has the turns of their story at the top', async () => {
    openAdmin('/admin/members/m1', answers);
    const turns = await screen.findByRole('list', { name: 'The story so far' });
    expect(
      within(turns)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual([
      expect.stringMatching(/^JoinedMar 2, 2025/),
      expect.stringMatching(/^First orderMar 4, 2025/),
      expect.stringMatching(/^Came to GoldJan 10, 2026/),
      expect.stringMatching(/^Last order \(7 orders, \$812\.40\)Nov 2, 2026/),
      expect.stringMatching(/^Last earned or spentNov 20, 2026/),
      expect.stringMatching(/^120 points expire/),
    ]);
    expect(screen.getByText('Another member was merged into this one.')).toBeDefined();
  });

  it('is merged with another after both were seen side by side', async () => {
    const other = { ...member, id: '22', name: 'Amelia Rose', email: null, identities: [] };
    const { admin, user } = openAdmin('/admin/members/m1', {
      ...answers,
      'GET /members': { items: [member, other], next_cursor: null },
      'GET /members/22': other,
      'GET /members/22/story': { ...story, orders: 2, tier: null },
      'POST /members/m1/merge': member,
    });
    await user.click(await screen.findByRole('button', { name: 'Merge' }));
    await user.type(await screen.findByLabelText('Search for the other member'), 'amelia');
    const found = await screen.findByRole('list', { name: 'Members found' });
    // Nobody is offered to be merged with themselves.
    expect(within(found).getAllByRole('button')).toHaveLength(1);
    await user.click(within(found).getByRole('button', { name: /Amelia Rose/ }));
    const goes = await screen.findByRole('region', { name: 'Becomes the other: Amelia Rose' });
    expect(within(goes).getByText('2')).toBeDefined();
    expect(screen.getByText('This can’t be undone.')).toBeDefined();
    expect(screen.getByText(/gets 3,410 points of the other/)).toBeDefined();
    await user.type(screen.getByLabelText('Reason'), 'One person');
    await user.click(screen.getByRole('button', { name: 'Merge them' }));
    await waitFor(() => expect(admin.toasts).toContain('Merged'));
    expect(admin.sent('POST /members/m1/merge')[0]?.body).toEqual({
      other_id: '22',
      reason: 'One person',
    });
  });

  it('is erased once the name is typed', async () => {
    const { admin, user } = openAdmin('/admin/members/m1', {
      ...answers,
      'POST /members/m1/erase': member,
    });
    await user.click(await screen.findByRole('button', { name: 'Erase' }));
    const erase = await screen.findByRole('button', { name: 'Erase for good' });
    expect(erase.getAttribute('aria-disabled') ?? erase.hasAttribute('disabled')).toBeTruthy();
    expect(screen.getByText(/3,910 points leave the books/)).toBeDefined();
    await user.type(screen.getByLabelText('Type the name or e-mail to confirm'), 'Amelia Okafor');
    await user.type(screen.getByLabelText('Reason'), 'They asked us to');
    await user.click(screen.getByRole('button', { name: 'Erase for good' }));
    await waitFor(() => expect(admin.toasts).toContain('Erased'));
    expect(admin.sent('POST /members/m1/erase')[0]?.body).toEqual({
      confirm: 'Amelia Okafor',
      reason: 'They asked us to',
    });
  });

  it('is handed over as a file', async () => {
    const { admin, user } = openAdmin('/admin/members/m1', {
      ...answers,
      'GET /members/m1/export': () => new Response('{}'),
    });
    await user.click(await screen.findByRole('button', { name: 'Export data' }));
    await waitFor(() => expect(admin.toasts).toContain('File saved'));
  });
});
