import { customerTags } from '../stock-words.ts';
import { post, say, type World } from '../world.ts';

/** Staff give a customer a tag, or take it. */
export function tag(world: World): void {
  const { dice, now } = world;
  const customer = dice.choose(world.customers);
  if (customer === undefined) return;
  const has = dice.chance(65);
  const word = dice.pick(customerTags);
  const tags = [dice.chance(20) ? word.toLowerCase() : word];
  const saidAt = Math.floor(now.getTime() / 1000) * 1000;
  const body = JSON.stringify({
    customerId: `gid://shopify/Customer/${customer.id}`,
    tags,
    occurredAt: new Date(saidAt).toISOString(),
  });
  const topic = `customer.tags_${has ? 'added' : 'removed'}`;
  post(world, { topic, body }, { of: 'tags', customerId: customer.id, tags, has, saidAt });
  say(
    world,
    `customer ${customer.id} ${has ? 'is now' : 'is no longer'} tagged ${tags.join(', ')}`,
  );
}
