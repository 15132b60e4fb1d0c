import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { adminPaths } from '../../contract/paths.ts';
import { statementFileQuery } from '../../contract/statement.ts';
import { readStatement, statementLinesMax } from '../../operations/read-statement.ts';
import { FileBody } from '../file-body.ts';
import { longStatement } from '../present-statement.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import { makeStatementFile } from '../statements/make-statement-file.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';
import { staffStatementWords } from './staff-statement-words.ts';

const params = z.object({ id: z.string().regex(/^\d{1,18}$/) });
const route = routeFor<Staff>();

/** A member's statement as a file for staff. */
export function listStatementRoutes({ db }: Pick<AdminDeps, 'db'>): Route<Staff>[] {
  return [
    route({
      method: 'get',
      path: adminPaths.memberStatement,
      in: { params, query: statementFileQuery },
      out: z.instanceof(FileBody),
      handler: async ({ caller, params: { id }, query }) => {
        const { from, to, format } = query;
        const { shop } = caller;
        const asked = { shop, memberId: id, from, to, reader: 'staff' as const };
        const statement = await readStatement(db, asked);
        if (statement === null) throw new AppError('not_found', 'There is no such member.');
        if ('refused' in statement) return refuse(statement);
        if (statement.tooMany) return refuse(longStatement(statementLinesMax));
        const name = `statement-${id}-${from}-${to}`;
        const words = staffStatementWords(statement);
        return { status: 200, body: await makeStatementFile(statement, { format, words, name }) };
      },
    }),
  ];
}
