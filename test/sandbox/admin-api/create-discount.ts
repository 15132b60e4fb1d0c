import { z } from 'zod';
import type { DiscountValue } from '../shop/discount.ts';
import { fromDecimal } from '../shop/money.ts';
import { createDiscount, type NewDiscount } from '../shop/save-discount.ts';
import { findDiscount, type ShopState } from '../shop/shop-state.ts';
import { idOfGid } from './connection.ts';
import { discountNode } from './discount-object.ts';

/** The schema has checked the input already; this reads the part of it that the sandbox's shop knows. */
const decimal = z.union([z.string(), z.number()]).transform(String);
const ids = z.array(z.string()).nullish();
const basicInput = z.looseObject({
  code: z.string().nullish(),
  title: z.string().nullish(),
  startsAt: z.string().nullish(),
  endsAt: z.string().nullish(),
  usageLimit: z.number().nullish(),
  appliesOncePerCustomer: z.boolean().nullish(),
  tags: z.array(z.string()).nullish(),
  context: z
    .looseObject({ all: z.string().nullish(), customers: z.looseObject({ add: ids }).nullish() })
    .nullish(),
  customerSelection: z.looseObject({}).nullish(),
  customerGets: z
    .looseObject({
      value: z
        .looseObject({
          percentage: z.number().nullish(),
          discountAmount: z
            .looseObject({ amount: decimal.nullish(), appliesOnEachItem: z.boolean().nullish() })
            .nullish(),
          discountOnQuantity: z.looseObject({}).nullish(),
        })
        .nullish(),
      items: z
        .looseObject({
          all: z.boolean().nullish(),
          collections: z.looseObject({}).nullish(),
          products: z.looseObject({ productsToAdd: ids, productVariantsToAdd: ids }).nullish(),
        })
        .nullish(),
    })
    .nullish(),
  minimumRequirement: z
    .looseObject({
      subtotal: z.looseObject({ greaterThanOrEqualToSubtotal: decimal.nullish() }).nullish(),
      quantity: z.looseObject({ greaterThanOrEqualToQuantity: decimal.nullish() }).nullish(),
    })
    .nullish(),
  combinesWith: z
    .looseObject({
      orderDiscounts: z.boolean().nullish(),
      productDiscounts: z.boolean().nullish(),
      shippingDiscounts: z.boolean().nullish(),
    })
    .nullish(),
});

type BasicInput = z.infer<typeof basicInput>;

export interface UserErrorObject {
  field: string[] | null;
  code: string;
  message: string;
  extraInfo: null;
}

const codeLengthMax = 255;

function userError(path: string, code: string, message: string): UserErrorObject {
  return { field: ['basicCodeDiscount', ...path.split('.')], code, message, extraInfo: null };
}

/** discountCodeBasicCreate, with Shopify's own errors in Shopify's own words. */
export function createBasicDiscount(
  state: ShopState,
  rawInput: unknown,
): { codeDiscountNode: unknown; userErrors: UserErrorObject[] } {
  const input = basicInput.parse(rawInput);
  const userErrors = [
    ...checkFacts(state, input),
    ...checkBuyers(state, input),
    ...checkValue(input),
  ];
  if (userErrors.length > 0) return { codeDiscountNode: null, userErrors };
  const discount = createDiscount(state, readDiscount(input));
  return { codeDiscountNode: discountNode(state, discount), userErrors: [] };
}

function checkFacts(state: ShopState, input: BasicInput): UserErrorObject[] {
  const errors: UserErrorObject[] = [];
  const code = input.code?.trim() ?? '';
  if (code === '') errors.push(userError('code', 'BLANK', "Code can't be blank"));
  if (code.length > codeLengthMax) {
    errors.push(
      userError('code', 'TOO_LONG', `Code is too long (maximum is ${codeLengthMax} characters)`),
    );
  }
  if (findDiscount(state, code)) {
    errors.push(userError('code', 'TAKEN', 'Code must be unique. Please try a different code.'));
  }
  if (!input.title?.trim()) errors.push(userError('title', 'BLANK', "Title can't be blank"));
  if (!input.startsAt) errors.push(userError('startsAt', 'BLANK', "Starts at can't be blank"));
  const starts = Date.parse(input.startsAt ?? '');
  if (input.endsAt && Date.parse(input.endsAt) <= starts) {
    errors.push(userError('endsAt', 'INVALID', 'Ends at needs to be after starts_at'));
  }
  if (typeof input.usageLimit === 'number' && input.usageLimit < 1) {
    errors.push(userError('usageLimit', 'GREATER_THAN', 'Usage limit must be greater than 0'));
  }
  if (input.minimumRequirement?.subtotal && input.minimumRequirement.quantity) {
    errors.push(
      userError(
        'minimumRequirement.subtotal.greaterThanOrEqualToSubtotal',
        'CONFLICT',
        'Minimum subtotal cannot be defined when minimum quantity is.',
      ),
    );
  }
  return errors;
}

