import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLots, openLots, sumDraws } from '../../server/domain/ledger/draw-lots.ts';
import type { ExpiryPolicy, ExpiryTerms } from '../../server/domain/ledger/expiry-policy.ts';
import {
  isLapsed,
  type LedgerDraft,
  openDraft,
  spendablePoints,
  systemActor,
} from '../../server/domain/ledger/ledger.ts';
import { lotExpiresAt } from '../../server/domain/ledger/lot-expiry.ts';
import { planActivity, planAdjustment } from '../../server/domain/ledger/plan-adjustment.ts';
import { planExpiry } from '../../server/domain/ledger/plan-expiry.ts';
import { planHold } from '../../server/domain/redemptions/plan-redemption.ts';
import { buildCause, buildRedemption, dayMs, emptyBook, now } from '../support/ledger-book.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Auckland',
  'America/Santiago',
  'Africa/Cairo',
] as const;

const months = fc.integer({ min: 1, max: 18 });
const policy = fc.oneof<fc.Arbitrary<ExpiryPolicy>[]>(
  fc.record({ kind: fc.constant('none' as const) }),
  fc.record({ kind: fc.constant('per_lot' as const), months }),
  fc.record({ kind: fc.constant('inactivity' as const), months }),
  fc.record({
    kind: fc.constant('fixed_day' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    minMonths: fc.nat(6),
  }),
);

const step = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 300 }) }),
  fc.record({
    do: fc.constant('earn' as const),
    points: fc.integer({ min: 1, max: 100 }),
    late: fc.nat(500),
  }),
  fc.record({
    do: fc.constant('adjust' as const),
    points: fc.integer({ min: -50, max: 50 }).filter((n) => n !== 0),
    ownDays: fc.option(fc.integer({ min: 1, max: 200 })),
  }),
  fc.record({ do: fc.constant('spend' as const), points: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant('publish' as const), policy }),
  fc.constant({ do: 'write down' as const }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Story {
  draft: LedgerDraft;
  at: Date;
  holds: number;
}

const later = (from: Date, days: number) => new Date(from.getTime() + days * dayMs);

function take(story: Story, next: Step): Story {
  const { draft, at } = story;
  const cause = buildCause({ occurredAt: at });
  switch (next.do) {
    case 'wait':
      return moveOn(story, later(at, next.days));
    case 'earn': {
      const late = { ...cause, occurredAt: later(at, -next.late) };
      return { ...story, draft: planActivity(draft, late, next.points) };
    }
    case 'adjust': {
      const expiresAt = next.ownDays === null ? null : later(at, next.ownDays);
      const plan = planAdjustment(draft, cause, { points: next.points, expiresAt, now: at });
      return 'refused' in plan ? story : { ...story, draft: plan };
    }
    case 'spend': {
      const redemption = buildRedemption({ redemptionId: `r${story.holds}`, points: next.points });
      const plan = planHold(draft, redemption, { actor: systemActor, now: at });
      return 'refused' in plan ? story : { ...story, draft: plan.draft, holds: story.holds + 1 };
    }
    case 'publish':
      return { ...story, draft: withPolicy(draft, next.policy, at) };
    case 'write down':
      return { ...story, draft: planExpiry(draft, at) };
  }
}

/** Time passes; what lapses meanwhile did so on the day it was to, by the terms of the day before. */
function moveOn(story: Story, at: Date): Story {
  const { draft } = story;
  const due = draft.book.lots.filter((lot) => lot.remaining > 0 && isLapsed(lot, draft.book, at));
  for (const lot of due) {
    const lapsed = lotExpiresAt(lot, draft.book);
    if (lot.expiresAt === null) expectFullPeriod(draft.book.expiry, lapsed);
    else expect(lapsed).toEqual(lot.expiresAt);
  }
  return { ...story, at, draft: { ...draft, now: at } };
}

/** Nothing that a policy takes is taken sooner than one full period after it was switched on. */
function expectFullPeriod({ policy: live, since }: ExpiryTerms, lapsed: Date | null): void {
  if (since === null || lapsed === null || live.kind === 'none') return;
  const period = live.kind === 'fixed_day' ? 12 : live.months;
  const end = new Date(since);
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + period);
  const daysInMonth = new Date(
    Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0),
  ).getUTCDate();
  end.setUTCDate(Math.min(since.getUTCDate(), daysInMonth));
  // A month may be shorter in the shop's zone, where it is another day: no more than that.
  expect(lapsed.getTime()).toBeGreaterThan(end.getTime() - dayMs);
  expect(lapsed.getTime()).toBeGreaterThan(since.getTime() + 27 * dayMs * period);
}

