import { referralReportTexts } from '../../texts/en/referral-report.ts';
import { readerLocale } from '../../texts/in-language.ts';

const t = referralReportTexts.funnel;

const percent = new Intl.NumberFormat(readerLocale(), {
  style: 'percent',
  maximumSignificantDigits: 2,
});
const times = new Intl.NumberFormat(readerLocale(), { maximumFractionDigits: 1 });

/** "4.3%", or "×1.2" where there are more than what they came from; null: they came from nothing. */
export function sayRate(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const share = part / whole;
  return share > 1 ? `×${times.format(share)}` : percent.format(share);
}

/** "4.3% of clicks", or "1.2 for each click". */
export function sayRateOf(part: number, whole: number, one: keyof typeof t.of): string | null {
  if (whole === 0) return null;
  const share = part / whole;
  return share > 1 ? t.each[one](times.format(share)) : t.of[one](percent.format(share));
}
