import { adjustPoints } from '../../../server/operations/adjust-points.ts';
import { spendable } from '../expected-expiry.ts';
import { memberOf } from '../ledger-view.ts';
import { pickMember } from '../members.ts';
import { survive } from '../survive.ts';
import { expectThat } from '../world-broken.ts';
import { newId, say, type World } from '../world.ts';

const dayMs = 86_400_000;

/** Staff give or take points; the same adjustment again is none, under the same key another is refused. */
export async function adjust(world: World): Promise<void> {
  const { dice, shop, now, deps } = world;
  const memberId = await pickMember(world);
  if (memberId === null) return;
  const all = spendable(world, memberOf(world.ledger, memberId));
  const most = dice.chance(30) && all > 0 ? all : dice.between(1, 300);
  const points = dice.chance(60) ? dice.between(1, 400) : -most;
  const expiresAt =
    points > 0 && dice.chance(50) ? new Date(now.getTime() + dice.between(1, 60) * dayMs) : null;
  const id = newId(world);
  const actor = { kind: 'staff', name: 'Grace' } as const;
  const adjustment = { memberId, points, expiresAt, reason: 'A story', actor, id };
  world.adjustments.set(id, { memberId, points, expiresAt });
  const done = await survive(world, ({ db }) => adjustPoints(db, { shop, adjustment, now }));
  const again = await adjustPoints(deps.db, { shop, adjustment, now });
  const isDone = !('refused' in done);
  expectThat(
    isDone || done.refused !== 'not_enough_points' || all < -points,
    'what is there can be taken',
    () => `member ${memberId}: ${-points} of ${all}`,
  );
  expectThat(isDone === !('refused' in again), 'repeat', () => `adjustment ${id} twice is another`);
  if (isDone) {
    const other = { ...adjustment, points: points + 1 };
    const answer = await adjustPoints(deps.db, { shop, adjustment: other, now });
    expectThat(
      'refused' in answer && answer.refused === 'idempotency_conflict',
      'repeat',
      () => `the key of adjustment ${id} is taken for another`,
    );
  }
  const until = expiresAt === null ? '' : ` until ${expiresAt.toISOString()}`;
  say(world, `member ${memberId}: ${points} by staff${until}${isDone ? '' : ', refused'}`);
}
