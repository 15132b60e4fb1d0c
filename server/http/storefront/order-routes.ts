import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { storefrontPaths } from '../../contract/paths.ts';
import { id } from '../../contract/primitives.ts';
import { storefrontOrder } from '../../contract/storefront.ts';
import { putOrderInWords } from '../../operations/read-orders.ts';
import { findSurvivors } from '../../store/merges.ts';
import { readOrder, type StoredOrder } from '../../store/orders.ts';
import { type Route, routeFor } from '../route.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './read-page.ts';
import { presentOrder } from './present-storefront.ts';

const route = routeFor<Shopper>();

/** One order of the shopper's own: what it earned and why. */
export function listOrderRoutes({ db }: Pick<StorefrontDeps, 'db'>): Route<Shopper>[] {
  return [
    route({
      method: 'get',
      path: storefrontPaths.order,
      in: { params: z.object({ id }) },
      out: storefrontOrder,
      handler: async ({ caller, params }) => {
        const order = await findOwn(db, caller, params.id);
        const { shop, locale } = caller;
        const told = await putOrderInWords(db, { shop, order, reader: 'shopper', locale });
        return { status: 200, body: presentOrder(told) };
      },
    }),
  ];
}

/** Somebody else's order is not there, nor is one that nobody has evaluated yet. */
async function findOwn(
  db: StorefrontDeps['db'],
  shopper: Shopper,
  orderId: string,
): Promise<StoredOrder> {
  const memberId = memberOf(shopper);
  const { shopId } = shopper.shop;
  const order = await readOrder(db, shopId, orderId);
  if (order?.memberId != null && order.award !== null) {
    if (order.memberId === memberId) return order;
    const survivors = await findSurvivors(db, shopId, [order.memberId]);
    if (survivors.get(order.memberId) === memberId) return order;
  }
  throw new AppError('not_found', 'This order is not there, or has not been looked at yet.');
}