function checkBuyers(state: ShopState, input: BasicInput): UserErrorObject[] {
  if (input.context && input.customerSelection) {
    return [
      userError('context', 'INVALID', 'Only one of context or customerSelection can be provided.'),
    ];
  }
  if (!input.context) return [userError('context', 'BLANK', "Context can't be blank")];
  const unknown = (input.context.customers?.add ?? []).some(
    (gid) => !state.customers.has(idOfGid(gid, 'Customer') ?? ''),
  );
  return unknown ? [userError('context.customers.add', 'INVALID', 'Customer is invalid')] : [];
}

function checkValue(input: BasicInput): UserErrorObject[] {
  const { value, items } = input.customerGets ?? {};
  if (!input.customerGets || !value || !items) {
    return [userError('customerGets', 'BLANK', "Customer gets can't be blank")];
  }
  if (value.discountOnQuantity) {
    return [
      userError(
        'customerGets.value.discountOnQuantity',
        'INVALID',
        'discountOnQuantity field is only permitted with bxgy discounts.',
      ),
    ];
  }
  if (items.collections && items.products) {
    return [
      userError(
        'customerGets.items',
        'CONFLICT',
        'Cannot entitle collections in combination with product variants or products',
      ),
    ];
  }
  const percentage = value.percentage ?? null;
  const amount = fromDecimal(value.discountAmount?.amount ?? '');
  if (percentage !== null && (percentage < 0 || percentage > 1)) {
    return [
      userError('customerGets.value.percentage', 'INVALID', 'Value must be between 0.0 and 1.0'),
    ];
  }
  if (percentage === null && (amount === null || amount <= 0)) {
    return [
      userError(
        'customerGets.value.discountAmount.amount',
        'GREATER_THAN',
        'Value must be greater than 0',
      ),
    ];
  }
  return [];
}

function readIds(gids: readonly string[] | null | undefined, type: string): string[] {
  return (gids ?? []).flatMap((gid) => idOfGid(gid, type) ?? []);
}

function readDiscount(input: BasicInput): NewDiscount {
  const products = input.customerGets?.items?.products;
  const bound = input.context?.customers?.add;
  return {
    code: input.code?.trim() ?? '',
    title: input.title?.trim() ?? '',
    value: readValue(input),
    productIds: products ? readIds(products.productsToAdd, 'Product') : null,
    variantIds: products ? readIds(products.productVariantsToAdd, 'ProductVariant') : null,
    customerIds: bound ? readIds(bound, 'Customer') : null,
    usageLimit: input.usageLimit ?? null,
    appliesOncePerCustomer: input.appliesOncePerCustomer ?? false,
    minimumSubtotal: fromDecimal(
      input.minimumRequirement?.subtotal?.greaterThanOrEqualToSubtotal ?? '',
    ),
    minimumQuantity: input.minimumRequirement?.quantity
      ? Number(input.minimumRequirement.quantity.greaterThanOrEqualToQuantity ?? 0)
      : null,
    combinesWith: {
      orderDiscounts: input.combinesWith?.orderDiscounts ?? false,
      productDiscounts: input.combinesWith?.productDiscounts ?? false,
      shippingDiscounts: input.combinesWith?.shippingDiscounts ?? false,
    },
    tags: input.tags ?? [],
    startsAt: new Date(input.startsAt ?? ''),
    endsAt: input.endsAt ? new Date(input.endsAt) : null,
  };
}

function readValue(input: BasicInput): DiscountValue {
  const value = input.customerGets?.value;
  const percentage = value?.percentage;
  if (typeof percentage === 'number') {
    return { kind: 'percentage', millionths: Math.round(percentage * 1_000_000) };
  }
  const { amount, appliesOnEachItem } = value?.discountAmount ?? {};
  return {
    kind: 'fixed',
    amount: fromDecimal(amount ?? '') ?? 0,
    eachItem: appliesOnEachItem ?? false,
  };
}
