import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusedCode } from '../../../server/domain/referrals/is-refused-code.ts';
import { makeReferralCode } from '../../../server/domain/referrals/make-referral-code.ts';
import { publicCode } from '../../../server/domain/referrals/public-code.ts';
import { readPublicCode } from '../../../server/domain/referrals/read-public-code.ts';

/** Draws that a seed settles. */
function drawFrom(seed: number) {
  let state = seed >>> 0;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a code that is made', () => {
  it('is four syllables that can be said, and offends nobody', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const code = makeReferralCode(drawFrom(seed));
        expect(code).toMatch(/^(?:[bdfghjklmnprstvz][aeiou]){4}$/);
        expect(isRefusedCode(code)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is hardly ever the same twice', () => {
    const draw = drawFrom(7);
    const codes = new Set(Array.from({ length: 5_000 }, () => makeReferralCode(draw)));
    expect(codes.size).toBeGreaterThan(4_990);
  });

  it.each([
    'banigala',
    'lafagodu',
    'kurasiki',
    'tolamoputa',
    'hurenavo',
    'salopeti',
    'nazirelu',
    'vagotude',
    'dupanole',
    'admin',
    'help',
  ])('is never %s', (code) => {
    expect(isRefusedCode(code)).toBe(true);
  });

  it('is tried again when it is refused, and not for ever', () => {
    // n-a-z-i first, then t-a-v-o-l-u-m-i.
    const drawn = [9, 0, 15, 2, 0, 0, 0, 0, 13, 0, 14, 3, 7, 4, 8, 2];
    expect(makeReferralCode(() => drawn.shift() ?? 0)).toBe('tavolumi');
    expect(() => makeReferralCode((below) => (below === 5 ? 1 : 11))).not.toThrow();
    const always = [9, 0, 15, 2, 0, 0, 0, 0];
    let at = 0;
    expect(() => makeReferralCode(() => always[at++ % always.length] ?? 0)).toThrow(RangeError);
  });
});

describe('a code in public', () => {
  it('names its shop', () => {
    expect(publicCode('tavolumi', '3')).toBe('tavolumi-3');
    expect(publicCode('Anna-B', '29')).toBe('anna-b-z');
    expect(publicCode('tavolumi', '30')).toBe('tavolumi-10');
  });

  it('is read in any case', () => {
    expect(readPublicCode(' TAVOLUMI-3 ')).toEqual({ shopId: '3', code: 'tavolumi' });
    expect(readPublicCode('ANNA_B-2024-Z')).toEqual({ shopId: '29', code: 'anna_b-2024' });
  });

  it.each([
    'tavolumi',
    'tavolumi-',
    '-3',
    'tavolumi-0',
    'tavolumi-03',
    'tavolumi-a',
    'tavolumi-l',
    'tavo lumi-3',
    'tavolumi-3/admin',
    'tavölumi-3',
    'tavolumi--3x!',
    `${'a'.repeat(61)}-3`,
    `tavolumi-${'z'.repeat(13)}`,
    `tavolumi-${'1'.repeat(14)}`,
    '',
  ])('is none in "%s"', (text) => {
    expect(readPublicCode(text)).toBeNull();
  });

  it('comes back whole, whatever the code and the shop', () => {
    const code = fc.stringMatching(/^[a-z0-9_-]{1,60}$/);
    const shop = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n });
    fc.assert(
      fc.property(code, shop, (own, shopId) => {
        const read = readPublicCode(publicCode(own, String(shopId)).toUpperCase());
        expect(read).toEqual({ shopId: String(shopId), code: own });
      }),
    );
  });
});
