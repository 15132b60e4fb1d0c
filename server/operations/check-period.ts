import { type Refusal, refuseWith } from '../domain/speech/refusal.ts';

const yearsMax = 5;

export type PeriodRefusal = Refusal<'period_backwards' | 'period_too_long'>;

/** Whether a period of days, both included, can be told of. */
export function checkPeriod(
  { from, to }: { from: string; to: string },
  what: 'statement' | 'report',
): PeriodRefusal | null {
  if (to < from) return refuseWith('period_backwards', 'refusals.periodBackwards');
  const [year = '', ...rest] = from.split('-');
  const limit = [String(Number(year) + yearsMax).padStart(4, '0'), ...rest].join('-');
  if (to >= limit)
    return refuseWith('period_too_long', 'refusals.periodTooLong', { what, years: yearsMax });
  return null;
}
