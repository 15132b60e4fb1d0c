import { z } from 'zod';
import { fromDecimal } from '../shop/money.ts';
import type { NewDiscount } from '../shop/save-discount.ts';
import { findDiscount, type ShopState } from '../shop/shop-state.ts';
import { idOfGid } from './connection.ts';

/** What the inputs of all code discounts share. The schema has checked them already; this reads what the sandbox's shop knows. */

export const decimal = z.union([z.string(), z.number()]).transform(String);
export const ids = z.array(z.string()).nullish();

export const metafields = z
  .array(
    z.looseObject({
      namespace: z.string().nullish(),
      key: z.string().nullish(),
      value: z.string().nullish(),
    }),
  )
  .nullish();

/** By namespace and key; a field without a namespace is the app's own. */
export function readMetafields(fields: z.infer<typeof metafields>): Map<string, string> {
  return new Map(
    (fields ?? []).map(
      ({ namespace, key, value }) => [`${namespace ?? '$app'}.${key ?? ''}`, value ?? ''] as const,
    ),
  );
}

export const commonInput = z.looseObject({
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
export type CommonInput = z.infer<typeof commonInput>;

export interface UserErrorObject {
  field: string[] | null;
  code: string;
  message: string;
  extraInfo: null;
}

/** Makes an error at a path of the input. */
export type Refuse = (path: string, code: string, message: string) => UserErrorObject;

/** A discount that a function works out has to name it, in a shop whose plan lets apps bring functions. */
export function checkFunction(
  { hasFunctions }: ShopState,
  functionHandle: string | null | undefined,
  refuse: Refuse,
): UserErrorObject[] {
  if (!functionHandle)
    return [
      refuse(
        'functionHandle',
        'MISSING_FUNCTION_IDENTIFIER',
        'Either function ID or function handle must be provided.',
      ),
    ];
  return hasFunctions
    ? []
    : [
        refuse(
          'functionHandle',
          'INVALID',
          'Shop must be on a Shopify Plus plan to activate functions from a custom app.',
        ),
      ];
}

export function refuseIn(argument: string): Refuse {
  return (path, code, message) => ({
    field: [argument, ...path.split('.')],
    code,
    message,
    extraInfo: null,
  });
}

const codeLengthMax = 255;
const tagsMax = 5;

export function checkCommon(
  state: ShopState,
  input: CommonInput,
  refuse: Refuse,
): UserErrorObject[] {
  return [...checkFacts(state, input, refuse), ...checkBuyers(state, input, refuse)];
}

function checkFacts(state: ShopState, input: CommonInput, refuse: Refuse): UserErrorObject[] {
  const errors: UserErrorObject[] = [];
  const code = input.code?.trim() ?? '';
  if (code === '') errors.push(refuse('code', 'BLANK', "Code can't be blank"));
  if (code.length > codeLengthMax) {
    errors.push(
      refuse('code', 'TOO_LONG', `Code is too long (maximum is ${codeLengthMax} characters)`),
    );
  }
  if (findDiscount(state, code)) {
    errors.push(refuse('code', 'TAKEN', 'Code must be unique. Please try a different code.'));
  }
  if (!input.title?.trim()) errors.push(refuse('title', 'BLANK', "Title can't be blank"));
  if (!input.startsAt) errors.push(refuse('startsAt', 'BLANK', "Starts at can't be blank"));
  const starts = Date.parse(input.startsAt ?? '');
  if (input.endsAt && Date.parse(input.endsAt) <= starts) {
    errors.push(refuse('endsAt', 'INVALID', 'Ends at needs to be after starts_at'));
  }
  if (typeof input.usageLimit === 'number' && input.usageLimit < 1) {
    errors.push(refuse('usageLimit', 'GREATER_THAN', 'Usage limit must be greater than 0'));
  }
  if ((input.tags?.length ?? 0) > tagsMax) {
    errors.push(refuse('tags', 'TOO_MANY_TAGS', `The number of tags exceeds ${tagsMax}`));
  }
  if (input.minimumRequirement?.subtotal && input.minimumRequirement.quantity) {
    errors.push(
      refuse(
        'minimumRequirement.subtotal.greaterThanOrEqualToSubtotal',
        'CONFLICT',
        'Minimum subtotal cannot be defined when minimum quantity is.',
      ),
    );
  }
  return errors;
}

function checkBuyers(state: ShopState, input: CommonInput, refuse: Refuse): UserErrorObject[] {
  if (input.context && input.customerSelection) {
    return [
      refuse('context', 'INVALID', 'Only one of context or customerSelection can be provided.'),
    ];
  }
  if (!input.context) return [refuse('context', 'BLANK', "Context can't be blank")];
  const unknown = (input.context.customers?.add ?? []).some(
    (gid) => !state.customers.has(idOfGid(gid, 'Customer') ?? ''),
  );
  return unknown ? [refuse('context.customers.add', 'INVALID', 'Customer is invalid')] : [];
}

export function readIds(gids: readonly string[] | null | undefined, type: string): string[] {
  return (gids ?? []).flatMap((gid) => idOfGid(gid, type) ?? []);
}

/** All but what the discount takes off, and off what. */
export function readCommon(input: CommonInput): Omit<NewDiscount, 'value'> {
  const bound = input.context?.customers?.add;
  return {
    code: input.code?.trim() ?? '',
    title: input.title?.trim() ?? '',
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
