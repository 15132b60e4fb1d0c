import type { Tx } from '../store/database.ts';
import { listUnclaimedOrders } from '../store/waiting-orders.ts';
import type { Program } from '../domain/program/program.ts';
import { contactsOf, type Person } from './person.ts';
import { settleOrders } from './settle-orders.ts';
import type { SettleDeps, SettlingShop } from './settlement.ts';

/** Orders that one joining claims at the most. */
const claimsMax = 200;
const dayMs = 86_400_000;

/** Orders that were waiting for these people, who have just joined, become theirs. */
export async function claimOrders(
  deps: SettleDeps,
  tx: Tx,
  step: { shop: SettlingShop; program: Program; people: readonly Person[]; now: Date },
): Promise<void> {
  const { shop, people, now } = step;
  if (people.length === 0) return;
  const claimed = await listUnclaimedOrders(tx, shop.shopId, {
    customerIds: people
      .flatMap((person) => [person.customerId, person.stripeCustomerId ?? null])
      .filter((id) => id !== null),
    contactHashes: people
      .flatMap(contactsOf)
      .flatMap((contact) => deps.hashContact(shop.shopId, contact)),
    since: new Date(now.getTime() - step.program.settings.unclaimedDays * dayMs),
    limit: claimsMax,
  });
  await settleOrders(deps, tx, { shop, work: { messages: [], claimed, people }, now });
}
