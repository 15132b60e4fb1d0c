/** Says a calendar day (`2026-11-21`), which belongs to no zone. */
export const makeCalendar = (locale: string): ((day: string) => string) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return (day) => format.format(new Date(day));
};
