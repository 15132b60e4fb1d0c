import { Temporal } from 'temporal-polyfill';
import { systemActor } from '../../../server/domain/ledger/ledger.ts';
import { isHandedOver } from '../../../server/domain/redemptions/platform-kinds.ts';
import { tierRound } from '../../../server/jobs/tier-round.ts';
import { celebrateDays } from '../../../server/operations/celebrate-days.ts';
import { confirmPoints } from '../../../server/operations/confirm-points.ts';
import { expirePoints } from '../../../server/operations/expire-points.ts';
import { endRedemption } from '../../../server/operations/end-redemption.ts';
import { countHandedOver } from '../../../server/operations/fulfil-reward.ts';
import { advanceReferral } from '../../../server/operations/referrals/advance-referral.ts';
import { listDueReferrals } from '../../../server/store/due-referrals.ts';
import { listRunOutRedemptions } from '../../../server/store/redemption-lists.ts';
import { foldTallies } from '../../../server/store/tallies.ts';
import { lapsesAt } from '../expected-expiry.ts';
import { survive } from '../survive.ts';
import { say, type World } from '../world.ts';
import { readProducts } from './change-product.ts';
import { drain } from './deliver.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const passMax = 200;

/** Just before or after the instant at which something lapses, or any while from now. */
function later(world: World): Date {
  const { dice, now, shop } = world;
  const chance = dice.between(1, 100);
  const lapses = [...world.ledger.values()]
    .flatMap((member) => [...member.lots.values()].map((lot) => lapsesAt(world, member, lot)))
    .filter((at) => at > now.getTime() && at < now.getTime() + 366 * dayMs);
  if (chance <= 15 && lapses.length > 0)
    return new Date(Math.max(now.getTime(), Math.min(...lapses) + dice.between(-2, 1) * hourMs));
  const turns = [...(world.before?.referrals.values() ?? [])]
    .flatMap(({ holdUntil, claimEndsAt }) => [holdUntil ?? 0, claimEndsAt ?? 0])
    .filter((at) => at > now.getTime());
  if (chance <= 35 && turns.length > 0)
    return new Date(Math.max(now.getTime(), Math.min(...turns) + dice.between(-1, 1) * hourMs));
  if (chance <= 60) return new Date(now.getTime() + dice.between(1, 40) * hourMs);
  if (chance <= 85) return new Date(now.getTime() + dice.between(2, 40) * dayMs);
  if (chance <= 95) return new Date(now.getTime() + dice.between(41, 366) * dayMs);
  // The clocks of the shop change: an hour or two beside it.
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    shop.timeZone,
  );
  const change = here.getTimeZoneTransition('next');
  const at = change === null ? now.getTime() + dayMs : change.epochMilliseconds;
  return new Date(Math.max(now.getTime(), at + dice.between(-2, 2) * hourMs));
}

/** Time passes. What is due by the clock is seen to, unless nobody has come to it yet. */
export async function passTime(world: World): Promise<void> {
  world.now = later(world);
  const swept = world.dice.chance(75);
  say(world, `it is ${world.now.toISOString()}${swept ? '' : ', and nobody has looked yet'}`);
  if (swept) await sweep(world);
}

/** All that the clock makes due, at once, as several workers would. */
export async function sweep(world: World): Promise<void> {
  const { shop, now } = world;
  await Promise.all([
    survive(world, ({ db }) => confirmPoints(db, shop, now)),
    survive(world, ({ db }) => expirePoints(db, shop, now)),
    survive(world, ({ db }) => db.transaction((tx) => foldTallies(tx, shop.shopId))),
    survive(world, ({ db }) => celebrateDays(db, shop, now)),
    survive(world, ({ db }) => tierRound({ db }, shop, now)),
    endRunOut(world),
    advanceReferrals(world),
    drain(world),
  ]);
  await readProducts(world);
  // Whom these orders let go on may be due already.
  await advanceReferrals(world);
  // What was confirmed meanwhile may have lapsed already.
  await survive(world, ({ db }) => expirePoints(db, shop, now));
  world.swept = true;
}

async function advanceReferrals(world: World): Promise<void> {
  const { shop, now, deps } = world;
  const due = await listDueReferrals(deps.db, shop.shopId, { now, limit: passMax });
  for (const { referralId } of due)
    await survive(world, (own) => advanceReferral(own, { shop, referralId, now }));
}

async function endRunOut(world: World): Promise<void> {
  const { shop, now, deps } = world;
  const runOut = await listRunOutRedemptions(deps.db, shop.shopId, { now, limit: passMax });
  for (const { redemptionId, kind } of runOut) {
    if (isHandedOver(kind)) {
      await survive(world, ({ db }) => countHandedOver(db, { shop, redemptionId, now }));
      continue;
    }
    const step = { shop, redemptionId, ending: 'expired', actor: systemActor, now } as const;
    await survive(world, ({ db }) => endRedemption(db, step));
  }
}
