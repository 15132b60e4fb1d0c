import { discountStatus, type Discount } from '../shop/discount.ts';
import { shopCurrency, toDecimal } from '../shop/money.ts';
import { readCustomer, type ShopState } from '../shop/shop-state.ts';
import { connection, type PageArguments } from './connection.ts';
import { customerObject } from './customer-object.ts';
import { productObject, variantObject } from './product-object.ts';

/** A discount as the Admin API answers it. */
export function discountNode(state: ShopState, discount: Discount): Record<string, unknown> {
  return {
    __typename: 'DiscountCodeNode',
    id: discountGid(discount),
    codeDiscount: codeDiscount(state, discount),
  };
}

export function discountGid(discount: Discount): string {
  return `gid://shopify/DiscountCodeNode/${discount.id}`;
}

export function codeDiscount(state: ShopState, discount: Discount): Record<string, unknown> {
  const free = discount.value.kind === 'free_shipping';
  const isApp = discount.functionTerms !== null;
  const redeemCode = {
    id: `gid://shopify/DiscountRedeemCode/${discount.id}`,
    code: discount.code,
    asyncUsageCount: discount.usages.length,
    createdBy: null,
  };
  return {
    __typename: isApp ? 'DiscountCodeApp' : free ? 'DiscountCodeFreeShipping' : 'DiscountCodeBasic',
    title: discount.title,
    status: discountStatus(discount, state.clock.now()),
    startsAt: discount.startsAt.toISOString(),
    endsAt: discount.endsAt?.toISOString() ?? null,
    createdAt: discount.createdAt.toISOString(),
    updatedAt: discount.updatedAt.toISOString(),
    usageLimit: discount.usageLimit,
    asyncUsageCount: discount.usages.length,
    appliesOncePerCustomer: discount.appliesOncePerCustomer,
    combinesWith: { ...discount.combinesWith, productDiscountsWithTagsOnSameCartLine: [] },
    tags: discount.tags,
    discountClasses: [discount.discountClass],
    codes: (page: PageArguments) => connection([redeemCode], page, ({ id }) => id),
    codesCount: { count: 1, precision: 'EXACT' },
    context: contextOf(state, discount),
    ...(isApp
      ? { discountId: discountGid(discount) }
      : { minimumRequirement: minimumOf(discount) }),
    ...(isApp
      ? {}
      : free
        ? shippingTerms(discount)
        : { customerGets: customerGets(state, discount) }),
  };
}

function contextOf(state: ShopState, discount: Discount): Record<string, unknown> {
  if (!discount.customerIds) return { __typename: 'DiscountBuyerSelectionAll', all: 'ALL' };
  return {
    __typename: 'DiscountCustomers',
    customers: discount.customerIds.map((id) => customerObject(state, readCustomer(state, id))),
  };
}

function minimumOf(discount: Discount): Record<string, unknown> | null {
  if (discount.minimumSubtotal !== null) {
    return {
      __typename: 'DiscountMinimumSubtotal',
      greaterThanOrEqualToSubtotal: money(discount.minimumSubtotal),
    };
  }
  if (discount.minimumQuantity === null) return null;
  return {
    __typename: 'DiscountMinimumQuantity',
    greaterThanOrEqualToQuantity: String(discount.minimumQuantity),
  };
}

function shippingTerms({ maximumShippingPrice }: Discount): Record<string, unknown> {
  return {
    appliesOnOneTimePurchase: true,
    appliesOnSubscription: false,
    maximumShippingPrice: maximumShippingPrice === null ? null : money(maximumShippingPrice),
    destinationSelection: { __typename: 'DiscountCountryAll', allCountries: true },
  };
}

function customerGets(state: ShopState, discount: Discount): Record<string, unknown> {
  const { value } = discount;
  return {
    appliesOnOneTimePurchase: true,
    appliesOnSubscription: false,
    items: itemsOf(state, discount),
    value:
      value.kind === 'fixed'
        ? {
            __typename: 'DiscountAmount',
            amount: money(value.amount),
            appliesOnEachItem: value.eachItem,
          }
        : {
            __typename: 'DiscountPercentage',
            percentage: value.kind === 'percentage' ? value.millionths / 1_000_000 : 0,
          },
  };
}

function itemsOf({ catalogue }: ShopState, discount: Discount): Record<string, unknown> {
  const { productIds, variantIds, collectionIds } = discount;
  const idOf = (item: Record<string, unknown>): string => String(item['id']);
  const page = (items: Record<string, unknown>[]) => (asked: PageArguments) =>
    connection(items, asked, idOf);
  if (collectionIds !== null) {
    const collections = collectionIds.map((id) => ({
      __typename: 'Collection',
      id: `gid://shopify/Collection/${id}`,
    }));
    return { __typename: 'DiscountCollections', collections: page(collections) };
  }
  if (productIds === null && variantIds === null)
    return { __typename: 'AllDiscountItems', allItems: true };
  const products = catalogue.products.filter(({ id }) => productIds?.includes(id));
  const variants = (variantIds ?? []).flatMap((id) => catalogue.find(id) ?? []);
  return {
    __typename: 'DiscountProducts',
    products: page(products.map(productObject)),
    productVariants: page(variants.map(variantObject)),
  };
}

function money(minor: number): Record<string, unknown> {
  return { amount: toDecimal(minor), currencyCode: shopCurrency };
}
