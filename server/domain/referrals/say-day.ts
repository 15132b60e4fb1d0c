const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-11-02` as "2 November 2026". */
export function sayDay(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}
