import type { z } from 'zod';
import { paging, type Params, readParams } from './read-params.ts';
import type { Kind, Metadata, Of, Resource, Tombstone } from './resources.ts';
import { invalidRequest, missingResource } from './stripe-error.ts';
import type { StripeState } from './stripe-state.ts';

/** What a call of the API may see and do. */
export interface ApiCall {
  state: StripeState;
  params: Params;
  /** The ids in the path, in their order. */
  ids: readonly string[];
  path: string;
  /** Says what happened to the addresses that listen. */
  tell: (type: string, about: Resource | Tombstone) => void;
  /** Where the hosted checkout stands. */
  origin: string;
}

export interface Page {
  list: readonly Resource[];
  hasMore: boolean;
  url: string;
}

/** `extra`: what this one answer has besides (a secret that is shown once). */
export type Answer =
  | Resource
  | Tombstone
  | Page
  | { resource: Resource; extra: Record<string, unknown> };

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE';
  /** `/v1/coupons/:id`. */
  path: string;
  answer: (call: ApiCall) => Answer;
}

/** The id in the path. */
export function pathId(call: ApiCall, index = 0): string {
  return call.ids[index] ?? '';
}

const pageSize = 10;

type Filters = z.ZodRawShape;

/** A page of a list, newest first; `filters` are its parameters besides those that all lists have. */
export function listPage<K extends Kind, Shape extends Filters>(
  call: ApiCall,
  kind: K,
  options: {
    filters?: Shape;
    among?: readonly Of<K>[];
    fits?: (one: Of<K>, params: z.output<z.ZodObject<Shape>>) => boolean;
  } = {},
): Page {
  // The filters' own values are read apart: only their names are known here.
  const { limit, starting_after, ending_before, created, ...rest } = call.params;
  const page = readParams(definedOnly({ limit, starting_after, ending_before, created }), paging);
  const filters = readParams(rest, options.filters ?? ({} as Shape));
  const all = (options.among ?? call.state.all(kind)).filter(
    (one) => isCreatedIn(one, page.created) && (options.fits?.(one, filters) ?? true),
  );
  const size = page.limit ?? pageSize;
  const at = (id: string, param: string): number => {
    const index = all.findIndex((one) => one.id === id);
    if (index < 0) throw missingResource(kind.replaceAll('_', ' '), id, { param });
    return index;
  };
  if (page.ending_before !== undefined) {
    const end = at(page.ending_before, 'ending_before');
    const start = Math.max(0, end - size);
    return { list: all.slice(start, end), hasMore: start > 0, url: call.path };
  }
  const start =
    page.starting_after === undefined ? 0 : at(page.starting_after, 'starting_after') + 1;
  return {
    list: all.slice(start, start + size),
    hasMore: start + size < all.length,
    url: call.path,
  };
}

function definedOnly(params: Record<string, Params[string] | undefined>): Params {
  const sent: Params = {};
  for (const [name, value] of Object.entries(params)) if (value !== undefined) sent[name] = value;
  return sent;
}

type Range = z.output<typeof paging.created>;

function isCreatedIn(one: Resource, range: Range): boolean {
  if (range === undefined || !('created' in one)) return true;
  const { created } = one;
  if (typeof range === 'number') return created === range;
  return (
    (range.gt === undefined || created > range.gt) &&
    (range.gte === undefined || created >= range.gte) &&
    (range.lt === undefined || created < range.lt) &&
    (range.lte === undefined || created <= range.lte)
  );
}

/** New metadata over old: an empty value takes its key away, an empty text takes all. */
export function mergeMetadata(old: Metadata, sent: Metadata | null | undefined): Metadata {
  if (sent === null) return {};
  const merged = Object.entries({ ...old, ...sent }).filter(([, value]) => value !== '');
  return Object.fromEntries(merged);
}

/** Parameters of which Stripe takes one at the most. */
export function refuseTogether(params: Params, ...names: readonly string[]): void {
  const given = names.filter((name) => params[name] !== undefined);
  if (given.length < 2) return;
  throw invalidRequest(`You may only specify one of these parameters: ${given.join(', ')}.`, {
    param: given[0] ?? '',
  });
}
