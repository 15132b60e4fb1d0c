import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInZone } from '../../server/domain/day-in-zone.ts';
import { DayTally } from '../../server/domain/tiers/day-tally.ts';
import { buildTiers, TierStory } from '../support/tier-story.ts';

describe('any life', () => {
  const days = fc.integer({ min: 0, max: 1_500 });
  const events = fc.array(
    fc.record({ day: days, spent: fc.integer({ min: 0, max: 1_200_00 }), refunded: fc.boolean() }),
    { maxLength: 25 },
  );
  const windows = fc.constantFrom(
    'lifetime' as const,
    'calendar_year' as const,
    'rolling_12_months' as const,
    'year_from_entry' as const,
  );
  const dayOf = (day: number) =>
    dayInZone(new Date(Date.UTC(2026, 0, 1 + day, 17)), 'America/New_York');

  it('ends the same however often it is reviewed on the way, and reviewing again changes nothing', () => {
    fc.assert(
      fc.property(events, windows, fc.boolean(), (life, window, oneStep) => {
        const terms = buildTiers({ window, downgrade: oneStep ? 'one_step' : 'to_figure' });
        const story = new TierStory(terms);
        const watched = new TierStory(terms);
        let last = 0;
        for (const { day, spent, refunded } of life.toSorted((a, b) => a.day - b.day)) {
          for (let between = last + 7; between < day; between += 7) watched.review(dayOf(between));
          for (const each of [story, watched]) {
            each.count(dayOf(day), spent);
            if (refunded && window !== 'lifetime') each.count(dayOf(day), -spent);
          }
          last = day;
        }
        for (const each of [story, watched]) each.review(dayOf(1_600));
        expect(watched.told).toEqual(story.told);
        expect(story.look(dayOf(1_600)).steps).toEqual([]);
        const { reviewAt } = story;
        expect(reviewAt === null || reviewAt > new Date(`${dayOf(1_600)}T17:00:00Z`)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('never gives a tier that no figure reached', () => {
    fc.assert(
      fc.property(events, windows, (life, window) => {
        const story = new TierStory(buildTiers({ window }));
        let all = 0;
        for (const { day, spent } of life.toSorted((a, b) => a.day - b.day)) {
          story.count(dayOf(day), spent);
          all += spent;
          const level = story.terms.levels.find(({ id }) => id === story.tier);
          expect(level?.threshold ?? 0).toBeLessThanOrEqual(all);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('sums any span of days as adding them one by one does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(days, fc.integer({ min: -500, max: 500 })), { maxLength: 60 }),
        days,
        days,
        (counts, a, b) => {
          const tally = new DayTally();
          for (const [day, count] of counts) tally.add(dayOf(day), count);
          const [from, to] = [dayOf(Math.min(a, b)), dayOf(Math.max(a, b))];
          const inside = counts.filter(([day]) => dayOf(day) > from && dayOf(day) <= to);
          expect(tally.sum(from, to)).toBe(inside.reduce((sum, [, count]) => sum + count, 0));
        },
      ),
      { numRuns: 200 },
    );
  });
});
