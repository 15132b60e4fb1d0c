import { readdirSync } from 'node:fs';
import path from 'node:path';
import {
  execute,
  type FieldNode,
  getNamedType,
  getNullableType,
  getVariableValues,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AdminRequest } from '../../server/commerce/shopify/admin-request.ts';
import { createBasicDiscount } from '../../server/commerce/shopify/operations/create-basic-discount.ts';
import { deactivateDiscount } from '../../server/commerce/shopify/operations/deactivate-discount.ts';
import { findDiscountByCode } from '../../server/commerce/shopify/operations/find-discount-by-code.ts';
import { readProducts } from '../../server/commerce/shopify/operations/read-products.ts';
import { customersQuery, ordersQuery } from '../../server/commerce/shopify/bulk-queries.ts';
import { cancelBulkOperation } from '../../server/commerce/shopify/operations/cancel-bulk-operation.ts';
import { readBulkOperation } from '../../server/commerce/shopify/operations/read-bulk-operation.ts';
import { readRefunds } from '../../server/commerce/shopify/operations/read-refunds.ts';
import { readScopes } from '../../server/commerce/shopify/operations/read-scopes.ts';
import { readShop } from '../../server/commerce/shopify/operations/read-shop.ts';
import { runBulkQuery } from '../../server/commerce/shopify/operations/run-bulk-query.ts';
import { setCustomerStanding } from '../../server/commerce/shopify/operations/set-customer-standing.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';

const basicDiscount = {
  title: '€5 off (REG-7K2M)',
  code: 'REG-7K2M',
  startsAt: '2026-11-01T10:00:00.000Z',
  endsAt: '2026-12-01T10:00:00.000Z',
  usageLimit: 1,
  appliesOncePerCustomer: true,
  context: { customers: { add: ['gid://shopify/Customer/1'] } },
  customerGets: {
    value: { discountAmount: { amount: '5.00', appliesOnEachItem: false } },
    items: { all: true },
  },
  minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: '25.00' } },
  combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true },
  tags: ['regulars'],
} as const;

const owner = { ownerId: 'gid://shopify/Customer/1', namespace: '$app' };
const standing = {
  customer: owner.ownerId,
  removeTags: ['regulars:silver'],
  removes: true,
  addTags: [],
  adds: false,
  fields: [{ ...owner, key: 'points', type: 'number_integer', value: '120' }],
  clearFields: [{ ...owner, key: 'tier' }],
  clears: true,
};

/** Every request that the program can send, with every input it can fill. */
const requests: Record<string, AdminRequest<unknown>> = {
  readShop: readShop(),
  'createBasicDiscount for a customer': createBasicDiscount(basicDiscount),
  'createBasicDiscount for everyone': createBasicDiscount({
    ...basicDiscount,
    context: { all: 'ALL' },
  }),
  findDiscountByCode: findDiscountByCode('REG-7K2M'),
  readProducts: readProducts(['gid://shopify/Product/1', 'gid://shopify/Product/2']),
  'setCustomerStanding of a member with a tier': setCustomerStanding({
    ...standing,
    addTags: ['regulars:gold'],
    adds: true,
    clears: false,
  }),
  'setCustomerStanding of a member without one': setCustomerStanding(standing),
  deactivateDiscount: deactivateDiscount('gid://shopify/DiscountCodeNode/1'),
  runBulkQuery: runBulkQuery(customersQuery),
  readBulkOperation: readBulkOperation('gid://shopify/BulkOperation/1'),
  cancelBulkOperation: cancelBulkOperation('gid://shopify/BulkOperation/1'),
  'readRefunds of few lines': readRefunds(['gid://shopify/Refund/1'], 'small'),
  'readRefunds of many lines': readRefunds(['gid://shopify/Refund/1'], 'large'),
  readScopes: readScopes(),
};

/** What is gathered in the background: its answer is a file, read by `webhooks/shopify/read-bulk-line.ts`. */
const bulkQueries: AdminRequest<unknown>[] = [customersQuery, ordersQuery(new Date(0))].map(
  (document) => ({ document, variables: {}, answer: z.unknown(), cost: 0 }),
);

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await loadAdminSchema();
}, 120_000);

const operationOf = ({ document }: AdminRequest<unknown>): OperationDefinitionNode => {
  const [definition] = parse(document).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('not an operation');
  return definition;
};

describe.each(Object.entries(requests))('%s', (_name, request) => {
  it('is a document that the whole schema allows', () => {
    expect(validate(schema, parse(request.document))).toEqual([]);
  });

  it('sends exactly the variables it declares, in their types', () => {
    const declared = operationOf(request).variableDefinitions ?? [];
    const names = declared.map(({ variable }) => variable.name.value);
    expect(Object.keys(request.variables)).toEqual(names);
    expect(getVariableValues(schema, declared, { ...request.variables })).not.toHaveProperty(
      'errors',
    );
  });

  it.each([true, false])(
    'reads every answer the schema can give (all that may be null is null: %s)',
    async (isSparse) => {
      for (const choice of [0, 1, 2, 3]) {
        const { data, errors } = await answerFrom(request, { isSparse, choice });
        expect(errors).toBeUndefined();
        expect(request.answer.safeParse(data)).toMatchObject({ success: true });
      }
    },
  );
});

