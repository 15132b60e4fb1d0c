import { randomUUID } from 'node:crypto';
import { SettableClock } from '../../../server/base/clock.ts';
import { drainInbox } from '../../../server/operations/drain-inbox.ts';
import { insertDeliveries } from '../../../server/store/inbox.ts';
import { survive } from '../survive.ts';
import { learn, type Parcel, say, short, type World } from '../world.ts';

const oldNewsPercent = 4;

/** Some of what is on its way arrives, shuffled, some of it twice, with old messages among it; some is lost. */
export function deliverSome(world: World): Promise<void> {
  const { dice } = world;
  const coming = dice.shuffle(world.bag.filter(() => dice.chance(60)));
  const lost = new Set(coming.filter(() => dice.chance(8)));
  return arrive(world, { coming, lost });
}

/** One message arrives alone: whatever comes of it is its doing. */
export function deliverOne(world: World): Promise<void> {
  const parcel = world.dice.choose(world.bag);
  return arrive(world, { coming: parcel === undefined ? [] : [parcel], lost: new Set() });
}

/** Everything that is on its way arrives. */
export function deliverAll(world: World): Promise<void> {
  return arrive(world, { coming: world.dice.shuffle(world.bag), lost: new Set() });
}

async function arrive(
  world: World,
  step: { coming: readonly Parcel[]; lost: ReadonlySet<Parcel> },
): Promise<void> {
  const { dice } = world;
  const taken = new Set(step.coming);
  world.bag = world.bag.filter((parcel) => !taken.has(parcel));
  const fresh = step.coming.filter((parcel) => !step.lost.has(parcel));
  const again = [
    ...fresh.filter(() => dice.chance(20)),
    ...world.told.filter(() => dice.chance(oldNewsPercent)),
  ];
  world.told.push(...fresh);
  const parcels = dice.shuffle([...fresh, ...again]);
  for (const { news } of parcels) learn(world, news);
  say(
    world,
    `${describe(parcels)} arrive${step.lost.size > 0 ? `, ${step.lost.size} got lost` : ''}`,
  );
  const drains: Promise<unknown>[] = [];
  for (let at = 0; at < parcels.length;) {
    const size = dice.pick([1, 2, 5, 20]);
    await insert(world, parcels.slice(at, at + size));
    at += size;
    if (!dice.chance(40)) continue;
    const draining = drain(world);
    drains.push(draining);
    if (dice.chance(60)) await draining;
    // A drain that fails while others are inserted is heard at the end.
    draining.catch(() => undefined);
  }
  await Promise.all(drains);
  await drain(world);
}

function describe(parcels: readonly Parcel[]): string {
  const names = parcels.map(({ news }) => {
    switch (news.of) {
      case 'order':
        return `${short(news.order.id)}·${news.order.changes}`;
      case 'refund':
        return `refund ${short(news.refund.id)}`;
      case 'customer':
        return news.what;
      case 'merge':
        return `the merge of ${news.from}`;
      case 'product':
        return `word of ${news.id === null ? 'a collection' : `product ${news.id}`}`;
      case 'tags':
        return `tags of ${news.customerId}`;
    }
  });
  return names.length === 0 ? 'no messages' : names.join(', ');
}

async function insert(world: World, parcels: readonly Parcel[]): Promise<void> {
  const { dice, now, shop } = world;
  const rows = parcels.flatMap(({ message }) => {
    const delivery = {
      shopId: shop.shopId,
      platform: 'shopify',
      deliveryId: randomUUID(),
      eventId: null,
      topic: message.topic,
      apiVersion: '2026-10',
      triggeredAt: null,
      receivedAt: now,
      body: Buffer.from(message.body),
    };
    return dice.chance(10) ? [delivery, delivery] : [delivery];
  });
  for (const row of rows) await insertDeliveries(world.deps.db, [row]);
}

export function drain(world: World): Promise<number> {
  const clock = new SettableClock(world.now);
  return survive(world, (deps) => drainInbox(deps, world.shop, clock));
}
