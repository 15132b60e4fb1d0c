import { deactivateDiscount } from '../shop/save-discount.ts';
import { findCustomerByEmail, findDiscount, type ShopState } from '../shop/shop-state.ts';
import { shopCurrency } from '../shop/money.ts';
import { shopTimeZone } from '../shop/shop-time.ts';
import { automaticDiscountFields } from './automatic-discount-fields.ts';
import { connection, idOfGid, search, type PageArguments } from './connection.ts';
import {
  createAppDiscount,
  createBasicDiscount,
  createFreeShippingDiscount,
} from './create-discount.ts';
import { customerObject } from './customer-object.ts';
import { discountGid, discountNode } from './discount-object.ts';
import { giftCardFields } from './gift-card-fields.ts';
import { installationGid } from './installation-gid.ts';
import { orderObject, refundObject } from './order-object.ts';
import { productObject, variantObject } from './product-object.ts';
import { standingFields } from './standing-fields.ts';
import { storeCreditFields } from './store-credit-fields.ts';

/** What the sandbox's Admin API answers; every other field of the schema says that it doesn't. */
export function makeRootValue(
  state: ShopState,
  scopes: ReadonlySet<string>,
): Record<string, unknown> {
  return {
    ...shopFields(state, scopes),
    ...discountFields(state),
    ...automaticDiscountFields(state),
    ...giftCardFields(state),
    ...storeCreditFields(state),
    ...peopleFields(state),
    ...standingFields(state),
    ...nodeFields(state),
  };
}

function shopFields(state: ShopState, scopes: ReadonlySet<string>): Record<string, unknown> {
  const { name, email, domain } = state.settings;
  return {
    shop: {
      __typename: 'Shop',
      id: 'gid://shopify/Shop/68817420513',
      name,
      email,
      contactEmail: email,
      myshopifyDomain: domain,
      primaryDomain: { host: domain, url: `https://${domain}` },
      url: `https://${domain}`,
      currencyCode: shopCurrency,
      enabledPresentmentCurrencies: [shopCurrency],
      ianaTimezone: shopTimeZone,
      taxesIncluded: false,
      plan: {
        displayName: 'Basic',
        publicDisplayName: 'Basic',
        shopifyPlus: false,
        partnerDevelopment: false,
      },
      customerAccountsV2: {
        customerAccountsVersion: 'NEW_CUSTOMER_ACCOUNTS',
        loginRequiredAtCheckout: false,
        url: null,
      },
      currencyFormats: {
        moneyFormat: '${{amount}}',
        moneyWithCurrencyFormat: '${{amount}} USD',
      },
    },
    currentAppInstallation: {
      id: installationGid,
      launchUrl: `https://${domain}/admin/apps/regulars`,
      uninstallUrl: null,
      accessScopes: [...scopes].map((handle) => ({ handle })),
      app: { id: 'gid://shopify/App/291014803', handle: 'regulars', title: 'Regulars' },
      activeSubscriptions: [],
    },
  };
}

/** Things of other types than products and refunds are not found here. */
function nodeFields(state: ShopState): Record<string, unknown> {
  return {
    productVariant: ({ id }: { id: string }) => {
      const found = state.catalogue.find(idOfGid(id, 'ProductVariant') ?? '');
      return found ? variantObject(found) : null;
    },
    nodes: ({ ids }: { ids: readonly string[] }) =>
      ids.map((gid) => findProduct(state, gid) ?? findRefund(state, gid)),
  };
}

function findProduct({ catalogue }: ShopState, gid: string): Record<string, unknown> | null {
  const product = catalogue.products.find(({ id }) => id === idOfGid(gid, 'Product'));
  return product ? productObject(product) : null;
}

function discountFields(state: ShopState): Record<string, unknown> {
  const byGid = (gid: string) =>
    [...state.discounts.values()].find((discount) => discountGid(discount) === gid);
  return {
    codeDiscountNodeByCode: ({ code }: { code: string }) => {
      const discount = findDiscount(state, code);
      return discount ? discountNode(state, discount) : null;
    },
    codeDiscountNode: ({ id }: { id: string }) => {
      const discount = byGid(id);
      return discount ? discountNode(state, discount) : null;
    },
    codeDiscountNodes: (page: PageArguments) =>
      connection(
        [...state.discounts.values()].map((discount) => discountNode(state, discount)),
        page,
        ({ id }) => String(id),
      ),
    discountCodeBasicCreate: ({ basicCodeDiscount }: { basicCodeDiscount: unknown }) =>
      createBasicDiscount(state, basicCodeDiscount),
    discountCodeFreeShippingCreate: (call: { freeShippingCodeDiscount: unknown }) =>
      createFreeShippingDiscount(state, call.freeShippingCodeDiscount),
    discountCodeAppCreate: ({ codeAppDiscount }: { codeAppDiscount: unknown }) =>
      createAppDiscount(state, codeAppDiscount),
    discountCodeDeactivate: ({ id }: { id: string }) => {
      const discount = byGid(id);
      if (!discount) {
        const message = 'Code discount does not exist.';
        const userErrors = [{ field: ['id'], code: 'INVALID', message, extraInfo: null }];
        return { codeDiscountNode: null, userErrors };
      }
      const ended = deactivateDiscount(state, discount.code);
      return { codeDiscountNode: discountNode(state, ended), userErrors: [] };
    },
  };
}

function peopleFields(state: ShopState): Record<string, unknown> {
  return {
    customer: ({ id }: { id: string }) => {
      const customer = state.customers.get(idOfGid(id, 'Customer') ?? '');
      return customer ? customerObject(state, customer) : null;
    },
    customerByIdentifier: ({ identifier }: { identifier: { emailAddress?: string | null } }) => {
      const customer = findCustomerByEmail(state, identifier.emailAddress ?? '');
      return customer ? customerObject(state, customer) : null;
    },
    customers: (page: PageArguments) =>
      connection(
        search([...state.customers.values()], page.query).map((customer) =>
          customerObject(state, customer),
        ),
        page,
        ({ id }) => String(id),
      ),
    order: ({ id }: { id: string }) => {
      const order = state.orders.get(idOfGid(id, 'Order') ?? '');
      return order ? orderObject(state, order) : null;
    },
    orders: (page: PageArguments) =>
      connection(
        search([...state.orders.values()], page.query)
          .toSorted((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime())
          .map((order) => orderObject(state, order)),
        page,
        ({ id }) => String(id),
      ),
  };
}

function findRefund(state: ShopState, gid: string): Record<string, unknown> | null {
  const id = idOfGid(gid, 'Refund');
  for (const order of state.orders.values()) {
    const refund = order.refunds.find((each) => each.id === id);
    if (refund) return refundObject(order, refund);
  }
  return null;
}
