import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const document = `query ReadScopes {
  currentAppInstallation { accessScopes { handle } }
}`;

const answer = z.object({
  currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
});

export function readScopes(): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: {}, answer, cost: 10 };
}
