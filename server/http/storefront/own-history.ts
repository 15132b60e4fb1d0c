import { z } from 'zod';
import type { StorefrontHistory, StorefrontOrders } from '../../contract/storefront.ts';
import { readHistory } from '../../operations/read-history.ts';
import { readOrderPage } from '../../operations/read-orders.ts';
import type { OrderPlace } from '../../store/orders.ts';
import { presentOrderCursor } from '../order-cursor.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './read-page.ts';
import { presentLedgerItem, presentOrder } from './present-storefront.ts';

const historyPage = 20;
const ordersPage = 20;

/** Where a page of the ledger ended, as it travels. */
export const historyCursor = z.string().regex(/^\d{1,15}$/, 'a cursor of ours');

/** A page of what changed a shopper's balance, newest first. */
export async function readOwnHistory(
  { db }: Pick<StorefrontDeps, 'db'>,
  shopper: Shopper,
  cursor: string | undefined,
): Promise<StorefrontHistory> {
  const page = await readHistory(db, {
    shop: shopper.shop,
    memberId: memberOf(shopper),
    before: cursor === undefined ? null : Number(cursor),
    limit: historyPage,
    reader: 'shopper',
    locale: shopper.locale,
  });
  const next_cursor = page.next === null ? null : String(page.next);
  return { items: page.items.map(presentLedgerItem), next_cursor };
}

/** A page of a shopper's orders, newest first. */
export async function readOwnOrders(
  { db }: Pick<StorefrontDeps, 'db'>,
  shopper: Shopper,
  before: OrderPlace | undefined,
): Promise<StorefrontOrders> {
  const { items, next } = await readOrderPage(db, {
    shop: shopper.shop,
    memberId: memberOf(shopper),
    before: before ?? null,
    limit: ordersPage,
    reader: 'shopper',
    locale: shopper.locale,
  });
  return { items: items.map(presentOrder), next_cursor: presentOrderCursor(next) };
}
