import { describe, expect, it } from 'vitest';
import { planActivity, planAdjustment } from '../../server/domain/ledger/plan-adjustment.ts';
import { planExpiry } from '../../server/domain/ledger/plan-expiry.ts';
import { openDraft, spendablePoints } from '../../server/domain/ledger/ledger.ts';
import {
  buildCause,
  draftWith,
  emptyBook,
  inDays,
  now,
  remaining,
} from '../support/ledger-book.ts';

function adjust(
  draft: ReturnType<typeof draftWith>,
  points: number,
  expiresAt: Date | null = null,
) {
  return planAdjustment(draft, buildCause({ kind: 'adjustment' }), { points, expiresAt, now });
}

describe('an adjustment', () => {
  it('gives points as a lot with the date it was given', () => {
    const draft = adjust(openDraft(emptyBook(), now), 50, inDays(7));
    if ('refused' in draft) expect.fail(draft.refused);
    expect(draft.book).toMatchObject({ available: 50, lifetimePoints: 0, nextExpiryAt: inDays(7) });
    expect(draft.entries.transfers).toMatchObject([{ from: 'adjusted', to: 'available' }]);
  });

  it('takes points from the lots that expire soonest', () => {
    const draft = adjust(draftWith({ points: 50 }, { points: 50, expiresAt: inDays(1) }), -60);
    if ('refused' in draft) expect.fail(draft.refused);
    expect(remaining(draft)).toEqual({ 1: 40 });
  });

  it('refuses to take what is not there, lapsed points included', () => {
    const draft = draftWith({ points: 50 }, { points: 50, expiresAt: inDays(-1) });
    expect(adjust(draft, -51)).toEqual({ refused: 'not_enough_points', spendable: 50 });
  });
});

describe('an activity', () => {
  it('issues points that can be spent at once', () => {
    const draft = planActivity(openDraft(emptyBook(), now), buildCause(), 100);
    expect(draft.book).toMatchObject({ available: 100, lifetimePoints: 100 });
  });
});

const dated = () =>
  draftWith({ points: 10 }, { points: 20, expiresAt: now }, { points: 30, expiresAt: inDays(1) });

describe('expiry', () => {
  it('counts what has lapsed as gone before it is written down', () => {
    expect(spendablePoints(dated().book, now)).toBe(40);
    expect(spendablePoints(dated().book, inDays(-1))).toBe(60);
  });

  it('writes every lapsed lot down once, at the instant it lapsed', () => {
    const draft = planExpiry(dated(), inDays(2));
    expect(draft.entries.transfers.slice(3)).toMatchObject([
      { to: 'expired', points: 20, cause: { occurredAt: now, source: { kind: 'lot', id: '2' } } },
      { to: 'expired', points: 30, cause: { occurredAt: inDays(1) } },
    ]);
    expect(remaining(draft)).toEqual({ 1: 10 });
    expect(draft.book.nextExpiryAt).toBeNull();
    expect(planExpiry(draft, inDays(2))).toBe(draft);
  });

  it('does not reduce what was earned for life', () => {
    expect(planExpiry(dated(), now).book.lifetimePoints).toBe(60);
  });
});
