import type { AdminRequest } from '../../server/commerce/shopify/admin-request.ts';
import { cancelBulkOperation } from '../../server/commerce/shopify/operations/cancel-bulk-operation.ts';
import { createBasicDiscount } from '../../server/commerce/shopify/operations/create-basic-discount.ts';
import { createCappedDiscount } from '../../server/commerce/shopify/operations/create-capped-discount.ts';
import { createCheckoutDiscount } from '../../server/commerce/shopify/operations/create-checkout-discount.ts';
import { createGiftCard } from '../../server/commerce/shopify/operations/create-gift-card.ts';
import { createShippingDiscount } from '../../server/commerce/shopify/operations/create-shipping-discount.ts';
import { creditStoreCredit } from '../../server/commerce/shopify/operations/credit-store-credit.ts';
import { deactivateCheckoutDiscount } from '../../server/commerce/shopify/operations/deactivate-checkout-discount.ts';
import { deactivateDiscount } from '../../server/commerce/shopify/operations/deactivate-discount.ts';
import { deactivateGiftCard } from '../../server/commerce/shopify/operations/deactivate-gift-card.ts';
import { debitStoreCredit } from '../../server/commerce/shopify/operations/debit-store-credit.ts';
import { findCheckoutDiscounts } from '../../server/commerce/shopify/operations/find-checkout-discounts.ts';
import { findDiscountByCode } from '../../server/commerce/shopify/operations/find-discount-by-code.ts';
import { findGiftCards } from '../../server/commerce/shopify/operations/find-gift-cards.ts';
import { readBulkOperation } from '../../server/commerce/shopify/operations/read-bulk-operation.ts';
import { readGiftCard } from '../../server/commerce/shopify/operations/read-gift-card.ts';
import { readInstallation } from '../../server/commerce/shopify/operations/read-installation.ts';
import { readProducts } from '../../server/commerce/shopify/operations/read-products.ts';
import { readRefunds } from '../../server/commerce/shopify/operations/read-refunds.ts';
import { readScopes } from '../../server/commerce/shopify/operations/read-scopes.ts';
import { readShop } from '../../server/commerce/shopify/operations/read-shop.ts';
import { readStoreCredit } from '../../server/commerce/shopify/operations/read-store-credit.ts';
import { readTheme } from '../../server/commerce/shopify/operations/read-theme.ts';
import { readVariantPrice } from '../../server/commerce/shopify/operations/read-variant-price.ts';
import { runBulkQuery } from '../../server/commerce/shopify/operations/run-bulk-query.ts';
import { setAppField } from '../../server/commerce/shopify/operations/set-app-field.ts';
import { setCustomerStanding } from '../../server/commerce/shopify/operations/set-customer-standing.ts';
import { updateCheckoutDiscount } from '../../server/commerce/shopify/operations/update-checkout-discount.ts';
import { customersQuery } from '../../server/commerce/shopify/bulk-queries.ts';

const customer = 'gid://shopify/Customer/1';
const money = { amount: '5.00', currencyCode: 'EUR' };
const everything = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true };

const codeDiscount = {
  title: '€5 off (REG-7K2M)',
  code: 'REG-7K2M',
  startsAt: '2026-11-01T10:00:00.000Z',
  endsAt: '2026-12-01T10:00:00.000Z',
  usageLimit: 1,
  appliesOncePerCustomer: true,
  context: { customers: { add: [customer] } },
  minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: '25.00' } },
  combinesWith: everything,
  tags: ['regulars'],
} as const;

const basicDiscount = {
  ...codeDiscount,
  customerGets: {
    value: { discountAmount: { amount: '5.00', appliesOnEachItem: false } },
    items: { all: true },
  },
} as const;

const checkoutDiscount = {
  title: 'Tiers',
  startsAt: '2026-11-01T10:00:00.000Z',
  endsAt: null,
  discountClasses: ['ORDER', 'SHIPPING'],
  combinesWith: everything,
  metafields: [{ namespace: '$app', key: 'terms', type: 'json', value: '{}' }],
} as const;

const { minimumRequirement: _, ...withoutMinimum } = codeDiscount;

const owner = { ownerId: customer, namespace: '$app' };
const standing = {
  customer: owner.ownerId,
  removeTags: ['regulars:silver'],
  removes: true,
  addTags: [],
  adds: false,
  fields: [{ ...owner, key: 'points', type: 'number_integer', value: '120' }],
  clearFields: [{ ...owner, key: 'tier' }],
  clears: true,
};

