/** Money here is a whole number of minor units of the shop's one currency, so that nothing is ever rounded twice. */

export const shopCurrency = 'USD';

const minorPerUnit = 100;
const taxBasisPoints = 1000;
const basisPointsPerWhole = 10_000;

/** `1250` → `"12.50"`. */
export function toDecimal(minor: number): string {
  const sign = minor < 0 ? '-' : '';
  const absolute = Math.abs(minor);
  const cents = String(absolute % minorPerUnit).padStart(2, '0');
  return `${sign}${Math.floor(absolute / minorPerUnit)}.${cents}`;
}

/** `"12.5"` → `1250`; null when the text is no amount of this currency. */
export function fromDecimal(text: string): number | null {
  const match = /^(\d{1,10})(?:\.(\d{1,2})0*)?$/.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * minorPerUnit + Number((match[2] ?? '').padEnd(2, '0'));
}

/** What people read: `$1,250.00`. */
export function formatMoney(minor: number): string {
  const [units = '0', cents = '00'] = toDecimal(Math.abs(minor)).split('.');
  const grouped = units.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${minor < 0 ? '−' : ''}$${grouped}.${cents}`;
}

export interface MoneySet {
  shop_money: { amount: string; currency_code: string };
  presentment_money: { amount: string; currency_code: string };
}

export function moneySet(minor: number): MoneySet {
  const money = { amount: toDecimal(minor), currency_code: shopCurrency };
  return { shop_money: { ...money }, presentment_money: { ...money } };
}

/** floor(total × part ÷ whole), exact for any size. */
export function shareOf(total: number, part: number, whole: number): number {
  return Number((BigInt(total) * BigInt(part)) / BigInt(whole));
}

/** Ten percent of a net amount, rounded half up. */
export function taxOn(netMinor: number): number {
  return Math.floor((netMinor * taxBasisPoints + basisPointsPerWhole / 2) / basisPointsPerWhole);
}

/**
 * Splits an amount by weights to the minor unit: the parts sum to the amount, and while the amount
 * is not above the weights' sum no part is above its weight. Left-over units go to the largest
 * remainders, earlier ones first.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => shareOf(amount, weight, whole));
  const remainders = weights.map((weight, index) => ({
    index,
    remainder: (BigInt(amount) * BigInt(weight)) % BigInt(whole),
  }));
  remainders.sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  for (const { index } of remainders.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
