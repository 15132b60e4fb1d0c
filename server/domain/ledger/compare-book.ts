import type { Lot, MemberBook } from './ledger.ts';
import type { ReplayedBook, ReplayedLot } from './replay.ts';

/** What is kept of a member beside the facts, so that nobody has to replay them. */
export type StoredBook = Pick<
  MemberBook,
  'pending' | 'available' | 'held' | 'lifetimePoints' | 'lastSeq' | 'lastActiveAt'
> & { lots: readonly Lot[] };

const noLot = 'no such lot';

export interface Difference {
  /** "balance" or "lot 7". */
  of: string;
  /** The seq of the transfer that opened the lot; null for the balance. */
  seq: number | null;
  expected: string;
  found: string;
}

/** Where what is stored differs from what the facts make. */
export function compareBook(stored: StoredBook, replayed: ReplayedBook): Difference[] {
  const differences: Difference[] = [];
  const [expected, found] = [sayBalances(replayed), sayBalances(stored)];
  if (expected !== found) differences.push({ of: 'balance', seq: null, expected, found });
  let seen = 0;
  for (const lot of stored.lots) {
    const made = replayed.lots.get(lot.lotSeq);
    if (made !== undefined) seen += 1;
    if (made === undefined || !isSameLot(lot, made)) differences.push(differInLot(lot, made));
  }
  if (seen < replayed.lots.size) differences.push(...missingLots(stored, replayed));
  return differences;
}

function isSameLot(lot: Lot, made: ReplayedLot): boolean {
  return (
    lot.points === made.points &&
    lot.remaining === made.remaining &&
    lot.source.kind === made.source.kind &&
    lot.source.id === made.source.id &&
    (made.givenDate === null || lot.expiresAt?.getTime() === made.givenDate.getTime())
  );
}

function differInLot(lot: Lot, made: ReplayedLot | undefined): Difference {
  return {
    of: `lot ${lot.lotSeq}`,
    seq: lot.lotSeq,
    expected: made === undefined ? noLot : sayLot(made, made.givenDate),
    found: sayLot(lot, made?.givenDate === null ? null : lot.expiresAt),
  };
}

function missingLots(stored: StoredBook, replayed: ReplayedBook): Difference[] {
  const there = new Set([...stored.lots].map((lot) => lot.lotSeq));
  return [...replayed.lots.values()]
    .filter((made) => !there.has(made.lotSeq))
    .map((made) => ({
      of: `lot ${made.lotSeq}`,
      seq: made.lotSeq,
      expected: sayLot(made, made.givenDate),
      found: noLot,
    }));
}

function sayBalances(book: Omit<StoredBook, 'lots'>): string {
  const { pending, available, held, lifetimePoints, lastSeq, lastActiveAt } = book;
  const active = lastActiveAt === null ? 'never active' : `active ${sayInstant(lastActiveAt)}`;
  return `pending ${pending}, available ${available}, held ${held}, lifetime ${lifetimePoints}, ${lastSeq} lines, ${active}`;
}

/** `ownDate` null: it has only what it opened with, which no later fact speaks of. */
function sayLot(
  lot: Pick<ReplayedLot, 'points' | 'remaining' | 'source'>,
  ownDate: Date | null,
): string {
  const date = ownDate === null ? '' : `, own date ${sayInstant(ownDate)}`;
  return `${lot.remaining} of ${lot.points} left, from ${lot.source.kind} ${lot.source.id}${date}`;
}

function sayInstant(instant: Date): string {
  return instant.toISOString();
}
