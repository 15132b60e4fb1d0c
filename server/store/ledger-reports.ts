import type { Account } from '../domain/ledger/ledger.ts';
import type { Queryable } from './database.ts';
import { type LedgerLine, lineColumns, type LineRow, toLine } from './transfers.ts';

/** What the ledger moved, by day of the shop: folded totals and tallies that are still to be folded. */

export interface DayMoves {
  /** A day, or the first one of a month. */
  day: string;
  from: Account;
  to: Account;
  kind: string;
  points: number;
  transfers: number;
}

const totals = (days: string) => `
  (select day, from_account, to_account, kind, points, transfers from daily_totals where shop_id = $1 and ${days}
    union all
   select day, from_account, to_account, kind, points, transfers from transfer_tallies where shop_id = $1 and ${days}) as totals`;

/** Moves of a period, by day and kind. */
export async function listMoves(
  db: Queryable,
  shopId: string,
  days: { from: string; to: string },
): Promise<DayMoves[]> {
  const rows = await db.query<MovesRow>(
    `select day::text, from_account as f, to_account as t, kind, sum(points) as points, sum(transfers) as transfers
       from ${totals('day between $2 and $3')}
      group by totals.day, from_account, to_account, kind order by totals.day, kind`,
    [shopId, days.from, days.to],
  );
  return rows.map(toMoves);
}

/** All moves until a day, itself included, by month. */
export async function listMonthlyMoves(
  db: Queryable,
  shopId: string,
  to: string,
): Promise<DayMoves[]> {
  const rows = await db.query<MovesRow>(
    `select date_trunc('month', day)::date::text as day, from_account as f, to_account as t, '' as kind,
            sum(points) as points, sum(transfers) as transfers
       from ${totals('day <= $2')}
      group by date_trunc('month', totals.day), from_account, to_account order by 1`,
    [shopId, to],
  );
  return rows.map(toMoves);
}

/** All moves until a day, itself included, as one. */
export async function sumMovesUntil(
  db: Queryable,
  shopId: string,
  to: string,
): Promise<{ from: Account; to: Account; points: number }[]> {
  const rows = await db.query<{ f: Account; t: Account; points: string }>(
    `select from_account as f, to_account as t, sum(points) as points
       from ${totals('day <= $2')} group by from_account, to_account`,
    [shopId, to],
  );
  return rows.map(({ f, t, points }) => ({ from: f, to: t, points: Number(points) }));
}

interface MovesRow {
  day: string;
  f: Account;
  t: Account;
  kind: string;
  points: string;
  transfers: string;
}

function toMoves({ day, f, t, kind, points, transfers }: MovesRow): DayMoves {
  return { day, from: f, to: t, kind, points: Number(points), transfers: Number(transfers) };
}

/** Pairs of accounts; without transfers of some kinds. */
export interface MovesWanted {
  from: readonly Account[];
  to: readonly Account[];
  notKinds: readonly string[];
}

const wanted = `(from_account, to_account) in (select f::account, t::account from unnest($2::text[], $3::text[]) as pair (f, t))
  and kind <> all ($4::text[])`;

/** Days of a period that have such transfers and how many, the newest first: so many days that they hold `atLeast` of them, if there are. */
export async function listMoveDays(
  db: Queryable,
  shopId: string,
  step: MovesWanted & { since: string; until: string; atLeast: number },
): Promise<string[]> {
  const rows = await db.query<{ day: string }>(
    `select day::text from (
       select day, sum(sum(transfers)) over (order by day desc) - sum(transfers) as newer
         from ${totals('day between $5 and $6')} where ${wanted} group by day) as days
      where newer < $7 order by days.day desc`,
    [shopId, step.from, step.to, step.notKinds, step.since, step.until, step.atLeast],
  );
  return rows.map(({ day }) => day);
}

/** Where a page of transfers ended. */
export interface TransferPlace {
  /** Microseconds since 1970, as the database counts them. */
  recordedMicros: string;
  memberId: string;
  seq: string;
}

/** Such transfers recorded within any of these spans, newest first. */
export async function listTransfersOf(
  db: Queryable,
  shopId: string,
  step: MovesWanted & {
    spans: readonly { since: Date; until: Date }[];
    after: TransferPlace | null;
    limit: number;
  },
): Promise<{ line: LedgerLine; place: TransferPlace }[]> {
  const { after } = step;
  const rows = await db.query<LineRow & { micros: string }>(
    `select t.* from unnest($5::timestamptz[], $6::timestamptz[]) as span (since, until)
      cross join lateral (
        select ${lineColumns}, (extract(epoch from recorded_at) * 1000000)::bigint::text as micros from transfers
         where shop_id = $1 and recorded_at >= span.since and recorded_at < span.until and ${wanted}
           and ($7::bigint is null or (recorded_at, transfers.member_id, seq)
                < (timestamptz 'epoch' + $7 * interval '1 microsecond', $8::bigint, $9::bigint))
         order by recorded_at desc, transfers.member_id desc, seq desc limit $10) as t
      order by t.recorded_at desc, t.member_id::bigint desc, t.seq desc limit $10`,
    [
      shopId,
      step.from,
      step.to,
      step.notKinds,
      step.spans.map(({ since }) => since),
      step.spans.map(({ until }) => until),
      after?.recordedMicros ?? null,
      after?.memberId ?? null,
      after?.seq ?? null,
      step.limit,
    ],
  );
  return rows.map((row) => ({
    line: toLine(row),
    place: { recordedMicros: row.micros, memberId: row.member_id, seq: row.seq },
  }));
}
