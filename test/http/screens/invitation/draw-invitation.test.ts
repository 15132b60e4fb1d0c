import { describe, expect, it } from 'vitest';
import type { StorefrontInvitation } from '../../../../server/contract/storefront-referral.ts';
import { drawInvitation } from '../../../../server/http/screens/invitation/draw-invitation.ts';
import { findAll, findOne, textOf } from '../support/look-at.ts';
import { painterOf } from '../support/painter-of.ts';

const invitation: NonNullable<StorefrontInvitation['invitation']> = {
  code: 'tavolumi-3',
  advocate: 'Mara',
  headline: 'Mara has something for you',
  message: 'This is for your first order.',
  offer: {
    text: '$10 off your first order',
    points: 0,
    minimum_order: { amount: '40.00', currency: 'USD' },
    claim_days: 30,
  },
  own: false,
};

const draw = (told: Partial<typeof invitation> = {}) =>
  drawInvitation({ invitation: { ...invitation, ...told } }, painterOf());

describe('drawInvitation', () => {
  it('says who invites, what to, and on which conditions', () => {
    const screen = draw();
    expect(findOne(screen, 'h3')).toMatchObject({
      text: 'Mara has something for you',
      attributes: { focus: true },
    });
    expect(findOne(screen, 'div', { class: 'face' }).text).toBe(
      '$10 off your first orderFrom an order value of $40.Then you have 30 days to order.',
    );
  });

  it('names who invites where the shop’s own headline does not', () => {
    expect(textOf(draw())).not.toContain('Mara invites you');
    expect(textOf(draw({ headline: 'A gift' }))).toContain('Mara invites youA gift');
    expect(textOf(draw({ headline: 'A gift', advocate: null }))).not.toContain('invites you');
  });

  it('takes one field, and what only the browser knows', () => {
    const screen = draw();
    expect(findOne(screen, 'form').attributes).toEqual({
      class: 'claim',
      send: 'invitation',
      novalidate: true,
    });
    expect(findOne(screen, 'input', { name: 'ref' }).attributes['value']).toBe('tavolumi-3');
    for (const name of ['device', 'clicked_at'])
      expect(findOne(screen, 'input', { name }).attributes).toMatchObject({
        type: 'hidden',
        value: '',
        fills: name,
      });
    expect(findOne(screen, 'input', { name: 'email' }).attributes).toMatchObject({
      type: 'email',
      required: true,
      autocomplete: 'email',
      inputmode: 'email',
      'aria-describedby': 'regulars-email-why',
    });
    expect(findOne(screen, 'label').attributes).toEqual({ for: 'regulars-email' });
  });

  it('says at the field what is wrong with it, and keeps what was written', () => {
    const screen = drawInvitation({ invitation, wrongEmail: 'ben' }, painterOf());
    expect(findOne(screen, 'input', { name: 'email' }).attributes).toMatchObject({
      value: 'ben',
      'aria-invalid': 'true',
    });
    expect(findOne(screen, 'small', { id: 'regulars-email-why' }).text).toMatch(
      /^Please write your e-mail/,
    );
    expect(findAll(screen, 'span', { role: 'alert' })).toHaveLength(1);
  });

  it('says kindly that a link leads to nothing', () => {
    const screen = drawInvitation({ invitation: null }, painterOf());
    expect(textOf(screen)).toContain('There is nothing here any more');
    expect(findAll(screen, 'form')).toEqual([]);
  });

  it('speaks the language of the page', () => {
    expect(textOf(drawInvitation({ invitation }, painterOf('de')))).toContain(
      'Deine E-Mail-Adresse',
    );
  });
});
