import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDaytime } from '../../server/domain/notices/daytime.ts';
import { whyNoMail } from '../../server/domain/notices/notice.ts';
import {
  findExpiringPoints,
  planExpiryWarnings,
} from '../../server/domain/notices/plan-expiry-warnings.ts';
import type { Lot, MemberBook } from '../../server/domain/ledger/ledger.ts';
import { buildLot, emptyBook } from '../support/ledger-book.ts';

const timeZone = 'America/New_York';
const hourMs = 3_600_000;

function bookOf(...lots: Partial<Lot>[]): MemberBook {
  return { ...emptyBook(), lots: lots.map((lot, at) => buildLot({ lotSeq: at + 1, ...lot })) };
}

/** The end of December 21 in New York. */
const endOfDay = new Date('2026-12-22T05:00:00Z');
const atNoon = (day: string) => new Date(`${day}T17:00:00Z`);
const plan = (book: MemberBook, day: string) =>
  planExpiryWarnings(book, { timeZone, now: atNoon(day) });

describe('the warnings that a member is owed', () => {
  const book = bookOf({ points: 120, expiresAt: endOfDay }, { points: 30, expiresAt: null });

  it('begin 30 days before the last day on which the points are good', () => {
    expect(plan(book, '2026-11-20')).toEqual([]);
    expect(plan(book, '2026-11-21')).toEqual([
      { expiresOn: '2026-12-21', points: 120, daysLeft: 30, daysBefore: 30 },
    ]);
  });

  it.each([
    ['2026-12-13', 8, 30],
    ['2026-12-14', 7, 7],
    ['2026-12-19', 2, 7],
    ['2026-12-20', 1, 1],
    ['2026-12-21', 0, 1],
  ])('are on %s, %i days before, the one of %i days', (day, daysLeft, daysBefore) => {
    expect(plan(book, day)).toMatchObject([{ daysLeft, daysBefore }]);
  });

  it('end with the instant at which the points lapse', () => {
    const last = new Date(endOfDay.getTime() - 1);
    expect(planExpiryWarnings(book, { timeZone, now: last })).toHaveLength(1);
    expect(planExpiryWarnings(book, { timeZone, now: endOfDay })).toEqual([]);
  });

  it('tell of all that expires on one day together, and of each day apart, soonest first', () => {
    const many = bookOf(
      { points: 50, expiresAt: new Date('2026-12-24T18:00:00Z') },
      { points: 20, expiresAt: endOfDay },
      { points: 70, remaining: 5, expiresAt: new Date('2026-12-21T15:00:00Z') },
      { points: 10, remaining: 0, expiresAt: endOfDay },
    );
    expect(plan(many, '2026-12-20')).toEqual([
      { expiresOn: '2026-12-21', points: 25, daysLeft: 1, daysBefore: 1 },
      { expiresOn: '2026-12-24', points: 50, daysLeft: 4, daysBefore: 7 },
    ]);
  });

  it('count by the days of the shop, also where clocks change', () => {
    const spring = bookOf({ expiresAt: new Date('2027-03-15T04:00:00Z') });
    expect(planExpiryWarnings(spring, { timeZone, now: new Date('2027-03-13T14:00:00Z') })).toEqual(
      [{ expiresOn: '2027-03-14', points: 100, daysLeft: 1, daysBefore: 1 }],
    );
  });

  it('go by the program’s policy where a lot has no date of its own', () => {
    const terms = {
      policy: { kind: 'per_lot', months: 1 },
      since: new Date('2026-01-01T00:00:00Z'),
      timeZone,
      graceLotDays: 30,
    } as const;
    const byPolicy = { ...emptyBook(terms), lots: [buildLot({ earnedAt: atNoon('2026-11-21') })] };
    expect(plan(byPolicy, '2026-12-20')).toMatchObject([
      { expiresOn: '2026-12-21', daysBefore: 1 },
    ]);
  });

  it('are looked at again before they are sent', () => {
    const moment = { timeZone, now: atNoon('2026-12-20') };
    expect(findExpiringPoints(book, '2026-12-21', moment)?.points).toBe(120);
    expect(findExpiringPoints(bookOf({ remaining: 0 }), '2026-12-21', moment)).toBeNull();
    expect(
      findExpiringPoints(book, '2026-12-21', { timeZone, now: atNoon('2026-12-22') }),
    ).toBeNull();
  });

  it('come at most three times for a day, the nearest one only, and never when it is over', () => {
    const lots = fc.array(
      fc.record({
        points: fc.integer({ min: 1, max: 500 }),
        hours: fc.integer({ min: 1, max: 1000 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const steps = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        lots,
        steps,
        fc.constantFrom('UTC', 'America/New_York', 'Pacific/Apia'),
        (given, hops, zone) => {
          const start = Date.UTC(2026, 2, 1, 12);
          const member = bookOf(
            ...given.map(({ points, hours }) => ({
              points,
              expiresAt: new Date(start + hours * hourMs),
            })),
          );
          const told = new Map<string, number[]>();
          let time = start;
          for (const hop of hops) {
            time += hop * hourMs;
            for (const warning of planExpiryWarnings(member, {
              timeZone: zone,
              now: new Date(time),
            })) {
              const known = told.get(warning.expiresOn) ?? [];
              if (!known.includes(warning.daysBefore))
                told.set(warning.expiresOn, [...known, warning.daysBefore]);
              expect(warning.daysLeft).toBeGreaterThanOrEqual(0);
              expect(warning.daysLeft).toBeLessThanOrEqual(warning.daysBefore);
              expect(warning.points).toBeGreaterThan(0);
            }
          }
          // What comes later is always nearer: nobody hears of 30 days after having heard of 7.
          for (const days of told.values()) expect(days).toEqual(days.toSorted((a, b) => b - a));
        },
      ),
    );
  });
});

describe('when and to whom', () => {
  it('writes to nobody between eight in the evening and nine in the morning of the shop', () => {
    const at = (time: string) => isDaytime(new Date(`2026-11-21T${time}:00Z`), timeZone);
    expect([at('13:59'), at('14:00')]).toEqual([false, true]);
    expect(at('23:30')).toBe(true);
    expect(isDaytime(new Date('2026-11-22T00:59:59Z'), timeZone)).toBe(true);
    expect(isDaytime(new Date('2026-11-22T01:00:00Z'), timeZone)).toBe(false);
  });

  it('says why a member gets no mail', () => {
    expect(whyNoMail({ email: 'a@b.example', optedOut: false }, true)).toBeNull();
    expect(whyNoMail({ email: 'a@b.example', optedOut: true }, true)).toBe('opted_out');
    expect(whyNoMail({ email: null, optedOut: false }, true)).toBe('no_email');
    expect(whyNoMail({ email: 'a@b.example', optedOut: false }, false)).toBe('no_mail_server');
  });
});
