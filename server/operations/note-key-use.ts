import type { ApiKey } from '../store/api-keys.ts';
import { markKeyUsed } from '../store/api-keys.ts';
import type { Database } from '../store/database.ts';

/** A busy key asks fifty times a second, and staff wants to know the minute. */
const noteEveryMs = 60_000;
/** Keys of which this process remembers when it last said so. */
const rememberedMax = 10_000;

export type NoteKeyUse = (key: Pick<ApiKey, 'shopId' | 'keyId'>, now: Date) => Promise<void>;

/** Writes down that a key was used: once a minute at most, so that nearly every call costs nothing. */
export function createKeyUseNotes(db: Database): NoteKeyUse {
  const noted = new Map<string, number>();
  return async (key, now) => {
    const name = `${key.shopId}:${key.keyId}`;
    const last = noted.get(name);
    if (last !== undefined && now.getTime() - last < noteEveryMs) return;
    if (noted.size >= rememberedMax) noted.clear();
    noted.set(name, now.getTime());
    await db.transaction((tx) => markKeyUsed(tx, key, now));
  };
}
