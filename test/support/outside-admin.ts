import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  execute,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  parse,
  type DocumentNode,
  validate,
} from 'graphql';

/** What a shop says of itself. */
export interface OutsideShop {
  currencyCode: string;
  ianaTimezone: string;
  taxesIncluded: boolean;
}

interface Discount {
  id: string;
  shop: string;
  title: string;
  code: string;
  status: 'ACTIVE' | 'EXPIRED';
  asyncUsageCount: number;
  input: Record<string, unknown>;
  __typename: 'DiscountCodeBasic';
}

/**
 * What goes wrong with the next calls of a field. `late`: done, and the answer never comes; `lost`: done, and
 * the connection is cut; `dropped`: not done, and cut; the others answer without doing anything.
 */
type Trouble = 'late' | 'lost' | 'dropped' | 'throttled' | 'too_many' | 'down' | 'refused';

export interface OutsideAdmin {
  origin: string;
  shops: Map<string, OutsideShop>;
  discounts: Discount[];
  calls: { shop: string; field: string; token: string; path: string }[];
  /** The codes that there are in a shop, whatever became of them. */
  codesOf(shop: string): Discount[];
  trouble(field: string, kind: Trouble, times?: number): void;
  close(): Promise<void>;
}

/** Whose days a shop there counts by, unless it says otherwise. */
export const usualTimeZone = 'America/New_York';

const usual: OutsideShop = {
  currencyCode: 'USD',
  ianaTimezone: usualTimeZone,
  taxesIncluded: false,
};

const bucket = { maximumAvailable: 2000, currentlyAvailable: 1500, restoreRate: 100 };

/** An Admin API that checks every request against the whole schema, and can be made to fail. */
export async function startOutsideAdmin(schema: GraphQLSchema): Promise<OutsideAdmin> {
  const troubles: { field: string; kind: Trouble; left: number }[] = [];
  const server = createServer((request, response) => void answer(request, response));
  const admin: OutsideAdmin = {
    origin: '',
    shops: new Map(),
    discounts: [],
    calls: [],
    codesOf: (shop) => admin.discounts.filter((each) => each.shop === shop),
    trouble: (field, kind, times = 1) => void troubles.push({ field, kind, left: times }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  function takeTrouble(field: string): Trouble | null {
    const found = troubles.find((each) => each.field === field && each.left > 0);
    if (found === undefined) return null;
    found.left -= 1;
    return found.kind;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body: { query: string; variables?: Record<string, unknown> } = JSON.parse(
      await readText(request),
    );
    const shop = String(request.headers['x-shopify-shop-domain']);
    const document = parse(body.query);
    const field = rootField(document);
    const token = String(request.headers['x-shopify-access-token']);
    admin.calls.push({ shop, field, token, path: request.url ?? '' });
    const send = (status: number, value: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(value));
    };
    const invalid = validate(schema, document);
    if (invalid.length > 0) return send(200, { errors: invalid });
    const kind = takeTrouble(field);
    if (kind === 'dropped') return void request.socket.destroy();
    if (kind === 'down') return send(503, {});
    if (kind === 'too_many') return send(429, {}, { 'retry-after': '1.0' });
    if (kind === 'throttled')
      return send(200, {
        errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
        extensions: { cost: costOf({ ...bucket, currentlyAvailable: 0 }) },
      });
    const done = await execute({
      schema,
      document,
      variableValues: body.variables ?? {},
      rootValue: rootFor(admin, shop, kind === 'refused'),
    });
    if (kind === 'late') return;
    if (kind === 'lost') return void request.socket.destroy();
    send(200, { ...done, extensions: { cost: costOf(bucket) } });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address !== null && typeof address === 'object')
    admin.origin = `http://127.0.0.1:${address.port}`;
  return admin;
}

const costOf = (throttleStatus: typeof bucket) => ({
  requestedQueryCost: 10,
  actualQueryCost: 10,
  throttleStatus,
});

function rootField(document: DocumentNode): string {
  const [selection] = getOperationAST(document)?.selectionSet.selections ?? [];
  return selection?.kind === Kind.FIELD ? selection.name.value : '';
}

function rootFor(admin: OutsideAdmin, shop: string, refuses: boolean) {
  const sameCode = (code: string) =>
    admin.codesOf(shop).find((each) => each.code.toUpperCase() === code.toUpperCase());
  const node = (discount: Discount) => ({ id: discount.id, codeDiscount: discount });
  const refusal = (field: string[], code: string, message: string) => ({
    codeDiscountNode: null,
    userErrors: [{ field, code, message }],
  });
  return {
    shop: {
      name: shop.replace('.myshopify.com', ''),
      email: 'owner@shop.example',
      myshopifyDomain: shop,
      plan: { partnerDevelopment: false },
      ...(admin.shops.get(shop) ?? usual),
    },
    codeDiscountNodeByCode: ({ code }: { code: string }) => {
      const found = sameCode(code);
      return found === undefined ? null : node(found);
    },
    discountCodeBasicCreate: (given: {
      basicCodeDiscount: Record<string, unknown> & { title: string; code: string };
    }) => {
      const input = given.basicCodeDiscount;
      if (refuses)
        return refusal(['basicCodeDiscount', 'context'], 'INVALID', 'Customer is not there.');
      if (sameCode(input.code) !== undefined)
        return refusal(['basicCodeDiscount', 'code'], 'TAKEN', 'Code must be unique.');
      const discount: Discount = {
        id: `gid://shopify/DiscountCodeNode/${admin.discounts.length + 1}`,
        shop,
        title: input.title,
        code: input.code,
        status: 'ACTIVE',
        asyncUsageCount: 0,
        input,
        __typename: 'DiscountCodeBasic',
      };
      admin.discounts.push(discount);
      return { codeDiscountNode: node(discount), userErrors: [] };
    },
    discountCodeDeactivate: ({ id }: { id: string }) => {
      const found = admin.discounts.find((each) => each.id === id);
      if (found === undefined) return refusal(['id'], 'INVALID', 'Code discount does not exist.');
      found.status = 'EXPIRED';
      return { codeDiscountNode: node(found), userErrors: [] };
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
