import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WASI } from 'node:wasi';
import { executeSync, type GraphQLSchema, parse } from 'graphql';
import { buildFunction } from '../../../storefront-widget/extensions/checkout-function/build.ts';
import { loadDiscountFunctionSchema } from '../../support/admin-schema.ts';
import type { FunctionCart } from '../shop/checkout-function.ts';

const folder = path.resolve(
  import.meta.dirname,
  '../../../storefront-widget/extensions/checkout-function',
);

/** What the function is asked for, by its export: the query that fills its input. */
export const functionTargets = {
  cartLinesDiscountsGenerateRun: 'cart-lines.graphql',
  cartDeliveryOptionsDiscountsGenerateRun: 'cart-delivery-options.graphql',
} as const;
export type FunctionTarget = keyof typeof functionTargets;

/** The checkout function, compiled as it is for the platform. */
export async function compileFunction(): Promise<WebAssembly.Module> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'regulars-function-'));
  const file = path.join(temporary, 'function.wasm');
  try {
    await buildFunction(file);
    return await WebAssembly.compile(await readFile(file));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Runs one target as the platform does: JSON on standard input, JSON on standard output, nothing else to call. */
export function runFunction(
  compiled: WebAssembly.Module,
  target: FunctionTarget,
  input: unknown,
): unknown {
  const [inputFile, outputFile] = [path.join(openScratch(), 'in'), path.join(openScratch(), 'out')];
  writeFileSync(inputFile, typeof input === 'string' ? input : JSON.stringify(input));
  const stdin = openSync(inputFile, 'r');
  const stdout = openSync(outputFile, 'w');
  try {
    runWithStreams(compiled, target, { stdin, stdout });
  } finally {
    closeSync(stdin);
    closeSync(stdout);
  }
  return JSON.parse(readFileSync(outputFile, 'utf8'));
}

let scratch: string | null = null;

/** A folder for what goes in and out, one for the whole process: a shop's year runs the function thousands of times. */
function openScratch(): string {
  if (scratch !== null) return scratch;
  const made = mkdtempSync(path.join(tmpdir(), 'regulars-function-'));
  process.once('exit', () => {
    rmSync(made, { recursive: true, force: true });
  });
  scratch = made;
  return made;
}

function runWithStreams(
  compiled: WebAssembly.Module,
  target: FunctionTarget,
  streams: { stdin: number; stdout: number },
): void {
  const wasi = new WASI({ version: 'preview1', ...streams });
  const instance = new WebAssembly.Instance(compiled, { wasi_snapshot_preview1: wasi.wasiImport });
  const run = instance.exports[target];
  if (typeof run !== 'function') throw new Error(`The function exports no ${target}`);
  wasi.initialize(instance);
  run();
}

/** The function with its queries, and the schema that they ask. */
export interface LoadedFunction {
  schema: GraphQLSchema;
  compiled: WebAssembly.Module;
  queries: Readonly<Record<FunctionTarget, string>>;
}

export async function loadFunction(): Promise<LoadedFunction> {
  const read = (file: string) => readFile(path.join(folder, file), 'utf8');
  const { cartLinesDiscountsGenerateRun, cartDeliveryOptionsDiscountsGenerateRun } =
    functionTargets;
  return {
    schema: await loadDiscountFunctionSchema(),
    compiled: await compileFunction(),
    queries: {
      cartLinesDiscountsGenerateRun: await read(cartLinesDiscountsGenerateRun),
      cartDeliveryOptionsDiscountsGenerateRun: await read(cartDeliveryOptionsDiscountsGenerateRun),
    },
  };
}

/** A cart as the platform would hand it over: what the function's own query asks of the real schema, and no more. */
export function handOver(
  { schema, queries }: LoadedFunction,
  target: FunctionTarget,
  cart: FunctionCart,
): unknown {
  const { data, errors } = executeSync({
    schema,
    document: parse(queries[target]),
    rootValue: {
      presentmentCurrencyRate: cart.rate,
      cart: {
        cost: { subtotalAmount: { amount: cart.subtotal } },
        buyerIdentity: {
          customer: { metafield: cart.tier === null ? null : { value: cart.tier } },
        },
        deliveryGroups: cart.groups.map((id) => ({ id })),
      },
      discount: {
        discountClasses: cart.classes,
        metafield: cart.terms === null ? null : { value: cart.terms },
      },
    },
  });
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
}
