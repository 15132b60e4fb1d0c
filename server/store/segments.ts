import type { Segment, SegmentCondition } from '../domain/program/segment.ts';
import { compileSegments, type SegmentScope } from './compile-segments.ts';
import type { Queryable } from './database.ts';

/** How many of a shop's active members there are, and how many are in each of these segments; one pass for all. */
export async function countSegments(
  db: Queryable,
  scope: SegmentScope,
  conditions: readonly SegmentCondition[],
): Promise<{ total: number; members: number[] }> {
  const compiled = compileSegments(conditions, scope);
  const counts = compiled.conditions.map((one, at) => `count(*) filter (where ${one}) as c${at}`);
  const [row] = await db.query<Record<string, string>>(
    `select ${['count(*) as total', ...counts].join(',\n')}
       from ${compiled.from}
      where ${compiled.where} and m.status = 'active'`,
    compiled.values,
  );
  return {
    total: Number(row?.['total'] ?? 0),
    members: conditions.map((_, at) => Number(row?.[`c${at}`] ?? 0)),
  };
}

/**
 * The segments that each of these members is in, by member id; one statement for a batch, by primary keys. Somebody
 * who is no active member is in none.
 */
export async function listSegmentMatches(
  db: Queryable,
  scope: SegmentScope,
  asked: { memberIds: readonly string[]; segments: readonly Segment[] },
): Promise<Map<string, string[]>> {
  const { memberIds, segments } = asked;
  const matches = new Map(memberIds.map((memberId) => [memberId, new Array<string>()]));
  if (segments.length === 0 || memberIds.length === 0) return matches;
  const compiled = compileSegments(
    segments.map(({ where }) => where),
    scope,
    { ids: memberIds },
  );
  const rows = await db.query<{ member_id: string; matches: boolean[] }>(
    `select m.member_id::text, array[${compiled.conditions.map((one) => `(${one}) is true`).join(', ')}] as matches
       from ${compiled.from}
      where ${compiled.where} and m.status = 'active'`,
    compiled.values,
  );
  for (const row of rows)
    matches.set(
      row.member_id,
      segments.flatMap(({ id }, at) => (row.matches[at] === true ? [id] : [])),
    );
  return matches;
}
