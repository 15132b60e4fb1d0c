import { endOfDay } from '../../domain/calendar-days.ts';
import { startOfDay } from '../../domain/day-in-zone.ts';
import { awardPointsMax } from '../../domain/earning/award.ts';
import type { TierTerms } from '../../domain/program/tier-terms.ts';
import { identitiesOf, normaliseEmail, normalisePhone } from '../person.ts';
import type { MemberColumn } from './member-columns.ts';

export interface ImportedLot {
  points: number;
  /** Null: when it is imported. */
  earnedAt: string | null;
  /** Null: as the program's policy has it; or `never`. */
  expiresAt: string | null;
}

/** A member as a file tells of them. Instants are RFC 3339. */
export interface MemberRow {
  email: string | null;
  phone: string | null;
  customerId: string | null;
  loyaltyId: string | null;
  externalId: string | null;
  firstName: string | null;
  lastName: string | null;
  birthday: string | null;
  joinedAt: string | null;
  lots: ImportedLot[];
  tierId: string | null;
  /** The last day of the tier. */
  tierUntil: string | null;
  tags: string[];
  referralCode: string | null;
}

export interface RowProblem {
  column: string;
  message: string;
}

export interface RowTerms {
  timeZone: string;
  tiers: TierTerms | null;
  now: Date;
}

const lotsMax = 100;
const tagsMax = 100;
const textMax = 255;
const idMax = 64;

/** Reads one row; every problem that it has is named. */
export function readMemberRow(
  values: Partial<Record<MemberColumn, string>>,
  terms: RowTerms,
): { row: MemberRow; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const read = <Value>(
    column: MemberColumn,
    how: (text: string) => Value | Problem,
  ): Value | null => {
    const text = values[column]?.trim() ?? '';
    if (text === '') return null;
    const value = how(text);
    if (!(value instanceof Problem)) return value;
    problems.push({ column, message: value.message });
    return null;
  };
  const row: MemberRow = {
    email: read('email', (text) => normaliseEmail(text) ?? new Problem('is no e-mail address')),
    phone: read(
      'phone',
      (text) => normalisePhone(text) ?? new Problem('is no phone number with its country code'),
    ),
    customerId: read('customer_id', readCustomerId),
    loyaltyId: read('loyalty_id', readText(idMax)),
    externalId: read('external_id', readText(idMax)),
    firstName: read('first_name', readText(textMax)),
    lastName: read('last_name', readText(textMax)),
    birthday: read('birthday', (text) => readBirthday(text, terms)),
    joinedAt: read('joined_at', (text) => readPast(text, terms)),
    lots: read('lots', (text) => readLots(text, terms)) ?? [],
    tierId: read('tier', (text) => readTier(text, terms)),
    tierUntil: read('tier_until', (text) => readFutureDay(text, terms)),
    tags: read('tags', readTags) ?? [],
    referralCode: read('referral_code', readCode),
  };
  const points = read('points', readPoints);
  const expiresAt = read('points_expire_at', (text) => readExpiry(text, terms));
  problems.push(...addBalance(row, { points, expiresAt }));
  if (row.tierUntil !== null && row.tierId === null && !values.tier)
    problems.push({ column: 'tier_until', message: 'there is no tier beside it' });
  if (problems.length === 0 && identitiesOf(row).length === 0)
    problems.push({ column: '', message: 'nothing in this row says who it is' });
  return { row, problems };
}

