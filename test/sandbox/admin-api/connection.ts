import { GraphQLError } from 'graphql';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  reverse?: boolean | null;
  query?: string | null;
  /** All there is, as the background gathers it. */
  whole?: boolean;
}

/** Arrays of the Admin API hold at most this many. */
const pageSizeMax = 250;

/** A Relay connection over a list that is in its final order already. */
export function connection<Item>(
  items: readonly Item[],
  page: PageArguments,
  idOf: (item: Item) => string,
): Record<string, unknown> {
  const size = page.whole ? items.length : (page.first ?? 0);
  if (!page.whole && (size < 1 || size > pageSizeMax)) {
    throw new GraphQLError(`you must provide one of first or last, from 1 to ${pageSizeMax}`);
  }
  const ordered = page.reverse ? items.toReversed() : items;
  const cursor = (item: Item): string => Buffer.from(idOf(item)).toString('base64url');
  const start = page.after ? ordered.findIndex((item) => cursor(item) === page.after) + 1 : 0;
  if (page.after && start === 0)
    throw new GraphQLError('Invalid cursor for current pagination sort.');
  const nodes = ordered.slice(start, start + size);
  const ends = nodes.map(cursor);
  return {
    nodes,
    edges: nodes.map((node) => ({ node, cursor: cursor(node) })),
    pageInfo: {
      hasNextPage: start + size < ordered.length,
      hasPreviousPage: start > 0,
      startCursor: ends[0] ?? null,
      endCursor: ends.at(-1) ?? null,
    },
  };
}

/** The number of a gid of this type; null when it is none. */
export function idOfGid(gid: string, type: string): string | null {
  const match = /^gid:\/\/shopify\/(\w+)\/(\d+)$/.exec(gid);
  return match?.[1] === type ? (match[2] ?? null) : null;
}

interface Searchable {
  id: string;
  email: string | null;
  createdAt: Date;
  updatedAt: Date;
}

const term = /(\w+):(>=|<=|>|<)?(?:'([^']*)'|"([^"]*)"|(\S+))/g;

/** The part of Shopify's search syntax that is used: `email:`, `id:`, `status:any`, `created_at:` and `updated_at:`, all of them must hold. */
export function search<Item extends Searchable>(
  items: readonly Item[],
  query: string | null | undefined,
): Item[] {
  const terms = [...(query ?? '').matchAll(term)];
  if (query?.trim() && terms.length === 0) {
    throw new GraphQLError(`The sandbox can't search for: ${query}`);
  }
  return items.filter((item) =>
    terms.every(([, name = '', operator = '', single, double, bare]) =>
      matches(item, { name, operator, value: single ?? double ?? bare ?? '' }),
    ),
  );
}

function matches(
  item: Searchable,
  { name, operator, value }: { name: string; operator: string; value: string },
): boolean {
  if (name === 'email') return item.email?.toLowerCase() === value.toLowerCase();
  if (name === 'id') return item.id === value;
  if (name === 'status' && value === 'any') return true;
  if (name !== 'created_at' && name !== 'updated_at') {
    throw new GraphQLError(`The sandbox can't search by ${name}.`);
  }
  const at = (name === 'created_at' ? item.createdAt : item.updatedAt).getTime();
  const bound = Date.parse(value);
  if (operator === '>') return at > bound;
  if (operator === '>=') return at >= bound;
  if (operator === '<') return at < bound;
  return operator === '<=' ? at <= bound : at === bound;
}
