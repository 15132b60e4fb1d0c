import type { CustomerStanding } from '../commerce/commerce.ts';
import { findNextExpiring } from '../domain/notices/plan-expiry-warnings.ts';
import { findLevel } from '../domain/tiers/standing.ts';
import { readBook } from '../store/books.ts';
import type { Database } from '../store/database.ts';
import { reviveJob } from '../store/jobs.ts';
import {
  type Published,
  readPublication,
  takeDuePublications,
} from '../store/standing-publications.ts';
import { readProgram } from './read-program.ts';

/** Members of one shop whose publication one pass hands out. */
const takenMax = 200;

export interface Publication {
  /** Null: the platform knows it all, or doesn't know the member. */
  news: CustomerStanding | null;
  /** What it knows once the news are there. */
  published: Published | null;
  dueAt: Date | null;
}

/** A member's standing as the platform is to be told; null: nothing is owed. */
export async function preparePublication(
  db: Database,
  { shopId, memberId, now }: { shopId: string; memberId: string; now: Date },
): Promise<Publication | null> {
  const due = await readPublication(db, shopId, memberId);
  if (due === null || due.dueAt === null) return null;
  const { dueAt, customerId, points } = due;
  if (customerId === null) return { news: null, published: null, dueAt };
  const [{ program }, book] = await Promise.all([
    readProgram(db, shopId),
    readBook(db, shopId, { memberId, lots: 'dated' }),
  ]);
  const next = book && findNextExpiring(book, { timeZone: book.expiry.timeZone, now });
  const expiring = next && { points: next.points, on: next.expiresOn };
  const tier = program.tiers === null ? null : findLevel(due.tierId, program.tiers);
  const published = { customerId, tierId: tier?.id ?? null, points, expiring };
  const known = due.published?.customerId === customerId ? due.published : null;
  if (known !== null && isSame(known, published)) return { news: null, published: null, dueAt };
  const before = known?.tierId ?? null;
  const news = {
    customerId,
    addTags: tier === null || tier.id === before ? [] : [tagOf(tier.id)],
    removeTags: before === null || before === published.tierId ? [] : [tagOf(before)],
    tier: tier === null ? null : { id: tier.id, name: tier.name },
    points,
    expiring,
  };
  return { news, published, dueAt };
}

function isSame(one: Published, other: Published): boolean {
  return (
    one.tierId === other.tierId &&
    one.points === other.points &&
    one.expiring?.points === other.expiring?.points &&
    one.expiring?.on === other.expiring?.on
  );
}

/** What merchants filter their customers by. */
function tagOf(tierId: string): string {
  return `regulars:${tierId}`;
}

/**
 * Gives the members who are due a job each, unless one waits for better weather; one shop's run one by one. Returns
 * how many there were.
 */
export async function enqueueDuePublications(
  db: Database,
  shopId: string,
  now: Date,
): Promise<number> {
  return db.transaction(async (tx) => {
    const memberIds = await takeDuePublications(tx, shopId, { now, limit: takenMax });
    for (const memberId of memberIds)
      await reviveJob(tx, 'publish_standing', {
        payload: { shopId, memberId },
        key: `publish:${shopId}:${memberId}`,
        queue: `publish:${shopId}`,
      });
    return memberIds.length;
  });
}
