import {
  execute,
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { type ShopState, startAction } from '../shop/shop-state.ts';
import { shopTime } from '../shop/shop-time.ts';

const concurrentMax = 5;
const connectionsMax = 5;
const depthMax = 2;

/** How the next operations go. */
export interface BulkPolicy {
  /** So often it is asked whether one is done before it is. */
  reads: number;
  /** Why it fails; null: it doesn't. */
  errorCode: 'ACCESS_DENIED' | 'INTERNAL_SERVER_ERROR' | 'TIMEOUT' | null;
  /** Whether what hangs under an object may come before it, as it does unless grouping is asked for. */
  scattered: boolean;
  /** The next download is cut after so many bytes. */
  cutAfter: number | null;
}

interface BulkOperation {
  id: string;
  query: string;
  status: 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELED';
  errorCode: string | null;
  createdAt: Date;
  completedAt: Date | null;
  readsLeft: number;
  lines: readonly string[];
}

/** What the platform gathers in the background: queries without pages, answered as a file of lines. */
export class BulkOperations {
  policy: BulkPolicy = { reads: 0, errorCode: null, scattered: true, cutAfter: null };
  /** Where the files are fetched. */
  origin = '';
  private readonly state: ShopState;
  private readonly operations = new Map<string, BulkOperation>();

  constructor(state: ShopState) {
    this.state = state;
  }

  async run(
    gather: {
      schema: GraphQLSchema;
      rootValue: unknown;
      resolve: GraphQLFieldResolver<unknown, unknown>;
    },
    { query, groupObjects }: { query: string; groupObjects: boolean },
  ): Promise<Record<string, unknown>> {
    const { document, problem } = readBulkQuery(gather.schema, query);
    if (document === null) return refusal('INVALID', problem);
    const running = [...this.operations.values()].filter(({ status }) => status === 'RUNNING');
    if (running.length >= concurrentMax) {
      const ids = running.map(({ id }) => id).join(', ');
      return refusal('OPERATION_IN_PROGRESS', `Bulk query operations are in progress: ${ids}.`);
    }
    const result = await execute({
      schema: gather.schema,
      document,
      rootValue: gather.rootValue,
      fieldResolver: gather.resolve,
    });
    const [error] = result.errors ?? [];
    if (error !== undefined) throw error;
    const { parents, children } = flatten(result.data);
    const scatter = this.policy.scattered && !groupObjects;
    const lines = scatter
      ? [...children.toReversed(), ...parents.map(({ text }) => text)]
      : parents.flatMap(({ text, below }) => [text, ...below]);
    const id = `gid://shopify/BulkOperation/${this.state.identifiers.next('bulk')}`;
    const operation: BulkOperation = {
      id,
      query,
      status: 'RUNNING',
      errorCode: null,
      createdAt: this.state.clock.now(),
      completedAt: null,
      readsLeft: this.policy.reads,
      lines,
    };
    this.operations.set(id, operation);
    if (operation.readsLeft === 0) this.finish(operation);
    return { bulkOperation: this.present(operation), userErrors: [] };
  }

  read(id: string): Record<string, unknown> | null {
    const operation = this.operations.get(id);
    if (operation === undefined) return null;
    if (operation.status === 'RUNNING') {
      if (operation.readsLeft === 0) this.finish(operation);
      else operation.readsLeft -= 1;
    }
    return this.present(operation);
  }

  cancel(id: string): Record<string, unknown> {
    const operation = this.operations.get(id);
    if (operation?.status === 'RUNNING') {
      operation.status = 'CANCELED';
      operation.completedAt = this.state.clock.now();
    }
    return { bulkOperation: operation ? this.present(operation) : null, userErrors: [] };
  }

  /** The file of an operation, by the number of its id. */
  file(number: string): Buffer | null {
    const operation = this.operations.get(`gid://shopify/BulkOperation/${number}`);
    return operation?.status === 'COMPLETED'
      ? Buffer.from(operation.lines.map((line) => `${line}\n`).join(''))
      : null;
  }

  /** How much of the next download arrives; null: all of it. */
  takeCut(): number | null {
    const { cutAfter } = this.policy;
    this.policy.cutAfter = null;
    return cutAfter;
  }

  private finish(operation: BulkOperation): void {
    const { errorCode } = this.policy;
    operation.status = errorCode === null ? 'COMPLETED' : 'FAILED';
    operation.errorCode = errorCode;
    operation.completedAt = this.state.clock.now();
    startAction(this.state).tell('bulk_operations/finish', {
      admin_graphql_api_id: operation.id,
      completed_at: shopTime(operation.completedAt),
      created_at: shopTime(operation.createdAt),
      error_code: errorCode?.toLowerCase() ?? null,
      status: operation.status.toLowerCase(),
      type: 'query',
    });
  }

  private present(operation: BulkOperation): Record<string, unknown> {
    const { id, status, lines } = operation;
    const hasFile = status === 'COMPLETED' && lines.length > 0;
    return {
      __typename: 'BulkOperation',
      id,
      status,
      errorCode: operation.errorCode,
      query: operation.query,
      type: 'QUERY',
      createdAt: operation.createdAt.toISOString(),
      completedAt: operation.completedAt?.toISOString() ?? null,
      objectCount: String(lines.length),
      rootObjectCount: String(lines.length),
      fileSize: null,
      url: hasFile ? `${this.origin}/bulk/${id.split('/').at(-1)}.jsonl` : null,
      partialDataUrl: null,
    };
  }
}

function refusal(code: string, message: string): Record<string, unknown> {
  return { bulkOperation: null, userErrors: [{ field: ['query'], code, message }] };
}

/** The document, or the platform's own rule that it breaks. */
function readBulkQuery(
  schema: GraphQLSchema,
  query: string,
): { document: DocumentNode | null; problem: string } {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { document: null, problem: error.message };
  }
  const [invalid] = validate(schema, document);
  const problem = invalid?.message ?? brokenRule(schema, document);
  return problem === null ? { document, problem: '' } : { document: null, problem };
}

