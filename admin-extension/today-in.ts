/** The calendar day (`2026-11-21`) in a shop's zone. */
export function todayIn(timeZone: string, now: Date): string {
  // Of all locales this one writes days as ISO does.
  return new Intl.DateTimeFormat('sv', { timeZone }).format(now);
}
