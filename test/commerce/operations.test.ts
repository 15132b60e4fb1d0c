import { readdirSync } from 'node:fs';
import path from 'node:path';
import {
  buildClientSchema,
  execute,
  getNullableType,
  getVariableValues,
  type GraphQLOutputType,
  type GraphQLSchema,
  type IntrospectionInputValue,
  type IntrospectionQuery,
  type IntrospectionType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AdminRequest } from '../../server/commerce/shopify/admin-request.ts';
import { customersQuery, ordersQuery } from '../../server/commerce/shopify/bulk-queries.ts';
import { loadAdminIntrospection } from '../support/admin-schema.ts';
import { everyRequest } from './every-request.ts';
import { operationOf, partsUsedBy, valuesOf } from './schema-parts.ts';

/** What is gathered in the background: its answer is a file, read by `webhooks/shopify/read-bulk-line.ts`. */
const bulkQueries: AdminRequest<unknown>[] = [customersQuery, ordersQuery(new Date(0))].map(
  (document) => ({ document, variables: {}, answer: z.unknown(), cost: 0 }),
);
const allRequests = [...Object.values(everyRequest), ...bulkQueries];

/** So many answers of each shape: enough for each member of a union beside each member of another one in it. */
const choices = 12;

let introspection: IntrospectionQuery;
let schema: GraphQLSchema;

beforeAll(async () => {
  introspection = await loadAdminIntrospection();
  schema = buildClientSchema(introspection, { assumeValid: true });
}, 120_000);

describe.each(Object.entries(everyRequest))('%s', (_name, request) => {
  it('is a document that the whole schema allows', () => {
    expect(validate(schema, parse(request.document))).toEqual([]);
  });

  it('sends exactly the variables it declares, in their types', () => {
    expect(badVariables(schema, request)).toEqual([]);
  });

  it.each([true, false])(
    'reads every answer the schema can give (all that may be null is null: %s)',
    async (isSparse) => {
      for (let choice = 0; choice < choices; choice += 1) {
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
  const checked = Object.keys(everyRequest).map((name) => name.split(' ')[0]?.toLowerCase());
  expect(new Set(checked)).toEqual(new Set(files));
});

const partsOf = (one: GraphQLSchema): string[] =>
  [...new Set(allRequests.flatMap((request) => partsUsedBy(one, request)))].toSorted();

it('uses these parts of the schema, and a new version that changes one shows it here', async () => {
  await expect(`${partsOf(schema).join('\n')}\n`).toMatchFileSnapshot('used-admin-schema.txt');
});

it('uses nothing that is deprecated, and nothing that is not there', () => {
  expect(partsOf(schema).filter((part) => /@deprecated$|: missing$/.test(part))).toEqual([]);
});

it('knows the error codes that it looks for', () => {
  const looksFor = {
    DiscountErrorCode: ['TAKEN', 'INTERNAL_ERROR'],
    GiftCardErrorCode: ['TAKEN', 'INTERNAL_ERROR'],
    StoreCreditAccountDebitUserErrorCode: ['INSUFFICIENT_FUNDS'],
  };
  for (const [name, codes] of Object.entries(looksFor)) {
    expect(valuesOf(schema, name).split(/ [=|] /)).toEqual(expect.arrayContaining(codes));
  }
});

it('sees what another version of the schema would change under it', () => {
  const next = buildClientSchema(nextVersion(introspection), { assumeValid: true });
  const before = partsOf(schema);
  const after = partsOf(next);

  expect(before.filter((part) => !after.includes(part))).toEqual([
    'DiscountStatus = ACTIVE | EXPIRED | SCHEDULED',
    'GiftCard.enabled: Boolean!',
    'MetafieldsSetInput.key: String!',
    'StoreCreditAccountCreditInput.expiresAt: DateTime',
  ]);
  expect(after.filter((part) => !before.includes(part))).toEqual([
    'DiscountStatus = ACTIVE | EXPIRED | PAUSED | SCHEDULED',
    'GiftCard.enabled: missing',
    'MetafieldsSetInput.key: missing',
    'StoreCreditAccountCreditInput.expiresAt: DateTime @deprecated',
  ]);
  const refused = Object.entries(everyRequest).filter(
    ([, request]) =>
      validate(next, parse(request.document)).length > 0 || badVariables(next, request).length > 0,
  );
  expect(refused.map(([name]) => name)).toEqual([
    'createGiftCard',
    'readGiftCard',
    'setCustomerStanding of a member with a tier',
    'setCustomerStanding of a member without one',
    'setAppField',
  ]);
});

/** A field taken away, an input taken away, one made a must, one deprecated, and a value that nobody knows. */
function nextVersion({ __schema }: IntrospectionQuery): IntrospectionQuery {
  const types = __schema.types.map((type): IntrospectionType => {
    if (type.kind === 'OBJECT' && type.name === 'GiftCard')
      return { ...type, fields: type.fields.filter(({ name }) => name !== 'enabled') };
    if (type.kind === 'INPUT_OBJECT' && type.name === 'MetafieldsSetInput')
      return { ...type, inputFields: type.inputFields.filter(({ name }) => name !== 'key') };
    if (type.kind === 'INPUT_OBJECT' && type.name === 'GiftCardCreateInput')
      return {
        ...type,
        inputFields: type.inputFields.map((field): IntrospectionInputValue =>
          field.name === 'templateSuffix'
            ? { ...field, type: { kind: 'NON_NULL', ofType: { kind: 'SCALAR', name: 'String' } } }
            : field,
        ),
      };
    if (type.kind === 'INPUT_OBJECT' && type.name === 'StoreCreditAccountCreditInput')
      return {
        ...type,
        inputFields: type.inputFields.map((field) =>
          field.name === 'expiresAt'
            ? { ...field, isDeprecated: true, deprecationReason: 'Gone soon.' }
            : field,
        ),
      };
    if (type.kind === 'ENUM' && type.name === 'DiscountStatus') {
      const paused = { name: 'PAUSED', isDeprecated: false, deprecationReason: null };
      return { ...type, enumValues: [...type.enumValues, paused] };
    }
    return type;
  });
  return { __schema: { ...__schema, types } };
}

function badVariables(one: GraphQLSchema, request: AdminRequest<unknown>): string[] {
  const declared = operationOf(request).variableDefinitions ?? [];
  const names = declared.map(({ variable }) => variable.name.value);
  const extra = Object.keys(request.variables).filter((name) => !names.includes(name));
  const { errors = [] } = getVariableValues(one, declared, { ...request.variables });
  return [...extra, ...errors.map(({ message }) => message)];
}

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
