import { describe, expect, it } from 'vitest';
import { DayTally } from '../../server/domain/tiers/day-tally.ts';
import { givenPeriod } from '../../server/domain/tiers/tier-period.ts';
import { buildLevel, buildTiers, TierStory } from '../support/tier-story.ts';

describe('money spent within the last 12 months', () => {
  it('raises with the order that reaches a threshold, over a tier in between where it reaches that', () => {
    const story = new TierStory();
    story.count('2026-01-10', 499_99);
    expect(story.tier).toBeNull();
    story.count('2026-02-10', 1).count('2026-03-10', 2_000_00);
    expect(story.told).toEqual(['qualified silver 2026-02-10', 'qualified platinum 2026-03-10']);
  });

  it('counts what refunds left, and an order only for its twelve months', () => {
    const story = new TierStory();
    story.count('2026-01-10', 600_00).count('2026-01-20', -200_00, '2026-01-10');
    expect(story.tier).toBe('silver');
    story.count('2026-06-01', 500_00);
    expect(story.tier).toBe('silver');
    // 400.00 of January, 500.00 of June and 99.99: a cent less than gold; the next day's cent makes it.
    story.count('2026-07-01', 99_99);
    expect(story.tier).toBe('silver');
    story.count('2026-07-02', 1);
    expect(story.tier).toBe('gold');

    const later = new TierStory();
    later.count('2026-01-10', 400_00).count('2027-01-10', 100_00);
    expect(later.tier).toBeNull();
    const inTime = new TierStory();
    inTime.count('2026-01-10', 400_00).count('2027-01-09', 100_00);
    expect(inTime.tier).toBe('silver');
  });

  it('takes nothing at once for a refund: the figure is looked at when the period and its grace are over', () => {
    const story = new TierStory();
    story.count('2026-03-01', 1_000_00).count('2026-03-09', -1_000_00, '2026-03-01');
    expect(story.tier).toBe('gold');
    // The year ends with 1 March 2027, the grace with the 31st.
    expect(story.reviewAt).toEqual(new Date('2027-03-02T05:00:00Z'));
    story.review('2027-03-31');
    expect(story.tier).toBe('gold');
    // The clocks have gone forward since.
    expect(story.reviewAt).toEqual(new Date('2027-04-01T04:00:00Z'));
    story.review('2027-04-01');
    expect(story.told).toEqual(['qualified gold 2026-03-01', 'lost nothing 2027-04-01']);
    expect(story.reviewAt).toBeNull();
  });

  it('keeps a tier for another year when the year reached it once more, the first day not counted twice', () => {
    const story = new TierStory();
    story.count('2026-03-01', 1_000_00).count('2026-09-01', 999_99);
    expect(story.progress('2026-09-02').keep).toMatchObject({
      missing: 1,
      until: new Date('2027-03-02T05:00:00Z'),
      inGrace: false,
    });
    story.count('2027-02-20', 1);
    expect(story.progress('2027-02-20').keep).toMatchObject({
      missing: 0,
      until: new Date('2028-03-02T05:00:00Z'),
    });
    story.review('2027-03-02');
    expect(story.told).toEqual(['qualified gold 2026-03-01', 'kept gold 2027-03-02']);
    expect(story.standing).toMatchObject({ countsAfter: '2027-03-01', through: '2028-03-01' });
  });

  it('lets what comes in the grace keep it, too', () => {
    const story = new TierStory();
    story.count('2026-03-01', 500_00).count('2026-09-01', 300_00).review('2027-03-15');
    expect(story.progress('2027-03-15').keep).toMatchObject({
      missing: 200_00,
      until: new Date('2027-04-01T04:00:00Z'),
      inGrace: true,
    });
    story.count('2027-03-31', 200_00);
    expect(story.told).toEqual(['qualified silver 2026-03-01', 'kept silver 2027-03-02']);
  });

  it('falls straight to where the figure puts them, or one step', () => {
    const life = (downgrade: 'to_figure' | 'one_step') => {
      const story = new TierStory(buildTiers({ downgrade }));
      return story.count('2026-03-01', 2_500_00).count('2026-10-01', 600_00).review('2029-05-01');
    };
    expect(life('to_figure').told).toEqual([
      'qualified platinum 2026-03-01',
      'lost silver 2027-04-01',
      'lost nothing 2028-04-01',
    ]);
    expect(life('one_step').told).toEqual([
      'qualified platinum 2026-03-01',
      'lost gold 2027-04-01',
      'lost silver 2028-04-01',
      'lost nothing 2029-04-01',
    ]);
  });

  it('ends a year that began on 29 February with the 28th', () => {
    const levels = [buildLevel('silver', { threshold: 500_00 })];
    const story = new TierStory(buildTiers({ levels }));
    story.count('2028-02-29', 500_00);
    expect(story.standing).toMatchObject({ through: '2029-02-28' });
    story.count('2029-02-28', 500_00).review('2029-03-01');
    expect(story.told).toEqual(['qualified silver 2028-02-29', 'kept silver 2029-03-01']);
  });

  it('ends days as the shop’s clocks do', () => {
    const story = new TierStory(buildTiers({ graceDays: 0 }), 'Pacific/Auckland');
    // 11:30 UTC is half past midnight on the 26th in Auckland's summer.
    story.count('2026-10-25T11:30:00Z', 500_00);
    expect(story.standing?.through).toBe('2027-10-26');
    expect(story.reviewAt).toEqual(new Date('2027-10-26T11:00:00Z'));
    story.review('2027-10-26T10:59:59Z');
    expect(story.tier).toBe('silver');
    story.review('2027-10-26T11:00:00Z');
    expect(story.tier).toBeNull();
  });
});

