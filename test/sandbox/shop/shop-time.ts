export const shopTimeZone = 'America/New_York';

const wallTime = new Intl.DateTimeFormat('en-CA', {
  timeZone: shopTimeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'longOffset',
});

/** As payloads write an instant: the shop's wall time with its offset, to the second. */
export function shopTime(instant: Date): string {
  const part = Object.fromEntries(
    wallTime.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  const offset = (part['timeZoneName'] ?? '').replace('GMT', '') || '+00:00';
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}${offset}`;
}

/** The day that it is in the shop: `2026-11-02`. */
export function shopDay(instant: Date): string {
  return shopTime(instant).slice(0, 10);
}

const readableDay = new Intl.DateTimeFormat('en-US', {
  timeZone: shopTimeZone,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

const readableMoment = new Intl.DateTimeFormat('en-US', {
  timeZone: shopTimeZone,
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

export function formatDay(instant: Date): string {
  return readableDay.format(instant);
}

export function formatMoment(instant: Date): string {
  return readableMoment.format(instant);
}
