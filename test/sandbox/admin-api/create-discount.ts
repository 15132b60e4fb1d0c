import { z } from 'zod';
import { openCheckoutFunction } from '../functions/run-checkout-function.ts';
import type { DiscountValue } from '../shop/discount.ts';
import { fromDecimal } from '../shop/money.ts';
import { createDiscount, type NewDiscount } from '../shop/save-discount.ts';
import type { ShopState } from '../shop/shop-state.ts';
import { idOfGid } from './connection.ts';
import {
  checkCommon,
  checkFunction,
  commonInput,
  decimal,
  ids,
  metafields,
  readCommon,
  readIds,
  readMetafields,
  refuseIn,
  type UserErrorObject,
} from './discount-input.ts';
import { codeDiscount, discountNode } from './discount-object.ts';

const basicInput = commonInput.extend({
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
          collections: z.looseObject({ add: ids }).nullish(),
          products: z.looseObject({ productsToAdd: ids, productVariantsToAdd: ids }).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});
type BasicInput = z.infer<typeof basicInput>;

const freeShippingInput = commonInput.extend({
  destination: z
    .looseObject({ all: z.boolean().nullish(), countries: z.looseObject({}).nullish() })
    .nullish(),
  maximumShippingPrice: decimal.nullish(),
});
type FreeShippingInput = z.infer<typeof freeShippingInput>;

const appInput = commonInput.omit({ minimumRequirement: true }).extend({
  functionHandle: z.string().nullish(),
  discountClasses: z.array(z.enum(['ORDER', 'PRODUCT', 'SHIPPING'])).nullish(),
  metafields,
});

interface DiscountPayload {
  codeDiscountNode: unknown;
  userErrors: UserErrorObject[];
}

/** discountCodeBasicCreate, with Shopify's own errors in Shopify's own words. */
export function createBasicDiscount(state: ShopState, rawInput: unknown): DiscountPayload {
  const input = basicInput.parse(rawInput);
  return save(state, readBasic(input), [
    ...checkCommon(state, input, refuseBasic),
    ...checkValue(input),
    ...checkItems(state, input),
  ]);
}

/** discountCodeFreeShippingCreate, likewise. */
export function createFreeShippingDiscount(state: ShopState, rawInput: unknown): DiscountPayload {
  const input = freeShippingInput.parse(rawInput);
  return save(state, readFreeShipping(input), [
    ...checkCommon(state, input, refuseShipping),
    ...checkShipping(input),
  ]);
}

/** discountCodeAppCreate, likewise: a function of the app works out what the code takes off. */
export async function createAppDiscount(
  state: ShopState,
  rawInput: unknown,
): Promise<{ codeAppDiscount: unknown; userErrors: UserErrorObject[] }> {
  const input = appInput.parse(rawInput);
  const userErrors = [
    ...checkFunction(state, input.functionHandle, refuseApp),
    ...checkCommon(state, input, refuseApp),
  ];
  if (userErrors.length > 0) return { codeAppDiscount: null, userErrors };
  state.checkoutFunction ??= await openCheckoutFunction();
  const discount = createDiscount(state, {
    ...readCommon(input),
    discountClass: input.discountClasses?.[0] ?? 'ORDER',
    functionTerms: readMetafields(input.metafields).get('$app.terms') ?? '',
    value: { kind: 'fixed', amount: 0, eachItem: false },
  });
  return { codeAppDiscount: codeDiscount(state, discount), userErrors };
}

function save(
  state: ShopState,
  discount: NewDiscount,
  userErrors: UserErrorObject[],
): DiscountPayload {
  if (userErrors.length > 0) return { codeDiscountNode: null, userErrors };
  return { codeDiscountNode: discountNode(state, createDiscount(state, discount)), userErrors };
}

const refuseBasic = refuseIn('basicCodeDiscount');
const refuseApp = refuseIn('codeAppDiscount');
const refuseShipping = refuseIn('freeShippingCodeDiscount');

