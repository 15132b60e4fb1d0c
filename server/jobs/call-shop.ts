import type { Clock } from '../base/clock.ts';
import type { Encryption } from '../base/encryption.ts';
import { AppError } from '../base/errors.ts';
import type { ShopConnection } from '../commerce/commerce.ts';
import {
  distrustToken,
  openConnection,
  type RefreshTokens,
} from '../operations/open-connection.ts';
import type { Database } from '../store/database.ts';

export interface CallDeps {
  db: Database;
  clock: Clock;
  encryption: Encryption;
  refresh: RefreshTokens;
}

/** Calls the platform with a token that is good; when it refuses the token, the next try brings a new one. */
export async function callShop<Outcome>(
  deps: CallDeps,
  shopId: string,
  call: (connection: ShopConnection) => Promise<Outcome>,
): Promise<Outcome> {
  const connection = await openConnection(deps, shopId, deps.clock.now());
  try {
    return await call(connection);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthenticated')
      await distrustToken(deps, connection, deps.clock.now());
    throw error;
  }
}
