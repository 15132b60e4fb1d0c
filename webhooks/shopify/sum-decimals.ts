/** The exact sum of decimal strings, with as many decimals as the longest of them; nothing sums to `'0'`. */
export function sumDecimals(decimals: readonly string[]): string {
  const [first, ...rest] = decimals;
  if (first === undefined) return '0';
  if (rest.length === 0) return first;
  const scale = Math.max(...decimals.map(scaleOf));
  const sum = decimals.reduce((total, decimal) => total + unscaled(decimal, scale), 0n);
  return format(sum, scale);
}

/** The same amount the other way round. */
export function negateDecimal(decimal: string): string {
  const scale = scaleOf(decimal);
  return format(-unscaled(decimal, scale), scale);
}

function scaleOf(decimal: string): number {
  const point = decimal.indexOf('.');
  return point === -1 ? 0 : decimal.length - point - 1;
}

function unscaled(decimal: string, scale: number): bigint {
  return BigInt(decimal.replace('.', '') + '0'.repeat(scale - scaleOf(decimal)));
}

function format(value: bigint, scale: number): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
