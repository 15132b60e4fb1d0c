import { describe, expect, test } from 'vitest';
import type {
  StorefrontMember,
  StorefrontWayToEarn,
} from '../../../../server/contract/storefront.ts';
import { drawHome } from '../../../../server/http/screens/home/draw-home.ts';
import { findAll, findOne, textOf } from '../support/look-at.ts';
import { dollars, memberPage } from '../support/sample-page.ts';
import { painterOf } from '../support/painter-of.ts';

const follow = {
  kind: 'social_follow',
  points: 20,
  title: 'Follow us on the photo site',
  url: 'https://photos.example/marigold',
  done: false,
  next_at: null,
  can_claim: true,
} as const;
const plain = { ...follow, title: null, url: null, can_claim: false } as const;

const drawEarn = (
  ways: readonly StorefrontWayToEarn[],
  part: Partial<NonNullable<StorefrontMember['member']>> = {},
) => {
  const page = { ...memberPage(part), ways_to_earn: [...ways] };
  return findOne(drawHome(page, painterOf(), 'earn'), 'section', { panel: 'earn' }).children;
};
const rowsOf = (...ways: StorefrontWayToEarn[]) => findAll(drawEarn(ways), 'li');

describe('ways to earn', () => {
  test('say what each is, what it brings, and what is done', () => {
    const rows = rowsOf(
      { ...plain, kind: 'sign_up', points: 100, done: true },
      { ...plain, kind: 'review' },
      { ...plain, kind: 'custom', id: 'run', title: 'A run', per: 'km' },
      { kind: 'product_multiplier', points: 0, selected: true, multiplier: 1.5 },
      { kind: 'nth_order', points: 50, selected: false, nth: 3, repeats: false },
      { kind: 'spend_goal', points: 500, selected: false, goal: dollars('200.00'), repeats: false },
    );
    expect(rows.map(({ text }) => text)).toEqual([
      '100 beans for joiningOnce, as a welcome.Done',
      'Write a review20 beans',
      'A run20 beans / km',
      'Selected products count 1.5 timesOn selected purchases.',
      '50 beans with order no. 3',
      '500 beans once you have spent $200',
    ]);
  });

  test('lead to where it is done, and take the shopper’s word for it', () => {
    const [row] = rowsOf(follow);
    const link = findOne(row?.children ?? [], 'a');
    expect(link.attributes).toMatchObject({ href: follow.url, target: '_blank', rel: 'noopener' });
    const form = findOne(row?.children ?? [], 'form', { id: String(link.attributes['submits']) });
    expect(form.attributes['send']).toBe('activities');
    const fields = findAll(form.children, 'input').map(({ attributes }) => [
      attributes['name'],
      attributes['value'],
    ]);
    expect(fields).toEqual([
      ['type', 'social_follow'],
      ['url', follow.url],
    ]);
  });

  test('lead there without a word where the shop is told by others', () => {
    const [row] = rowsOf({ ...follow, kind: 'review', can_claim: false });
    expect(findAll(row?.children ?? [], 'a')).toHaveLength(1);
    expect(findAll(row?.children ?? [], 'form')).toEqual([]);
  });

  test('lead to the member’s own link where friends are one of them', () => {
    const offer = { text: '$10 off', points: 0, minimum_order: null, claim_days: 30 };
    const referrals = { friend: offer, advocate: { text: 'beans', points: 9, boost: null } };
    const page = {
      ...memberPage(),
      referrals,
      ways_to_earn: [{ ...plain, kind: 'referral' as const }],
    };
    const panel = findOne(drawHome(page, painterOf()), 'section', { panel: 'earn' });
    expect(findOne(panel.children, 'a', { to: 'friends' }).text).toBe('Let’s go');
  });

  test('say on which day of the shop it comes, and when it can be done again', () => {
    // Midnight of 5 March in New York, where the shop is.
    const next_at = '2027-03-05T05:00:00Z';
    const rows = rowsOf(
      { ...plain, kind: 'birthday', next_at },
      { ...plain, kind: 'review', done: true, next_at },
    );
    expect(rows.map(({ text }) => text)).toEqual([
      'Your birthday20 beansMar 5',
      'Write a review20 beansDoneAgain on Mar 5',
    ]);
  });
});

describe('a birthday', () => {
  test('can be told, and can’t lie ahead', () => {
    const panel = drawEarn([], {
      profile: { birthday: null, birthday_from: null, missing: ['birthday', 'name'] },
    });
    const form = findOne(panel, 'form', { send: 'profile' });
    const field = findOne(form.children, 'input', { name: 'birthday' });
    expect(field.attributes).toMatchObject({ type: 'date', required: true, max: '2026-11-22' });
    expect(field.attributes['value']).toBeUndefined();
    expect(findOne(form.children, 'button').text).toBe('Save');
    expect(textOf(panel)).toContain('Your name and e-mail come from your account in this shop.');
  });

  test('that was told stands until the day on which it may be changed', () => {
    const profile = { birthday: '1990-03-05', birthday_from: '2999-03-05', missing: [] };
    const panel = drawEarn([], { profile });
    const field = findOne(panel, 'input', { name: 'birthday' });
    expect(field.attributes).toMatchObject({ value: '1990-03-05', readonly: true });
    expect(textOf(panel)).toContain('You can change it once a year: next on March 5, 2999.');
    expect(findAll(panel, 'button')).toEqual([]);
  });
});