function withPolicy(draft: LedgerDraft, live: ExpiryPolicy, at: Date): LedgerDraft {
  // What has lapsed is gone, written down or not: the next settlement of the member writes it down first.
  const settled = planExpiry(draft, at);
  const same = JSON.stringify(settled.book.expiry.policy) === JSON.stringify(live);
  const since = same ? settled.book.expiry.since : live.kind === 'none' ? null : at;
  const expiry = { ...settled.book.expiry, policy: live, since };
  return { ...settled, book: { ...settled.book, expiry } };
}

function expectSound({ draft, at }: Story): void {
  const { book } = draft;
  const held = book.lots.reduce((sum, lot) => sum + lot.remaining, 0);
  expect(held).toBe(book.available);
  const times = openLots(book).map((lot) => ({
    time: lotExpiresAt(lot, book)?.getTime() ?? Infinity,
    age: lot.lotSeq,
  }));
  expect(times).toEqual(
    times.toSorted((a, b) => (a.time === b.time ? a.age - b.age : a.time - b.time)),
  );
  const spendable = spendablePoints(book, at);
  const draws = drawLots(book, book.available, at);
  expect(sumDraws(draws)).toBe(spendable);
  for (const draw of draws) {
    const lot = book.lots.find(({ lotSeq }) => lotSeq === draw.lotSeq);
    expect(lot !== undefined && !isLapsed(lot, book, at)).toBe(true);
  }
  for (const lot of draft.entries.openedLots) {
    const stands = book.lots.find(({ lotSeq }) => lotSeq === lot.lotSeq);
    expect(stands?.remaining).toBe(lot.remaining);
  }
}

const story = fc.record({
  zone: fc.constantFrom(...zones),
  first: policy,
  steps: fc.array(step, { maxLength: 30 }),
});

const open = (zone: string, first: ExpiryPolicy): Story => ({
  draft: openDraft(
    emptyBook({
      policy: first,
      since: first.kind === 'none' ? null : now,
      timeZone: zone,
      graceLotDays: 30,
    }),
    now,
  ),
  at: now,
  holds: 0,
});

describe('whatever the policy and the story', () => {
  it('nothing lapses sooner than one full period after a policy is switched on, lots sum to what is available, the soonest goes first', () => {
    fc.assert(
      fc.property(story, ({ zone, first, steps }) => {
        steps.reduce(
          (before, next) => {
            const after = take(before, next);
            expectSound(after);
            return after;
          },
          open(zone, first),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('points never arrive lapsed', () => {
    fc.assert(
      fc.property(story, fc.nat(5000), ({ zone, first, steps }, late) => {
        const { draft, at } = steps.reduce(take, open(zone, first));
        const cause = buildCause({ occurredAt: later(at, -late) });
        const given = planActivity(draft, cause, 10);
        const lot = given.book.lots.at(-1) ?? expect.fail('no lot');
        expect(isLapsed(lot, given.book, at)).toBe(false);
        if (lot.expiresAt !== null) expect(lot.expiresAt).toEqual(later(at, 30));
      }),
      { numRuns: 300 },
    );
  });

  it('what has lapsed stays so, whoever comes back to life: activity is told once it is written down', () => {
    fc.assert(
      fc.property(story, ({ zone, first, steps }) => {
        const { draft, at } = steps.reduce(take, open(zone, first));
        const before = spendablePoints(draft.book, at);
        const given = planActivity(draft, buildCause({ occurredAt: at }), 10);
        expect(spendablePoints(given.book, at)).toBe(before + 10);
      }),
      { numRuns: 300 },
    );
  });
});
