import { expect, it } from 'vitest';
import { dayInZone, daysBefore } from '../../server/domain/day-in-zone.ts';

it.each([
  ['2026-11-21T04:59:59Z', 'America/New_York', '2026-11-20'],
  ['2026-11-21T05:00:00Z', 'America/New_York', '2026-11-21'],
  ['2026-03-08T06:59:59Z', 'America/New_York', '2026-03-08'],
  ['2026-11-20T11:00:00Z', 'Pacific/Auckland', '2026-11-21'],
])('puts %s in %s on %s', (instant, zone, day) => {
  expect(dayInZone(new Date(instant), zone)).toBe(day);
});

it('counts calendar days back over months and leap days', () => {
  expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29');
  expect(daysBefore('2026-01-01', 1)).toBe('2025-12-31');
});
