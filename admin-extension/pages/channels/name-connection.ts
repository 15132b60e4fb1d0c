import type { AdminConnection } from '../../../server/contract/admin-connections.ts';

/** As Stripe calls the account; its id where it has no name. */
export function nameConnection({ account_name, account_id }: AdminConnection): string {
  return account_name || account_id;
}
