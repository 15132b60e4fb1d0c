import {
  type ActivityRequest,
  recordActivity,
} from '../../../server/operations/record-activity.ts';
import { type Deed, nameOf, verdictOn } from '../expected-activity.ts';
import { survive } from '../survive.ts';
import { expectThat } from '../world-broken.ts';
import { newId, say, type World } from '../world.ts';

const hourMs = 3_600_000;
const told = ['review', 'newsletter', 'social_share', 'custom'];

/** Somebody does something besides buying, and it is told once or more; what the program gives for it is given once. */
export async function act(world: World): Promise<void> {
  const { dice, shop, now, before } = world;
  const [live] = world.versions.slice(-1);
  const rules = live?.document.activities ?? [];
  const known = rules.filter(({ type }) => told.includes(type));
  const rule = known.length === 0 ? undefined : dice.pick(known);
  const members = [...(before?.members.values() ?? [])];
  const member = dice.choose(members.filter(({ status }) => status === 'active'));
  if (live === undefined || rule === undefined || member === undefined || before === null) return;
  const back = dice.chance(50) ? 0 : dice.between(1, 1000) * hourMs;
  const deed: Deed = {
    rule,
    memberId: member.id,
    occurredAt: now.getTime() - back,
    ...(rule.type === 'custom' ? { km: dice.between(0, 60) / 10 } : {}),
  };
  const due = verdictOn(deed, before, { timeZone: shop.timeZone, document: live.document });
  const request = requestOf(world, deed, { saysWhen: back > 0 });
  const got = await tell(world, deed, request);
  const right = 'refused' in due ? due.refused : due.points;
  const what = `member ${member.id}: ${nameOf(rule)} at ${new Date(deed.occurredAt).toISOString()}`;
  expectThat(
    got === right,
    'an activity gives what the program says',
    () => `${what}: ${got}, not ${right}`,
  );
  const again = await tell(world, deed, request);
  expectThat(got === again, 'repeat', () => `${what}, told twice: ${again}, not ${got}`);
  const another = { ...request, occurredAt: new Date(deed.occurredAt - hourMs) };
  expectThat(
    (await tell(world, deed, another)) === 'idempotency_conflict',
    'repeat',
    () => `${what}: its name is taken for another`,
  );
  say(world, `${what}: ${got}`);
}

function requestOf(
  world: World,
  { rule, occurredAt, km }: Deed,
  { saysWhen }: { saysWhen: boolean },
): ActivityRequest {
  return {
    type: rule.type === 'custom' && world.dice.chance(50) ? rule.id : nameOf(rule),
    url: null,
    externalId: newId(world),
    occurredAt: saysWhen ? new Date(occurredAt) : null,
    properties: km === undefined ? {} : { km },
    source: 'api',
    actor: { kind: 'api_key', name: 'A story' },
    note: null,
  };
}

/** The points that it gave, or why it gave none. */
async function tell(
  world: World,
  { memberId }: Deed,
  request: ActivityRequest,
): Promise<number | string> {
  const { shop, now } = world;
  const findMember = () => Promise.resolve(memberId);
  const answer = await survive(world, ({ db }) =>
    recordActivity(db, { shop, findMember, request, now }),
  );
  return 'refused' in answer ? answer.refused : answer.activity.points;
}
