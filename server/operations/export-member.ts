import type { Database } from '../store/database.ts';
import { readMemberFacts, readSection, sectionNames } from '../store/member-export.ts';
import { listIdentities } from '../store/members.ts';
import { listMergedInto } from '../store/standings.ts';
import type { OrderPlace } from '../store/orders.ts';
import { readHistory } from './read-history.ts';
import { readOrderPage } from './read-orders.ts';

const pageSize = 100;
/** Pages of one kind: more than anybody has. */
const pagesMax = 10_000;

interface Exporting {
  shop: { shopId: string; timeZone: string; domain: string };
  memberId: string;
  now: Date;
}

/**
 * Everything that is kept of a member, and of those who were merged into them, as one JSON document, page by page:
 * what a customer is given who asks for their data. Null: there is no such member.
 */
export async function exportMember(
  db: Database,
  step: Exporting,
): Promise<AsyncGenerator<string> | null> {
  const { shopId } = step.shop;
  const facts = await readMemberFacts(db, shopId, step.memberId);
  if (facts === null) return null;
  const identities = (await listIdentities(db, shopId, [step.memberId])).get(step.memberId) ?? [];
  const merged = (await listMergedInto(db, shopId, [step.memberId])).get(step.memberId) ?? [];
  return write(db, step, { ...facts, identities, merged });
}

async function* write(
  db: Database,
  step: Exporting,
  member: Record<string, unknown> & { merged: string[] },
): AsyncGenerator<string> {
  const head = { shop: step.shop.domain, exported_at: step.now.toISOString(), member };
  yield JSON.stringify(head, null, 2).slice(0, -2);
  const ids = [step.memberId, ...member.merged];
  yield* list(
    'ledger',
    pagesOf(ids, (memberId) => readLedger(db, { ...step, memberId })),
  );
  yield* list(
    'orders',
    pagesOf(ids, (memberId) => readOrders(db, { ...step, memberId })),
  );
  for (const name of sectionNames)
    yield* list(
      name,
      pagesOf(ids, (memberId) => readRows(db, { ...step, memberId, name })),
    );
  yield '\n}\n';
}

/** One key of the document, an item a line. */
async function* list(name: string, pages: AsyncIterable<readonly unknown[]>) {
  yield `,\n  ${JSON.stringify(name)}: [`;
  let isFirst = true;
  for await (const page of pages)
    for (const item of page) {
      yield `${isFirst ? '' : ','}\n    ${JSON.stringify(item)}`;
      isFirst = false;
    }
  yield isFirst ? ']' : '\n  ]';
}

async function* pagesOf(
  ids: readonly string[],
  pages: (memberId: string) => AsyncGenerator<readonly unknown[]>,
) {
  for (const memberId of ids) yield* pages(memberId);
}

async function* readLedger(db: Database, { shop, memberId }: Exporting) {
  let before: number | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const read: Awaited<ReturnType<typeof readHistory>> = await readHistory(db, {
      shop,
      memberId,
      before,
      limit: pageSize,
      reader: 'staff',
    });
    yield read.items.map((item) => ({
      line: item.seq,
      occurred_at: item.occurredAt,
      recorded_at: item.recordedAt,
      from: item.from,
      to: item.to,
      points: item.points,
      kind: item.kind,
      title: item.title,
      reason: item.reason,
      source: item.source,
      available_after: item.availableAfter,
      explanation: item.explanation,
    }));
    if (read.next === null) return;
    before = read.next;
  }
}

async function* readOrders(db: Database, { shop, memberId }: Exporting) {
  let before: OrderPlace | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const read: Awaited<ReturnType<typeof readOrderPage>> = await readOrderPage(db, {
      shop,
      memberId,
      before,
      limit: pageSize,
      reader: 'shopper',
    });
    yield read.items.map(({ order, name, sentences }) => ({
      order: order.account.orderId,
      name,
      placed_at: order.placedAt,
      customer: order.customerId,
      points: order.account.granted - order.account.revoked,
      pending: order.account.pending,
      explanation: sentences,
      told: order.snapshot,
    }));
    if (read.next === null) return;
    before = read.next;
  }
}

async function* readRows(
  db: Database,
  { shop, memberId, name }: Exporting & { name: (typeof sectionNames)[number] },
) {
  let after: string | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const read: Awaited<ReturnType<typeof readSection>> = await readSection(db, shop.shopId, {
      name,
      memberId,
      after,
      limit: pageSize,
    });
    yield read.rows;
    if (read.next === null) return;
    after = read.next;
  }
}
