import { type ExplainedOrder, explainLine, feltPoints } from '../domain/history/explain-line.ts';
import type { ExplainedRedemption } from '../domain/history/explain-redemption.ts';
import type { Reader } from '../domain/speech/reader.ts';
import type { Database } from '../store/database.ts';
import { readOrders, type StoredOrder } from '../store/orders.ts';
import { readRedemptions, type StoredRedemption } from '../store/redemptions.ts';
import type { LedgerLine } from '../store/transfers.ts';
import { openHistoryReader, type ReadBy } from './open-reader.ts';
import { readProgram } from './read-program.ts';

export interface HistoryItem extends LedgerLine {
  /** Signed, as the member feels it: 0 when a line only moves what they have. */
  feltPoints: number;
  /** One short line: "Order #1001". */
  title: string;
  /** Sentences, in order: why this many. */
  explanation: string[];
}

/** Puts lines of the ledger into words, with what their orders and redemptions say: two reads for any number. */
export async function explainLines(
  db: Database,
  step: { shopId: string; lines: readonly LedgerLine[] } & ReadBy,
): Promise<HistoryItem[]> {
  const { shopId, lines } = step;
  if (lines.length === 0) return [];
  const { program } = await readProgram(db, shopId);
  const reader = openHistoryReader(program, step);
  const redemptions = new Map(
    (await readRedemptions(db, shopId, sourceIds(lines, 'redemption'))).map((redemption) => [
      redemption.account.redemptionId,
      redemption,
    ]),
  );
  const usedBy = [...redemptions.values()].flatMap(({ orderId }) => orderId ?? []);
  const orders = await readOrders(db, shopId, [
    ...new Set([...sourceIds(lines, 'order'), ...usedBy]),
  ]);
  return lines.map((line) => {
    const order = line.source.kind === 'order' ? orders.get(line.source.id) : undefined;
    const redemption =
      line.source.kind === 'redemption' ? redemptions.get(line.source.id) : undefined;
    const words = explainLine(line, {
      order: order === undefined ? null : toExplainedOrder(order, line.memberId),
      redemption:
        redemption === undefined ? null : toExplainedRedemption(redemption, orders, reader),
      reader,
    });
    return { ...line, ...words, feltPoints: feltPoints(line) };
  });
}

function sourceIds(lines: readonly LedgerLine[], kind: 'order' | 'redemption'): string[] {
  const named = lines.filter(({ source }) => source.kind === kind);
  return [...new Set(named.map(({ source }) => source.id))];
}

/** As the member of the line has it: to one who had it before, it says what it gave and took then. */
function toExplainedOrder(order: StoredOrder, memberId: string): ExplainedOrder {
  const { award } = order;
  const name = nameOfOrder(order);
  const left = order.earlier.find((each) => each.memberId === memberId);
  if (left === undefined) {
    const { granted, forgiven } = order.account;
    return { name, award, granted, forgiven, movedAway: false };
  }
  const { granted, revoked } = left;
  return { name, award, granted, forgiven: granted - revoked, movedAway: true };
}

/** What people call the order; its number where the platform never told its name. */
export function nameOfOrder(order: StoredOrder): string {
  return order.name ?? order.account.orderId;
}

function toExplainedRedemption(
  redemption: StoredRedemption,
  orders: ReadonlyMap<string, StoredOrder>,
  reader: Reader,
): ExplainedRedemption {
  const { rewardId: id, title } = redemption;
  const order = redemption.orderId === null ? undefined : orders.get(redemption.orderId);
  return {
    kind: redemption.kind,
    title: reader.nameOwn({ kind: 'reward', id, title }),
    value: redemption.value,
    percent: redemption.percent,
    code: redemption.code,
    status: redemption.account.status,
    orderName: order === undefined ? redemption.orderId : nameOfOrder(order),
    failure: redemption.failure?.detail ?? null,
  };
}
