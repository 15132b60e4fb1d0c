import { never } from '../../../server/domain/ledger/lot-expiry.ts';
import { extendLot } from '../../../server/operations/extend-lot.ts';
import { lapsesAt } from '../expected-expiry.ts';
import { survive } from '../survive.ts';
import { expectThat } from '../world-broken.ts';
import { say, type World } from '../world.ts';

const dayMs = 86_400_000;

/** Staff give a lot a later date; an earlier one, a lapsed lot or an empty one is refused. */
export async function extend(world: World): Promise<void> {
  const { dice, now, shop } = world;
  const lots = [...world.ledger.values()].flatMap((member) =>
    [...member.lots.values()].map((lot) => ({ id: `${member.id}-${lot.lotSeq}`, member, lot })),
  );
  const found = dice.choose(lots);
  if (found === undefined) return;
  const { member, lot } = found;
  const expiresAt = dice.chance(15)
    ? never
    : new Date(now.getTime() + dice.between(-5, 400) * dayMs);
  const present = lapsesAt(world, member, lot);
  const may = lot.remaining > 0 && present > now.getTime() && present < expiresAt.getTime();
  const extension = {
    memberId: member.id,
    lotSeq: lot.lotSeq,
    expiresAt,
    reason: 'A story',
    actor: { kind: 'staff', name: 'Grace' } as const,
  };
  const before = lot.expiresAt;
  const answer = await survive(world, ({ db }) => extendLot(db, { shop, extension, now }));
  const done = answer === 'extended' || (may && answer.refused === 'date_not_later');
  expectThat(done === may, 'a lot may be given a later date while it is good', () => found.id);
  lot.expiresAt = done ? expiresAt : before;
  const said = answer === 'extended' ? answer : answer.refused;
  say(world, `lot ${found.id} to be good until ${expiresAt.toISOString()}: ${said}`);
}
