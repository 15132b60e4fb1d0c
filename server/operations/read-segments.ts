import type { Segment, SegmentCondition } from '../domain/program/segment.ts';
import type { Database } from '../store/database.ts';
import { listSegmentRecords, type MemberRecord } from '../store/member-pages.ts';
import { countSegments } from '../store/segments.ts';
import { prepareSegments, scopeOf, type SegmentedShop } from './match-segments.ts';
import { readProgram } from './read-program.ts';
import { readySegments } from './ready-segments.ts';

export interface CountedSegment extends Segment {
  isReady: boolean;
  members: number;
}

interface Asking {
  shop: SegmentedShop;
  now: Date;
}

/** The live program's segments and those that every shop has, each with how many members are in it. */
export async function readSegments(
  db: Database,
  { shop, now }: Asking,
): Promise<{ segments: CountedSegment[]; total: number }> {
  const { program } = await readProgram(db, shop.shopId);
  const segments = [...program.segments, ...readySegments];
  const conditions = segments.map(({ where }) => where);
  const { total, members } = await count(db, { shop, now }, conditions);
  return {
    total,
    segments: segments.map((segment, at) => ({
      ...segment,
      isReady: readySegments.includes(segment),
      members: members[at] ?? 0,
    })),
  };
}

/** How many of a shop's members a condition names. */
export async function countSegment(
  db: Database,
  { where, ...asking }: Asking & { where: SegmentCondition },
): Promise<{ members: number; total: number }> {
  const { total, members } = await count(db, asking, [where]);
  return { total, members: members[0] ?? 0 };
}

async function count(db: Database, asking: Asking, conditions: SegmentCondition[]) {
  await prepareSegments(db, asking, conditions);
  return countSegments(db, scopeOf(asking.shop, asking.now), conditions);
}

/** A segment of the live program, or one that every shop has. */
export async function findSegment(
  db: Database,
  shopId: string,
  id: string,
): Promise<Segment | null> {
  const { program } = await readProgram(db, shopId);
  return [...program.segments, ...readySegments].find((segment) => segment.id === id) ?? null;
}

/** The most members that one file has. */
export const exportedMax = 250_000;
const exportPage = 1000;

/** Everybody in a segment, page by page, oldest first; whoever joins meanwhile may be among them. */
export async function* exportSegment(
  db: Database,
  { shop, now, where }: Asking & { where: SegmentCondition },
): AsyncGenerator<MemberRecord[]> {
  await prepareSegments(db, { shop, now }, [where]);
  const scope = scopeOf(shop, now);
  let after = '0';
  for (let page = 0; page < exportedMax / exportPage; page += 1) {
    const records = await listSegmentRecords(db, scope, {
      segment: where,
      after,
      limit: exportPage,
    });
    if (records.length > 0) yield records;
    const last = records.at(-1);
    if (records.length < exportPage || last === undefined) return;
    after = last.memberId;
  }
}
