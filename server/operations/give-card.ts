import { randomBytes } from 'node:crypto';
import { lockBooks } from '../store/books.ts';
import type { Database, Queryable } from '../store/database.ts';
import { appendIdentities, listIdentities } from '../store/members.ts';

/** None of them is taken for another one by who reads it aloud or types it. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const groups = 3;
const groupLength = 4;

/**
 * The number on a member's card, which a till looks them up by: the loyalty number that they have already, else a new
 * one of 60 random bits, which is theirs from then on.
 */
export async function giveCard(
  db: Database,
  step: { shopId: string; memberId: string; now: Date },
): Promise<string> {
  const { shopId, memberId, now } = step;
  const known = await readCard(db, shopId, memberId);
  if (known !== null) return known;
  return db.transaction(async (tx) => {
    // Two screens that are opened at once are given one number.
    await lockBooks(tx, shopId, { ids: [memberId], lots: { openOf: [] }, now });
    const given = await readCard(tx, shopId, memberId);
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

/** Of several, as members have who were merged, always the same one. */
async function readCard(db: Queryable, shopId: string, memberId: string): Promise<string | null> {
  const identities = await listIdentities(db, shopId, [memberId]);
  const cards = identities.get(memberId)?.filter(({ type }) => type === 'loyalty_id') ?? [];
  return cards[0]?.value ?? null;
}

function drawNumber(): string {
  const characters = [...randomBytes(groups * groupLength)].map((byte) => alphabet[byte % 32]);
  return Array.from({ length: groups }, (_, at) =>
    characters.slice(at * groupLength, (at + 1) * groupLength).join(''),
  ).join('-');
}
