import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LedgerDraft,
  openDraft,
  spendablePoints,
  systemActor,
} from '../../server/domain/ledger/ledger.ts';
import { compareBook } from '../../server/domain/ledger/compare-book.ts';
import { replay } from '../../server/domain/ledger/replay.ts';
import { planActivity, planAdjustment } from '../../server/domain/ledger/plan-adjustment.ts';
import { planExpiry } from '../../server/domain/ledger/plan-expiry.ts';
import {
  type OrderAccount,
  planConfirmation,
  planOrderSettlement,
} from '../../server/domain/ledger/plan-order-settlement.ts';
import {
  planCapture,
  planEnding,
  planHold,
  planReturn,
  type RedemptionAccount,
} from '../../server/domain/redemptions/plan-redemption.ts';
import {
  buildCause,
  buildOrderAccount,
  buildRedemption,
  dayMs,
  emptyBook,
  factsOf,
  now,
} from '../support/ledger-book.ts';

const points = fc.integer({ min: 1, max: 300 });
const anyOfFour = fc.nat(3);
const graceDays = 7;

const step = fc.oneof(
  fc.record({
    do: fc.constant('settle' as const),
    which: anyOfFour,
    target: fc.integer({ min: 0, max: 300 }),
    /** Null: until the order is fulfilled, whenever that may be. */
    waitDays: fc.constantFrom(0, 0, 14, null),
    negativeBalance: fc.constantFrom('within_balance' as const, 'allow_negative' as const),
  }),
  fc.record({ do: fc.constant('confirm' as const), which: anyOfFour }),
  fc.record({ do: fc.constant('hold' as const), points }),
  fc.record({ do: fc.constant('capture' as const), which: anyOfFour }),
  fc.record({
    do: fc.constant('end' as const),
    which: anyOfFour,
    ending: fc.constantFrom('failed' as const, 'cancelled' as const, 'expired' as const),
  }),
  fc.record({ do: fc.constant('return' as const), which: anyOfFour, percent: fc.nat(100) }),
  fc.record({
    do: fc.constant('adjust' as const),
    points: fc.integer({ min: -200, max: 200 }).filter((n) => n !== 0),
    days: fc.option(fc.integer({ min: 1, max: 20 })),
  }),
  fc.record({ do: fc.constant('activity' as const), points }),
  // A day back too: the clocks of two processes need not agree.
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: -1, max: 8 }) }),
  fc.constant({ do: 'expire' as const }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** One member's whole story: the book with every entry so far, its orders, its redemptions, the day. */
interface Story {
  draft: LedgerDraft;
  orders: OrderAccount[];
  redemptions: RedemptionAccount[];
  at: Date;
}

const start = (): Story => ({
  draft: openDraft(emptyBook(), now),
  orders: [0, 1, 2, 3].map((id) => buildOrderAccount({ orderId: `o${id}` })),
  redemptions: [],
  at: now,
});

function take(story: Story, next: Step): Story {
  const { at } = story;
  switch (next.do) {
    case 'settle': {
      const { target, negativeBalance } = next;
      const spendableFrom =
        next.waitDays === null ? null : new Date(at.getTime() + next.waitDays * dayMs);
      const terms = { target, negativeBalance, spendableFrom, placedAt: at };
      return withOrder(story, next.which, (draft, order) => {
        const plan = planOrderSettlement(draft, order, { terms, now: at });
        expect(plan.order.granted - plan.order.revoked - plan.order.forgiven).toBe(next.target);
        const again = planOrderSettlement(plan.draft, plan.order, { terms, now: at });
        expect(again).toEqual(plan);
        return plan;
      });
    }
    case 'confirm':
      return withOrder(story, next.which, (draft, order) => planConfirmation(draft, order, at));
    case 'hold': {
      const account = buildRedemption({
        redemptionId: `r${story.redemptions.length}`,
        points: next.points,
      });
      const plan = planHold(story.draft, account, { actor: systemActor, now: at });
      if ('refused' in plan) {
        expect(plan.spendable).toBeLessThan(next.points);
        return story;
      }
      return { ...story, draft: plan.draft, redemptions: [...story.redemptions, plan.redemption] };
    }
    case 'capture':
      return withRedemption(story, next.which, (draft, one) => planCapture(draft, one, at));
    case 'end':
      return withRedemption(story, next.which, (draft, one) =>
        planEnding(draft, one, { ending: next.ending, actor: systemActor, now: at, graceDays }),
      );
    case 'return':
      return withRedemption(story, next.which, (draft, one) => {
        const target = Math.floor((one.spent * next.percent) / 100);
        const version = draft.book.lastSeq + 1;
        const plan = planReturn(draft, one, { target, now: at, graceDays, version });
        if (one.spent > 0) expect(plan.redemption.returned - plan.redemption.forgiven).toBe(target);
        return plan;
      });
    case 'adjust': {
      const expiresAt = next.days === null ? null : new Date(at.getTime() + next.days * dayMs);
      const cause = buildCause({ kind: 'adjustment', occurredAt: at });
      const draft = planAdjustment(story.draft, cause, { points: next.points, expiresAt, now: at });
      return 'refused' in draft ? story : { ...story, draft };
    }
    case 'activity':
      return {
        ...story,
        draft: planActivity(unread(planExpiry(story.draft, at)), buildCause(), next.points),
      };
    case 'wait':
      return later(story, next.days);
    case 'expire':
      return { ...story, draft: planExpiry(story.draft, at) };
  }
}

function later({ draft, at, ...story }: Story, days: number): Story {
  const next = new Date(at.getTime() + days * dayMs);
  return { ...story, draft: { ...draft, now: next }, at: next };
}

function withOrder(
  story: Story,
  at: number,
  plan: (draft: LedgerDraft, order: OrderAccount) => { draft: LedgerDraft; order: OrderAccount },
): Story {
  const order = story.orders[at] ?? buildOrderAccount();
  const next = plan(story.draft, order);
  return { ...story, draft: next.draft, orders: story.orders.with(at, next.order) };
}

function withRedemption(
  story: Story,
  which: number,
  plan: (
    draft: LedgerDraft,
    redemption: RedemptionAccount,
  ) => { draft: LedgerDraft; redemption: RedemptionAccount },
): Story {
  const at = story.redemptions.length - 1 - which;
  const redemption = story.redemptions[at];
  if (redemption === undefined) return story;
  const next = plan(story.draft, redemption);
  return { ...story, draft: next.draft, redemptions: story.redemptions.with(at, next.redemption) };
}

/** A credit reads no lots: planned on a book without them, it makes the same books. */
function unread(draft: LedgerDraft): LedgerDraft {
  const { book } = draft;
  const blind = { ...book, lots: [], unreadLotPoints: Math.max(0, book.available) };
  const credited = planActivity({ ...draft, book: blind }, buildCause(), 1);
  const seen = planActivity(draft, buildCause(), 1);
  expect(credited.entries.openedLots.at(-1)).toMatchObject({
    lotSeq: seen.book.lastSeq,
    remaining: seen.book.lots.at(-1)?.remaining,
  });
  expect({ ...credited.book, lots: [], unreadLotPoints: 0 }).toEqual({ ...seen.book, lots: [] });
  return seen;
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((total, row) => total + of(row), 0);
const isOpen = ({ status }: RedemptionAccount) => status === 'held' || status === 'issued';

function expectSound({ draft, orders, redemptions, at }: Story): void {
  const { book, entries } = draft;
  expect(sum(book.lots, (lot) => lot.remaining)).toBe(Math.max(0, book.available));
  for (const lot of book.lots) {
    expect(lot.remaining).toBeGreaterThanOrEqual(0);
    expect(lot.remaining).toBeLessThanOrEqual(lot.points);
  }
  expect(Math.min(book.pending, book.held)).toBeGreaterThanOrEqual(0);
  expect(spendablePoints(book, at)).toBeLessThanOrEqual(Math.max(0, book.available));
  expect(book.pending).toBe(sum(orders, (order) => order.pending));
  expect(book.held).toBe(sum(redemptions.filter(isOpen), (one) => one.points));
  const expiries = book.lots.flatMap((lot) =>
    lot.remaining > 0 && lot.expiresAt !== null ? [lot.expiresAt.getTime()] : [],
  );
  expect(book.nextExpiryAt?.getTime() ?? Infinity).toBe(Math.min(...expiries, Infinity));
  const keys = entries.transfers
    .filter((transfer) => transfer.seq === transfer.transactionSeq)
    .map((transfer) => transfer.cause.idempotencyKey);
  expect(new Set(keys).size).toBe(keys.length);
  for (const one of redemptions) {
    const away = isOpen(one) ? one.points : one.spent - one.returned;
    expect(sum(one.draws, (draw) => draw.points)).toBe(away);
    expect([one.forgiven, one.returned, one.spent, one.points].toSorted((a, b) => a - b)).toEqual([
      one.forgiven,
      one.returned,
      one.spent,
      one.points,
    ]);
  }
}

/** The book, made from nothing but its lines and movements; `recordedAt` remembers when each line was posted. */
function expectReplayed({ draft }: Story, recordedAt: Map<number, Date>): void {
  for (const { seq } of draft.entries.transfers)
    if (!recordedAt.has(seq)) recordedAt.set(seq, draft.now);
  const made = replay({ lines: factsOf(draft, recordedAt), dates: [] });
  if ('refused' in made) expect.fail(`${made.refused} at ${made.seq}`);
  expect(compareBook(draft.book, made)).toEqual([]);
}

/** What comes back goes to lots that gave it and have not lapsed. */
function expectReturnsReachTheirLots({ draft, redemptions }: Story): void {
  const causes = new Map(draft.entries.transfers.map((transfer) => [transfer.seq, transfer.cause]));
  const expiries = new Map(draft.book.lots.map((lot) => [lot.lotSeq, lot.expiresAt]));
  for (const { redemptionId } of redemptions) {
    const taken = new Map<number, number>();
    for (const move of draft.entries.movements) {
      const cause = causes.get(move.seq);
      if (cause?.source.kind !== 'redemption' || cause.source.id !== redemptionId) continue;
      const left = (taken.get(move.lotSeq) ?? 0) + move.points;
      expect(left).toBeGreaterThanOrEqual(0);
      taken.set(move.lotSeq, left);
      const expiry = expiries.get(move.lotSeq)?.getTime() ?? Infinity;
      if (move.points < 0) expect(expiry).toBeGreaterThan(cause.occurredAt.getTime());
    }
  }
}

describe('whatever happens to a member', () => {
  it('keeps every invariant after every step, and the entries replayed make the same books', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        let story = start();
        const recordedAt = new Map<number, Date>();
        for (const next of steps) {
          story = take(story, next);
          expectSound(story);
          expectReplayed(story, recordedAt);
        }
        expectReturnsReachTheirLots(story);
      }),
      { numRuns: 400 },
    );
  });

  it('never leaves a debt that no claw-back made', () => {
    const within = fc
      .array(step, { maxLength: 60, size: 'max' })
      .map((steps) =>
        steps.map((next): Step =>
          next.do === 'settle' ? { ...next, negativeBalance: 'within_balance' } : next,
        ),
      );
    fc.assert(
      fc.property(within, (steps) => {
        const story = steps.reduce(take, start());
        for (const transfer of story.draft.entries.transfers)
          expect(transfer.availableAfter).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});
