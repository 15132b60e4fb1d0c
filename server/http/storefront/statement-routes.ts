import { AppError } from '../../base/errors.ts';
import { storefrontPaths } from '../../contract/paths.ts';
import { statementQuery } from '../../contract/statement.ts';
import { storefrontStatement } from '../../contract/storefront.ts';
import { readStatement } from '../../operations/read-statement.ts';
import { presentStatementRows } from '../present-statement.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './member-routes.ts';

const route = routeFor<Shopper>();

/** A shopper's own statement. */
export function listStatementRoutes({ db }: Pick<StorefrontDeps, 'db'>): Route<Shopper>[] {
  return [
    route({
      method: 'get',
      path: storefrontPaths.statement,
      in: { query: statementQuery },
      out: storefrontStatement,
      handler: async ({ caller, query }) => {
        const memberId = memberOf(caller);
        const { shop } = caller;
        const statement = await readStatement(db, { shop, memberId, ...query, reader: 'shopper' });
        if (statement === null) throw new AppError('not_found', 'There is no such member.');
        if ('refused' in statement) return refuse(statement);
        return {
          status: 200,
          body: {
            shop: statement.shopName,
            member_name: statement.memberName,
            points_name: statement.pointsName,
            ...presentStatementRows(statement),
            too_many: statement.tooMany,
          },
        };
      },
    }),
  ];
}
