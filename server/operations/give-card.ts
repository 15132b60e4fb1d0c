import { randomBytes } from 'node:crypto';
import { lockBooks } from '../store/books.ts';
import type { Database } from '../store/database.ts';
import { appendIdentities, type Identity, listIdentities } from '../store/members.ts';

/** None of them is taken for another one by who reads it aloud or types it. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const groups = 3;
const groupLength = 4;

/** Gives a member's card a number of 60 random bits, which a till looks them up by; or the one that it has by now. */
export async function giveCard(
  db: Database,
  step: { shopId: string; memberId: string; now: Date },
): Promise<string> {
  const { shopId, memberId, now } = step;
  return db.transaction(async (tx) => {
    // Two screens that are opened at once are given one number.
    await lockBooks(tx, shopId, { ids: [memberId], lots: { openOf: [] }, now });
    const given = findCard((await listIdentities(tx, shopId, [memberId])).get(memberId) ?? []);
    if (given !== null) return given;
    const value = drawNumber();
    await appendIdentities(tx, shopId, {
      memberId,
      identities: [{ type: 'loyalty_id', value }],
      now,
    });
    return value;
  });
}

/** The number on a member's card; of several, as members have who were merged, always the same one. Null: none yet. */
export function findCard(identities: readonly Identity[]): string | null {
  return identities.find(({ type }) => type === 'loyalty_id')?.value ?? null;
}

function drawNumber(): string {
  const characters = [...randomBytes(groups * groupLength)].map((byte) => alphabet[byte % 32]);
  return Array.from({ length: groups }, (_, at) =>
    characters.slice(at * groupLength, (at + 1) * groupLength).join(''),
  ).join('-');
}
