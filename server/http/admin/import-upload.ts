import type { Request, RequestHandler, Response } from 'express';
import { AppError } from '../../base/errors.ts';
import { fieldProblems } from '../../base/field-problems.ts';
import { membersQuery } from '../../contract/admin-imports.ts';
import { fileBytesMax, uploadMembers } from '../../operations/imports/upload-members.ts';
import { presentProblem } from '../present-problem.ts';
import { sendAnswer } from '../send-answer.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';
import { presentImport } from './present-import.ts';

/** Files that one process takes at once. */
const uploadsMax = 4;

/** Takes a file of members as it comes, and answers when it is kept; a job then settles it. */
export function createImportUpload(
  deps: AdminDeps,
  authenticate: (request: Request) => Promise<Staff>,
): RequestHandler {
  let uploads = 0;
  return async (request, response) => {
    uploads += 1;
    try {
      const staff = await authenticate(request);
      if (uploads > uploadsMax)
        throw new AppError('unavailable', 'Many files are being sent. Try again in a moment.', {
          retryAfterSeconds: 10,
        });
      await takeFile(deps, staff, { request, response });
    } finally {
      uploads -= 1;
      // What is left of a refused file is read and forgotten, so that the answer is heard; once nobody else reads it.
      setImmediate(() => request.resume());
    }
  };
}

async function takeFile(
  { db, clock }: AdminDeps,
  staff: Staff,
  { request, response }: { request: Request; response: Response },
): Promise<void> {
  const query = membersQuery.safeParse({ ...request.query });
  if (!query.success)
    throw new AppError('invalid_request', 'Some of what was sent can’t be taken: see errors.', {
      fields: fieldProblems(query.error.issues),
    });
  if (Number(request.headers['content-length'] ?? 0) > fileBytesMax)
    throw new AppError('payload_too_large', 'A file may have 100 MB at the most.');
  const { dry_run: dryRun, on_error: onError, name } = query.data;
  const uploaded = await uploadMembers(db, {
    shop: staff.shop,
    file: request.iterator({ destroyOnReturn: false }),
    options: { fileName: name, dryRun: dryRun === '1', onError },
    by: staff.name,
    now: clock.now(),
    enqueue: true,
  });
  if (!('refused' in uploaded))
    return sendAnswer(response, { status: 202, body: presentImport(uploaded) });
  const { refused: code, detail } = uploaded;
  return sendAnswer(response, {
    status: 409,
    body: presentProblem({ status: 409, code, detail }),
  });
}
