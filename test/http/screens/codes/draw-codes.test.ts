import { describe, expect, it } from 'vitest';
import type { StorefrontRedemption } from '../../../../server/contract/storefront-reward.ts';
import { drawCodes } from '../../../../server/http/screens/codes/draw-codes.ts';
import { listElements, textOf, textsOf, withAttribute } from '../support/look-at.ts';
import { issued } from '../support/issued-redemption.ts';
import { painterOf } from '../support/painter-of.ts';

const by = painterOf();

function draw(changes: Partial<StorefrontRedemption> = {}) {
  return drawCodes([{ ...issued, ...changes }], by);
}

describe('my codes', () => {
  it('say what they are for where there are none', () => {
    expect(textOf(drawCodes([], by))).toBe(
      'No codes yetRedeem a reward and its code is kept here until you use it.',
    );
  });

  it('show the code, to be copied or put into the cart, each with the place for its outcome', () => {
    const nodes = draw();
    expect(textsOf(nodes, 'code')).toEqual(['REG-ABCD']);
    expect(withAttribute(nodes, 'copies')).toMatchObject({
      text: 'Copy',
      attributes: { copies: 'REG-ABCD', of: 'REG-ABCD:copy' },
    });
    expect(withAttribute(nodes, 'applies')).toMatchObject({
      text: 'Apply to cart',
      attributes: { applies: 'REG-ABCD', of: 'REG-ABCD:cart' },
    });
    const outputs = listElements(nodes).filter(({ tag }) => tag === 'output');
    expect(outputs.map(({ attributes }) => attributes['of'])).toEqual([
      'REG-ABCD:copy',
      'REG-ABCD:cart',
    ]);
    expect(withAttribute(nodes, 'appliesOnce')).toBeUndefined();
  });

  it('say what they are worth, cost and ask for, and until when', () => {
    const nodes = draw({ minimum_order: { amount: '50.00', currency: 'USD' } });
    expect(textsOf(nodes, 'div', 'worth')).toEqual(['$5 off']);
    expect(textsOf(nodes, 'strong')).toEqual(['Five off']);
    expect(textsOf(nodes, 'small')).toEqual([
      'off',
      'for 500 beans',
      'From an order value of $50',
      'Valid until Jan 3, 2027',
    ]);
  });

  it('are undone after a question, by a form that works without script', () => {
    const nodes = draw();
    const [summary] = textsOf(nodes, 'summary');
    expect(summary).toBe('Undo');
    expect(withAttribute(nodes, 'send')).toMatchObject({
      tag: 'form',
      attributes: { send: 'redemptions/r-1/cancel' },
      text: 'Give it back? 500 beans return to your balance.Yes, undo',
    });
    expect(withAttribute(draw({ can_cancel: false }), 'send')).toBeUndefined();
  });

  it.each([
    ['gift_card', 'GIFT1', 'Enter it at the checkout, as you would any gift card.'],
    [
      'store_credit',
      null,
      'It is in your account. While you are signed in, the checkout offers it to you.',
    ],
    ['custom', 'REG-7', 'Show this number to the shop.'],
  ] as const)('of a %s say where it is used', (kind, code, text) => {
    const nodes = draw({
      kind,
      code,
      is_code: false,
      undo_until: '2026-12-05T10:00:00Z',
      expires_at: null,
    });
    expect(textsOf(nodes, 'p', 'where')).toEqual([text]);
    expect(textsOf(nodes, 'code')).toEqual(code === null ? [] : [code]);
    expect(withAttribute(nodes, 'applies')).toBeUndefined();
    expect(textOf(nodes)).toContain('Can be undone until Dec 5, 2026');
  });

  it('that are being made have nothing to use yet', () => {
    for (const status of ['requested', 'held'] as const) {
      const nodes = draw({ status, code: null });
      expect(textsOf(nodes, 'p', 'where')).toEqual(['Your code is being made…']);
      expect(withAttribute(nodes, 'copies')).toBeUndefined();
    }
    const gift = draw({ status: 'requested', code: null, kind: 'gift_card', is_code: false });
    expect(textsOf(gift, 'p', 'where')).toEqual(['Being made…']);
  });

  it('that have ended stand below, with how they did', () => {
    const ended = { can_cancel: false, code: null };
    const nodes = drawCodes(
      [
        {
          ...issued,
          ...ended,
          id: 'a',
          status: 'failed',
          failure: 'The shop could not. Your points are back.',
        },
        { ...issued, ...ended, id: 'b', status: 'failed', failure: 'It broke.', points: 0 },
        { ...issued, ...ended, id: 'c', status: 'used' },
        {
          ...issued,
          ...ended,
          id: 'd',
          status: 'used',
          kind: 'gift_card',
          is_code: false,
          code: 'G1',
        },
        { ...issued, ...ended, id: 'e', status: 'returned' },
      ],
      by,
    );
    expect(textsOf(nodes, 'h3')).toEqual(['Earlier']);
    expect(textsOf(nodes, 'small')).toEqual([
      'Failed, given back · Nov 20, 2026',
      'The shop could not. Your points are back.',
      'Failed, given back · Nov 20, 2026',
      'It broke.',
      'Used · Nov 20, 2026',
      'Received · Nov 20, 2026',
      'Order returned, given back · Nov 20, 2026',
    ]);
    expect(textsOf(nodes, 'code')).toEqual(['G1']);
    expect(textsOf(nodes, 'span', 'amount')).toEqual(['500', '0', '500', '500', '500']);
    expect(textsOf(nodes, 'div', 'empty')).toHaveLength(1);
  });

  it('speak German', () => {
    const text = textOf(drawCodes([issued], painterOf('de')));
    expect(text).toContain('Im Warenkorb anwenden');
    expect(text).toContain('Gültig bis 03.01.2027');
  });
});
