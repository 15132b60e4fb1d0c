import { z } from 'zod';
import { invalidRequest, type StripeApiError } from './stripe-error.ts';

/** A form as the API reads it: `a[b][0][c]=1` is `{a: {b: [{c: '1'}]}}`. */
export type Param = string | Param[] | Params;
export interface Params {
  [name: string]: Param;
}

const partsMax = 5;
const pairsMax = 2_000;

export function parseForm(text: string): Params {
  const root: Params = {};
  let count = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1;
    if (count > pairsMax) throw invalidRequest('Too many parameters.');
    const parts = name.split(/[[\]]+/).filter((part, index) => index === 0 || part !== '');
    if (name.endsWith('[]')) parts.push(String(count));
    if (parts.length > partsMax + 1) throw invalidRequest(`Parameter too deep: ${name}`);
    put(root, parts, value);
  }
  return asParams(listed(root));
}

function put(root: Params, parts: readonly string[], value: string): void {
  let at = root;
  for (const part of parts.slice(0, -1)) {
    const next = Object.hasOwn(at, part) ? at[part] : undefined;
    if (typeof next === 'object' && !Array.isArray(next)) at = next;
    else {
      const fresh: Params = {};
      Object.defineProperty(at, part, { value: fresh, enumerable: true, writable: true });
      at = fresh;
    }
  }
  Object.defineProperty(at, parts.at(-1) ?? '', { value, enumerable: true, writable: true });
}

/** What has whole numbers for names is a list. */
function listed(value: Param): Param {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const names = Object.keys(value);
  const inner = names.map((name) => [name, listed(value[name] ?? '')] as const);
  if (names.length > 0 && names.every((name) => /^\d+$/.test(name)))
    return inner.map(([, one]) => one);
  return Object.fromEntries(inner);
}

function asParams(value: Param): Params {
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}

const intText = z.string().regex(/^-?\d{1,15}$/, 'Invalid integer');

/** The words that parameters are described in. */
export const word = {
  text: z.string().min(1).max(5000),
  int: intText.transform(Number),
  /** Not below zero. */
  amount: intText.transform(Number).refine((value) => value >= 0, 'must be at least 0'),
  count: intText.transform(Number).refine((value) => value >= 1, 'must be at least 1'),
  percent: z
    .string()
    .regex(/^\d{1,3}(\.\d+)?$/, 'Invalid decimal')
    .transform(Number)
    .refine((value) => value > 0 && value <= 100, 'must be above 0 and at most 100'),
  yes: z.enum(['true', 'false']).transform((value) => value === 'true'),
  currency: z
    .string()
    .regex(/^[a-zA-Z]{3}$/, 'Invalid currency')
    .toLowerCase(),
  url: z.url(),
  email: z.email('Invalid email address'),
  metadata: z.record(z.string().max(40), z.string().max(500)),
  /** A time or a range of times. */
  range: z.union([
    intText.transform(Number),
    z.strictObject({
      gt: intText.transform(Number).optional(),
      gte: intText.transform(Number).optional(),
      lt: intText.transform(Number).optional(),
      lte: intText.transform(Number).optional(),
    }),
  ]),
};

/** An empty text takes away what was there. */
export function clearable<T extends z.ZodType>(schema: T) {
  return z.union([z.literal('').transform(() => null), schema]);
}

export const paging = {
  limit: word.count.refine((value) => value <= 100, 'must be at most 100').optional(),
  starting_after: word.text.optional(),
  ending_before: word.text.optional(),
  created: word.range.optional(),
};

/** Reads what was sent; what does not fit is refused as the API refuses it. */
export function readParams<Shape extends z.ZodRawShape>(
  params: Params,
  shape: Shape,
): z.output<z.ZodObject<Shape>> {
  const { expand: _, ...sent } = params;
  const reading = z.strictObject(shape).safeParse(sent);
  if (reading.success) return reading.data;
  throw problem(reading.error.issues[0], sent);
}

function problem(issue: z.core.$ZodIssue | undefined, sent: Params): StripeApiError {
  const path = issue?.path.map(String) ?? [];
  if (issue?.code === 'unrecognized_keys') {
    const param = named([...path, issue.keys[0] ?? '']);
    return invalidRequest(`Received unknown parameter: ${param}`, {
      param,
      code: 'parameter_unknown',
      isEarly: true,
    });
  }
  const param = named(path);
  if (valueAt(sent, path) === undefined) {
    return invalidRequest(`Missing required param: ${param}.`, {
      param,
      code: 'parameter_missing',
      isEarly: true,
    });
  }
  const integer = issue?.message === 'Invalid integer';
  return invalidRequest(integer ? `Invalid integer: ${param}` : `Invalid ${param}`, {
    param,
    isEarly: true,
    ...(integer ? { code: 'parameter_invalid_integer' } : {}),
  });
}

function named(path: readonly string[]): string {
  return path.map((part, index) => (index === 0 ? part : `[${part}]`)).join('');
}

function valueAt(params: Params, path: readonly string[]): unknown {
  let at: unknown = params;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.getOwnPropertyDescriptor(at, part)?.value;
  }
  return at;
}