class Problem {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** Points without lots are one lot. With lots they are their sum. */
function addBalance(
  row: MemberRow,
  { points, expiresAt }: { points: number | null; expiresAt: string | null },
): RowProblem[] {
  if (row.lots.length === 0) {
    if (points !== null && points > 0) row.lots = [{ points, earnedAt: null, expiresAt }];
    else if (expiresAt !== null)
      return [{ column: 'points_expire_at', message: 'there are no points beside it' }];
    return [];
  }
  const sum = row.lots.reduce((total, lot) => total + lot.points, 0);
  if (points !== null && points !== sum)
    return [{ column: 'points', message: `are ${points}, but the lots have ${sum} together` }];
  if (expiresAt !== null)
    return [{ column: 'points_expire_at', message: 'each lot has its own date' }];
  return [];
}

function readText(max: number): (text: string) => string | Problem {
  return (text) =>
    text.length > max
      ? new Problem(`is longer than ${max} characters`)
      : text.replaceAll('\0', '').toWellFormed();
}

function readCustomerId(text: string): string | Problem {
  const [, id] = /^(?:gid:\/\/shopify\/Customer\/)?(\d{1,20})$/.exec(text) ?? [];
  return id ?? new Problem('is no customer id of the shop');
}

function readPoints(text: string): number | Problem {
  const points = Number(text);
  return /^\d{1,10}$/.test(text) && points <= awardPointsMax
    ? points
    : new Problem('are no whole number such as 1200');
}

const dayForm = /^\d{4}-\d\d-\d\d$/;

function isDay(text: string): boolean {
  if (!dayForm.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function readBirthday(text: string, { now }: RowTerms): string | Problem {
  if (!isDay(text)) return new Problem('is no day such as 1990-04-28');
  const isAhead = Date.parse(text) > now.getTime();
  return isAhead || text < '1900-01-01' ? new Problem('is not a birthday of anybody alive') : text;
}

/** A day begins at midnight in the shop. */
function readInstant(text: string, { timeZone }: RowTerms): Date | Problem {
  if (isDay(text)) return startOfDay(text, timeZone);
  const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text);
  const instant = new Date(isInstant ? text : Number.NaN);
  return Number.isNaN(instant.getTime())
    ? new Problem(`"${text.slice(0, 40)}" is no day such as 2025-01-31 and no instant (RFC 3339)`)
    : instant;
}

function readPast(text: string, terms: RowTerms): string | Problem {
  const instant = readInstant(text, terms);
  if (instant instanceof Problem) return instant;
  return instant > terms.now ? new Problem('lies ahead') : instant.toISOString();
}

/** Good through its day, as every date of a lot. */
function readExpiry(text: string, terms: RowTerms): string | Problem {
  if (text === 'never') return text;
  const instant = isDay(text) ? endOfDay(text, terms.timeZone) : readInstant(text, terms);
  if (instant instanceof Problem) return instant;
  return instant <= terms.now
    ? new Problem(`${text} is over: points that have expired are left out`)
    : instant.toISOString();
}

/** `100@2025-01-31>2026-01-31; 50@2025-06-01`: points, when they were earned and, where they have one, their date. */
function readLots(text: string, terms: RowTerms): ImportedLot[] | Problem {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > lotsMax) return new Problem(`are more than ${lotsMax}`);
  const lots: ImportedLot[] = [];
  for (const part of parts) {
    const lot = readLot(part, terms);
    if (lot instanceof Problem) return lot;
    lots.push(lot);
  }
  return lots;
}

function readLot(text: string, terms: RowTerms): ImportedLot | Problem {
  const [, amount, earned, expires] = /^(\d+)@([^>\s]+)(?:>(\S+))?$/.exec(text) ?? [];
  if (amount === undefined || earned === undefined)
    return new Problem(`"${text.slice(0, 60)}" is no lot such as 100@2025-01-31>2026-01-31`);
  const points = readPoints(amount);
  const earnedAt = readPast(earned, terms);
  const expiresAt = expires === undefined ? null : readExpiry(expires, terms);
  if (points instanceof Problem) return points;
  if (points === 0) return new Problem('have one without points');
  if (earnedAt instanceof Problem) return earnedAt;
  return expiresAt instanceof Problem ? expiresAt : { points, earnedAt, expiresAt };
}

function readTier(text: string, { tiers }: RowTerms): string | Problem {
  const wanted = text.toLowerCase();
  const level = tiers?.levels.find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return level?.id ?? new Problem(`the program has no tier "${text.slice(0, 60)}"`);
}

function readFutureDay(text: string, { now, timeZone }: RowTerms): string | Problem {
  if (!isDay(text)) return new Problem('is no day such as 2026-12-31');
  return endOfDay(text, timeZone) <= now ? new Problem('is over') : text;
}

function readTags(text: string): string[] | Problem {
  const tags = [...new Set(text.split(/[,;]/).map((tag) => tag.trim()))].filter(
    (tag) => tag !== '',
  );
  if (tags.length > tagsMax) return new Problem(`are more than ${tagsMax}`);
  return tags.some((tag) => tag.length > textMax)
    ? new Problem(`have one of more than ${textMax} characters`)
    : tags.map((tag) => tag.replaceAll('\0', '').toWellFormed());
}

function readCode(text: string): string | Problem {
  return /^[A-Za-z0-9_-]{3,32}$/.test(text)
    ? text
    : new Problem('has other than 3 to 32 letters, digits, "-" and "_"');
}
