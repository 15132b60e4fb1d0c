import { storefrontPaths } from '../../contract/paths.ts';
import { statementQuery } from '../../contract/statement.ts';
import { storefrontStatement } from '../../contract/storefront.ts';
import { type Route, routeFor } from '../route.ts';
import type { Shopper } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './read-page.ts';
import { presentStatement, readOwnStatement } from './own-statement.ts';

const route = routeFor<Shopper>();

/** A shopper's own statement. */
export function listStatementRoutes(deps: Pick<StorefrontDeps, 'db'>): Route<Shopper>[] {
  return [
    route({
      method: 'get',
      path: storefrontPaths.statement,
      in: { query: statementQuery },
      out: storefrontStatement,
      handler: async ({ caller, query }) => {
        const statement = await readOwnStatement(deps, caller, query);
        if ('refused' in statement) return statement;
        return { status: 200, body: presentStatement(statement) };
      },
    }),
  ];
}
