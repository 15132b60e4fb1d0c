import type { ShopConnection } from './commerce.ts';

/** A shop's past, gathered by the platform into one file of lines while we wait. */

export type BulkSubject = 'customers' | 'orders';

export type BulkStart =
  | { outcome: 'started'; bulkId: string }
  /** As many are gathered for this shop already as the platform allows. */
  | { outcome: 'busy' }
  | { outcome: 'refused'; detail: string };

export interface BulkReading {
  state: 'running' | 'done' | 'failed' | 'cancelled';
  /** Objects gathered so far, what hangs under others included. */
  objects: number;
  /** Where the lines lie; null when there are none, or not yet. */
  url: string | null;
  /** Why it failed, in the platform's own word. */
  errorCode: string | null;
}

/** One line, and where the next one begins, in bytes. A line that is too long comes cut. */
export interface BulkLine {
  text: string;
  endsAt: number;
  cut: boolean;
}

/** Throws as `Commerce` does. */
export interface HistoryReader {
  /** Not safe to repeat, and harmless: what was started twice is gathered twice. `since` is of orders only. */
  startBulk(
    connection: ShopConnection,
    subject: BulkSubject,
    since: Date | null,
  ): Promise<BulkStart>;
  /** Null: the platform knows no such operation (any more). */
  readBulk(connection: ShopConnection, bulkId: string): Promise<BulkReading | null>;
  cancelBulk(connection: ShopConnection, bulkId: string): Promise<void>;
  /** The lines of the answer from a byte on, read as they are asked for. */
  downloadBulk(url: string, fromByte: number): AsyncGenerator<BulkLine>;
  /** Refunds by their global ids, as the platform writes them: a bulk answer can't hold what hangs under them. */
  readRefunds(connection: ShopConnection, ids: readonly string[]): Promise<Map<string, unknown>>;
  /** What the app may do in this shop. */
  readScopes(connection: ShopConnection): Promise<string[]>;
}
