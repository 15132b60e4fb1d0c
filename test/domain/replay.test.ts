import { describe, expect, it } from 'vitest';
import { compareBook } from '../../server/domain/ledger/compare-book.ts';
import { never } from '../../server/domain/ledger/lot-expiry.ts';
import { type LedgerFact, replay, type ReplayedBook } from '../../server/domain/ledger/replay.ts';
import { draftWith, factsOf, inDays, now } from '../support/ledger-book.ts';

const bookOf = (lines: readonly LedgerFact[]): ReplayedBook => {
  const made = replay({ lines, dates: [] });
  return 'refused' in made ? expect.fail(`${made.refused} at ${made.seq}`) : made;
};

const fact = (changes: Partial<LedgerFact>): LedgerFact => ({
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
  ...changes,
});
const credit = fact({});
const hold = fact({
  seq: 2,
  from: 'available',
  to: 'held',
  points: 40,
  availableAfter: 60,
  movements: [{ lotSeq: 1, points: 40 }],
});

describe('a replay', () => {
  it('makes balances and lots from lines and movements alone', () => {
    const book = bookOf([credit, hold]);
    expect(book).toMatchObject({
      pending: 0,
      available: 60,
      held: 40,
      lifetimePoints: 100,
      lastSeq: 2,
      lastActiveAt: now,
    });
    expect([...book.lots.values()]).toEqual([
      { lotSeq: 1, points: 100, remaining: 60, source: credit.source, givenDate: null },
    ]);
  });

  it('opens a grace lot of what no lot took back', () => {
    const back = fact({
      seq: 3,
      from: 'held',
      points: 40,
      availableAfter: 100,
      movements: [{ lotSeq: 1, points: -15 }],
    });
    const { lots } = bookOf([credit, hold, back]);
    expect([...lots.values()].map(({ points, remaining }) => [points, remaining])).toEqual([
      [100, 75],
      [25, 25],
    ]);
  });

  it('counts what was earned in the future as earned when it was told', () => {
    expect(bookOf([fact({ occurredAt: inDays(3) })]).lastActiveAt).toEqual(now);
    expect(bookOf([fact({ occurredAt: inDays(-3) })]).lastActiveAt).toEqual(inDays(-3));
  });

  it('takes the last date that a lot was given', () => {
    const dates = [inDays(10), inDays(5)].map((expiresAt) => ({ lotSeq: 1, expiresAt }));
    const made = replay({ lines: [credit], dates });
    expect(made).toHaveProperty(
      'lots',
      new Map([[1, expect.objectContaining({ givenDate: inDays(5) })]]),
    );
    expect(replay({ lines: [credit], dates: [{ lotSeq: 2, expiresAt: never }] })).toMatchObject({
      refused: 'unknown_lot',
      seq: 2,
    });
  });

  const impossible: readonly [string, readonly LedgerFact[], string][] = [
    ['a line that is missing', [credit, { ...hold, seq: 3 }], 'out_of_turn'],
    ['a line that comes twice', [credit, credit], 'out_of_turn'],
    ['points that were never pending', [fact({ from: 'pending' })], 'account_overdrawn'],
    [
      'a redemption of more than there is',
      [credit, { ...hold, points: 140, availableAfter: -40 }],
      'account_overdrawn',
    ],
    ['another balance than the line says', [fact({ availableAfter: 90 })], 'wrong_balance'],
    ['a draw without a movement', [credit, { ...hold, movements: [] }], 'movements_do_not_add_up'],
    [
      'a movement of more than the line',
      [credit, { ...hold, movements: [{ lotSeq: 1, points: 41 }] }],
      'movements_do_not_add_up',
    ],
    [
      'a credit that takes from a lot',
      [credit, fact({ seq: 2, availableAfter: 200, movements: [{ lotSeq: 1, points: 10 }] })],
      'movements_do_not_add_up',
    ],
    [
      'lots that change though nothing was available',
      [credit, fact({ seq: 2, to: 'pending', movements: [{ lotSeq: 1, points: 1 }] })],
      'movements_do_not_add_up',
    ],
    [
      'a movement out of nowhere',
      [credit, { ...hold, movements: [{ lotSeq: 7, points: 40 }] }],
      'unknown_lot',
    ],
    [
      'a lot below zero',
      [
        credit,
        fact({ seq: 2, availableAfter: 200 }),
        {
          ...hold,
          seq: 3,
          points: 120,
          availableAfter: 80,
          movements: [{ lotSeq: 1, points: 120 }],
        },
      ],
      'lot_overdrawn',
    ],
    [
      'a lot above what it opened with',
      [
        credit,
        { ...hold, points: 100, availableAfter: 0, movements: [{ lotSeq: 1, points: 100 }] },
        fact({ seq: 3, availableAfter: 100 }),
        fact({
          seq: 4,
          from: 'held',
          availableAfter: 200,
          movements: [{ lotSeq: 3, points: -100 }],
        }),
      ],
      'lot_overdrawn',
    ],
  ];
  it.each(impossible)('refuses %s', (_what, lines, refused) => {
    expect(replay({ lines, dates: [] })).toMatchObject({ refused, seq: lines.at(-1)?.seq });
  });

  it('lets a claw-back leave a debt, and a merge hand one on, and the next credit make it good', () => {
    for (const owed of [
      { to: 'revoked', kind: 'order_clawback' },
      { to: 'adjusted', kind: 'merge_in' },
    ] as const) {
      const debt = fact({ ...owed, from: 'available', points: 30, availableAfter: -30 });
      const next = fact({ seq: 2, availableAfter: 70, movements: [{ lotSeq: 2, points: 30 }] });
      const { lots, available } = bookOf([debt, next]);
      expect(available).toBe(70);
      expect(lots.get(2)).toMatchObject({ points: 100, remaining: 70 });
    }
  });
});

