import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { listed, memberCase, referral, referringProgram } from './sample-referrals.ts';

const blocked = {
  ...referral,
  id: 'f2',
  state: 'blocked',
  reason: 'too_risky',
  in_review: false,
  score: 140,
  friend_hint: 'c…@example.com',
  order: null,
} as const;

const openReviews = (referrals: object = listed([referral, blocked], 1), cases = [memberCase]) =>
  openAdmin('/admin/referrals?tab=review', {
    'GET /program': referringProgram,
    'GET /referrals': referrals,
    'GET /cases': { items: cases },
  });

describe('what of the referrals waits for staff', () => {
  it('is counted in the navigation, and asked for oldest first', async () => {
    const { admin } = openReviews();
    await screen.findByRole('link', { name: 'Referrals 3' });
    await screen.findByRole('list', { name: 'Referrals to review' });
    expect(admin.sent('GET /referrals').map(({ path }) => path)).toContain(
      '/referrals?review=1&limit=50',
    );
    expect(admin.sent('GET /cases')[0]?.path).toBe('/cases?state=open');
  });

  it('shows who, what happened, and what speaks against it with its weight', async () => {
    openReviews();
    const list = within(await screen.findByRole('list', { name: 'Referrals to review' }));
    const [first] = list.getAllByRole('listitem');
    const row = within(first ?? document.body);
    const advocate = row.getByRole('link', { name: 'Amelia Okafor' });
    expect(advocate.getAttribute('href')).toBe('/admin/members/m1');
    expect(row.getByText('WhatsApp, #1042, $84.00')).toBeDefined();
    expect(row.getByText('Score 75')).toBeDefined();
    expect(await row.findByText('waits from 60, blocked from 100')).toBeDefined();
    expect(row.getByText('The friend claimed in the advocate’s own browser.')).toBeDefined();
    expect(row.getByText('+40')).toBeDefined();
    expect(row.getByText('Pending: waits for staff')).toBeDefined();
  });

  it('releases one with a note: it leaves, and what became of it is said', async () => {
    const { admin, user } = openReviews();
    admin.on('POST /referrals/f1/decide', {});
    await user.type(
      await screen.findByLabelText('Note: b…@example.com, brought by Amelia Okafor'),
      'They are sisters',
    );
    await user.click(screen.getByRole('button', { name: /^Release: b…@example.com/ }));
    const said = await screen.findByText(/^Released: b…@example.com, brought by Amelia Okafor/);
    expect(admin.sent('POST /referrals/f1/decide')[0]?.body).toEqual({
      decision: 'released',
      note: 'They are sisters',
    });
    expect(said.closest('output')).toBe(document.activeElement);
    expect(screen.queryByRole('button', { name: /^Release: b…/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Release: c…/ })).toBeDefined();
    expect(admin.toasts).toEqual(['Released']);
    await waitFor(() => expect(admin.sent('GET /cases')).toHaveLength(2));
  });

  it('keeps one in the list when the word is refused, and looks again', async () => {
    const { admin, user } = openReviews();
    admin.on('POST /referrals/f2/decide', () =>
      problem(409, 'referral_rewarded', { title: 'It was decided meanwhile' }),
    );
    await user.click(await screen.findByRole('button', { name: /^Reject: c…@example.com/ }));
    await screen.findByText('It was decided meanwhile');
    admin.on('GET /referrals', listed([referral], 1));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Reject: c…/ })).toBeNull());
    expect(screen.getByRole('link', { name: 'Referrals 2' })).toBeDefined();
  });

  it.each([
    ['Nothing wrong', 'cleared', false, /^Nothing wrong with Amelia Okafor/],
    ['Confirm', 'confirmed', false, /^Confirmed: the case of Amelia Okafor is closed/],
    [
      'Confirm and stop their link',
      'confirmed',
      true,
      /^Confirmed, and friends can’t use the link of Amelia Okafor any more/,
    ],
  ] as const)('answers a case with “%s”', async (label, decision, stopLink, outcome) => {
    const { admin, user } = openReviews(listed([], 1));
    admin.on('POST /cases/c1/decide', () => {
      admin.on('GET /cases', { items: [] });
      return json({});
    });
    const list = within(await screen.findByRole('list', { name: 'Members to review' }));
    expect(list.getByText('Two members share a phone.')).toBeDefined();
    expect(list.getByRole('link', { name: 'A. Okafor' })).toBeDefined();
    await user.click(
      list.getByRole('button', { name: `${label}: Amelia Okafor, several accounts of one person` }),
    );
    await screen.findByText(outcome);
    expect(admin.sent('POST /cases/c1/decide')[0]?.body).toEqual({
      decision,
      stop_link: stopLink,
      note: null,
    });
    expect(await screen.findByText('Nothing to review')).toBeDefined();
  });

  it('says so when there is nothing, and when there is more than is shown', async () => {
    openReviews({ ...listed([referral]), counts: { review: 120, cases: 0 } }, []);
    expect(await screen.findByText(/^The 50 oldest of 120/)).toBeDefined();
  });

  it('is nothing on a good day', async () => {
    openReviews(listed([]), []);
    expect(await screen.findByText('Nothing to review')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Referrals' })).toBeDefined();
  });

  it('says what could not be loaded', async () => {
    const { admin, user } = openReviews();
    admin.on('GET /cases', () => problem(503, 'unavailable', { title: 'The server is away' }));
    await user.click(await screen.findByRole('tab', { name: 'Overview' }));
    await user.click(await screen.findByRole('tab', { name: /^To review/ }));
    expect(await screen.findByText('The server is away')).toBeDefined();
  });
});
