import { describe, expect, it } from 'vitest';
import type { Conditions } from '../../server/domain/program/conditions.ts';
import { awardOf, capBack, type Given, jumperBack } from '../support/award-of.ts';
import { anybody, buildRule } from '../support/build-order.ts';

/** Whether a rule under these conditions holds; when it doesn't, why. */
function failed(when: Partial<Conditions>, given: Given = {}) {
  const { points, skipped } = awardOf({
    ...given,
    rules: [buildRule({ when: { ...anybody, ...when } })],
  });
  expect(points > 0).toBe(skipped.length === 0);
  return skipped[0]?.reason ?? 'holds';
}

const at = (placedAt: string): Given => ({ order: { placedAt } });
const member = (part: object): Given => ({
  facts: { member: { tierId: null, tags: [], segments: [], ...part } },
});

describe('conditions on the order', () => {
  it('channel', () => {
    expect(failed({ channels: ['pos', 'web'] })).toBe('holds');
    expect(failed({ channels: ['pos'] })).toBe('channels');
  });

  it('country', () => {
    expect(failed({ countries: ['NZ', 'US'] })).toBe('holds');
    expect(failed({ countries: ['NZ'] })).toBe('countries');
    expect(failed({ countries: ['NZ'] }, { order: { country: null } })).toBe('countries');
  });

  it('minimum, held against the order as it was bought', () => {
    const least = (minor: number, currency = 'USD') => ({ minimumOrder: { minor, currency } });
    expect(failed(least(20_000))).toBe('holds');
    expect(failed(least(20_001))).toBe('minimum_order');
    expect(failed(least(20_000), { refunds: [jumperBack, capBack] })).toBe('holds');
    expect(failed(least(100, 'EUR'))).toBe('minimum_order');
  });
});

describe('conditions on the member', () => {
  it('tags, in capitals or not', () => {
    const any = { customerTags: { any: ['VIP', 'press'], none: [] } };
    const none = { customerTags: { any: [], none: ['wholesale'] } };
    expect(failed(any, member({ tags: ['vip'] }))).toBe('holds');
    expect(failed(any, member({ tags: ['other'] }))).toBe('customer_tags');
    expect(failed(any)).toBe('customer_tags');
    expect(failed(none, member({ tags: ['Wholesale'] }))).toBe('customer_tags_none');
    expect(failed(none, member({ tags: ['vip'] }))).toBe('holds');
    expect(failed(none)).toBe('holds');
  });

  it('tier', () => {
    const gold = { tiers: ['gold'] };
    expect(failed(gold, member({ tierId: 'gold' }))).toBe('holds');
    expect(failed(gold, member({ tierId: 'silver' }))).toBe('tiers');
    expect(failed(gold, member({}))).toBe('tiers');
    expect(failed(gold)).toBe('tiers');
  });

  it('segment: any of them', () => {
    const either = { segments: ['lapsing', 'vip'] };
    expect(failed(either, member({ segments: ['vip'] }))).toBe('holds');
    expect(failed(either, member({ segments: ['other'] }))).toBe('segments');
    expect(failed(either)).toBe('segments');
  });
});

describe('conditions on the time, on the clock of a shop in New York', () => {
  it('from a minute on, until before another', () => {
    const sale = { from: '2026-11-27T00:00', until: '2026-12-01T00:00' };
    expect(failed(sale, at('2026-11-27T04:59:59Z'))).toBe('from');
    expect(failed(sale, at('2026-11-27T05:00:00Z'))).toBe('holds');
    expect(failed(sale, at('2026-12-01T04:59:59Z'))).toBe('holds');
    expect(failed(sale, at('2026-12-01T00:00:00-05:00'))).toBe('until');
  });

  it('weekdays', () => {
    const weekend = { weekdays: ['saturday', 'sunday'] as const };
    expect(failed(weekend, at('2026-11-21T04:59:00Z'))).toBe('weekdays');
    expect(failed(weekend, at('2026-11-21T05:00:00Z'))).toBe('holds');
    expect(failed(weekend, at('2026-11-23T04:59:00Z'))).toBe('holds');
    expect(failed(weekend, at('2026-11-23T05:00:00Z'))).toBe('weekdays');
  });

  it('hours', () => {
    const lunch = { hours: { from: '12:00', until: '13:30' } };
    expect(failed(lunch, at('2026-11-20T11:59:00-05:00'))).toBe('hours');
    expect(failed(lunch, at('2026-11-20T12:00:00-05:00'))).toBe('holds');
    expect(failed(lunch, at('2026-11-20T13:29:59-05:00'))).toBe('holds');
    expect(failed(lunch, at('2026-11-20T13:30:00-05:00'))).toBe('hours');
  });

  it('a night, which belongs to the day on which it began', () => {
    const friday = { hours: { from: '22:00', until: '02:00' }, weekdays: ['friday'] as const };
    expect(failed(friday, at('2026-11-20T01:00:00-05:00'))).toBe('weekdays');
    expect(failed(friday, at('2026-11-20T21:59:00-05:00'))).toBe('hours');
    expect(failed(friday, at('2026-11-20T22:00:00-05:00'))).toBe('holds');
    expect(failed(friday, at('2026-11-21T01:59:00-05:00'))).toBe('holds');
    expect(failed(friday, at('2026-11-21T02:00:00-05:00'))).toBe('weekdays');
    expect(failed(friday, at('2026-11-21T23:00:00-05:00'))).toBe('weekdays');
  });
});

describe('several conditions', () => {
  it('must all hold, and the first that fails is told', () => {
    const when = { channels: ['pos'], countries: ['NZ'], weekdays: ['monday'] as const };
    expect(failed(when)).toBe('weekdays');
    expect(failed({ ...when, weekdays: [] })).toBe('channels');
  });
});
