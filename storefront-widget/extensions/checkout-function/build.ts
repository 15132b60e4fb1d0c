import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { main as compile } from 'assemblyscript/asc';

const folder = import.meta.dirname;
const source = path.join(folder, 'assembly/checkout-benefits.ts');

/** What Shopify receives. */
export const builtFunction = path.resolve(folder, '../../../dist/function/checkout-benefits.wasm');

/** A function runs once and is thrown away, so that it never frees memory; it may call nothing but its two streams. */
const switches = [
  '--runtime=stub',
  '--use=abort=',
  '--optimizeLevel=3',
  '--shrinkLevel=2',
  '--noAssert',
];

/** Compiles the function into a file; what the compiler finds wrong goes to standard error. */
export async function buildFunction(outFile: string): Promise<void> {
  await mkdir(path.dirname(outFile), { recursive: true });
  const { error } = await compile([source, '--outFile', outFile, ...switches], {
    stderr: process.stderr,
  });
  if (error !== null) throw new SyntaxError('The function does not compile.', { cause: error });
}

if (import.meta.main) {
  await buildFunction(builtFunction);
  const { byteLength } = await readFile(builtFunction);
  process.stdout.write(`${path.relative(process.cwd(), builtFunction)}: ${byteLength} bytes\n`);
}
