import { dayInZone, daysAfter, startOfDay } from '../domain/day-in-zone.ts';
import { availableChange, statementTitle } from '../domain/history/statement-line.ts';
import type { PointsName } from '../domain/points-name.ts';
import type { Reader } from '../domain/speech/reader.ts';
import { pointsNameIn } from '../domain/speech/points-name-in.ts';
import type { Database } from '../store/database.ts';
import { listIdentities, readMember } from '../store/members.ts';
import type { Shop } from '../store/shops.ts';
import {
  type AccountPoints,
  findFirstLine,
  listLinesBetween,
  sumLines,
} from '../store/transfers.ts';
import { checkPeriod, type PeriodRefusal } from './check-period.ts';
import { explainLines } from './explain-lines.ts';
import { nameMember } from './name-member.ts';
import { openReader, type ReadBy } from './open-reader.ts';
import { readProgram } from './read-program.ts';

/** Lines of one statement at the most; five years of a shopper who earns every day are fewer. */
export const statementLinesMax = 5_000;
/** Lines that are read and put into words at once. */
const linesPerPage = 500;

export interface StatementLine {
  /** When it happened. */
  occurredAt: Date;
  /** The day on which it was booked. */
  day: string;
  title: string;
  /** What it did to the points that can be spent: 0 where it moved others. */
  points: number;
  availableAfter: number;
}

export interface Statement {
  shopName: string;
  memberId: string;
  memberName: string;
  from: string;
  to: string;
  /** As the reader calls them. */
  pointsName: PointsName;
  opening: AccountPoints;
  closing: AccountPoints;
  lines: StatementLine[];
  /** More lines than a statement holds: `lines` is empty. */
  tooMany: boolean;
}

/**
 * A member's statement for the days `from` to `to`, both included, in the shop's zone; null where there is no such
 * member. A line belongs to the day on which it was booked, so that a statement once given never changes and one
 * begins where the one before ended. opening.available + the points of the lines = closing.available, always.
 */
export async function readStatement(
  db: Database,
  step: { shop: Shop; memberId: string; from: string; to: string } & ReadBy,
): Promise<Statement | PeriodRefusal | null> {
  const { shop, memberId, from, to } = step;
  const refusal = checkPeriod({ from, to }, 'statement');
  if (refusal !== null) return refusal;
  const { shopId } = shop;
  const [member, identities, { program }, first, end] = await Promise.all([
    readMember(db, shopId, memberId),
    listIdentities(db, shopId, [memberId]),
    readProgram(db, shopId),
    findFirstLine(db, shopId, { memberId, at: startOfDay(from, shop.timeZone) }),
    findFirstLine(db, shopId, { memberId, at: startOfDay(daysAfter(to, 1), shop.timeZone) }),
  ]);
  if (member === null) return null;
  const range = { memberId, from: first, to: end };
  const sums = await sumLines(db, shopId, range);
  const tooMany = sums.lines > statementLinesMax;
  const { settings } = program;
  const reader = openReader(settings, step);
  return {
    shopName: shop.name,
    memberId,
    memberName: nameMember(member, identities.get(memberId) ?? []),
    from,
    to,
    pointsName:
      reader.kind === 'staff'
        ? settings.pointsName
        : pointsNameIn(settings, reader.speech.language),
    opening: sums.opening,
    closing: sums.closing,
    lines: tooMany ? [] : await readLines(db, { ...step, range, words: reader }),
    tooMany,
  };
}

async function readLines(
  db: Database,
  step: {
    shop: Shop;
    range: { memberId: string; from: number; to: number };
    words: Reader;
  } & ReadBy,
): Promise<StatementLine[]> {
  const { shop, range, words, reader, locale } = step;
  const { shopId } = shop;
  const lines: StatementLine[] = [];
  for (let from = range.from; from < range.to; from += linesPerPage) {
    const page = await listLinesBetween(db, shopId, { ...range, from, limit: linesPerPage });
    for (const item of await explainLines(db, { shopId, lines: page, reader, locale }))
      lines.push({
        occurredAt: item.occurredAt,
        day: dayInZone(item.recordedAt, shop.timeZone),
        title: statementTitle(item, words.speech),
        points: availableChange(item),
        availableAfter: item.availableAfter,
      });
  }
  return lines;
}
