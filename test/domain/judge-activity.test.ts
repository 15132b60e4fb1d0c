import { describe, expect, it } from 'vitest';
import {
  type ActiveMember,
  type Activity,
  type ActivityHistory,
  noHistory,
} from '../../server/domain/activities/activity.ts';
import { findActivityRule } from '../../server/domain/activities/find-activity-rule.ts';
import { judgeActivity } from '../../server/domain/activities/judge-activity.ts';
import { limitsOf } from '../../server/domain/activities/limits-of.ts';
import {
  keptOn,
  monthDaysAround,
  monthDaysKeptOn,
} from '../../server/domain/activities/yearly-days.ts';
import type {
  ActivityRule,
  BirthdayActivity,
  CustomActivity,
  PlainActivity,
} from '../../server/domain/program/activity-rule.ts';

const unlimited = { perDay: null, perMonth: null, perYear: null, lifetime: null };
const terms = {
  points: 50,
  title: null,
  limits: unlimited,
  cooldownHours: 0,
  tiers: [],
  segments: [],
};
const review: PlainActivity = { ...terms, type: 'review', url: null };
const birthday: BirthdayActivity = { ...terms, type: 'birthday', blackoutDays: 30 };
const run: CustomActivity = {
  ...terms,
  type: 'custom',
  id: 'run',
  points: 10,
  properties: [
    { name: 'km', kind: 'number', required: true, oneOf: [], minimum: 0, maximum: 100 },
    {
      name: 'where',
      kind: 'text',
      required: false,
      oneOf: ['park', 'road'],
      minimum: null,
      maximum: null,
    },
    { name: 'in_rain', kind: 'boolean', required: false, oneOf: [], minimum: null, maximum: null },
  ],
  pointsPer: 'km',
};

const anybody: ActiveMember = {
  tierId: null,
  segments: [],
  birthday: null,
  birthdayKnownAt: null,
};

function judge(
  rule: ActivityRule,
  given: {
    at?: string;
    properties?: Activity['properties'];
    history?: Partial<ActivityHistory>;
    member?: Partial<ActiveMember>;
    zone?: string;
  } = {},
) {
  const activity = {
    occurredAt: new Date(given.at ?? '2026-11-22T12:00:00Z'),
    properties: given.properties ?? {},
  };
  return judgeActivity(rule, activity, {
    history: { ...noHistory, ...given.history },
    member: { ...anybody, ...given.member },
    timeZone: given.zone ?? 'America/New_York',
  });
}

describe('limits', () => {
  const limited = { ...review, limits: { ...unlimited, perDay: 2, perMonth: 3 } };

  it('let pass what is below all of them', () => {
    expect(judge(limited, { history: { day: 1, month: 2 } })).toEqual({ points: 50 });
  });

  it('say from when on there is more: the next day of the shop', () => {
    // In Auckland it is the 23rd already, daylight saving time (+13).
    const refusal = judge(limited, { history: { day: 2, month: 2 }, zone: 'Pacific/Auckland' });
    expect(refusal).toMatchObject({
      refused: 'limit_reached',
      detail: 'A member gets this twice a day.',
      again: new Date('2026-11-23T11:00:00Z'),
    });
  });

  it('say the one that lasts longest: the month before the day', () => {
    const refusal = judge(limited, { history: { day: 2, month: 3 } });
    expect(refusal).toMatchObject({ again: new Date('2026-12-01T05:00:00Z') });
  });

  it('a year ends with the shop’s', () => {
    const yearly = { ...review, limits: { ...unlimited, perYear: 1 } };
    const at = '2026-12-31T10:30:00Z';
    // Auckland has 23:30 then, Kiritimati is in the new year.
    expect(judge(yearly, { at, history: { year: 1 }, zone: 'Pacific/Auckland' })).toMatchObject({
      again: new Date('2026-12-31T11:00:00Z'),
    });
    expect(judge(yearly, { at, history: { year: 1 }, zone: 'Pacific/Kiritimati' })).toMatchObject({
      again: new Date('2027-12-31T10:00:00Z'),
    });
  });

  it('for life have no again', () => {
    const once = { ...review, limits: { ...unlimited, lifetime: 1 } };
    expect(judge(once, { history: { lifetime: 1 } })).toMatchObject({
      refused: 'limit_reached',
      again: null,
    });
  });

  it('are once for life by default where doing it twice is nothing', () => {
    expect(limitsOf({ ...review, type: 'newsletter' }).lifetime).toBe(1);
    expect(limitsOf({ ...review, type: 'social_follow' }).lifetime).toBe(1);
    expect(limitsOf({ ...review, type: 'social_share' })).toEqual({ ...unlimited, perDay: 1 });
    expect(limitsOf(review)).toEqual(unlimited);
    const monthly = { ...unlimited, perMonth: 1 };
    expect(limitsOf({ ...review, type: 'newsletter', limits: monthly })).toEqual(monthly);
    expect(limitsOf({ ...review, type: 'sign_up', limits: monthly }).lifetime).toBe(1);
    expect(limitsOf({ ...birthday, limits: { ...unlimited, perYear: 5 } }).perYear).toBe(1);
  });
});

