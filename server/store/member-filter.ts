import type { SegmentCondition } from '../domain/program/segment.ts';
import { type Among, compileSegments, type SegmentScope } from './compile-segments.ts';
import { type Bind, matchEach, type SearchedFor } from './member-search.ts';
import type { Member } from './members.ts';

/** Whom a search means. */
export interface MemberSearch extends SearchedFor {
  /** Everybody who is found by it; null: too many for a list of them, so that each is looked at. */
  found: readonly string[] | null;
  /** Who is found by something that is theirs alone. */
  exact: readonly string[];
}

/** Whom of a shop's members somebody chose. */
export interface MemberFilter {
  search: MemberSearch | null;
  /** Only who is in it; active members all. */
  segment: SegmentCondition | null;
  status: Member['status'] | null;
  tier: string | null;
  /** Only who has points that can be spent. */
  withPoints: boolean;
  /** Only these. */
  ids: readonly string[] | null;
  /** None of these. */
  notIds: readonly string[];
}

export const everybody: MemberFilter = {
  search: null,
  segment: null,
  status: null,
  tier: null,
  withPoints: false,
  ids: null,
  notIds: [],
};

/** The pieces of a statement over `members m`. */
export interface CompiledMembers {
  from: string;
  where: string;
  values: unknown[];
  bind: Bind;
}

export function compileMembers(
  scope: SegmentScope,
  filter: MemberFilter,
  among: Among = null,
): CompiledMembers {
  const { segment, search, status, tier } = filter;
  const compiled = compileSegments(segment === null ? [] : [segment], scope, among);
  const values = [...compiled.values];
  const bind: Bind = (value, type) => {
    values.push(value);
    return `$${values.length}::${type}`;
  };
  const where = [compiled.where];
  if (segment !== null) where.push(`m.status = 'active'`, ...compiled.conditions);
  if (status !== null) where.push(`m.status = ${bind(status, 'text')}`);
  if (filter.ids !== null) where.push(`m.member_id = any(${bind(filter.ids, 'bigint[]')})`);
  if (filter.notIds.length > 0)
    where.push(`m.member_id <> all(${bind(filter.notIds, 'bigint[]')})`);
  if (tier !== null)
    where.push(`exists (select from member_standings t where t.shop_id = $1 and t.member_id = m.member_id
      and t.tier_id = ${bind(tier, 'text')})`);
  if (filter.withPoints)
    where.push(
      `exists (select from balances p where p.shop_id = $1 and p.member_id = m.member_id and p.available > 0)`,
    );
  if (search !== null)
    where.push(
      search.found === null
        ? `(m.member_id = any(${bind(search.exact, 'bigint[]')}) or ${matchEach(search, bind)})`
        : `m.member_id = any(${bind([...search.exact, ...search.found], 'bigint[]')})`,
    );
  return { from: compiled.from, where: where.join(' and '), values, bind };
}
