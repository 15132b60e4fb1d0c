import { describe, expect, it } from 'vitest';
import { compareInstants } from '../../server/domain/compare-instants.ts';

describe('compareInstants', () => {
  it.each([
    ['2026-11-01T12:00:00Z', '2026-11-01T12:00:01Z'],
    ['2026-11-01T13:30:00+02:00', '2026-11-01T07:00:00-05:00'],
    ['2026-11-01T12:00:00Z', '2026-11-01T12:00:00.000000001Z'],
    ['2026-11-01T12:00:00.123456789Z', '2026-11-01T10:00:00.123456790-02:00'],
    ['2026-11-01T12:00:00.09Z', '2026-11-01T12:00:00.1Z'],
  ])('puts %s before %s', (earlier, later) => {
    expect(compareInstants(earlier, later)).toBeLessThan(0);
    expect(compareInstants(later, earlier)).toBeGreaterThan(0);
  });

  it.each([
    ['2026-11-01T12:00:00Z', '2026-11-01T14:00:00+02:00'],
    ['2026-11-01T12:00:00Z', '2026-11-01T12:00:00.000Z'],
    ['2026-11-01T12:00:00.5Z', '2026-11-01T07:00:00.500000-05:00'],
  ])('takes %s and %s for the same instant', (a, b) => {
    expect(compareInstants(a, b)).toBe(0);
  });

  it.each([
    '',
    'yesterday',
    '2026-11-01T12:00:00',
    '2026-13-01T12:00:00Z',
    '2026-11-01T12:00:00Z or so',
    'at\n2026-11-01T12:00:00Z',
  ])('names what is no instant: "%s"', (text) => {
    expect(() => compareInstants(text, '2026-11-01T12:00:00Z')).toThrow(
      new RangeError(`not an instant: "${text}"`),
    );
  });
});
