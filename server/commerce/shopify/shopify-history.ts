import { AppError, RetriableError } from '../../base/errors.ts';
import type { ShopConnection } from '../commerce.ts';
import type { BulkReading, BulkStart, BulkSubject, HistoryReader } from '../history-reader.ts';
import type { AdminClient } from './admin-client.ts';
import { customersQuery, ordersQuery } from './bulk-queries.ts';
import { downloadLines } from './download-lines.ts';
import { cancelBulkOperation } from './operations/cancel-bulk-operation.ts';
import { readBulkOperation } from './operations/read-bulk-operation.ts';
import { readRefunds, refundsAtOnce } from './operations/read-refunds.ts';
import { readScopes } from './operations/read-scopes.ts';
import { runBulkQuery } from './operations/run-bulk-query.ts';
import type { ShopifyRoute } from './post-to-shopify.ts';

export function createShopifyHistory(client: AdminClient, route: ShopifyRoute): HistoryReader {
  return {
    startBulk: (connection, subject, since) => startBulk(client, connection, { subject, since }),
    async readBulk(connection, bulkId) {
      const { bulkOperation } = await client.send(connection, readBulkOperation(bulkId));
      if (bulkOperation === null) return null;
      const { status, objectCount, url, errorCode } = bulkOperation;
      return { state: states[status], objects: Number(objectCount) || 0, url, errorCode };
    },
    async cancelBulk(connection, bulkId) {
      await client.send(connection, cancelBulkOperation(bulkId));
    },
    downloadBulk: (url, fromByte) => downloadLines(route, url, fromByte),
    readRefunds: (connection, ids) => readAllRefunds(client, connection, ids),
    async readScopes(connection) {
      const { currentAppInstallation } = await client.send(connection, readScopes());
      return currentAppInstallation.accessScopes.map(({ handle }) => handle);
    },
  };
}

const states = {
  CREATED: 'running',
  RUNNING: 'running',
  CANCELING: 'running',
  COMPLETED: 'done',
  FAILED: 'failed',
  EXPIRED: 'failed',
  CANCELED: 'cancelled',
} as const satisfies Record<string, BulkReading['state']>;

async function startBulk(
  client: AdminClient,
  connection: ShopConnection,
  { subject, since }: { subject: BulkSubject; since: Date | null },
): Promise<BulkStart> {
  const query = subject === 'customers' ? customersQuery : ordersQuery(since);
  const { bulkOperationRunQuery } = await client.send(connection, runBulkQuery(query));
  const { bulkOperation = null, userErrors = [] } = bulkOperationRunQuery ?? {};
  if (bulkOperation !== null) return { outcome: 'started', bulkId: bulkOperation.id };
  const codes = new Set(userErrors.map(({ code }) => code));
  if (codes.has('OPERATION_IN_PROGRESS') || codes.has('LIMIT_REACHED')) return { outcome: 'busy' };
  if (userErrors.length === 0)
    throw new RetriableError('Shopify neither began to gather nor said why');
  return { outcome: 'refused', detail: userErrors.map(({ message }) => message).join(' ') };
}

async function readAllRefunds(
  client: AdminClient,
  connection: ShopConnection,
  ids: readonly string[],
): Promise<Map<string, unknown>> {
  const refunds = new Map<string, unknown>();
  for (let first = 0; first < ids.length; first += refundsAtOnce) {
    const some = ids.slice(first, first + refundsAtOnce);
    const { nodes } = await client.send(connection, readRefunds(some, 'small'));
    for (const node of nodes) {
      if (node?.id === undefined) continue;
      const isWhole = node.refundLineItems?.pageInfo.hasNextPage === false;
      refunds.set(node.id, isWhole ? node : await readLargeRefund(client, connection, node.id));
    }
  }
  return refunds;
}

async function readLargeRefund(
  client: AdminClient,
  connection: ShopConnection,
  id: string,
): Promise<unknown> {
  const { nodes } = await client.send(connection, readRefunds([id], 'large'));
  const [refund = null] = nodes;
  if (refund?.refundLineItems?.pageInfo.hasNextPage !== true) return refund;
  throw new AppError('platform_unavailable', `The refund ${id} has more lines than can be read.`);
}
