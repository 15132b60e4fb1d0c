import { z } from 'zod';
import type { FunctionTarget } from './run-function.ts';
import type { CheckoutFunction } from '../shop/checkout-function.ts';
import type { DiscountValue } from '../shop/discount.ts';
import { fromDecimal } from '../shop/money.ts';

let opening: Promise<CheckoutFunction> | null = null;

/** The app's own function, run as the platform runs it. Compiled once in a process, when the first discount needs it. */
export async function openCheckoutFunction(): Promise<CheckoutFunction> {
  opening ??= compile();
  return opening;
}

async function compile(): Promise<CheckoutFunction> {
  // Only now: the compiler is large, and few shops have a discount that needs it.
  const { handOver, loadFunction, runFunction } = await import('./run-function.ts');
  const loaded = await loadFunction();
  return remember((cart) => {
    const run = (target: FunctionTarget) =>
      runFunction(loaded.compiled, target, handOver(loaded, target, cart));
    const lines = linesAnswer.parse(run('cartLinesDiscountsGenerateRun'));
    const delivery = deliveryAnswer.parse(run('cartDeliveryOptionsDiscountsGenerateRun'));
    const order = lines.operations[0]?.orderDiscountsAdd.candidates[0];
    const shipping = delivery.operations[0]?.deliveryDiscountsAdd.candidates[0];
    return {
      order: order ? readValue(order.value) : null,
      shipping: shipping ? { kind: 'free_shipping' } : null,
      message: order?.message ?? shipping?.message ?? null,
    };
  });
}

const answersMax = 2_000;

/** Functions have no clock, no memory and no chance: the same cart has the same answer. */
function remember(work: CheckoutFunction): CheckoutFunction {
  const answers = new Map<string, ReturnType<CheckoutFunction>>();
  return (cart) => {
    const key = JSON.stringify(cart);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = work(cart);
    if (answers.size >= answersMax) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}

const percentage = z.strictObject({ percentage: z.strictObject({ value: z.string() }) });
const fixedAmount = z.strictObject({ fixedAmount: z.strictObject({ amount: z.string() }) });
const message = z.string().optional();

/** Of what the platform allows, as much as the sandbox applies; anything else is an error, not a silent nothing. */
const linesAnswer = z.strictObject({
  operations: z
    .array(
      z.strictObject({
        orderDiscountsAdd: z.strictObject({
          selectionStrategy: z.literal('FIRST'),
          candidates: z.tuple([
            z.strictObject({
              message,
              targets: z.tuple([
                z.strictObject({
                  orderSubtotal: z.strictObject({ excludedCartLineIds: z.tuple([]) }),
                }),
              ]),
              value: z.union([percentage, fixedAmount]),
            }),
          ]),
        }),
      }),
    )
    .max(1),
});

const deliveryAnswer = z.strictObject({
  operations: z
    .array(
      z.strictObject({
        deliveryDiscountsAdd: z.strictObject({
          selectionStrategy: z.literal('ALL'),
          candidates: z.tuple([
            z.strictObject({
              message,
              targets: z.array(
                z.strictObject({ deliveryGroup: z.strictObject({ id: z.string() }) }),
              ),
              value: z.strictObject({ percentage: z.strictObject({ value: z.literal('100') }) }),
            }),
          ]),
        }),
      }),
    )
    .max(1),
});

function readValue(value: z.infer<typeof percentage> | z.infer<typeof fixedAmount>): DiscountValue {
  if ('percentage' in value)
    return { kind: 'percentage', millionths: Number(value.percentage.value) * 10_000 };
  return { kind: 'fixed', amount: fromDecimal(value.fixedAmount.amount) ?? 0, eachItem: false };
}
