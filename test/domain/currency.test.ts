import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, minorDigits, readMinor } from '../../server/domain/currency.ts';
import { toText } from '../../server/domain/fraction.ts';

describe('currency', () => {
  it.each([
    ['USD', 2],
    ['MGA', 2],
    ['JPY', 0],
    ['VND', 0],
    ['ISK', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['XXX', 2],
  ])('knows that %s has %i decimals', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });

  it.each([
    ['12.50', 'USD', '1250'],
    ['20', 'JPY', '20'],
    ['1.250', 'KWD', '1250'],
    ['12.505', 'USD', '2501/2'],
    ['20.50', 'JPY', '41/2'],
    ['-25.00', 'USD', '-2500'],
    ['1.2345', 'CLF', '12345'],
  ])('reads %s %s as %s minor units', (decimal, currency, minor) => {
    expect(toText(readMinor(decimal, currency))).toBe(minor);
  });

  it.each([
    [1250, 'USD', '12.50'],
    [5, 'USD', '0.05'],
    [0, 'USD', '0.00'],
    [-5, 'USD', '-0.05'],
    [20, 'JPY', '20'],
    [-20, 'JPY', '-20'],
    [1250, 'KWD', '1.250'],
    [9007199254740993n, 'EUR', '90071992547409.93'],
  ])('writes %s minor units of %s as %s', (minor, currency, decimal) => {
    expect(formatMoney(minor, currency)).toBe(decimal);
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.constantFrom('USD', 'JPY', 'KWD', 'CLF'), (minor, currency) => {
        expect(toText(readMinor(formatMoney(minor, currency), currency))).toBe(`${minor}`);
      }),
    );
  });
});
