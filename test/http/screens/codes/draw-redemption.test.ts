import { describe, expect, it } from 'vitest';
import type { StorefrontRedemption } from '../../../../server/contract/storefront-reward.ts';
import { drawRedemption } from '../../../../server/http/screens/codes/draw-redemption.ts';
import { issued } from '../support/issued-redemption.ts';
import { textOf, textsOf, withAttribute } from '../support/look-at.ts';
import { painterOf } from '../support/painter-of.ts';

const by = painterOf();
const { now } = by;
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();

function draw(
  changes: Partial<StorefrontRedemption>,
  { isEnding = false, appliesAtOnce = false } = {},
) {
  const redemption = { ...issued, created_at: secondsAgo(2), ...changes };
  return drawRedemption({ redemption, isEnding, appliesAtOnce }, by);
}

describe('the way to a code', () => {
  it('is looked at again while the code is made, and says so', () => {
    const nodes = draw({ status: 'requested', code: null });
    const screen = withAttribute(nodes, 'polls');
    expect(screen?.attributes).toMatchObject({ polls: 500, 'aria-busy': 'true' });
    expect(withAttribute(nodes, 'aria-live', 'polite')?.text).toBe(
      'Your code is being madeThis takes a few seconds. You can close this window: nothing is lost.',
    );
    expect(withAttribute(nodes, 'to')).toBeUndefined();
  });

  it('says after a while that nothing is lost', () => {
    const nodes = draw({ status: 'held', code: null, created_at: secondsAgo(30) });
    expect(textsOf(nodes, 'div', 'news')).toEqual([
      'This takes a little longerIt is paid for. You will find it under “My codes”.',
    ]);
    expect(withAttribute(nodes, 'to')?.attributes['to']).toBe('home?tab=codes');
  });

  it('ends with the code, and asks no more', () => {
    const nodes = draw({});
    expect(textsOf(nodes, 'h3')).toEqual(['Your code is ready']);
    expect(withAttribute(nodes, 'focus', true)?.tag).toBe('h3');
    expect(textsOf(nodes, 'code')).toEqual(['REG-ABCD']);
    expect(withAttribute(nodes, 'polls')).toBeUndefined();
    expect(withAttribute(nodes, 'aria-busy')).toBeUndefined();
  });

  it('puts a new code into the cart where the shop wants that, and an older one never', () => {
    expect(withAttribute(draw({}, { appliesAtOnce: true }), 'appliesOnce')?.attributes).toEqual({
      class: 'voucher',
      appliesOnce: 'REG-ABCD',
    });
    const older = draw({ created_at: secondsAgo(3600) }, { appliesAtOnce: true });
    const gift = draw({ is_code: false, kind: 'gift_card' }, { appliesAtOnce: true });
    for (const nodes of [draw({}), older, gift])
      expect(withAttribute(nodes, 'appliesOnce')).toBeUndefined();
  });

  it('says why there is none, that the points are back, and where to go', () => {
    const nodes = draw({
      status: 'failed',
      code: null,
      can_cancel: false,
      failure: 'Your points are back.',
    });
    expect(textsOf(nodes, 'div', 'news')).toEqual(['Failed, given backYour points are back.']);
    expect(textsOf(nodes, 'a')).toEqual(['See my codes', 'Back to the rewards']);
  });

  it('waits for the end of one that is undone', () => {
    const nodes = draw({ can_cancel: false }, { isEnding: true });
    expect(textsOf(nodes, 'div', 'news')).toEqual([
      'UndoingThe code is being switched off. Then 500 beans return to your balance.',
    ]);
    expect(withAttribute(nodes, 'polls')).toBeDefined();
    expect(textOf(nodes)).not.toContain('REG-ABCD');
    expect(textsOf(draw({ status: 'cancelled', code: null }), 'h3')).toEqual([
      'Undone, given back',
    ]);
  });

  it('calls what was handed over the member’s own', () => {
    const gift = { is_code: false, kind: 'gift_card' } as const;
    expect(textsOf(draw(gift), 'h3')).toEqual(['It is yours']);
    expect(textsOf(draw({ ...gift, status: 'used' }), 'h3')).toEqual(['It is yours']);
    expect(textsOf(draw({ ...gift, status: 'requested' }), 'h3')).toEqual(['Being made']);
    expect(textsOf(draw({ status: 'used' }), 'h3')).toEqual(['Used']);
  });
});
