import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as exact from '../../server/domain/fraction.ts';

const arbitraryFraction = fc
  .tuple(fc.bigInt(-10_000n, 10_000n), fc.bigInt(1n, 10_000n))
  .map(([numerator, denominator]) => exact.fraction(numerator, denominator));

describe('fraction', () => {
  it('keeps lowest terms with a denominator above zero', () => {
    expect(exact.fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(exact.fraction(0, 7)).toEqual(exact.zero);
  });

  it('refuses a denominator of zero', () => {
    const refusal = new RangeError('a fraction needs a denominator other than zero');
    expect(() => exact.fraction(1, 0)).toThrow(refusal);
    expect(() => exact.divide(exact.one, exact.zero)).toThrow(refusal);
    expect(() => exact.fromText('1/0')).toThrow(refusal);
  });

  it.each([
    ['12.50', '25/2'],
    ['-0.05', '-1/20'],
    ['007', '7'],
    ['0.00', '0'],
    ['123456789012345678901234567890.1', '1234567890123456789012345678901/10'],
  ])('reads the decimal %s as %s', (decimal, text) => {
    expect(exact.toText(exact.parseDecimal(decimal))).toBe(text);
  });

  it.each(['', '.5', '5.', '1e3', ' 1', '1,5', '0x1', '+1', '--1', 'NaN'])(
    'refuses "%s" as a decimal',
    (text) => {
      const refusal = new RangeError(`not a decimal: "${text}"`);
      expect(() => exact.parseDecimal(text)).toThrow(refusal);
    },
  );

  it.each(['', '1/-2', '1.5', 'a/b'])('refuses "%s" as a fraction', (text) => {
    expect(() => exact.fromText(text)).toThrow(new RangeError(`not a fraction: "${text}"`));
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(arbitraryFraction, (value) => {
        expect(exact.fromText(exact.toText(value))).toEqual(value);
      }),
    );
  });

  it('undoes addition by subtraction and multiplication by division', () => {
    fc.assert(
      fc.property(arbitraryFraction, arbitraryFraction, (a, b) => {
        expect(exact.subtract(exact.add(a, b), b)).toEqual(a);
        if (!exact.isZero(b)) expect(exact.divide(exact.multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  it('compares by value', () => {
    expect(exact.compare(exact.fraction(1, 3), exact.fraction(2, 6))).toBe(0);
    expect(exact.compare(exact.fraction(-1, 3), exact.fraction(-1, 4))).toBe(-1);
    expect(exact.compare(exact.fraction(1, 3), exact.fraction(1, 4))).toBe(1);
  });

  it.each([
    ['3/2', 1n, 2n, 2n],
    ['-3/2', -2n, -1n, -1n],
    ['4/3', 1n, 1n, 2n],
    ['-5/3', -2n, -2n, -1n],
    ['2', 2n, 2n, 2n],
    ['-2', -2n, -2n, -2n],
    ['0', 0n, 0n, 0n],
  ])('rounds %s down, to the nearest and up', (text, down, nearest, up) => {
    const value = exact.fromText(text);
    expect([exact.floor(value), exact.roundHalfUp(value), exact.ceil(value)]).toEqual([
      down,
      nearest,
      up,
    ]);
  });
});
