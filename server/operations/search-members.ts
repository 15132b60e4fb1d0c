import type { SegmentCondition } from '../domain/program/segment.ts';
import type { Database } from '../store/database.ts';
import { listMembers, type MemberPageRow } from '../store/member-pages.ts';
import { type Identity, listIdentities } from '../store/members.ts';
import { prepareSegments, scopeOf, type SegmentedShop } from './match-segments.ts';

export interface ListedMember extends MemberPageRow {
  identities: Identity[];
}

/** Members that one page has. */
const pageSize = 25;

/**
 * A page of members, newest first; `before` and `next` are the id of a page's last member. `search` is the
 * start of a name, an e-mail, a phone or a customer id; `segment` leaves out whoever is not in it.
 */
export async function searchMembers(
  db: Database,
  of: { shop: SegmentedShop; now: Date },
  page: { search: string; before: string | null; segment: SegmentCondition | null },
): Promise<{ items: ListedMember[]; next: string | null }> {
  const { shopId } = of.shop;
  await prepareSegments(db, of, page.segment === null ? [] : [page.segment]);
  const rows = await listMembers(db, scopeOf(of.shop, of.now), {
    segment: page.segment,
    search: searchText(page.search),
    before: page.before,
    limit: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize);
  const identities = await listIdentities(
    db,
    shopId,
    shown.map((row) => row.memberId),
  );
  return {
    items: shown.map((row) => ({ ...row, identities: identities.get(row.memberId) ?? [] })),
    next: rows.length > pageSize ? (shown.at(-1)?.memberId ?? null) : null,
  };
}

/** As names are compared and identities are kept: lower case, and a phone without its spaces and signs. */
function searchText(search: string): string | null {
  const text = search.trim().toLowerCase();
  if (/^\+?[\d\s()./-]+$/.test(text)) return text.replaceAll(/[^\d+]/g, '') || null;
  return text === '' ? null : text;
}
