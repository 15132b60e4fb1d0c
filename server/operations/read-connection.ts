import type { Database } from '../store/database.ts';
import { type Connection, readConnection } from '../store/connections.ts';

/** How long a connection may be remembered by a process, and how many. */
const freshMs = 1_000;
const cachedMax = 2_000;

/** Asked on every delivery and request of the connection's: a small memory in front of the table. */
export interface ConnectionReader {
  /** Of any shop: the id begins with the shop's. Null: there is none of that id. */
  byId(connectionId: string): Promise<Connection | null>;
  /** After this process has changed one. */
  forget(): void;
}

export function createConnectionReader(db: Database): ConnectionReader {
  const cache = new Map<string, { connection: Connection; at: number }>();
  return {
    async byId(connectionId) {
      const known = cache.get(connectionId);
      const now = performance.now();
      if (known !== undefined && now - known.at < freshMs) return known.connection;
      const shopId = shopOf(connectionId);
      const connection = shopId === null ? null : await readConnection(db, shopId, connectionId);
      if (cache.size >= cachedMax) cache.clear();
      if (connection !== null) cache.set(connectionId, { connection, at: now });
      return connection;
    },
    forget: () => cache.clear(),
  };
}

/** `<shop>-<random>`: the shop that a connection's id names; null for what is no such id. */
export function shopOf(connectionId: string): string | null {
  return /^(\d{1,18})-[a-z0-9]{1,40}$/.exec(connectionId)?.[1] ?? null;
}
