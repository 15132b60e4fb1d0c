import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { apiVersion } from '../../server/commerce/shopify/api-version.ts';

/** Answers instead of the API, or after it has done its work. */
export type Weather = (request: IncomingMessage, response: ServerResponse) => void;

interface StoredDiscount {
  id: string;
  title: string;
  code: string;
  status: string;
  asyncUsageCount: number;
  input: Record<string, unknown>;
  __typename: string;
}

export interface AdminStandIn {
  origin: string;
  discounts: Map<string, StoredDiscount>;
  products: Record<string, unknown>[];
  /** Every GraphQL request and its headers, as they came. */
  seen: { headers: IncomingMessage['headers']; url: string; name: string }[];
  /** `before`: the API never sees the request. `after`: it did its work, and only the answer differs. */
  weather: { before?: Weather; after?: Weather }[];
  userErrors: { field: string[] | null; code: string | null; message: string }[];
  onDeactivate(discount: StoredDiscount): void;
  cost: { requestedQueryCost: number; currentlyAvailable: number; restoreRate: number } | null;
  close(): Promise<void>;
}

/** The smallest Admin API that makes, finds and stops discounts, and tells of products. It refuses whatever the real schema refuses. */
export async function startAdminStandIn(schema: GraphQLSchema): Promise<AdminStandIn> {
  const server = createServer((request, response) => void answer(request, response));
  const standIn: AdminStandIn = {
    origin: '',
    discounts: new Map(),
    products: [],
    seen: [],
    weather: [],
    userErrors: [],
    onDeactivate: (discount) => {
      discount.status = 'EXPIRED';
    },
    cost: null,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(await readText(request)) as { query: string; variables: object };
    const name = /(?:query|mutation) (\w+)/.exec(body.query)?.[1] ?? '';
    standIn.seen.push({ headers: request.headers, url: request.url ?? '', name });
    const { before, after } = standIn.weather.shift() ?? {};
    if (before !== undefined) return before(request, response);
    const result = await run(schema, standIn, body);
    if (after !== undefined) return after(request, response);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(result));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address !== null && typeof address === 'object') {
    standIn.origin = `http://127.0.0.1:${address.port}`;
  }
  return standIn;
}

export const graphqlPath = `/admin/api/${apiVersion}/graphql.json`;

async function run(
  schema: GraphQLSchema,
  standIn: AdminStandIn,
  { query, variables }: { query: string; variables: object },
): Promise<object> {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const result = await execute({
    schema,
    document,
    variableValues: { ...variables },
    rootValue: resolversOf(standIn),
  });
  if (standIn.cost === null) return result;
  const { requestedQueryCost, ...throttleStatus } = standIn.cost;
  const cost = {
    requestedQueryCost,
    actualQueryCost: requestedQueryCost,
    throttleStatus: { maximumAvailable: 2000, ...throttleStatus },
  };
  return { ...result, extensions: { cost } };
}

const refuse = (field: string[], code: string, message: string) => ({
  codeDiscountNode: null,
  userErrors: [{ field, code, message }],
});

const nodeOf = (discount: StoredDiscount) => ({ id: discount.id, codeDiscount: discount });

function resolversOf(standIn: AdminStandIn) {
  const find = (code: string) => standIn.discounts.get(code.toUpperCase());

  return {
    shop: {
      name: 'Corner Roasters',
      email: 'hello@corner.example',
      myshopifyDomain: 'corner.myshopify.com',
      currencyCode: 'EUR',
      ianaTimezone: 'Europe/Vienna',
      taxesIncluded: true,
      plan: { partnerDevelopment: true },
    },
    nodes: ({ ids }: { ids: readonly string[] }) =>
      ids.map((id) => {
        const product = standIn.products.find((known) => known.id === id);
        return product === undefined ? null : { __typename: 'Product', ...product };
      }),
    codeDiscountNodeByCode: ({ code }: { code: string }) => {
      const discount = find(code);
      return discount === undefined ? null : nodeOf(discount);
    },
    discountCodeBasicCreate: (given: { basicCodeDiscount: { title: string; code: string } }) => {
      const input = given.basicCodeDiscount;
      if (standIn.userErrors.length > 0) {
        return { codeDiscountNode: null, userErrors: standIn.userErrors };
      }
      if (find(input.code) !== undefined) {
        const message = 'Code must be unique. Please try a different code.';
        return refuse(['basicCodeDiscount', 'code'], 'TAKEN', message);
      }
      const discount = storeDiscount(standIn, { ...input, input: { ...input } });
      return { codeDiscountNode: nodeOf(discount), userErrors: [] };
    },
    discountCodeDeactivate: ({ id }: { id: string }) => {
      const discount = [...standIn.discounts.values()].find((stored) => stored.id === id);
      if (discount === undefined) return refuse(['id'], 'INVALID', 'Code discount does not exist.');
      standIn.onDeactivate(discount);
      return { codeDiscountNode: nodeOf(discount), userErrors: standIn.userErrors };
    },
  };
}

export function storeDiscount(
  standIn: AdminStandIn,
  given: Partial<StoredDiscount> & { title: string; code: string },
): StoredDiscount {
  const discount: StoredDiscount = {
    id: `gid://shopify/DiscountCodeNode/${standIn.discounts.size + 1}`,
    status: 'ACTIVE',
    asyncUsageCount: 0,
    input: {},
    __typename: 'DiscountCodeBasic',
    ...given,
  };
  standIn.discounts.set(given.code.toUpperCase(), discount);
  return discount;
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

export function answerWith(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Weather {
  return (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** Keeps the connection open and says nothing. */
export const staySilent: Weather = () => {};

export const hangUp: Weather = (request) => void request.socket.destroy();
