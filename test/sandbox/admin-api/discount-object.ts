import { discountStatus, type Discount } from '../shop/discount.ts';
import { shopCurrency, toDecimal } from '../shop/money.ts';
import { readCustomer, type ShopState } from '../shop/shop-state.ts';
import { connection, type PageArguments } from './connection.ts';
import { customerObject } from './customer-object.ts';

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

function codeDiscount(state: ShopState, discount: Discount): Record<string, unknown> {
  const free = discount.value.kind === 'free_shipping';
  const redeemCode = {
    id: `gid://shopify/DiscountRedeemCode/${discount.id}`,
    code: discount.code,
    asyncUsageCount: discount.usages.length,
    createdBy: null,
  };
  return {
    __typename: free ? 'DiscountCodeFreeShipping' : 'DiscountCodeBasic',
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
    minimumRequirement: minimumOf(discount),
    customerGets: free ? undefined : customerGets(discount),
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
      greaterThanOrEqualToSubtotal: {
        amount: toDecimal(discount.minimumSubtotal),
        currencyCode: shopCurrency,
      },
    };
  }
  if (discount.minimumQuantity === null) return null;
  return {
    __typename: 'DiscountMinimumQuantity',
    greaterThanOrEqualToQuantity: String(discount.minimumQuantity),
  };
}

function customerGets({ value }: Discount): Record<string, unknown> {
  return {
    appliesOnOneTimePurchase: true,
    appliesOnSubscription: false,
    value:
      value.kind === 'fixed'
        ? {
            __typename: 'DiscountAmount',
            amount: { amount: toDecimal(value.amount), currencyCode: shopCurrency },
            appliesOnEachItem: value.eachItem,
          }
        : {
            __typename: 'DiscountPercentage',
            percentage: value.kind === 'percentage' ? value.millionths / 1_000_000 : 0,
          },
  };
}
