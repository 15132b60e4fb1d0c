import { describe, expect, it } from 'vitest';
import { compareBook } from '../../server/domain/ledger/compare-book.ts';
import { never } from '../../server/domain/ledger/lot-expiry.ts';
import { type LedgerFact, replay } from '../../server/domain/ledger/replay.ts';
import { draftWith, factsOf, inDays, now } from '../support/ledger-book.ts';

const credit: LedgerFact = {
  seq: 1,
  from: 'issued',
  to: 'available',
  points: 100,
  availableAfter: 100,
  kind: 'activity',
  occurredAt: now,
  recordedAt: now,
  source: { kind: 'activity', id: 'a' },
  movements: [],
};
const hold: LedgerFact = {
  ...credit,
  seq: 2,
  from: 'available',
  to: 'held',
  points: 40,
  availableAfter: 60,
  movements: [{ lotSeq: 1, points: 40 }],
};
const back: LedgerFact = {
  ...credit,
  seq: 3,
  from: 'held',
  points: 40,
  availableAfter: 100,
  movements: [{ lotSeq: 1, points: -40 }],
};

function refusalOf(...lines: LedgerFact[]): string {
  const made = replay({ lines, dates: [] });
  return 'refused' in made
    ? `line ${made.seq}: ${made.expected}, not ${made.found}`
    : expect.fail('it was replayed');
}

describe('a replay that can not go on', () => {
  it('says what it expected and what it found', () => {
    expect(refusalOf(credit, { ...hold, seq: 4 })).toBe('line 4: line 2, not line 4');
    expect(refusalOf(credit, { ...hold, points: 140 })).toBe(
      'line 2: at least 140 available, not 100 available',
    );
    expect(refusalOf({ ...credit, availableAfter: 90 })).toBe(
      'line 1: 100 available after it, not 90 available after it',
    );
    expect(refusalOf(credit, { ...hold, movements: [{ lotSeq: 1, points: 30 }] })).toBe(
      'line 2: lots that change by -40, not movements that change them by -30',
    );
    expect(refusalOf(credit, { ...hold, movements: [{ lotSeq: 7, points: 40 }] })).toBe(
      'line 2: a lot that was opened before, not a movement of 40 on lot 7',
    );
    const again = { ...credit, seq: 3, availableAfter: 160 };
    const over = { ...hold, seq: 4, points: 70, availableAfter: 90 };
    expect(
      refusalOf(credit, hold, again, { ...over, movements: [{ lotSeq: 1, points: 70 }] }),
    ).toBe('line 4: 0 to 100 left in lot 1, not -10');
    expect(replay({ lines: [credit], dates: [{ lotSeq: 2, expiresAt: never }] })).toEqual({
      refused: 'unknown_lot',
      seq: 2,
      expected: 'a lot',
      found: 'a date of none',
    });
  });

  it('takes a return to the last point of its lot, and of a redeemed one as of a held one', () => {
    expect(replay({ lines: [credit, hold, back], dates: [] })).not.toHaveProperty('refused');
    const grace = { ...back, movements: [] };
    expect(replay({ lines: [credit, hold, grace], dates: [] })).not.toHaveProperty('refused');
    const part = [{ lotSeq: 1, points: -15 }];
    const redeemed = { ...back, from: 'redeemed', movements: part } as const;
    expect(replay({ lines: [credit, hold, redeemed], dates: [] })).not.toHaveProperty('refused');
  });

  it('lets no return give its lots more, or take from them', () => {
    const more = { ...back, movements: [{ lotSeq: 1, points: -41 }] };
    expect(refusalOf(credit, hold, more)).toMatch('movements that change them by 41');
    const less = { ...back, movements: [{ lotSeq: 1, points: 1 }] };
    expect(refusalOf(credit, hold, less)).toMatch('movements that change them by -1');
  });

  it('lets nobody but the spendable points owe in a merge', () => {
    const merged = { ...credit, from: 'held', to: 'adjusted', kind: 'merge_in' } as const;
    expect(refusalOf({ ...merged, availableAfter: 0 })).toMatch('at least 100 held');
  });

  it('lets no line that touches nothing spendable move a lot and back', () => {
    const shift = { ...credit, seq: 2, to: 'pending' } as const;
    const movements = [
      { lotSeq: 1, points: 5 },
      { lotSeq: 1, points: -5 },
    ];
    expect(refusalOf(credit, { ...shift, movements })).toMatch('lots that change by 0');
  });
});

describe('a difference', () => {
  const draft = draftWith({ points: 100 }, { points: 50, order: '7' });
  const dates = [{ lotSeq: 2, expiresAt: inDays(9) }];
  const made = replay({ lines: factsOf(draft), dates });
  if ('refused' in made) throw new RangeError(made.refused);
  const [first, second] = draft.book.lots;
  if (first === undefined || second === undefined) throw new RangeError('two lots were made');
  const dated = { ...second, expiresAt: inDays(9) };
  const compare = (changes: object) =>
    compareBook({ ...draft.book, lots: [first, dated], ...changes }, made);
  const source = first.source.id;

  it('says what a lot should be and what it is, with a date only where one was given', () => {
    expect(compare({ lots: [{ ...first, remaining: 99, expiresAt: inDays(3) }, second] })).toEqual([
      {
        of: 'lot 1',
        seq: 1,
        expected: `100 of 100 left, from activity ${source}`,
        found: `99 of 100 left, from activity ${source}`,
      },
      {
        of: 'lot 2',
        seq: 2,
        expected: '50 of 50 left, from order 7, own date 2026-11-19T12:00:00.000Z',
        found: '50 of 50 left, from order 7',
      },
    ]);
  });

  it('tells a lot that is missing from one that nobody opened', () => {
    const other = { ...first, lotSeq: 9, expiresAt: inDays(9) };
    expect(compare({ lots: [dated, other] })).toEqual([
      {
        of: 'lot 9',
        seq: 9,
        expected: 'no such lot',
        found: `100 of 100 left, from activity ${source}, own date 2026-11-19T12:00:00.000Z`,
      },
      {
        of: 'lot 1',
        seq: 1,
        found: 'no such lot',
        expected: `100 of 100 left, from activity ${source}`,
      },
    ]);
  });

  it('is a source of another kind, or another of the same kind', () => {
    const sources = [
      { kind: 'redemption', id: '7' },
      { kind: 'order', id: '8' },
    ];
    for (const each of sources)
      expect(compare({ lots: [first, { ...dated, source: each }] })).toHaveLength(1);
  });

  it('says when a member was last active', () => {
    const balance = 'pending 0, available 150, held 0, lifetime 150, 2 lines';
    expect(compare({ lastActiveAt: null })).toEqual([
      {
        of: 'balance',
        seq: null,
        expected: `${balance}, active 2026-11-10T12:00:00.000Z`,
        found: `${balance}, never active`,
      },
    ]);
  });
});
