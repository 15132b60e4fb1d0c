const yearsMax = 5;

export interface PeriodRefusal {
  refused: 'period_backwards' | 'period_too_long';
  detail: string;
}

/** Whether a period of days, both included, can be told of; `what` begins the sentence: "A statement". */
export function checkPeriod(
  { from, to }: { from: string; to: string },
  what: string,
): PeriodRefusal | null {
  if (to < from)
    return {
      refused: 'period_backwards',
      detail: 'The first day of a period is not after its last.',
    };
  const [year = '', ...rest] = from.split('-');
  const limit = [String(Number(year) + yearsMax).padStart(4, '0'), ...rest].join('-');
  if (to >= limit)
    return {
      refused: 'period_too_long',
      detail: `${what} covers ${yearsMax} years at the most: choose a shorter period.`,
    };
  return null;
}
