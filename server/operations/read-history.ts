import type { Database } from '../store/database.ts';
import { listTransfers } from '../store/transfers.ts';
import { explainLines, type HistoryItem } from './explain-lines.ts';
import type { ReadBy } from './open-reader.ts';

/** Lines that one page may have. */
export const historyPageMax = 100;

/**
 * A page of a member's ledger in words, newest first; `before` and `next` are the seq of a page's last line.
 * Staff read every line; a shopper none that only books held points as spent: they spent them before.
 */
export async function readHistory(
  db: Database,
  page: {
    shop: { shopId: string };
    memberId: string;
    before: number | null;
    limit: number;
  } & ReadBy,
): Promise<{ items: HistoryItem[]; next: number | null }> {
  const { shopId } = page.shop;
  const limit = Math.min(page.limit, historyPageMax);
  const lines = await listTransfers(db, shopId, {
    memberId: page.memberId,
    before: page.before,
    limit: limit + 1,
    withCaptures: page.reader === 'staff',
  });
  const shown = lines.slice(0, limit);
  const { reader, locale } = page;
  const items = await explainLines(db, { shopId, lines: shown, reader, locale });
  return { items, next: lines.length > limit ? (shown.at(-1)?.seq ?? null) : null };
}
