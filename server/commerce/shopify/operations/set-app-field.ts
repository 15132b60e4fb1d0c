import { z } from 'zod';
import { type AdminRequest, userErrors } from '../admin-request.ts';

const document = `mutation SetAppField($fields: [MetafieldsSetInput!]!) {
  metafieldsSet(metafields: $fields) {
    userErrors { field code message }
  }
}`;

const answer = z.object({ metafieldsSet: z.object({ userErrors }).nullable() });

/** A field of the app's own installation: the app's blocks in themes can read it, merchants and other apps can't write it. */
export function setAppField(field: {
  ownerId: string;
  namespace: string;
  key: string;
  type: string;
  value: string;
}): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { fields: [field] }, answer, cost: 15 };
}
