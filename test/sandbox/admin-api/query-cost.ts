import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';

const mutationCost = 10;

/**
 * What a document asks for at most: an object costs one point, a mutation ten, a connection each of
 * its pages' objects. An estimate of Shopify's rules, good enough to be throttled by.
 */
export function requestedQueryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const typeInfo = new TypeInfo(schema);
  const sizes: number[] = [1];
  let cost = 0;
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(node) {
          const type = typeInfo.getType();
          const named = type ? getNamedType(type) : undefined;
          const size = sizes.at(-1) ?? 1;
          const isMutation = typeInfo.getParentType() === schema.getMutationType();
          if (isMutation) cost += mutationCost;
          else if (named && isCompositeType(named)) cost += size;
          const isConnection = isObjectType(named) && named.name.endsWith('Connection');
          sizes.push(isConnection ? size * pageSize(node, variables) : size);
        },
        leave() {
          sizes.pop();
        },
      },
    }),
  );
  return Math.max(cost, 1);
}

function pageSize(node: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const argument = node.arguments?.find(
    ({ name }) => name.value === 'first' || name.value === 'last',
  );
  if (argument?.value.kind === Kind.INT) return Number(argument.value.value);
  if (argument?.value.kind === Kind.VARIABLE) {
    return Number(variables[argument.value.name.value] ?? 1);
  }
  return 1;
}

/** The objects that were really answered; a mutation's ten points are never given back. */
export function actualQueryCost(data: unknown, isMutation: boolean): number {
  const objects = countObjects(data) - 1;
  return isMutation ? Math.max(mutationCost, objects) : Math.max(objects, 1);
}

function countObjects(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countObjects(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + countObjects(one), 1);
}
