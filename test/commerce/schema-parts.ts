import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { AdminRequest } from '../../server/commerce/shopify/admin-request.ts';

/** Enums whose every value the program knows: a new one would be read by nobody. */
const knownWhole = ['BulkOperationStatus', 'DiscountStatus', 'StoreCreditSystemEvent'];

export function operationOf({ document }: AdminRequest<unknown>): OperationDefinitionNode {
  const [definition] = parse(document).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('not an operation');
  return definition;
}

/** Each field and each input that a request touches, with its type, as this schema has it. */
export function partsUsedBy(schema: GraphQLSchema, request: AdminRequest<unknown>): string[] {
  const parts: string[] = [];
  const typeInfo = new TypeInfo(schema);
  const onField = (node: FieldNode) => {
    const field = typeInfo.getFieldDef();
    const parent = typeInfo.getParentType()?.name ?? '';
    if (node.name.value === '__typename') return;
    if (field === undefined || field === null) {
      parts.push(`${parent}.${node.name.value}: missing`);
      return;
    }
    parts.push(`${parent}.${sayField(field)}`);
    const named = getNamedType(field.type);
    if (knownWhole.includes(named.name)) parts.push(valuesOf(schema, named.name));
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

function sayField(field: GraphQLField<unknown, unknown>): string {
  const mandatory = field.args.filter((arg) => isNonNullType(arg.type));
  const args =
    mandatory.length === 0
      ? ''
      : `(${mandatory.map((arg) => `${arg.name}: ${arg.type}`).join(', ')})`;
  const deprecation = field.deprecationReason ? ' @deprecated' : '';
  return `${field.name}${args}: ${field.type}${deprecation}`;
}

function inputsUsed(
  type: GraphQLInputType | ReturnType<typeof typeFromAST>,
  value: unknown,
): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => inputsUsed(type, item));
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

/** `DiscountStatus = ACTIVE | EXPIRED | SCHEDULED`. */
export function valuesOf(schema: GraphQLSchema, enumName: string): string {
  const type = schema.getType(enumName);
  const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  return `${enumName} = ${values.toSorted().join(' | ')}`;
}