describe('a cool-down', () => {
  const calm = { ...review, cooldownHours: 24 };

  it('holds from the last one on, to the second', () => {
    const before = new Date('2026-11-21T12:00:01Z');
    expect(judge(calm, { history: { before } })).toMatchObject({
      refused: 'too_soon',
      again: new Date('2026-11-22T12:00:01Z'),
    });
    expect(judge(calm, { history: { before: new Date('2026-11-21T12:00:00Z') } })).toEqual({
      points: 50,
    });
  });

  it('holds backwards for what is told late', () => {
    const after = new Date('2026-11-22T20:00:00Z');
    expect(judge(calm, { history: { after } })).toMatchObject({ refused: 'too_soon' });
  });
});

describe('an audience', () => {
  it('is a tier, or any of the segments', () => {
    const gold = { ...review, tiers: ['gold'] };
    expect(judge(gold)).toMatchObject({ refused: 'tier_needed' });
    expect(judge(gold, { member: { tierId: 'gold' } })).toEqual({ points: 50 });
    const few = { ...review, segments: ['vips', 'locals'] };
    expect(judge(few)).toMatchObject({
      refused: 'segment_needed',
      detail: 'This is for members in “vips” or “locals” only.',
    });
    expect(judge(few, { member: { segments: ['locals'] } })).toEqual({ points: 50 });
  });
});

describe('a birthday', () => {
  const known = (day: string, at: string) => ({
    birthday: day,
    birthdayKnownAt: new Date(at),
  });

  it('counts once it has been known for the blackout', () => {
    const at = '2026-11-22T08:00:00Z';
    const born = '1990-11-22';
    expect(judge(birthday, { at, member: known(born, '2026-10-23T20:00:00Z') })).toEqual({
      points: 50,
    });
    expect(judge(birthday, { at, member: known(born, '2026-10-24T20:00:00Z') })).toMatchObject({
      refused: 'birthday_too_new',
      again: new Date('2027-11-22T05:00:00Z'),
    });
    expect(judge(birthday, { at })).toMatchObject({ refused: 'birthday_unknown' });
  });

  it('may count the day it is given where there is no blackout', () => {
    const open = { ...birthday, blackoutDays: 0 };
    const at = '2026-11-22T20:00:00Z';
    expect(judge(open, { at, member: known('1990-11-22', at) })).toEqual({ points: 50 });
  });

  it('is once a calendar year, also when it was moved', () => {
    const member = known('1990-11-22', '2026-01-01T00:00:00Z');
    expect(judge(birthday, { member, history: { year: 1, lifetime: 1 } })).toMatchObject({
      refused: 'limit_reached',
      again: new Date('2027-01-01T05:00:00Z'),
    });
  });

  it('of 29 February is kept on the 28th in other years', () => {
    expect(keptOn('2000-02-29', 2027)).toBe('2027-02-28');
    expect(keptOn('2000-02-29', 2028)).toBe('2028-02-29');
    expect(monthDaysKeptOn('2027-02-28')).toEqual([228, 229]);
    expect(monthDaysKeptOn('2028-02-28')).toEqual([228]);
    expect(monthDaysKeptOn('2028-02-29')).toEqual([229]);
    expect(monthDaysAround([101]).toSorted((a, b) => a - b)).toEqual([101, 102, 1231]);
    expect(monthDaysAround([301])).toContain(228);
  });
});

describe('an activity of the shop’s own', () => {
  it('is multiplied by its number, exactly, and rounded down', () => {
    expect(judge(run, { properties: { km: 2.55 } })).toEqual({ points: 25 });
    expect(judge({ ...run, points: 100 }, { properties: { km: 1.15 } })).toEqual({ points: 115 });
    expect(judge(run, { properties: { km: 1e-9 } })).toEqual({ points: 0 });
  });

  it('says of each property what is wrong with it', () => {
    const refusal = judge(run, { properties: { where: 'sea', in_rain: 'yes', speed: 12 } });
    expect(refusal).toMatchObject({
      refused: 'properties_invalid',
      fields: [
        { path: 'properties.km', message: 'is needed: a number' },
        { path: 'properties.where', message: 'must be one of park, road' },
        { path: 'properties.in_rain', message: 'must be true or false' },
        { path: 'properties.speed', message: 'is not known: this activity has km, where, in_rain' },
      ],
    });
    expect(judge(run, { properties: { km: 101 } })).toMatchObject({
      fields: [{ path: 'properties.km', message: 'must be 100 or less' }],
    });
  });
});

describe('the rule of an activity', () => {
  const insta: PlainActivity = { ...review, type: 'social_follow', url: 'https://a.example/shop' };
  const tok: PlainActivity = { ...review, type: 'social_follow', url: 'https://b.example/shop' };
  const rules = [review, insta, tok, run];

  it('is found by its type, the shop’s own by id', () => {
    const find = (type: string, url: string | null = null) =>
      findActivityRule(rules, { type, url });
    expect(find('review')).toBe(review);
    expect(find('run')).toBe(run);
    expect(find('custom:run')).toBe(run);
    expect(find('social_follow', tok.url)).toBe(tok);
    expect(find('social_follow')).toMatchObject({ refused: 'url_needed' });
    expect(find('social_follow', 'https://c.example')).toMatchObject({ refused: 'url_needed' });
    expect(find('review', 'https://shop.example/review/1')).toBe(review);
    expect(find('dance')).toMatchObject({
      refused: 'activity_unknown',
      detail: expect.stringContaining('It knows review, social_follow, custom:run.'),
    });
  });
});
