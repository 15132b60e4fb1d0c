import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const document = `query ReadInstallation {
  currentAppInstallation { id }
}`;

const answer = z.object({ currentAppInstallation: z.object({ id: z.string() }) });

export function readInstallation(): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: {}, answer, cost: 10 };
}
