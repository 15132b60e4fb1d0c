import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StorefrontMember } from '../../server/contract/storefront.ts';
import { befriend } from './support/fake-friends.ts';
import { refusal } from './support/fake-answers.ts';
import { dollars, FakeShop } from './support/fake-shop.ts';
import { openPanel } from './support/open-panel.ts';

type Ways = StorefrontMember['ways_to_earn'];

const follow = {
  kind: 'social_follow',
  points: 20,
  title: 'Follow us on the photo site',
  url: 'https://photos.example/marigold',
  done: false,
  next_at: null,
  can_claim: true,
} as const;

let shop: FakeShop;

beforeEach(() => {
  shop = new FakeShop();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function openEarn(
  ways: Ways,
  profile: NonNullable<StorefrontMember['member']>['profile'] = null,
) {
  const { member } = shop.page;
  shop.page = { ...shop.page, ways_to_earn: ways, member: member && { ...member, profile } };
  const { see } = await openPanel(shop);
  fireEvent.click(await see.findByRole('tab', { name: 'Earn' }));
  await see.findByText('Ways to earn');
  return see;
}

/** A press on a link that leads out of the page, which stays where it is. */
function go(link: HTMLElement): void {
  link.addEventListener('click', (event) => event.preventDefault());
  fireEvent.click(link);
}

describe('ways to earn', () => {
  test('lead to the member’s own link where friends are one of them', async () => {
    befriend(shop);
    const see = await openEarn([
      { ...follow, kind: 'referral', title: null, url: null, can_claim: false },
    ]);
    fireEvent.click(see.getByRole('link', { name: 'Let’s go' }));
    expect(await see.findByText('loyalty.test/r/tavolumi-3')).toBeDefined();
  });

  test('say what each is, and what is done', async () => {
    const see = await openEarn([
      {
        ...follow,
        kind: 'sign_up',
        title: null,
        url: null,
        points: 100,
        done: true,
        can_claim: false,
      },
      { ...follow, kind: 'review', title: null, url: null, can_claim: false },
      {
        ...follow,
        kind: 'custom',
        id: 'run',
        title: 'A run',
        per: 'km',
        url: null,
        can_claim: false,
      },
      { kind: 'product_multiplier', points: 0, selected: true, multiplier: 1.5 },
      { kind: 'spend_goal', points: 500, selected: false, goal: dollars('200.00'), repeats: false },
    ]);
    const rows = see
      .getAllByRole('listitem')
      .map((row: HTMLElement) => row.textContent?.replaceAll('\u00a0', ' '));
    expect(rows).toEqual([
      '100 beans for joiningOnce, as a welcome.Done',
      'Write a review20 beans',
      'A run20 beans / km',
      'Selected products count 1.5 timesOn selected purchases.',
      '500 beans once you have spent $200',
    ]);
  });

  test('lead to where it is done, and take the shopper’s word for it', async () => {
    const see = await openEarn([follow]);
    const link = see.getByRole('link', { name: 'Let’s go' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([
      follow.url,
      '_blank',
    ]);
    shop.page = { ...shop.page, ways_to_earn: [{ ...follow, done: true }] };
    go(link);
    await see.findByText('Done');
    expect(see.queryByRole('link', { name: 'Let’s go' })).toBeNull();
    expect(shop.callsTo('POST', '/apps/regulars/pages/activities')[0]?.body).toEqual({
      type: 'social_follow',
      url: follow.url,
    });
  });

  test('say why it was not taken', async () => {
    const see = await openEarn([follow]);
    shop.before = ({ path }) =>
      path.endsWith('/activities')
        ? refusal(422, 'limit_reached', 'A member gets this once for life.')
        : undefined;
    go(see.getByRole('link', { name: 'Let’s go' }));
    expect((await see.findByRole('alert')).textContent).toContain('once for life');
  });

  test('say on which day of the shop it comes', async () => {
    // Midnight of 5 March in New York, where the shop is.
    const see = await openEarn([
      {
        ...follow,
        kind: 'birthday',
        title: null,
        url: null,
        can_claim: false,
        next_at: '2027-03-05T05:00:00Z',
      },
    ]);
    expect(see.getByRole('listitem').textContent).toMatch(/Mar 5/);
  });
});

describe('a birthday', () => {
  test('is told once', async () => {
    const see = await openEarn([], {
      birthday: null,
      birthday_from: null,
      missing: ['birthday', 'name'],
    });
    expect(
      see.getByText('Your name and e-mail come from your account in this shop.'),
    ).toBeDefined();
    fireEvent.input(see.getByLabelText('Your birthday'), { target: { value: '1990-03-05' } });
    const { member } = shop.page;
    shop.page = {
      ...shop.page,
      member: member && {
        ...member,
        profile: { birthday: '1990-03-05', birthday_from: '2999-03-05', missing: [] },
      },
    };
    fireEvent.click(see.getByRole('button', { name: 'Save' }));
    await see.findByText(/You can change it once a year: next on March 5, 2999/);
    expect(shop.callsTo('POST', '/apps/regulars/pages/profile')[0]?.body).toEqual({
      birthday: '1990-03-05',
    });
    expect(see.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(see.getByLabelText('Your birthday')).toHaveProperty('readOnly', true);
  });
});