describe('the other windows', () => {
  it('looks at a calendar year when it ends: what reached the tier keeps it for the next year', () => {
    const story = new TierStory(buildTiers({ window: 'calendar_year' }));
    story.count('2026-11-30', 500_00);
    expect(story.progress('2026-12-01').keep).toMatchObject({
      missing: 0,
      until: new Date('2028-01-01T05:00:00Z'),
    });
    story.count('2027-01-01', 450_00);
    expect(story.progress('2027-01-02')).toMatchObject({
      figure: 450_00,
      next: { missing: 550_00 },
      keep: { missing: 50_00, until: new Date('2028-01-01T05:00:00Z') },
    });
    story.review('2028-02-01');
    expect(story.told).toEqual([
      'qualified silver 2026-11-30',
      'kept silver 2027-01-01',
      'lost nothing 2028-01-31',
    ]);
  });

  it('takes a refund of the very order off the year it was placed in', () => {
    const story = new TierStory(buildTiers({ window: 'calendar_year' }));
    story.count('2026-12-20', 500_00).count('2027-01-05', -1, '2026-12-20');
    expect(story.tier).toBe('silver');
    story.review('2027-01-31');
    expect(story.told.at(-1)).toBe('lost nothing 2027-01-31');
  });

  it('counts for life, and takes a tier only when refunds have taken its figure', () => {
    const story = new TierStory(buildTiers({ window: 'lifetime' }));
    story.count('2020-01-01', 400_00).count('2026-01-01', 600_00).review('2036-01-01');
    expect(story.told).toEqual(['qualified gold 2026-01-01']);
    expect(story.progress('2036-01-01').keep).toBeNull();
    story.count('2036-02-01', -300_00, '2026-01-01');
    expect(story.progress('2036-02-01').keep).toMatchObject({
      missing: 300_00,
      until: new Date('2036-02-02T05:00:00Z'),
    });
    story.count('2036-02-20', 299_99).review('2036-03-02');
    expect(story.tier).toBe('gold');
    story.review('2036-03-03');
    expect(story.told.at(-1)).toBe('lost silver 2036-03-03');
    expect(story.reviewAt).toBeNull();
  });

  it('begins a year with each entry: what led to the tier helps towards the next, what came before does not', () => {
    const story = new TierStory(buildTiers({ window: 'year_from_entry' }));
    story.count('2026-01-10', 450_00).count('2026-06-01', 60_00);
    expect(story.tier).toBe('silver');
    expect(story.progress('2026-06-02').next).toMatchObject({ missing: 940_00 });
    story.count('2026-08-01', 939_99);
    expect(story.tier).toBe('silver');
    story.count('2026-08-02', 1).review('2027-09-02');
    expect(story.told).toEqual([
      'qualified silver 2026-06-01',
      'qualified gold 2026-08-02',
      'lost nothing 2027-09-02',
    ]);
  });

  it('counts orders or points where the tiers do', () => {
    const day = { day: '2026-01-01', points: -3, spentMinor: 500, orders: 2 };
    expect(DayTally.of([day], 'orders_placed').sum(null, null)).toBe(2);
    expect(DayTally.of([day], 'points_earned').sum(null, null)).toBe(-3);
  });
});

