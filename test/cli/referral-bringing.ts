import { type Person, person, sharing } from './referral-people.ts';
import {
  type Advocate,
  agoAt,
  type Bought,
  type PlacedOrder,
  type ReferralShop,
} from './referral-shop.ts';

export interface Brought {
  advocate: Advocate;
  friend: Person;
  code: string;
  placed: PlacedOrder;
}

/** A friend who claims on the page and orders with the code that they got. */
export async function bring(
  shop: ReferralShop,
  told: { advocate?: Advocate; friend?: Person; order?: Bought } = {},
): Promise<Brought> {
  const { advocate = await shop.advocate(), friend = person() } = told;
  const claimed = await shop.claim(friend, advocate);
  const code = await shop.codeOf(friend, claimed);
  const placed = await shop.order(friend, { codes: [code], ...told.order });
  await shop.becomes(advocate, (newest) => String(newest?.order?.id) === placed.id);
  return { advocate, friend, code, placed };
}

/** One whom staff has to look at. */
export async function held(shop: ReferralShop): Promise<Brought> {
  const advocate = await shop.advocate();
  return bring(shop, { advocate, friend: person(sharing(advocate, 'phone')) });
}

/** A member with two orders. */
export async function golden(shop: ReferralShop): Promise<Advocate> {
  const advocate = await shop.advocate();
  await shop.order(advocate, { placedAt: agoAt(20 * 86_400) });
  return advocate;
}

/** Somebody with an account of the platform's, so that they can be given things there. */
export function account(shop: ReferralShop): Person {
  const who = person();
  const { id } = shop.at.sandbox.shop.createCustomer({ email: who.email, quietly: true });
  return { ...who, customerId: id };
}

/** All of an order. */
export function refundOf({ id, lineId }: PlacedOrder): NonNullable<Bought['refunds']>[number] {
  return {
    id: `${id}5`,
    orderId: id,
    lines: [{ id: lineId, quantity: 1, subtotal: 6000 }],
  };
}
