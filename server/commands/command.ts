import { parseArgs } from 'node:util';
import type { Backend } from '../backend.ts';
import { readShopByDomain, type Shop } from '../store/shops.ts';

/** Said to the person on standard error; the exit code is 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const optionSpec = {
  json: { type: 'boolean' },
  domain: { type: 'string' },
  shop: { type: 'string' },
  'access-token': { type: 'string' },
  'api-secret': { type: 'string' },
  development: { type: 'boolean' },
  'stripe-key': { type: 'string' },
  'webhook-secret': { type: 'string' },
  origin: { type: 'string', multiple: true },
  'time-zone': { type: 'string' },
  scopes: { type: 'string' },
  name: { type: 'string' },
  state: { type: 'string' },
  delivery: { type: 'string' },
  cursor: { type: 'string' },
  now: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'skip-rows': { type: 'boolean' },
  'sign-up-bonus': { type: 'boolean' },
  from: { type: 'string' },
  points: { type: 'string' },
  joining: { type: 'string' },
  months: { type: 'string' },
} as const;

export type Options = ReturnType<typeof readArguments>['values'];

export function readArguments() {
  return parseArgs({ options: optionSpec, allowPositionals: true });
}

/** What a command answers: `data` with --json, `text` for people; `ok` false ends with 1. */
export interface Answer {
  data: unknown;
  text: string;
  ok?: boolean;
}

export type Command = (backend: Backend, options: Options, files: string[]) => Promise<Answer>;

export function required(
  options: Options,
  name: 'domain' | 'shop' | 'access-token' | 'scopes',
): string {
  const value = options[name];
  if (value === undefined || value === '') throw new Refused(`--${name} is missing.`);
  return value;
}

export async function shopOf({ db }: Backend, options: Options): Promise<Shop> {
  const domain = required(options, 'shop').toLowerCase();
  const shop = await readShopByDomain(db, domain);
  if (shop === null) throw new Refused(`No shop ${domain} is connected. See: shops list`);
  return shop;
}