function brokenRule(schema: GraphQLSchema, document: DocumentNode): string | null {
  const typeInfo = new TypeInfo(schema);
  const problems: string[] = [];
  const path: ('connection' | 'list' | 'other')[] = [];
  let connections = 0;
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(node) {
          const type = typeInfo.getType();
          const isConnection = type ? getNamedType(type).name.endsWith('Connection') : false;
          const isList = type ? isListType(getNullableType(type)) : false;
          const { value } = node.name;
          const isEdges = value === 'edges' && path.at(-1) === 'connection';
          if (value === 'nodes' && path.at(-1) === 'connection')
            problems.push('Connections are to be asked for by edges and node.');
          if (isConnection) {
            connections += 1;
            const above = path.filter((each) => each === 'connection').length;
            if (above > depthMax)
              problems.push(
                `Bulk queries cannot contain connections with a nesting depth greater than ${depthMax}.`,
              );
            if (path.includes('list'))
              problems.push(
                'Queries that contain a connection field within a list field are not currently supported.',
              );
          }
          path.push(isConnection ? 'connection' : isList && !isEdges ? 'list' : 'other');
          if (value === 'node' && !hasIdBesideConnections(node.selectionSet?.selections ?? []))
            problems.push(
              "The parent 'node' field for a nested connection must select the 'id' field.",
            );
        },
        leave() {
          path.pop();
        },
      },
    }),
  );
  if (connections === 0) return 'Bulk queries must contain at least one connection.';
  if (connections > connectionsMax)
    return `Bulk queries cannot contain more than ${connectionsMax} connections.`;
  return problems[0] ?? null;
}

function hasIdBesideConnections(selections: readonly { kind: Kind }[]): boolean {
  const text = JSON.stringify(selections);
  if (!text.includes('"value":"edges"')) return true;
  return selections.some(
    (selection) =>
      selection.kind === Kind.FIELD &&
      'name' in selection &&
      JSON.stringify(selection.name).includes('"value":"id"'),
  );
}

interface Flat {
  parents: { text: string; below: string[] }[];
  children: string[];
}

/** One line an object: what hangs under it by a connection has its own, with `__parentId`. */
function flatten(data: unknown): Flat {
  const flat: Flat = { parents: [], children: [] };
  for (const connection of Object.values(asObject(data)))
    for (const node of nodesOf(connection)) {
      const below: string[] = [];
      flat.parents.push({ text: lineOf(node, null, below), below });
      flat.children.push(...below);
    }
  return flat;
}

function lineOf(node: Record<string, unknown>, parentId: unknown, below: string[]): string {
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null && 'edges' in value)
      for (const child of nodesOf(value)) below.push(lineOf(child, node['id'], below));
    else own[name] = value;
  }
  return JSON.stringify(parentId === null ? own : { ...own, __parentId: parentId });
}

function nodesOf(connection: unknown): Record<string, unknown>[] {
  const edges = asObject(connection)['edges'];
  return Array.isArray(edges) ? edges.map((edge) => asObject(asObject(edge)['node'])) : [];
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