describe('what is stored', () => {
  const draft = draftWith({ points: 100 }, { points: 50 });
  const { book } = draft;
  const made = bookOf(factsOf(draft));
  const [first, second] = book.lots;
  if (first === undefined || second === undefined) throw new RangeError('two lots were made');

  it('equals what the facts make', () => {
    expect(compareBook(book, made)).toEqual([]);
  });

  it.each([
    ['another balance', { ...book, held: 1 }, 'balance'],
    ['another number of lines', { ...book, lastSeq: 1 }, 'balance'],
    ['another last activity', { ...book, lastActiveAt: null }, 'balance'],
    ['a lot with more left', { ...book, lots: [{ ...first, remaining: 99 }, second] }, 'lot 1'],
    ['a lot of another size', { ...book, lots: [{ ...first, points: 101 }, second] }, 'lot 1'],
    [
      'a lot of another source',
      { ...book, lots: [first, { ...second, source: { kind: 'order' as const, id: '1' } }] },
      'lot 2',
    ],
    ['a lot too few', { ...book, lots: [first] }, 'lot 2'],
    ['a lot too many', { ...book, lots: [first, second, { ...second, lotSeq: 9 }] }, 'lot 9'],
  ])('differs by %s', (_what, stored, of) => {
    const differences = compareBook(stored, made);
    expect(differences.map((each) => each.of)).toEqual([of]);
    expect(differences[0]?.expected).not.toBe(differences[0]?.found);
  });

  it('has the last date that a lot was given, or none that a fact speaks of', () => {
    const dated = replay({ lines: factsOf(draft), dates: [{ lotSeq: 1, expiresAt: inDays(9) }] });
    if ('refused' in dated) expect.fail(dated.refused);
    expect(compareBook(book, dated).map(({ of }) => of)).toEqual(['lot 1']);
    const lots = [{ ...first, expiresAt: inDays(9) }, second];
    expect(compareBook({ ...book, lots }, dated)).toEqual([]);
    expect(compareBook({ ...book, lots }, made)).toEqual([]);
  });
});
