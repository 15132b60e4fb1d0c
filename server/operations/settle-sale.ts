import type { ShopOrder } from '../../webhooks/shop-event.ts';
import type { SaleBuyer } from '../../webhooks/stripe/translate-sale.ts';
import type { Program } from '../domain/program/program.ts';
import type { Tx } from '../store/database.ts';
import { readOrder } from '../store/orders.ts';
import { accountOf, type Person } from './person.ts';
import { readProgram } from './read-program.ts';
import { findKnownMembers, joinProgram, knownMember, resolveMember } from './resolve-member.ts';
import { settleOrders } from './settle-orders.ts';
import { type SettleDeps, Settlement, type SettlingShop } from './settlement.ts';

/** Settles a sale of a further channel as it was read whole: as one message about one order, like any other. */
export async function settleSale(
  deps: SettleDeps,
  step: { shop: SettlingShop; sale: { order: ShopOrder; buyer: SaleBuyer }; now: Date },
): Promise<void> {
  const { shop, sale, now } = step;
  const { order } = sale;
  const { program } = await readProgram(deps.db, shop.shopId);
  await deps.db.transaction(async (tx) => {
    const known = await readOrder(tx, shop.shopId, order.orderId);
    const owner = known?.memberId == null ? await findOwner(tx, { ...step, program }) : null;
    await settleOrders(deps, tx, {
      shop,
      work: {
        messages: [{ orderId: order.orderId, order }],
        claimed: [],
        people: [],
        owners: owner === null ? new Map() : new Map([[order.orderId, owner]]),
      },
      now,
    });
  });
}

/**
 * Whose a sale is. The shop's own id of the customer and Stripe's are believed: an account that is known gets what is
 * new of them, and one that is not joins by buying, where the program says so. An e-mail is what somebody has typed at
 * a checkout: it finds its member, who gets the points, and gives nobody an identity. Null: the sale waits for whoever
 * proves its e-mail or phone.
 */
async function findOwner(
  tx: Tx,
  step: {
    shop: SettlingShop;
    sale: { order: ShopOrder; buyer: SaleBuyer };
    program: Program;
    now: Date;
  },
): Promise<string | null> {
  const { shop, sale, program, now } = step;
  const account = accountHolder(sale);
  const guest = { ...nobody, email: sale.order.email, phone: sale.order.phone, joinedAt: now };
  const known = await findKnownMembers(tx, shop.shopId, [account, guest]);
  const settlement = new Settlement(tx, shop, now);
  const found =
    (await resolveMember(tx, settlement, { person: account, known })) ?? knownMember(guest, known);
  if (found !== null) return found;
  const { externalId, stripeCustomerId } = sale.buyer;
  if (program.joining !== 'automatic' || (externalId ?? stripeCustomerId) === null) return null;
  const joining = { person: account, known, program, joinedBy: 'platform' as const };
  const memberId = await joinProgram(tx, settlement, joining);
  await settlement.post();
  return memberId;
}

const nobody = { customerId: null, email: null, phone: null, firstName: null, lastName: null };

function accountHolder({ order, buyer }: { order: ShopOrder; buyer: SaleBuyer }): Person {
  return {
    ...nobody,
    ...accountOf(buyer.stripeCustomerId),
    externalId: buyer.externalId,
    firstName: order.customer?.firstName ?? null,
    lastName: order.customer?.lastName ?? null,
    joinedAt: new Date(order.placedAt),
  };
}
