import { apiStatement, statementQuery } from '../../contract/statement.ts';
import { readStatement, statementLinesMax } from '../../operations/read-statement.ts';
import type { Database } from '../../store/database.ts';
import { presentStatementRows, longStatement } from '../present-statement.ts';
import { refuse } from '../route.ts';
import { memberParams, noSuchMember } from './api-ids.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

export function statementRoutes({ db }: { db: Database }): ApiRoute[] {
  return [
    apiRoute({
      method: 'get',
      path: '/members/:id/statement',
      scope: 'ledger:read',
      tag: 'Ledger',
      summary: 'Read a member’s statement',
      description:
        'For a period of days in the shop’s time zone, five years at the most: opening, every line, closing.',
      answers: {
        200: 'The statement.',
        422: '`period_backwards`, `period_too_long`, `statement_too_long`: choose another period, as `detail` says.',
      },
      in: { params: memberParams, query: statementQuery },
      out: apiStatement,
      handler: async ({ caller, params, query }) => {
        const { shop } = caller;
        const asked = { shop, memberId: params.id, ...query, reader: 'staff' as const };
        const statement = await readStatement(db, asked);
        if (statement === null) throw noSuchMember(params.id);
        if ('refused' in statement) return refuse(statement);
        if (statement.tooMany) return refuse(longStatement(statementLinesMax));
        return {
          status: 200,
          body: {
            member_id: statement.memberId,
            member_name: statement.memberName,
            ...presentStatementRows(statement),
          },
        };
      },
    }),
  ];
}
