const dayMs = 86_400_000;

export const ends = ['never', 'days30', 'days90', 'year', 'own'] as const;
export type End = (typeof ends)[number];

/** The last day of a key as it was chosen on `today`; null: it does not end. `own` is the day that was typed. */
export function lastDayOf(end: End, today: string, own: string): string | null {
  switch (end) {
    case 'never':
      return null;
    case 'days30':
      return daysAfter(today, 30);
    case 'days90':
      return daysAfter(today, 90);
    case 'year':
      return yearAfter(today);
    case 'own':
      return own;
  }
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day of the next year; 29 February becomes 1 March. */
function yearAfter(day: string): string {
  const next = new Date(day);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  return next.toISOString().slice(0, 10);
}

/** A key ends when a day begins: the one before is the last on which it works. */
export function lastMoment(endsAt: string): string {
  return new Date(Date.parse(endsAt) - 1).toISOString();
}
