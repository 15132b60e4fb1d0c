const percent = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 2 });
const times = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** "4.3%", or "×1.2" where there are more than what they came from; null: they came from nothing. */
export function sayRate(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const share = part / whole;
  return share > 1 ? `×${times.format(share)}` : percent.format(share);
}

/** "4.3% of clicks", or "1.2 for each click". */
export function sayRateOf(part: number, whole: number, one: string): string | null {
  if (whole === 0) return null;
  const share = part / whole;
  return share > 1
    ? `${times.format(share)} for each ${one}`
    : `${percent.format(share)} of ${one}s`;
}
