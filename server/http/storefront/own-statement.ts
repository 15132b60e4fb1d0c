import { AppError } from '../../base/errors.ts';
import type { StorefrontStatement } from '../../contract/storefront.ts';
import { readStatement, type Statement } from '../../operations/read-statement.ts';
import { presentStatementRows } from '../present-statement.ts';
import type { Refused } from '../route.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './read-page.ts';
import { refuseShopper } from './refuse-shopper.ts';

/** A shopper's own statement for the days `from` to `to`, both included. */
export async function readOwnStatement(
  { db }: Pick<StorefrontDeps, 'db'>,
  shopper: Shopper,
  days: { from: string; to: string },
): Promise<Statement | Refused> {
  const memberId = memberOf(shopper);
  const { shop, locale } = shopper;
  const asked = { shop, memberId, ...days, reader: 'shopper', locale } as const;
  const statement = await readStatement(db, asked);
  if (statement === null) throw new AppError('not_found', 'There is no such member.');
  return 'refused' in statement ? refuseShopper({ db }, shopper, statement) : statement;
}

export function presentStatement(statement: Statement): StorefrontStatement {
  return {
    shop: statement.shopName,
    member_name: statement.memberName,
    points_name: statement.pointsName,
    ...presentStatementRows(statement),
    too_many: statement.tooMany,
  };
}
