/** `2026-11-21`: today on the shop's calendar. */
export function todayIn(timeZone: string): string {
  return nowIn(timeZone).slice(0, 10);
}

/** `2026-11-21T18:30`: now on the shop's clock, written as Sweden writes it but for the T. */
export function nowIn(timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return format.format(new Date()).replace(' ', 'T');
}
