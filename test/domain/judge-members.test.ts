import { describe, expect, it } from 'vitest';
import {
  accountLimits,
  burstActivitiesMin,
  cancelsMin,
  caseScoreMax,
  judgeAccounts,
  judgeActivities,
  judgeCancels,
} from '../../server/domain/cases/judge-members.ts';

const minuteMs = 60_000;
const start = new Date('2026-11-02T20:00:00Z').getTime();
const every = (minutes: number, count: number) =>
  Array.from({ length: count }, (_, at) => new Date(start + at * minutes * minuteMs));

describe('many accounts', () => {
  it('are none where a family shares a phone and a tablet', () => {
    const shared = [
      { mark: 'phone', members: 2 },
      { mark: 'device', members: 3 },
    ] as const;
    expect(judgeAccounts(shared)).toBeNull();
    expect(judgeAccounts([])).toBeNull();
  });

  it('are told by each mark, and graver the more there are', () => {
    const two = judgeAccounts([{ mark: 'mailbox', members: 2 }]);
    expect(two).toEqual({
      kind: 'many_accounts',
      score: accountLimits.mailbox.score,
      sentences: ['2 members have e-mails that come to one mailbox.'],
    });
    const five = judgeAccounts([
      { mark: 'mailbox', members: 5 },
      { mark: 'phone', members: 3 },
      { mark: 'person', members: 1 },
    ]);
    expect(five?.score).toBeGreaterThan(two?.score ?? 0);
    expect(five?.sentences).toHaveLength(2);
    expect(judgeAccounts([{ mark: 'device', members: 5_000 }])?.score).toBe(caseScoreMax);
  });
});

describe('a cancel loop', () => {
  it('is so many within a day, whenever the day begins', () => {
    expect(judgeCancels(every(5 * 60, cancelsMin))?.sentences).toEqual([
      'They redeemed and cancelled 5 rewards within 24 hours.',
    ]);
    expect(judgeCancels(every(6 * 60, cancelsMin))).toBeNull();
    expect(judgeCancels(every(1, cancelsMin - 1))).toBeNull();
    expect(judgeCancels([])).toBeNull();
  });

  it('does not depend on the order in which they are read', () => {
    const times = every(30, 9);
    expect(judgeCancels(times.toReversed())).toEqual(judgeCancels(times));
  });
});

describe('a burst of activities', () => {
  it('is so many within an hour', () => {
    expect(judgeActivities(every(2, burstActivitiesMin))).toMatchObject({
      kind: 'activity_burst',
      sentences: ['They earned with 20 activities within 60 minutes.'],
    });
    expect(judgeActivities(every(4, 40))).toBeNull();
    expect(judgeActivities(every(0, 100))?.score).toBeGreaterThan(
      judgeActivities(every(0, 30))?.score ?? 0,
    );
  });
});