it.each(bulkQueries)('gathers in the background what the whole schema allows', ({ document }) => {
  expect(validate(schema, parse(document))).toEqual([]);
});

it('checks every operation there is', () => {
  const folder = path.resolve(import.meta.dirname, '../../server/commerce/shopify/operations');
  const files = readdirSync(folder).map((file) => file.replace('.ts', '').replaceAll('-', ''));
  const checked = Object.keys(requests).map((name) => name.split(' ')[0]?.toLowerCase());
  expect(new Set(checked)).toEqual(new Set(files));
});

it('uses these parts of the schema, and a new version that changes one shows it here', async () => {
  const used = new Set(
    [...Object.values(requests), ...bulkQueries].flatMap((request) => partsUsedBy(request)),
  );
  await expect(`${[...used].toSorted().join('\n')}\n`).toMatchFileSnapshot('used-admin-schema.txt');
});

it('uses nothing that is deprecated', () => {
  const used = [...Object.values(requests), ...bulkQueries].flatMap((request) =>
    partsUsedBy(request),
  );
  expect(used.filter((part) => part.includes('@deprecated'))).toEqual([]);
});

interface AnswerShape {
  isSparse: boolean;
  /** Which of its types an abstract type turns out to be, and which of its values an enum. */
  choice: number;
}

/** An answer that the schema allows: of each type some value, and the nulls it permits when sparse. */
async function answerFrom(request: AdminRequest<unknown>, { isSparse, choice }: AnswerShape) {
  const value = (type: GraphQLOutputType): unknown => {
    if (isSparse && !isNonNullType(type)) return null;
    const bare = getNullableType(type);
    if (isListType(bare)) return isSparse ? [] : [value(bare.ofType)];
    if (isEnumType(bare)) return pick(bare.getValues(), choice).value;
    if (isAbstractType(bare))
      return { __typename: pick(schema.getPossibleTypes(bare), choice).name };
    if (!isScalarType(bare)) return {};
    return { Boolean: true, Int: choice, Float: 1.5 }[bare.name] ?? 'text';
  };
  const result = await execute({
    schema,
    document: parse(request.document),
    variableValues: { ...request.variables },
    rootValue: {},
    fieldResolver: (_source, _args, _context, info) => value(info.returnType),
  });
  // As it comes over the wire.
  return JSON.parse(JSON.stringify(result)) as typeof result;
}

function pick<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % items.length];
  if (item === undefined) throw new RangeError('a type without members');
  return item;
}

/** Each field and each input that a request touches, with its type, as the schema has it today. */
function partsUsedBy(request: AdminRequest<unknown>): string[] {
  const parts: string[] = [];
  const typeInfo = new TypeInfo(schema);
  const onField = (node: FieldNode) => {
    const field = typeInfo.getFieldDef();
    const parent = typeInfo.getParentType()?.name ?? '';
    if (field === undefined || field === null || node.name.value === '__typename') return;
    const mandatory = field.args.filter((arg) => isNonNullType(arg.type));
    const args =
      mandatory.length === 0
        ? ''
        : `(${mandatory.map((arg) => `${arg.name}: ${arg.type}`).join(', ')})`;
    const deprecation = field.deprecationReason ? ' @deprecated' : '';
    parts.push(`${parent}.${field.name}${args}: ${field.type}${deprecation}`);
    const named = getNamedType(field.type);
    if (isEnumType(named) && named.name === 'DiscountStatus') parts.push(valuesOf(named.name));
    // Of an interface that everything has, whatever else it is answers nothing.
    if (isUnionType(named)) {
      parts.push(`${named} = ${schema.getPossibleTypes(named).map(String).toSorted().join(' | ')}`);
    }
  };
  visit(parse(request.document), visitWithTypeInfo(typeInfo, { Field: onField }));
  for (const { variable, type } of operationOf(request).variableDefinitions ?? []) {
    const inputType = typeFromAST(schema, type);
    if (inputType !== undefined)
      parts.push(...inputsUsed(inputType, request.variables[variable.name.value]));
  }
  return parts;
}

function inputsUsed(type: ReturnType<typeof typeFromAST>, value: unknown): string[] {
  const named = type === undefined ? undefined : getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return [];
  const fields = named.getFields();
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields[name];
    if (field === undefined) return [`${named.name}.${name}: missing`];
    const deprecation = field.deprecationReason ? ' @deprecated' : '';
    return [`${named.name}.${name}: ${field.type}${deprecation}`, ...inputsUsed(field.type, inner)];
  });
}

function valuesOf(enumName: string): string {
  const type = schema.getType(enumName);
  const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  return `${enumName} = ${values.toSorted().join(' | ')}`;
}

it('knows the error codes that it looks for', () => {
  const codes = valuesOf('DiscountErrorCode').split(/ [=|] /);
  expect(codes).toEqual(expect.arrayContaining(['TAKEN', 'INTERNAL_ERROR']));
});
