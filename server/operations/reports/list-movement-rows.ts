import { daysAfter, dayInZone, daysBefore, startOfDay } from '../../domain/day-in-zone.ts';
import { type Flow, flows, pairsOf } from '../../domain/reports/classify-transfer.ts';
import type { Column, Row } from '../../domain/reports/report.ts';
import type { Database } from '../../store/database.ts';
import {
  listMoveDays,
  listTransfersOf,
  type MovesWanted,
  type TransferPlace,
} from '../../store/ledger-reports.ts';
import { listMemberNames } from '../../store/members.ts';
import { type HistoryItem, explainLines } from '../explain-lines.ts';
import { cutPage } from './cut-page.ts';
import type { ReportPage, RowsStep } from './report-step.ts';

/** Both sides of a merge are nothing together: neither is shown. */
const notShown = ['merge_out', 'merge_in'];

/**
 * The transfers that a flow is made of, newest first, with the sign that they have in it. Only days that have some are
 * read, as many as the page needs.
 */
export async function listMovementRows(db: Database, step: RowsStep): Promise<ReportPage | null> {
  const flow = flows.find((one) => one === step.figure);
  const after = step.cursor === null ? null : readPlace(step.cursor);
  if (flow === undefined || (step.cursor !== null && after === null)) return null;
  const pairs = pairsOf(flow);
  const wanted = {
    from: pairs.map(({ from }) => from),
    to: pairs.map(({ to }) => to),
    notKinds: notShown,
  };
  const days = await daysToRead(db, { ...step, after, wanted });
  const { shopId, timeZone } = step.shop;
  const found = await listTransfersOf(db, shopId, {
    ...wanted,
    spans: days.map((day) => ({
      since: startOfDay(day, timeZone),
      until: startOfDay(daysAfter(day, 1), timeZone),
    })),
    after,
    limit: step.limit + 1,
  });
  const { shown, next } = cutPage(found, {
    limit: step.limit,
    placeOf: ({ place }) => presentPlace(place),
  });
  const lines = shown.map(({ line }) => line);
  const [items, names] = await Promise.all([
    explainLines(db, { shopId, lines, reader: 'staff' }),
    listMemberNames(db, shopId, [...new Set(lines.map((line) => line.memberId))]),
  ]);
  return {
    columns: columnsOf(flow),
    rows: items.map((item): Row => ({
      key: `${item.memberId}-${item.seq}`,
      cells: [
        item.recordedAt.toISOString(),
        names.get(item.memberId) ?? '',
        item.title,
        signOf(item, pairs) * item.points,
      ],
      link: { to: 'member', id: item.memberId },
    })),
    next,
  };
}

type Pairs = ReturnType<typeof pairsOf>;

function signOf({ from, to }: HistoryItem, pairs: Pairs): number {
  return pairs.find((pair) => pair.from === from && pair.to === to)?.sign ?? 1;
}

function columnsOf(flow: Flow): Column[] {
  return [
    { id: 'at', unit: 'instant' },
    { id: 'member', unit: 'text' },
    { id: 'what', unit: 'text' },
    { id: 'points', unit: flow === 'adjusted' ? 'signed' : 'points' },
  ];
}

/** The day on which the page before ended, and enough days before it. */
async function daysToRead(
  db: Database,
  step: RowsStep & { after: TransferPlace | null; wanted: MovesWanted },
): Promise<string[]> {
  const { shop, period, after, wanted, limit } = step;
  const ended =
    after === null
      ? null
      : dayInZone(new Date(Math.floor(Number(after.recordedMicros) / 1000)), shop.timeZone);
  const isWithin = ended !== null && ended >= period.from && ended <= period.to;
  const until = ended === null || ended > period.to ? period.to : daysBefore(ended, 1);
  const days = await listMoveDays(db, shop.shopId, {
    ...wanted,
    since: period.from,
    until,
    atLeast: limit + 1,
  });
  return isWithin ? [ended, ...days] : days;
}

const placePattern = /^(\d{1,16})\.(\d{1,18})\.(\d{1,18})$/;

function readPlace(cursor: string): TransferPlace | null {
  const [, recordedMicros, memberId, seq] = placePattern.exec(cursor) ?? [];
  if (recordedMicros === undefined || memberId === undefined || seq === undefined) return null;
  return { recordedMicros, memberId, seq };
}

function presentPlace({ recordedMicros, memberId, seq }: TransferPlace): string {
  return `${recordedMicros}.${memberId}.${seq}`;
}