describe('what hands gave', () => {
  const vip = buildLevel('vip', { threshold: null, hidden: true });
  const withVip = buildTiers({ levels: [...buildTiers().levels, vip] });
  const given = (story: TierStory, tierId: string | null, locked: boolean) => {
    story.standing = {
      tierId,
      since: new Date('2026-01-01T17:00:00Z'),
      ...givenPeriod('2026-01-01', story.terms),
      locked,
    };
    return story;
  };

  it('stays with a lock, and in a tier that only hands give', () => {
    const locked = given(new TierStory(), 'gold', true);
    locked.count('2026-02-01', 5_000_00).review('2030-01-01');
    expect(locked.tier).toBe('gold');
    const only = given(new TierStory(withVip), 'vip', false).count('2030-01-01', 600_00);
    expect(only.tier).toBe('vip');
    expect(only.progress('2030-01-01')).toMatchObject({ next: null, keep: null });
    const kept = given(new TierStory(), null, true).count('2026-02-01', 5_000_00);
    expect(kept.tier).toBeNull();
  });

  it('is reviewed like any other without a lock, after a whole period', () => {
    const story = given(new TierStory(), 'gold', false);
    story.count('2026-02-01', 600_00).review('2027-02-01');
    expect(story.told).toEqual(['lost silver 2027-02-01']);
    const life = given(new TierStory(buildTiers({ window: 'lifetime' })), 'gold', false);
    life.review('2027-01-31');
    expect(life.tier).toBe('gold');
    life.review('2027-02-01');
    expect(life.tier).toBeNull();
  });

  it('is no tier to reach, and a hidden one is nobody’s next', () => {
    const levels = [
      buildLevel('silver', { threshold: 500_00 }),
      buildLevel('secret', { threshold: 800_00, hidden: true }),
      buildLevel('gold', { threshold: 1_000_00 }),
      vip,
    ];
    const story = new TierStory(buildTiers({ levels })).count('2026-01-10', 700_00);
    expect(story.progress('2026-01-10').next).toMatchObject({
      level: { id: 'gold' },
      missing: 300_00,
    });
    story.count('2026-01-11', 9_000_00);
    expect(story.tier).toBe('gold');
    expect(story.progress('2026-01-11').next).toBeNull();
  });
});

describe('a program that was edited', () => {
  it('takes no tier before its period is over, raises at once, and places whose tier has gone', () => {
    const story = new TierStory().count('2026-03-01', 1_000_00);
    const levels = (gold: number) => [
      buildLevel('silver', { threshold: 500_00 }),
      buildLevel('gold', { threshold: gold }),
    ];
    story.terms = buildTiers({ levels: levels(1_500_00) });
    expect(story.look('2026-04-01').steps).toEqual([]);
    story.terms = buildTiers({ levels: [buildLevel('member', { threshold: 900_00 })] });
    story.review('2026-04-01');
    expect(story.told.at(-1)).toBe('program member 2026-04-01');
    story.terms = buildTiers({ levels: [buildLevel('other', { threshold: 9_000_00 })] });
    story.review('2026-04-02');
    expect(story.told.at(-1)).toBe('program nothing 2026-04-02');
    story.terms = buildTiers({ levels: levels(800_00) });
    story.review('2026-04-03');
    expect(story.told.at(-1)).toBe('qualified gold 2026-04-03');
  });

  it('gives a whole period to whoever had none, and no shorter year to whoever changes windows', () => {
    const story = new TierStory(buildTiers({ window: 'lifetime' })).count('2020-03-01', 500_00);
    story.terms = buildTiers();
    story.review('2026-06-01');
    expect(story.standing).toMatchObject({ countsAfter: '2026-06-01', through: '2027-06-01' });
    story.count('2027-01-01', 500_00);
    story.terms = buildTiers({ window: 'calendar_year' });
    story.review('2027-06-02');
    expect(story.standing).toMatchObject({ countsAfter: '2027-06-01', through: '2028-12-31' });
  });
});
