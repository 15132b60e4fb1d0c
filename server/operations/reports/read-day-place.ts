const place = /^(\d{4}-\d\d-\d\d)\.([\w:./-]{1,100})$/;

/** The day and the id with which a page ended; null: a cursor that nobody gave. */
export function readDayPlace(cursor: string): { day: string; id: string } | null {
  const [, day, id] = place.exec(cursor) ?? [];
  return day === undefined || id === undefined || !isDay(day) ? null : { day, id };
}

/** `2026-02-30` has the looks of one. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
