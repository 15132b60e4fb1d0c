import type { TypedLeaf } from './say-segment.ts';
import type { TypedCondition } from './typed.ts';

export type Join = 'all' | 'any' | 'none';

interface Part {
  where: TypedCondition;
  /** In the segment: `where.all.1`. */
  path: string;
}

/** A condition as a group: one that is none yet is a group of one. */
export interface Group {
  join: Join;
  parts: readonly Part[];
}

/** `none` is how people say `not any`. */
export function readGroup(where: TypedCondition, path: string): Group {
  if ('all' in where) return { join: 'all', parts: place(where.all, `${path}.all`) };
  if ('any' in where) return { join: 'any', parts: place(where.any, `${path}.any`) };
  if ('not' in where && 'any' in where.not)
    return { join: 'none', parts: place(where.not.any, `${path}.not.any`) };
  return { join: 'all', parts: [{ where, path }] };
}

function place(parts: readonly TypedCondition[], path: string): Part[] {
  return parts.map((where, at) => ({ where, path: `${path}.${at}` }));
}

export function writeGroup(join: Join, parts: readonly TypedCondition[]): TypedCondition {
  if (join === 'none') return { not: { any: parts } };
  return join === 'all' ? { all: parts } : { any: parts };
}

/** The same condition without groups of one. */
export function simplify(where: TypedCondition): TypedCondition {
  if ('field' in where) return where;
  if ('not' in where) return { not: simplify(where.not) };
  const parts = ('all' in where ? where.all : where.any).map(simplify);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return 'all' in where ? { all: parts } : { any: parts };
}

/** A single condition and whether it is turned round; null where the part is a group of its own. */
export function readLeaf({
  where,
  path,
}: Part): { leaf: TypedLeaf; not: boolean; path: string } | null {
  if ('field' in where) return { leaf: where, not: false, path };
  if ('not' in where && 'field' in where.not)
    return { leaf: where.not, not: true, path: `${path}.not` };
  return null;
}

export function newLeaf(field: TypedLeaf['field'], currency: string): TypedLeaf {
  switch (field) {
    case 'orders':
    case 'referrals':
      return { field, at_least: 1 };
    case 'balance':
    case 'points_earned':
      return { field, at_least: 500 };
    case 'days_since_last_order':
    case 'days_since_first_order':
    case 'days_since_joined':
      return { field, at_least: 90 };
    case 'spent':
    case 'average_order':
      return { field, at_least: { amount: '100', currency } };
    case 'tier':
    case 'tags':
    case 'country':
    case 'birthday_month':
      return { field, in: [] };
    case 'rfm':
      return { field, in: ['champions'] };
    case 'activity':
      return { field, type: 'review', times: 1 };
  }
}
