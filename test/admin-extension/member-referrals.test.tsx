import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { link, listed, memberCase, referral } from './sample-referrals.ts';
import { member, redemption } from './sample-shop.ts';

const openMember = (answers: Readonly<Record<string, object>> = {}) =>
  openAdmin('/admin/members/m1', {
    'GET /members/m1': member,
    'GET /members/m1/ledger': { items: [], next_cursor: null },
    'GET /members/m1/referral-link': link,
    'GET /referrals': { ...listed([referral]), next_cursor: 'c2' },
    'GET /cases': { items: [] },
    ...answers,
  });

describe('the referrals of a member', () => {
  it('show their link, who brought them, and whom they brought last', async () => {
    const { admin } = openMember();
    expect(await screen.findByText(link.link ?? '')).toBeDefined();
    expect(screen.getByText('14, 9 of them rewarded with 4,500 points')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Ines Ferreira' }).getAttribute('href')).toBe(
      '/admin/members/m7',
    );
    const latest = within(screen.getByRole('region', { name: 'Latest friends' }));
    expect(latest.getByRole('link', { name: 'b…@example.com' }).getAttribute('href')).toBe(
      '/admin/referrals/f1',
    );
    expect(latest.getByText('To review')).toBeDefined();
    expect(latest.getByRole('link', { name: 'Show all' }).getAttribute('href')).toBe(
      '/admin/referrals?tab=all&member=m1',
    );
    expect(admin.sent('GET /cases')[0]?.path).toBe('/cases?state=all&member=m1');
  });

  it('stop and start their link', async () => {
    const { admin, user } = openMember();
    admin.on('POST /members/m1/referral-link', () => {
      admin.on('GET /members/m1/referral-link', { ...link, stopped: true });
      return json({});
    });
    await user.click(await screen.findByRole('button', { name: 'Stop their link' }));
    await screen.findByText('Stopped');
    expect(admin.sent('POST /members/m1/referral-link')[0]?.body).toEqual({ stopped: true });
    admin.on('POST /members/m1/referral-link', () =>
      problem(503, 'unavailable', { detail: 'Try again in a moment.' }),
    );
    await user.click(screen.getByRole('button', { name: 'Let their link work again' }));
    expect(await screen.findByText('Try again in a moment.')).toBeDefined();
    expect(admin.sent('POST /members/m1/referral-link')[1]?.body).toEqual({ stopped: false });
  });

  it('tell what stood out about them, and what staff said to it', async () => {
    openMember({
      'GET /cases': {
        items: [
          memberCase,
          {
            ...memberCase,
            id: 'c2',
            kind: 'cancel_loop',
            state: 'cleared',
            decision: { by: 'Dana Wells', at: memberCase.opened_at, note: 'A mistake of ours' },
          },
        ],
      },
    });
    const cases = within(await screen.findByRole('region', { name: 'What stood out' }));
    expect(cases.getByRole('link', { name: 'Review' }).getAttribute('href')).toBe(
      '/admin/referrals?tab=review',
    );
    expect(cases.getByText('Nothing wrong')).toBeDefined();
    expect(cases.getByText(/decided by Dana Wells .*“A mistake of ours”/)).toBeDefined();
  });

  it('are not spoken of where there is nothing to say', async () => {
    const { admin } = openMember({
      'GET /members/m1/referral-link': { ...link, code: null, link: null, brought_by: null },
      'GET /referrals': listed([]),
    });
    await waitFor(() => expect(admin.sent('GET /cases').length).toBeGreaterThan(0));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Referrals' })).toBeNull());
    expect(screen.getByRole('heading', { name: 'Known by' })).toBeDefined();
  });
});

describe('a gift for a referral', () => {
  it('has no price, and cancelling it gives no points back', async () => {
    const { user } = openMember({
      'GET /members/m1/redemptions': { items: [{ ...redemption, points: 0, title: '10% off' }] },
    });
    await user.click(await screen.findByRole('tab', { name: 'Redemptions' }));
    expect(await screen.findByText('Gift for a referral')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Cancel 10% off/ }));
    expect(await screen.findByText(/It was a gift, so no points return\./)).toBeDefined();
  });

  it('is no price in the list of what is to do either', async () => {
    openAdmin('/admin/tasks', {
      'GET /tasks': {
        items: [
          {
            kind: 'hand_over',
            redemption: { ...redemption, kind: 'custom', points: 0, title: 'A tote bag' },
            member: { id: 'm1', name: 'Amelia Okafor' },
            instructions: null,
            reason: null,
            since: redemption.created_at,
          },
        ],
        counts: { hand_over: 1, look_up: 0 },
      },
    });
    expect(await screen.findByText(/^Gift for a referral, /)).toBeDefined();
    expect(screen.getByRole('button', { name: /^Cancel A tote bag/ }).textContent).toBe('Cancel');
  });
});
