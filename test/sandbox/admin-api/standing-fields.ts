import { z } from 'zod';
import type { Customer } from '../shop/customer.ts';
import type { ShopState } from '../shop/shop-state.ts';
import { addTags, removeTags } from '../shop/tag-customer.ts';
import { customerObject } from './customer-object.ts';
import { idOfGid } from './connection.ts';
import { installationGid } from './installation-gid.ts';

const fieldsMax = 25;

const metafield = z.looseObject({
  ownerId: z.string(),
  namespace: z.string().nullish(),
  key: z.string(),
  type: z.string().nullish(),
  value: z.string(),
});
const fieldName = metafield.pick({ ownerId: true, namespace: true, key: true });

/** Tags of customers, and metafields of them and of the app, as the Admin API writes them. */
export function standingFields(state: ShopState): Record<string, unknown> {
  return {
    tagsAdd: (change: TagChange) => changeTags(state, change, addTags),
    tagsRemove: (change: TagChange) => changeTags(state, change, removeTags),
    metafieldsSet: ({ metafields }: { metafields: unknown }) =>
      setFields(state, z.array(metafield).max(fieldsMax).parse(metafields)),
    metafieldsDelete: ({ metafields }: { metafields: unknown }) =>
      deleteFields(state, z.array(fieldName).max(fieldsMax).parse(metafields)),
  };
}

interface TagChange {
  id: string;
  tags: readonly string[];
}

function changeTags(state: ShopState, { id, tags }: TagChange, change: typeof addTags): unknown {
  const customer = ownerOf(state, id);
  if (customer === null)
    return { node: null, userErrors: [{ field: ['id'], message: 'Node does not exist' }] };
  change(state, customer.id, tags);
  return { node: customerObject(state, customer), userErrors: [] };
}

function setFields(state: ShopState, fields: readonly z.infer<typeof metafield>[]): unknown {
  const userErrors = fields.flatMap((field, index) => refuse(state, field, index));
  if (userErrors.length > 0) return { metafields: null, userErrors };
  for (const { ownerId, namespace, key, value } of fields)
    fieldsOf(state, ownerId)?.set(nameOf({ namespace, key }), value);
  return { metafields: fields.map(metafieldObject), userErrors: [] };
}

function refuse(state: ShopState, field: z.infer<typeof metafield>, index: number): unknown[] {
  const error = (name: string, code: string, message: string) => [
    { field: ['metafields', String(index), name], code, message, elementIndex: null },
  ];
  if (fieldsOf(state, field.ownerId) === null)
    return error('ownerId', 'INVALID', 'Owner does not exist.');
  if (field.value === '') return error('value', 'BLANK', "Value can't be blank.");
  if (field.type === 'number_integer' && !/^-?\d+$/.test(field.value))
    return error('value', 'INVALID_VALUE', 'Value must be an integer.');
  if (field.type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(field.value))
    return error('value', 'INVALID_VALUE', 'Value must be a date.');
  if (field.type === 'json' && !isJson(field.value))
    return error('value', 'INVALID_VALUE', 'Value is invalid JSON.');
  return [];
}

function deleteFields(state: ShopState, fields: readonly z.infer<typeof fieldName>[]): unknown {
  const deletedMetafields = fields.map(({ ownerId, namespace, key }) => {
    const isGone = fieldsOf(state, ownerId)?.delete(nameOf({ namespace, key })) ?? false;
    return isGone ? { ownerId, namespace: namespace ?? '$app', key } : null;
  });
  return { deletedMetafields, userErrors: [] };
}

function ownerOf(state: ShopState, gid: string): Customer | null {
  return state.customers.get(idOfGid(gid, 'Customer') ?? '') ?? null;
}

/** Of a customer, or of the app's own installation. */
function fieldsOf(state: ShopState, gid: string): Map<string, string> | null {
  if (gid === installationGid) return state.appFields;
  return ownerOf(state, gid)?.metafields ?? null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A field without a namespace is the app's own. */
function nameOf({
  namespace,
  key,
}: {
  namespace?: string | null | undefined;
  key: string;
}): string {
  return `${namespace ?? '$app'}.${key}`;
}

function metafieldObject({ namespace, key, type, value }: z.infer<typeof metafield>): unknown {
  return { __typename: 'Metafield', namespace: namespace ?? '$app', key, type, value };
}
