import { Temporal } from 'temporal-polyfill';
import { giveTier } from '../../../server/operations/place-tier.ts';
import { saveOwnProfile } from '../../../server/operations/save-own-profile.ts';
import { tierIds } from '../stock-words.ts';
import { survive } from '../survive.ts';
import { say, type World } from '../world.ts';

function chooseActive({ dice, before }: World) {
  const members = [...(before?.members.values() ?? [])];
  return dice.choose(members.filter(({ status }) => status === 'active'));
}

/** A member says when their birthday is: today, soon, or any day. */
export async function tellBirthday(world: World): Promise<void> {
  const { dice, shop, now } = world;
  const member = chooseActive(world);
  if (member === undefined) return;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(shop.timeZone)
    .toPlainDate();
  const days = dice.pick([0, dice.between(1, 50), dice.between(1, 365)]);
  const birthday = dice.chance(10)
    ? '1988-02-29'
    : today.add({ days }).subtract({ years: 30 }).toString();
  const step = { shop, memberId: member.id, birthday, now };
  const said = await survive(world, ({ db }) => saveOwnProfile(db, step));
  const answer = said === 'saved' ? said : said.refused;
  say(world, `member ${member.id} was born on ${birthday}: ${answer}`);
}

/** Staff give a member a tier or take it, for good or for a while. */
export async function placeByHand(world: World): Promise<void> {
  const { dice, shop, now } = world;
  const member = chooseActive(world);
  if (member === undefined) return;
  const gift = {
    memberId: member.id,
    tierId: dice.pick([null, 'friends', ...tierIds]),
    locked: dice.chance(40),
    reason: 'A story',
    actor: { kind: 'staff', name: 'Grace' } as const,
  };
  const given = await survive(world, ({ db }) => giveTier(db, { shop, gift, now }));
  world.placed.add(member.id);
  const answer = given === 'given' ? given : given.refused;
  say(
    world,
    `member ${member.id}: tier ${gift.tierId}${gift.locked ? ' for good' : ''} by hand: ${answer}`,
  );
}
