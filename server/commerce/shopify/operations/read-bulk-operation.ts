import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const document = `query ReadBulkOperation($id: ID!) {
  bulkOperation(id: $id) { status errorCode objectCount url partialDataUrl }
}`;

const answer = z.object({
  bulkOperation: z
    .object({
      status: z.enum([
        'CANCELED',
        'CANCELING',
        'COMPLETED',
        'CREATED',
        'EXPIRED',
        'FAILED',
        'RUNNING',
      ]),
      errorCode: z.string().nullable(),
      objectCount: z.string(),
      url: z.string().nullable(),
      partialDataUrl: z.string().nullable(),
    })
    .nullable(),
});

export function readBulkOperation(id: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { id }, answer, cost: 1 };
}
