import { openLots } from '../domain/ledger/draw-lots.ts';
import { isLapsed, type Lot } from '../domain/ledger/ledger.ts';
import { lotExpiresAt } from '../domain/ledger/lot-expiry.ts';
import { readBook } from '../store/books.ts';
import type { Database } from '../store/database.ts';
import { readTransfers } from '../store/transfers.ts';
import { explainLines } from './explain-lines.ts';

export interface TitledLot extends Lot {
  /** What it came from. */
  title: string;
  /** When it lapses, by its own date or by the policy; null: never. */
  lapsesAt: Date | null;
}

/** Lots that are shown at the most. */
const lotsShown = 200;

/** A member's open lots in the order in which they are spent. */
export async function readLots(
  db: Database,
  step: { shopId: string; memberId: string; now: Date },
): Promise<TitledLot[]> {
  const { shopId, memberId, now } = step;
  const book = await readBook(db, shopId, { memberId, lots: 'all' });
  const open =
    book === null
      ? []
      : openLots(book)
          .filter((lot) => !isLapsed(lot, book, now))
          .slice(0, lotsShown)
          .map((lot) => ({ ...lot, lapsesAt: lotExpiresAt(lot, book) }));
  const lines = await readTransfers(db, shopId, {
    memberId,
    seqs: open.map((lot) => lot.lotSeq),
  });
  const openers = await explainLines(db, { shopId, lines, reader: 'staff' });
  const titles = new Map(openers.map((item) => [item.seq, item.title]));
  return open.map((lot) => ({ ...lot, title: titles.get(lot.lotSeq) ?? '' }));
}
