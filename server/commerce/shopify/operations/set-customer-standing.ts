import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const document = `mutation SetCustomerStanding(
  $customer: ID!
  $removeTags: [String!]!
  $removes: Boolean!
  $addTags: [String!]!
  $adds: Boolean!
  $fields: [MetafieldsSetInput!]!
  $clearFields: [MetafieldIdentifierInput!]!
  $clears: Boolean!
) {
  tagsRemove(id: $customer, tags: $removeTags) @include(if: $removes) {
    userErrors { message }
  }
  tagsAdd(id: $customer, tags: $addTags) @include(if: $adds) {
    userErrors { message }
  }
  metafieldsSet(metafields: $fields) {
    userErrors { message }
  }
  metafieldsDelete(metafields: $clearFields) @include(if: $clears) {
    userErrors { message }
  }
}`;

const part = z.object({ userErrors: z.array(z.object({ message: z.string() })) }).nullable();

const answer = z.object({
  tagsRemove: part.optional(),
  tagsAdd: part.optional(),
  metafieldsSet: part,
  metafieldsDelete: part.optional(),
});

interface FieldName {
  ownerId: string;
  namespace: string;
  key: string;
}

export function setCustomerStanding(variables: {
  customer: string;
  removeTags: readonly string[];
  removes: boolean;
  addTags: readonly string[];
  adds: boolean;
  fields: readonly (FieldName & { type: string; value: string })[];
  clearFields: readonly FieldName[];
  clears: boolean;
}): AdminRequest<z.infer<typeof answer>> {
  return { document, variables, answer, cost: 40 };
}
