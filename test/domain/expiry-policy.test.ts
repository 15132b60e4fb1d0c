import { describe, expect, it } from 'vitest';
import { endOfDay, monthsAfter, nextYearly } from '../../server/domain/calendar-days.ts';
import {
  type ExpiryPolicy,
  policyDate,
  soonestPolicyDate,
} from '../../server/domain/ledger/expiry-policy.ts';
import { lotExpiresAt, never } from '../../server/domain/ledger/lot-expiry.ts';

const at = (instant: string) => new Date(instant);
const terms = (policy: ExpiryPolicy, since: string | null = null, timeZone = 'UTC') => ({
  policy,
  since: since === null ? null : at(since),
  timeZone,
  graceLotDays: 30,
});
const yearly = (month: number, day: number, minMonths = 0) =>
  ({ kind: 'fixed_day', month, day, minMonths }) as const;

describe('the end of a day', () => {
  it.each([
    // Clocks go back at 3 on 25 October and forward at 2 on 28 March.
    ['2026-10-24', 'Europe/Berlin', '2026-10-24T22:00:00Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00Z'],
    ['2027-03-28', 'Europe/Berlin', '2027-03-28T22:00:00Z'],
    ['2026-10-31', 'America/New_York', '2026-11-01T04:00:00Z'],
    ['2026-11-01', 'America/New_York', '2026-11-02T05:00:00Z'],
    ['2027-04-03', 'Pacific/Auckland', '2027-04-03T11:00:00Z'],
    ['2027-04-04', 'Pacific/Auckland', '2027-04-04T12:00:00Z'],
    // Here the clocks jump from midnight to 1: the next day begins at 1.
    ['2026-09-05', 'America/Santiago', '2026-09-06T04:00:00Z'],
    ['2026-04-23', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
    // Here 30 December 2011 never was.
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('of %s in %s is %s', (day, timeZone, instant) => {
    expect(endOfDay(day, timeZone)).toEqual(at(instant));
  });
});

it('counts months to the same day, or to the last where there is no such day', () => {
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsAfter('2028-02-29', 12)).toBe('2029-02-28');
  expect(monthsAfter('2026-11-21', 120)).toBe('2036-11-21');
});

it('finds the next day of the year, today included; 29 February is the last of February', () => {
  expect(nextYearly('2026-12-31', { month: 12, day: 31 })).toBe('2026-12-31');
  expect(nextYearly('2027-01-01', { month: 12, day: 31 })).toBe('2027-12-31');
  expect(nextYearly('2027-01-01', { month: 2, day: 29 })).toBe('2027-02-28');
  expect(nextYearly('2027-03-01', { month: 2, day: 29 })).toBe('2028-02-29');
});

describe('the date of a policy', () => {
  it('is never without one', () => {
    expect(policyDate(terms({ kind: 'none' }), at('2026-01-01T00:00:00Z'))).toBeNull();
    expect(soonestPolicyDate(terms({ kind: 'none' }))).toBeNull();
  });

  it.each([
    ['UTC', '2026-11-21T10:00:00Z', '2027-11-22T00:00:00Z'],
    ['America/New_York', '2026-11-21T04:59:59Z', '2027-11-21T05:00:00Z'],
    ['America/New_York', '2026-11-21T05:00:00Z', '2027-11-22T05:00:00Z'],
    ['Europe/Berlin', '2026-03-28T12:00:00Z', '2027-03-28T22:00:00Z'],
    ['Pacific/Auckland', '2026-04-03T11:30:00Z', '2027-04-04T12:00:00Z'],
    ['America/Santiago', '2026-09-05T15:00:00Z', '2027-09-06T03:00:00Z'],
    ['Africa/Cairo', '2025-04-29T09:00:00Z', '2026-04-29T21:00:00Z'],
    ['UTC', '2028-02-29T10:00:00Z', '2029-03-01T00:00:00Z'],
  ])('is the end of the day twelve months later in %s: %s to %s', (zone, from, lapses) => {
    expect(policyDate(terms({ kind: 'per_lot', months: 12 }, null, zone), at(from))).toEqual(
      at(lapses),
    );
  });

  it('is one period after the policy began for whatever was earned before it', () => {
    const policy = terms({ kind: 'per_lot', months: 6 }, '2026-11-21T10:00:00Z');
    const date = at('2027-05-22T00:00:00Z');
    expect(policyDate(policy, at('2020-01-01T00:00:00Z'))).toEqual(date);
    expect(policyDate(policy, at('2026-11-21T10:00:00Z'))).toEqual(date);
    expect(policyDate(policy, at('2026-11-22T00:00:00Z'))).toEqual(at('2027-05-23T00:00:00Z'));
    expect(soonestPolicyDate(policy)).toEqual(date);
  });

  it('is the end of the fixed day, the first a full year after the policy began', () => {
    const policy = terms(yearly(12, 31), '2026-11-21T10:00:00Z');
    expect(policyDate(policy, at('2020-01-01T00:00:00Z'))).toEqual(at('2028-01-01T00:00:00Z'));
    expect(policyDate(policy, at('2027-12-31T23:59:59Z'))).toEqual(at('2028-01-01T00:00:00Z'));
    expect(policyDate(policy, at('2028-01-01T00:00:00Z'))).toEqual(at('2029-01-01T00:00:00Z'));
    expect(soonestPolicyDate(policy)).toEqual(at('2028-01-01T00:00:00Z'));
  });

  it('is the fixed day a year later for what would have had fewer than the least months', () => {
    const policy = terms(yearly(12, 31, 3), '2020-01-01T00:00:00Z');
    expect(policyDate(policy, at('2026-09-30T12:00:00Z'))).toEqual(at('2027-01-01T00:00:00Z'));
    expect(policyDate(policy, at('2026-10-01T12:00:00Z'))).toEqual(at('2028-01-01T00:00:00Z'));
  });

  it('knows the last of February', () => {
    const policy = terms(yearly(2, 29), '2020-01-01T00:00:00Z', 'Europe/Berlin');
    expect(policyDate(policy, at('2027-01-10T12:00:00Z'))).toEqual(at('2027-02-28T23:00:00Z'));
    expect(policyDate(policy, at('2028-01-10T12:00:00Z'))).toEqual(at('2028-02-29T23:00:00Z'));
  });
});

describe('when a lot lapses', () => {
  const earnedAt = at('2026-01-15T12:00:00Z');
  const lot = { earnedAt, expiresAt: null };
  const quiet = terms({ kind: 'inactivity', months: 3 }, '2026-01-01T00:00:00Z');

  it('is its own date where it has one, whatever the policy says', () => {
    const own = { earnedAt, expiresAt: at('2026-02-01T00:00:00Z') };
    expect(lotExpiresAt(own, { expiry: quiet, lastActiveAt: earnedAt })).toEqual(own.expiresAt);
    const freed = { earnedAt, expiresAt: never };
    expect(lotExpiresAt(freed, { expiry: quiet, lastActiveAt: earnedAt })).toBeNull();
  });

  it('hangs on the last activity where the whole balance lapses', () => {
    const lastActiveAt = at('2026-03-10T12:00:00Z');
    expect(lotExpiresAt(lot, { expiry: quiet, lastActiveAt })).toEqual(at('2026-06-11T00:00:00Z'));
    expect(lotExpiresAt(lot, { expiry: quiet, lastActiveAt: null })).toEqual(
      at('2026-04-16T00:00:00Z'),
    );
  });

  it('is never once the policy is switched off', () => {
    const off = { expiry: terms({ kind: 'none' }), lastActiveAt: earnedAt };
    expect(lotExpiresAt(lot, off)).toBeNull();
  });
});
