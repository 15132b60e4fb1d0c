/**
 * Exact rational numbers. Money and points stay fractions until the one rounding, so that thirds
 * of a cent are never lost on the way.
 */

/** Always in lowest terms with a denominator above zero: equal numbers look equal. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Throws RangeError for a denominator of zero. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const above = BigInt(numerator);
  const below = BigInt(denominator);
  if (below === 0n) throw new RangeError('a fraction needs a denominator other than zero');
  if (below === 1n) return whole(above);
  const divisor = greatestCommonDivisor(above, below) * (below < 0n ? -1n : 1n);
  return { numerator: above / divisor, denominator: below / divisor };
}

/** Most numbers are whole, and need no common divisor. */
function whole(numerator: bigint): Fraction {
  return { numerator, denominator: 1n };
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };
export const one: Fraction = { numerator: 1n, denominator: 1n };

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * `"12.50"` is 25/2, and 1250 when the point is moved by two digits to the right. Throws RangeError for anything but
 * plain digits, one point and a minus.
 */
export function parseDecimal(text: string, movedBy = 0): Fraction {
  const parts = decimalPattern.exec(text);
  if (parts === null) throw new RangeError(`not a decimal: "${text}"`);
  const [, sign = '', units = '', decimals = ''] = parts;
  const digits = BigInt(`${sign}${units}${decimals.padEnd(movedBy, '0')}`);
  return fraction(digits, 10n ** BigInt(Math.max(0, decimals.length - movedBy)));
}

const fractionPattern = /^(-?\d+)(?:\/(\d+))?$/;

/** Reads what `toText` wrote. */
export function fromText(text: string): Fraction {
  const parts = fractionPattern.exec(text);
  if (parts === null) throw new RangeError(`not a fraction: "${text}"`);
  const [, numerator = '', denominator = '1'] = parts;
  return fraction(BigInt(numerator), BigInt(denominator));
}

/** `"25/2"`, or `"12"` for a whole number. */
export function toText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === 1n && b.denominator === 1n) return whole(a.numerator + b.numerator);
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function sum(terms: readonly Fraction[]): Fraction {
  return terms.reduce(add, zero);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === 1n && b.denominator === 1n) return whole(a.numerator - b.numerator);
  return fraction(
    a.numerator * b.denominator - b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === 1n && b.denominator === 1n) return whole(a.numerator * b.numerator);
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError when `b` is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below zero, zero or above zero, as `sort` wants it. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function isZero(value: Fraction): boolean {
  return value.numerator === 0n;
}

export function isPositive(value: Fraction): boolean {
  return value.numerator > 0n;
}

/** The value itself, or zero when it is negative. */
export function atLeastZero(value: Fraction): Fraction {
  return isPositive(value) ? value : zero;
}

/** The whole number at or below (−1.5 is −2). */
export function floor({ numerator, denominator }: Fraction): bigint {
  const towardsZero = numerator / denominator;
  return numerator < 0n && denominator !== 1n ? towardsZero - 1n : towardsZero;
}

/** The whole number at or above. */
export function ceil({ numerator, denominator }: Fraction): bigint {
  return -floor({ numerator: -numerator, denominator });
}

/** The nearest whole number; a half goes up (1.5 is 2, −1.5 is −1). */
export function roundHalfUp(value: Fraction): bigint {
  return floor(add(value, { numerator: 1n, denominator: 2n }));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let high = a < 0n ? -a : a;
  let low = b < 0n ? -b : b;
  if (high <= exactMax && low <= exactMax) return BigInt(smallDivisor(Number(high), Number(low)));
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}

/** Up to here numbers are as exact as big integers, and many times faster. */
const exactMax = BigInt(Number.MAX_SAFE_INTEGER);

function smallDivisor(a: number, b: number): number {
  let high = a;
  let low = b;
  while (low !== 0) [high, low] = [low, high % low];
  return high;
}
