import {
  execute,
  getNamedType,
  getOperationAST,
  GraphQLError,
  isObjectType,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { ShopState } from '../shop/shop-state.ts';
import { BulkOperations } from './bulk-operations.ts';
import { CostBucket, singleQueryCostMax, standardBucket, type BucketSize } from './cost-bucket.ts';
import { actualQueryCost, requestedQueryCost } from './query-cost.ts';
import type { Refusal } from './faults.ts';
import { checkScope } from './required-scopes.ts';
import { makeRootValue } from './root-value.ts';
import { type EmbedSwitch, themeFields } from './theme-fields.ts';

export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
}

export interface AdminApiAnswer {
  data?: unknown;
  errors?: readonly unknown[];
  extensions?: Record<string, unknown>;
}

/** What stands in the way of one call. */
export interface Trouble {
  throttled?: boolean;
  refusal?: Refusal;
}

/** One request as the log keeps it. */
export interface AdminApiCall {
  at: Date;
  operation: string;
  variables: Readonly<Record<string, unknown>>;
  outcome: 'answered' | 'refused' | 'throttled';
}

const callLogMax = 2_000;
const documentsMax = 200;

interface ReadDocument {
  /** Null: it can't be executed, for these reasons. */
  document: DocumentNode | null;
  errors: readonly GraphQLError[];
}

/**
 * The Admin GraphQL API of the shop: each document is validated against the whole real schema and then
 * executed. What the schema refuses is refused; what is valid but not in the sandbox says so.
 */
export class AdminApi {
  readonly bucket: CostBucket;
  readonly bulk: BulkOperations;
  readonly calls: AdminApiCall[] = [];
  private readonly state: ShopState;
  private readonly scopes: ReadonlySet<string>;
  private readonly embed: EmbedSwitch;
  private readonly documents = new Map<string, ReadDocument>();
  private readonly loadSchema: () => Promise<GraphQLSchema> | GraphQLSchema;
  private schema: Promise<GraphQLSchema> | null = null;

  constructor(options: {
    state: ShopState;
    /** What the app may do, at any moment. */
    scopes: ReadonlySet<string>;
    /** Of the shop's theme; left out, on. */
    embed?: EmbedSwitch;
    loadSchema: () => Promise<GraphQLSchema> | GraphQLSchema;
    bucket?: BucketSize;
  }) {
    this.state = options.state;
    this.scopes = options.scopes;
    this.embed = options.embed ?? { enabled: true };
    this.bulk = new BulkOperations(options.state);
    this.loadSchema = options.loadSchema;
    this.bucket = new CostBucket(options.bucket ?? standardBucket);
  }

  async handle(request: GraphqlRequest, trouble: Trouble = {}): Promise<AdminApiAnswer> {
    this.schema ??= Promise.resolve(this.loadSchema());
    const schema = await this.schema;
    const { document, errors } = this.read(schema, request.query);
    if (!document) {
      this.record(request, 'refused');
      return { errors };
    }
    const requested = requestedQueryCost(schema, document, request.variables);
    const enough = requested <= singleQueryCostMax;
    if (trouble.throttled || !enough || !this.bucket.take(requested)) {
      this.record(request, enough ? 'throttled' : 'refused');
      const error = enough ? throttledError : tooExpensive(requested);
      return { errors: [error], extensions: this.cost(requested, null) };
    }
    const result = await execute({
      schema,
      document,
      rootValue: {
        ...makeRootValue(this.state, this.scopes),
        ...themeFields(this.embed),
        ...this.bulkFields(schema),
        ...(trouble.refusal ? refuseAll(schema, request.query, trouble.refusal) : {}),
      },
      contextValue: this.scopes,
      variableValues: request.variables,
      operationName: request.operationName,
      fieldResolver: resolveField,
    });
    const isMutation = getOperationAST(document, request.operationName)?.operation === 'mutation';
    const actual = Math.min(requested, actualQueryCost(result.data, isMutation));
    this.bucket.giveBack(requested - actual);
    this.record(request, result.data ? 'answered' : 'refused');
    return { ...result, extensions: this.cost(requested, actual) };
  }