/** Every request that the program can send, with every input it can fill. */
export const everyRequest: Record<string, AdminRequest<unknown>> = {
  readShop: readShop(),
  'createBasicDiscount for a customer': createBasicDiscount(basicDiscount),
  'createBasicDiscount for everyone, without an end': createBasicDiscount({
    ...basicDiscount,
    endsAt: null,
    context: { all: 'ALL' },
  }),
  'createBasicDiscount of a percentage off collections': createBasicDiscount({
    ...codeDiscount,
    customerGets: {
      value: { percentage: 0.15 },
      items: { collections: { add: ['gid://shopify/Collection/1'] } },
    },
  }),
  'createBasicDiscount off products': createBasicDiscount({
    ...basicDiscount,
    customerGets: {
      ...basicDiscount.customerGets,
      items: { products: { productsToAdd: ['gid://shopify/Product/1'] } },
    },
  }),
  'createBasicDiscount off a variant': createBasicDiscount({
    ...basicDiscount,
    customerGets: {
      ...basicDiscount.customerGets,
      items: { products: { productVariantsToAdd: ['gid://shopify/ProductVariant/1'] } },
    },
  }),
  createShippingDiscount: createShippingDiscount({
    ...codeDiscount,
    destination: { all: true },
    maximumShippingPrice: '9.00',
  }),
  createCappedDiscount: createCappedDiscount({
    ...withoutMinimum,
    functionHandle: 'ours',
    discountClasses: ['ORDER'],
    metafields: checkoutDiscount.metafields,
  }),
  findDiscountByCode: findDiscountByCode('REG-7K2M'),
  'findDiscountByCode and its value': findDiscountByCode('REG-7K2M', true),
  deactivateDiscount: deactivateDiscount('gid://shopify/DiscountCodeNode/1'),
  readVariantPrice: readVariantPrice('gid://shopify/ProductVariant/1'),
  createGiftCard: createGiftCard({
    code: 'REG7K2M9QXW2',
    initialAmount: money,
    customerId: customer,
    expiresOn: '2027-11-01',
    note: 'Regulars',
  }),
  findGiftCards: findGiftCards('REG7K2M9QXW2'),
  readGiftCard: readGiftCard('gid://shopify/GiftCard/1'),
  deactivateGiftCard: deactivateGiftCard('gid://shopify/GiftCard/1'),
  creditStoreCredit: creditStoreCredit(customer, {
    creditAmount: money,
    expiresAt: '2027-11-01T10:00:00.000Z',
  }),
  debitStoreCredit: debitStoreCredit(customer, { debitAmount: money }),
  readStoreCredit: readStoreCredit(customer),
  createCheckoutDiscount: createCheckoutDiscount({ ...checkoutDiscount, functionHandle: 'ours' }),
  updateCheckoutDiscount: updateCheckoutDiscount(
    'gid://shopify/DiscountAutomaticApp/1',
    checkoutDiscount,
  ),
  deactivateCheckoutDiscount: deactivateCheckoutDiscount('gid://shopify/DiscountAutomaticApp/1'),
  findCheckoutDiscounts: findCheckoutDiscounts('Tiers'),
  readProducts: readProducts(['gid://shopify/Product/1', 'gid://shopify/Product/2']),
  'setCustomerStanding of a member with a tier': setCustomerStanding({
    ...standing,
    addTags: ['regulars:gold'],
    adds: true,
    clears: false,
  }),
  'setCustomerStanding of a member without one': setCustomerStanding(standing),
  readInstallation: readInstallation(),
  setAppField: setAppField({
    ownerId: 'gid://shopify/AppInstallation/1',
    namespace: 'regulars',
    key: 'branding',
    type: 'json',
    value: '{}',
  }),
  runBulkQuery: runBulkQuery(customersQuery),
  readBulkOperation: readBulkOperation('gid://shopify/BulkOperation/1'),
  cancelBulkOperation: cancelBulkOperation('gid://shopify/BulkOperation/1'),
  'readRefunds of few lines': readRefunds(['gid://shopify/Refund/1'], 'small'),
  'readRefunds of many lines': readRefunds(['gid://shopify/Refund/1'], 'large'),
  readScopes: readScopes(),
  readTheme: readTheme(),
};
