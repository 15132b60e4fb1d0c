import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

/** A large file comes as an address, which says nothing here. */
const document = `query ReadTheme($filenames: [String!]!) {
  themes(first: 1, roles: [MAIN]) {
    nodes {
      files(first: 1, filenames: $filenames) {
        nodes {
          body { ... on OnlineStoreThemeFileBodyText { content } }
        }
      }
    }
  }
}`;

const file = z.object({
  body: z.union([z.object({ content: z.string() }), z.strictObject({})]),
});

const answer = z.object({
  themes: z
    .object({
      nodes: z.array(z.object({ files: z.object({ nodes: z.array(file) }).nullable() })),
    })
    .nullable(),
});

/** The settings of the theme that shoppers see. */
export function readTheme(): AdminRequest<z.infer<typeof answer>> {
  return {
    document,
    variables: { filenames: ['config/settings_data.json'] },
    answer,
    cost: 10,
  };
}
