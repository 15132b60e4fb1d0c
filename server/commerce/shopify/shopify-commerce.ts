import { AppError, RetriableError } from '../../base/errors.ts';
import type {
  Commerce,
  DisableOutcome,
  DiscountOrder,
  IssueOutcome,
  ShopConnection,
} from '../commerce.ts';
import type { AdminClient } from './admin-client.ts';
import {
  type BasicDiscountInput,
  createBasicDiscount,
} from './operations/create-basic-discount.ts';
import { deactivateDiscount } from './operations/deactivate-discount.ts';
import { findDiscountByCode } from './operations/find-discount-by-code.ts';
import { readShop } from './operations/read-shop.ts';
import { readProducts } from './read-products.ts';
import { publishStanding } from './publish-standing.ts';

/** What the merchant can search for in the list of discounts. */
const discountTag = 'regulars';

export function createShopifyCommerce(client: AdminClient): Commerce {
  return {
    async readShop(connection) {
      const { shop } = await client.send(connection, readShop());
      return {
        name: shop.name,
        domain: shop.myshopifyDomain,
        currency: shop.currencyCode,
        timeZone: shop.ianaTimezone,
        taxesIncluded: shop.taxesIncluded,
        isDevelopment: shop.plan.partnerDevelopment,
        email: shop.email === '' ? null : shop.email,
      };
    },
    issueDiscount: (connection, order) => issueDiscount(client, connection, order),
    disableDiscount: (connection, code) => disableDiscount(client, connection, code),
    readProducts: (connection, productIds) => readProducts(client, connection, productIds),
    publishStanding: (connection, standing) => publishStanding(client, connection, standing),
  };
}

/**
 * Creating comes first and reading second: discounts have no idempotency key, so the code itself is one.
 * An earlier call whose answer was lost shows as "taken", and the discount that took the code is then the answer.
 */
async function issueDiscount(
  client: AdminClient,
  connection: ShopConnection,
  order: DiscountOrder,
): Promise<IssueOutcome> {
  const created = await client.send(connection, createBasicDiscount(toBasicDiscount(order)));
  const { codeDiscountNode = null, userErrors = [] } = created.discountCodeBasicCreate ?? {};
  if (codeDiscountNode !== null) return { outcome: 'issued', discountId: codeDiscountNode.id };

  if (userErrors.some((error) => error.code === 'TAKEN'))
    return recogniseDiscount(client, connection, order);
  const [first] = userErrors;
  if (first === undefined || userErrors.some((error) => error.code === 'INTERNAL_ERROR')) {
    throw new RetriableError('Shopify neither made the discount nor said why');
  }
  return {
    outcome: 'refused',
    code: first.code?.toLowerCase() ?? 'refused',
    detail: userErrors.map((error) => error.message).join(' '),
  };
}

async function recogniseDiscount(
  client: AdminClient,
  connection: ShopConnection,
  order: DiscountOrder,
): Promise<IssueOutcome> {
  const { codeDiscountNodeByCode: found } = await client.send(
    connection,
    findDiscountByCode(order.code),
  );
  // Taken a moment ago and not found now: it was deleted in between, or the look-up lags behind.
  if (found === null) throw new RetriableError('The code is taken, and yet not to be found');
  const { codeDiscount } = found;
  if (codeDiscount.kind === 'DiscountCodeBasic' && codeDiscount.title === order.title) {
    return { outcome: 'issued', discountId: found.id };
  }
  return {
    outcome: 'refused',
    code: 'code_taken',
    detail: `The shop already has another discount with the code ${order.code}.`,
  };
}

/** Usage is read again after the stop is confirmed: whatever was used before that moment counts as used. */
async function disableDiscount(
  client: AdminClient,
  connection: ShopConnection,
  code: string,
): Promise<DisableOutcome> {
  const before = await readStanding(client, connection, code);
  if (before.outcome !== 'active') return before;

  const { discountCodeDeactivate } = await client.send(
    connection,
    deactivateDiscount(before.discountId),
  );
  const after = await readStanding(client, connection, code);
  if (after.outcome !== 'active') return after;

  const [refusal] = discountCodeDeactivate?.userErrors ?? [];
  if (refusal === undefined) throw new RetriableError('Shopify has not stopped the code yet');
  throw new AppError('platform_unavailable', `Shopify did not stop the code: ${refusal.message}`);
}

/** A kind of discount that we never make is not the one we were asked about. */
async function readStanding(
  client: AdminClient,
  connection: ShopConnection,
  code: string,
): Promise<DisableOutcome | { outcome: 'active'; discountId: string }> {
  const { codeDiscountNodeByCode: found } = await client.send(connection, findDiscountByCode(code));
  if (found === null || found.codeDiscount.kind !== 'DiscountCodeBasic') {
    return { outcome: 'not_found' };
  }
  if (found.codeDiscount.asyncUsageCount > 0) return { outcome: 'used' };
  if (found.codeDiscount.status === 'EXPIRED') return { outcome: 'disabled' };
  return { outcome: 'active', discountId: found.id };
}

function toBasicDiscount(order: DiscountOrder): BasicDiscountInput {
  return {
    title: order.title,
    code: order.code,
    startsAt: order.startsAt.toISOString(),
    endsAt: order.endsAt.toISOString(),
    usageLimit: 1,
    appliesOncePerCustomer: true,
    context:
      order.customerId === null
        ? { all: 'ALL' }
        : { customers: { add: [`gid://shopify/Customer/${order.customerId}`] } },
    customerGets: {
      value: { discountAmount: { amount: order.value.amount, appliesOnEachItem: false } },
      items: { all: true },
    },
    ...(order.minimumOrder === null
      ? {}
      : {
          minimumRequirement: {
            subtotal: { greaterThanOrEqualToSubtotal: order.minimumOrder.amount },
          },
        }),
    combinesWith: order.combinesWith,
    tags: [discountTag],
  };
}