  /** An app sends the same few documents again and again: each is parsed and validated once. */
  private read(schema: GraphQLSchema, query: string): ReadDocument {
    const known = this.documents.get(query);
    if (known) return known;
    const read = readDocument(schema, query);
    if (this.documents.size < documentsMax) this.documents.set(query, read);
    return read;
  }

  private bulkFields(schema: GraphQLSchema): Record<string, unknown> {
    return {
      bulkOperationRunQuery: (query: { query: string; groupObjects: boolean }) =>
        this.bulk.run(
          { schema, rootValue: makeRootValue(this.state, this.scopes), resolve: resolveWholly },
          query,
        ),
      bulkOperation: ({ id }: { id: string }) => this.bulk.read(id),
      bulkOperationCancel: ({ id }: { id: string }) => this.bulk.cancel(id),
    };
  }

  private cost(requested: number, actual: number | null): Record<string, unknown> {
    const throttleStatus = this.bucket.status;
    return {
      cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus },
    };
  }

  private record(request: GraphqlRequest, outcome: AdminApiCall['outcome']): void {
    const operation = rootFields(request.query).join(', ') || 'unreadable';
    this.calls.push({ at: new Date(), operation, variables: request.variables, outcome });
    if (this.calls.length > callLogMax) this.calls.shift();
  }
}

const throttledError = {
  message: 'Throttled',
  extensions: {
    code: 'THROTTLED',
    documentation: 'https://shopify.dev/api/usage/rate-limits',
  },
};

function tooExpensive(cost: number): unknown {
  return {
    message: `Query cost is ${cost}, which exceeds the single query max cost limit (${singleQueryCostMax}).`,
    extensions: { code: 'MAX_COST_EXCEEDED', cost, maxCost: singleQueryCostMax },
  };
}

/** The document, or the errors that the real schema has against it. */
function readDocument(schema: GraphQLSchema, query: string): ReadDocument {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? { document: null, errors } : { document, errors };
  } catch (error) {
    if (error instanceof GraphQLError) return { document: null, errors: [error] };
    throw error;
  }
}

/** What a document asks for at its root: `discountCodeBasicCreate`. Empty when it can't be read. */
export function rootFields(query: string): string[] {
  try {
    return parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? definition.selectionSet.selections.flatMap((selection) =>
            selection.kind === Kind.FIELD ? [selection.name.value] : [],
          )
        : [],
    );
  } catch (error) {
    if (error instanceof GraphQLError) return [];
    throw error;
  }
}

/** Every mutation of the document says no, with nothing else in its payload. */
function refuseAll(
  schema: GraphQLSchema,
  query: string,
  refusal: Refusal,
): Record<string, unknown> {
  const error = { ...refusal, field: null, extraInfo: null, elementIndex: null };
  const fields = schema.getMutationType()?.getFields() ?? {};
  const payloads = rootFields(query).flatMap((name) => {
    const type = getNamedType(fields[name]?.type);
    if (!isObjectType(type)) return [];
    const empty = Object.keys(type.getFields()).map((field) => [field, null] as const);
    return [[name, { ...Object.fromEntries(empty), userErrors: [error] }] as const];
  });
  return Object.fromEntries(payloads);
}

const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  // In the background nobody is asked for a scope: the operation was allowed when it began.
  if (context instanceof Set)
    checkScope(context, { type: info.parentType.name, field: info.fieldName });
  const value: unknown =
    typeof source === 'object' && source !== null
      ? Object.getOwnPropertyDescriptor(source, info.fieldName)?.value
      : undefined;
  if (value === undefined) {
    throw new GraphQLError(
      `The sandbox does not answer ${info.parentType.name}.${info.fieldName} yet.`,
      { extensions: { code: 'NOT_IN_SANDBOX' } },
    );
  }
  return typeof value === 'function' ? (value(args) as unknown) : value;
};

/** In the background there are no pages: a connection is answered whole. */
const resolveWholly: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const isConnection = getNamedType(info.returnType).name.endsWith('Connection');
  return resolveField(source, isConnection ? { ...args, whole: true } : args, context, info);
};
