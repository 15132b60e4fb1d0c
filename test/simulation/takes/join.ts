import { joinMember } from '../../../server/operations/join-member.ts';
import { survive } from '../survive.ts';
import { say, type World } from '../world.ts';

/** A customer joins by hand, or the guest opens an account. */
export async function join(world: World): Promise<void> {
  const { dice, shop, now } = world;
  const guest = { id: '599', email: 'guest@example.com' };
  const who = dice.chance(30) ? guest : dice.choose(world.customers);
  if (who === undefined) return;
  if (who === guest && world.customers.every(({ id }) => id !== guest.id))
    world.customers.push(guest);
  const person = {
    customerId: who.id,
    email: who.email,
    phone: null,
    firstName: null,
    lastName: null,
    joinedAt: now,
  };
  const joined = await survive(world, (deps) =>
    joinMember(deps, { shop, person, joinedBy: 'shopper', now }),
  );
  say(world, `customer ${who.id} joins: member ${joined.memberId}`);
}
