import { z } from 'zod';
import { openCheckoutFunction } from '../functions/run-checkout-function.ts';
import { isRunning, type AutomaticDiscount } from '../shop/automatic-discount.ts';
import { saveAutomaticDiscount } from '../shop/save-discount.ts';
import type { ShopState } from '../shop/shop-state.ts';
import { connection, idOfGid, type PageArguments } from './connection.ts';
import {
  checkFunction,
  commonInput,
  metafields,
  readMetafields,
  refuseIn,
  type UserErrorObject,
} from './discount-input.ts';

const appInput = commonInput
  .pick({ title: true, startsAt: true, endsAt: true, combinesWith: true })
  .extend({
    functionHandle: z.string().nullish(),
    discountClasses: z.array(z.string()).nullish(),
    metafields,
  });
type AppInput = z.infer<typeof appInput>;

const refuse = refuseIn('automaticAppDiscount');

/** Automatic discounts that a function of the app works out. */
export function automaticDiscountFields(state: ShopState): Record<string, unknown> {
  const byGid = (gid: string): AutomaticDiscount | undefined =>
    state.automaticDiscounts.get(
      idOfGid(gid, 'DiscountAutomaticNode') ?? idOfGid(gid, 'DiscountAutomaticApp') ?? '',
    );
  return {
    discountNodes: (page: PageArguments) => {
      const title = /title:'?([^']*)'?/.exec(page.query ?? '')?.[1] ?? '';
      const found = [...state.automaticDiscounts.values()].filter((one) =>
        one.title.toLowerCase().includes(title.toLowerCase()),
      );
      const nodes = found.map((one) => ({ id: gidOf(one), discount: appObject(state, one) }));
      return connection(nodes, page, ({ id }) => id);
    },
    discountAutomaticAppCreate: (call: { automaticAppDiscount: unknown }) =>
      save(state, appInput.parse(call.automaticAppDiscount)),
    discountAutomaticAppUpdate: (call: { id: string; automaticAppDiscount: unknown }) => {
      const before = byGid(call.id);
      if (!before) return { automaticAppDiscount: null, userErrors: [unknownId] };
      return save(state, appInput.parse(call.automaticAppDiscount), before);
    },
    discountAutomaticDeactivate: ({ id }: { id: string }) => {
      const before = byGid(id);
      if (!before) return { automaticDiscountNode: null, userErrors: [unknownId] };
      const after = saveAutomaticDiscount(state, { ...before, endsAt: state.clock.now() });
      const node = { id: gidOf(after), automaticDiscount: appObject(state, after) };
      return { automaticDiscountNode: node, userErrors: [] };
    },
  };
}

const unknownId: UserErrorObject = {
  field: ['id'],
  code: 'INVALID',
  message: 'Discount does not exist',
  extraInfo: null,
};

async function save(
  state: ShopState,
  input: AppInput,
  before?: AutomaticDiscount,
): Promise<unknown> {
  const title = input.title?.trim() ?? before?.title ?? '';
  const functionHandle = input.functionHandle ?? before?.functionHandle;
  const userErrors = [
    ...(title === '' ? [refuse('title', 'BLANK', "Title can't be blank")] : []),
    ...checkFunction(state, functionHandle, refuse),
  ];
  if (userErrors.length > 0) return { automaticAppDiscount: null, userErrors };
  state.checkoutFunction ??= await openCheckoutFunction();
  const discount = saveAutomaticDiscount(state, {
    ...(before ? { id: before.id } : {}),
    title,
    functionHandle: functionHandle ?? '',
    classes: input.discountClasses ?? before?.classes ?? [],
    combinesWith: {
      orderDiscounts: input.combinesWith?.orderDiscounts ?? false,
      productDiscounts: input.combinesWith?.productDiscounts ?? false,
      shippingDiscounts: input.combinesWith?.shippingDiscounts ?? false,
    },
    startsAt: input.startsAt ? new Date(input.startsAt) : state.clock.now(),
    endsAt: input.endsAt ? new Date(input.endsAt) : null,
    metafields: new Map([...(before?.metafields ?? []), ...readMetafields(input.metafields)]),
  });
  return { automaticAppDiscount: appObject(state, discount), userErrors: [] };
}

function gidOf({ id }: AutomaticDiscount): string {
  return `gid://shopify/DiscountAutomaticNode/${id}`;
}

function appObject(state: ShopState, discount: AutomaticDiscount): Record<string, unknown> {
  return {
    __typename: 'DiscountAutomaticApp',
    discountId: gidOf(discount),
    title: discount.title,
    status: isRunning(discount, state.clock.now()) ? 'ACTIVE' : 'EXPIRED',
    discountClasses: discount.classes,
    combinesWith: { ...discount.combinesWith, productDiscountsWithTagsOnSameCartLine: [] },
    startsAt: discount.startsAt.toISOString(),
    endsAt: discount.endsAt?.toISOString() ?? null,
  };
}