function checkValue(input: BasicInput): UserErrorObject[] {
  const { value, items } = input.customerGets ?? {};
  if (!input.customerGets || !value || !items) {
    return [refuseBasic('customerGets', 'BLANK', "Customer gets can't be blank")];
  }
  if (value.discountOnQuantity) {
    return [
      refuseBasic(
        'customerGets.value.discountOnQuantity',
        'INVALID',
        'discountOnQuantity field is only permitted with bxgy discounts.',
      ),
    ];
  }
  const percentage = value.percentage ?? null;
  const amount = fromDecimal(value.discountAmount?.amount ?? '');
  if (percentage !== null && (percentage < 0 || percentage > 1)) {
    return [
      refuseBasic('customerGets.value.percentage', 'INVALID', 'Value must be between 0.0 and 1.0'),
    ];
  }
  if (percentage === null && (amount === null || amount <= 0)) {
    return [
      refuseBasic(
        'customerGets.value.discountAmount.amount',
        'GREATER_THAN',
        'Value must be greater than 0',
      ),
    ];
  }
  return [];
}

function checkItems({ catalogue }: ShopState, input: BasicInput): UserErrorObject[] {
  const { products, collections } = input.customerGets?.items ?? {};
  if (collections && products) {
    return [
      refuseBasic(
        'customerGets.items',
        'CONFLICT',
        'Cannot entitle collections in combination with product variants or products',
      ),
    ];
  }
  const known = catalogue.products;
  const standing = new Set(known.flatMap((product) => product.collections.map(({ id }) => id)));
  return [
    ...checkIds(products?.productsToAdd, {
      type: 'Product',
      path: 'products.productsToAdd',
      isKnown: (id) => known.some((product) => product.id === id),
    }),
    ...checkIds(products?.productVariantsToAdd, {
      type: 'ProductVariant',
      path: 'products.productVariantsToAdd',
      isKnown: (id) => catalogue.find(id) !== undefined,
    }),
    ...checkIds(collections?.add, {
      type: 'Collection',
      path: 'collections.add',
      isKnown: (id) => standing.has(id),
    }),
  ];
}

function checkIds(
  gids: readonly string[] | null | undefined,
  kind: { type: string; path: string; isKnown: (id: string) => boolean },
): UserErrorObject[] {
  return (gids ?? []).flatMap((gid) => {
    const id = idOfGid(gid, kind.type);
    if (id !== null && kind.isKnown(id)) return [];
    const message = `${kind.type} with id: ${id ?? gid} is invalid`;
    return [refuseBasic(`customerGets.items.${kind.path}`, 'INVALID', message)];
  });
}

function checkShipping(input: FreeShippingInput): UserErrorObject[] {
  const errors: UserErrorObject[] = [];
  if (!input.destination?.all && !input.destination?.countries)
    errors.push(refuseShipping('destination', 'BLANK', "Destination can't be blank"));
  const most = input.maximumShippingPrice ?? null;
  if (most !== null && fromDecimal(most) === null)
    errors.push(
      refuseShipping(
        'maximumShippingPrice',
        'GREATER_THAN_OR_EQUAL_TO',
        'Maximum shipping price must be greater than or equal to 0',
      ),
    );
  if (input.combinesWith?.shippingDiscounts)
    errors.push(
      refuseShipping(
        'combinesWith',
        'INVALID_COMBINES_WITH_FOR_DISCOUNT_CLASS',
        'The combinesWith settings are not valid for the discount class.',
      ),
    );
  return errors;
}

function readBasic(input: BasicInput): NewDiscount {
  const { products, collections } = input.customerGets?.items ?? {};
  return {
    ...readCommon(input),
    value: readValue(input),
    productIds: products ? readIds(products.productsToAdd, 'Product') : null,
    variantIds: products ? readIds(products.productVariantsToAdd, 'ProductVariant') : null,
    collectionIds: collections ? readIds(collections.add, 'Collection') : null,
  };
}

function readFreeShipping(input: FreeShippingInput): NewDiscount {
  return {
    ...readCommon(input),
    value: { kind: 'free_shipping' },
    maximumShippingPrice: fromDecimal(input.maximumShippingPrice ?? ''),
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
