import { type Fraction, parseDecimal } from './fraction.ts';

/** ISO 4217 codes whose minor unit is not the hundredth. */
const codesByDigits: readonly (readonly [number, string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

const digitsByCode = new Map(
  codesByDigits.flatMap(([digits, codes]) =>
    codes.split(' ').map((code): [string, number] => [code, digits]),
  ),
);

/** How many decimals an amount of this currency has: USD 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  return digitsByCode.get(currency) ?? 2;
}

/**
 * A decimal amount in minor units, exact: USD `"12.50"` is 1250, and `"12.505"` is 2501/2.
 * Throws RangeError when the text is no decimal.
 */
export function readMinor(decimalText: string, currency: string): Fraction {
  return parseDecimal(decimalText, minorDigits(currency));
}

/** The plain decimal of whole minor units: `"12.50"`, JPY `"20"`, KWD `"1.250"`. */
export function formatMoney(minor: number | bigint, currency: string): string {
  return formatDecimal(BigInt(minor), minorDigits(currency));
}

/** A whole number of the smallest parts as a plain decimal with so many digits behind the point. */
export function formatDecimal(parts: bigint, digits: number): string {
  const sign = parts < 0n ? '-' : '';
  const text = (parts < 0n ? -parts : parts).toString().padStart(digits + 1, '0');
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
