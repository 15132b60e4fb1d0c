import { describe, expect, it } from 'vitest';
import type { ClaimAnswer } from '../../../../server/contract/storefront-referral.ts';
import { drawClaim } from '../../../../server/http/screens/invitation/draw-claim.ts';
import { findAll, findOne, textOf } from '../support/look-at.ts';
import { painterOf } from '../support/painter-of.ts';

const ready: ClaimAnswer = {
  outcome: 'ready',
  text: 'Here is your code.',
  code: 'FRIEND-7Q2M',
  expires_at: '2027-01-03T12:00:00Z',
  token: 'a.claim',
};
const making: ClaimAnswer = { ...ready, outcome: 'making', text: 'A moment.', code: null };

describe('a code', () => {
  it('is shown with its last day, to be copied and put into the cart', () => {
    const screen = drawClaim({ claim: ready }, painterOf());
    expect(findOne(screen, 'h3').text).toBe('It’s yours!');
    expect(findOne(screen, 'code').text).toBe('FRIEND-7Q2M');
    expect(textOf(screen)).toContain('Valid until Jan 3, 2027');
    expect(findOne(screen, 'button', { copies: 'FRIEND-7Q2M' }).text).toBe('Copy');
    expect(findOne(screen, 'button', { applies: 'FRIEND-7Q2M' }).text).toBe('Apply to cart');
    expect(findAll(screen, 'output').map(({ attributes }) => attributes['of'])).toEqual([
      'code',
      'cart',
    ]);
    expect(
      findOne(screen, 'div', { class: 'body screen invitation' }).attributes,
    ).not.toHaveProperty('polls');
  });

  it('that is being made is looked for again', () => {
    const screen = drawClaim({ claim: making }, painterOf());
    expect(findAll(screen, 'div', { polls: 1500 })).toHaveLength(1);
    expect(findAll(screen, 'div', { 'aria-busy': 'true' })).toHaveLength(1);
  });

  it('that takes too long comes by mail, and nobody waits for it', () => {
    const screen = drawClaim({ claim: making, isSlow: true }, painterOf());
    expect(textOf(screen)).toContain('You get it by mail too.');
    expect(findAll(screen, 'div', { polls: 1500 })).toEqual([]);
    expect(findAll(screen, 'a')).toEqual([]);
  });
});

describe('a claim without a code', () => {
  it.each([
    ['waiting', 'It’s on its way'],
    ['no_code', 'You’re in!'],
    ['existing_customer', 'Good to see you again!'],
    ['own_link', 'That’s you!'],
    ['taken', 'You have one already'],
    ['over', 'This one has ended'],
  ] as const)('that is %s is told kindly', (outcome, title) => {
    const claim = { outcome, text: `About ${outcome}.`, code: null, expires_at: null, token: null };
    const screen = drawClaim({ claim }, painterOf());
    expect(findOne(screen, 'h3').text).toBe(title);
    expect(textOf(screen)).toContain(`About ${outcome}.`);
    expect(findAll(screen, 'button')).toEqual([]);
  });

  it('leads to another mailbox where that may change it', () => {
    const claim = { ...ready, outcome: 'taken', code: null, token: null } as const;
    const screen = drawClaim({ claim, another: 'invitation?ref=tavolumi-3' }, painterOf());
    expect(findOne(screen, 'a')).toMatchObject({
      text: 'Try another e-mail',
      attributes: { to: 'invitation?ref=tavolumi-3' },
    });
  });
});
