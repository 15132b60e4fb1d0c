import { fulfilReward } from '../../../server/operations/fulfil-reward.ts';
import { redeemReward } from '../../../server/operations/redeem-reward.ts';
import { endRedemption } from '../../../server/operations/end-redemption.ts';
import { resolveParked } from '../../../server/operations/resolve-parked.ts';
import {
  type RedemptionNews,
  settleRedemption,
} from '../../../server/operations/settle-redemption.ts';
import { spendable } from '../expected-expiry.ts';
import { memberOf } from '../ledger-view.ts';
import { deepEqual, expectThat, WorldBroken } from '../world-broken.ts';
import { pickMember } from '../members.ts';
import { survive } from '../survive.ts';
import { type Redemption, say, type World } from '../world.ts';

const idOf = ({ at }: World, nth: number) =>
  `00000000-0000-4000-8000-${(at * 10 + nth).toString().padStart(12, '0')}`;
const name = (id: string) => `redemption ${id.slice(-8)}`;
const nameOf = ({ id, gift }: Redemption) => gift ?? name(id);

/** For 120 points each; the slider is for as many as one likes. */
const priced = ['five-off', 'five-off', 'shipping', 'card', 'credit', 'tour'] as const;
const notForCheckout: readonly string[] = ['card', 'credit', 'tour'];

/** Some redemption; of those that were given the id is drawn anew each time, but not what they are called. */
function chooseRedemption({ dice, redemptions }: World): Redemption | undefined {
  return dice.choose(
    redemptions.map((redemption) => ({ id: redemption.gift ?? redemption.id, redemption })),
  )?.redemption;
}

/** A member redeems: now and then several times at the same moment, now and then asking twice. */
export async function redeem(world: World): Promise<void> {
  const { dice } = world;
  const memberId = await pickMember(world);
  if (memberId === null) return;
  const all = spendable(world, memberOf(world.ledger, memberId));
  const wishes = Array.from({ length: dice.chance(25) ? 3 : 1 }, (_, nth) => ({
    redemptionId: idOf(world, nth),
    memberId,
    rewardId: dice.chance(45) ? dice.pick(priced) : 'slider',
    points: dice.chance(25) ? Math.min(Math.max(50, all), 5000) : dice.between(50, 200),
  }));
  const refused = await Promise.all(wishes.map((wish) => redeemOne(world, wish)));
  const [wish] = wishes;
  if (wishes.length > 1 || wish === undefined) return;
  const price = wish.rewardId === 'slider' ? wish.points : 120;
  expectThat(
    refused[0] !== 'not_enough_points' || price > all,
    'what is there can be spent',
    () => `member ${memberId}: ${price} of ${all}`,
  );
}

async function redeemOne(
  world: World,
  wish: { redemptionId: string; memberId: string; rewardId: string; points: number },
): Promise<string | null> {
  const { shop, now } = world;
  const request = {
    ...wish,
    points: wish.rewardId === 'slider' ? wish.points : null,
    createdBy: 'shopper' as const,
    actor: { kind: 'shopper', name: null } as const,
  };
  const ask = () => survive(world, ({ db }) => redeemReward(db, { shop, request, now }));
  const outcome = await ask();
  const what = `member ${wish.memberId} redeems ${request.points ?? wish.rewardId}`;
  if ('refused' in outcome) {
    say(world, `${what}: ${outcome.refused}`);
    return outcome.refused;
  }
  const again = await ask();
  if ('refused' in again || again.code !== outcome.code)
    throw new WorldBroken('repeat', `${name(wish.redemptionId)} asked for again is another`);
  world.redemptions.push({
    id: wish.redemptionId,
    memberId: wish.memberId,
    rewardId: wish.rewardId,
    points: outcome.account.points,
    code: outcome.code,
    isCode: !notForCheckout.includes(wish.rewardId),
    gift: null,
  });
  say(world, `${what}: ${name(wish.redemptionId)}`);
  return null;
}

const news: readonly RedemptionNews[] = [
  { news: 'issued', discountId: 'gid://1' },
  { news: 'issued', discountId: 'gid://1' },
  { news: 'refused', code: 'INVALID', detail: 'No.' },
  { news: 'disabled' },
  { news: 'disabled' },
  { news: 'used' },
  { news: 'unclear', detail: 'Who knows.' },
];

/** The platform says what became of a code; saying it again changes nothing. */
export async function hearOfCode(world: World): Promise<void> {
  const { dice, shop, now } = world;
  const redemption = chooseRedemption(world);
  if (redemption === undefined) return;
  await settle(world, { redemption, news: dice.pick(news) });
  async function settle(
    { deps }: World,
    step: { redemption: Redemption; news: RedemptionNews },
  ): Promise<void> {
    const told = { shop, redemptionId: step.redemption.id, news: step.news, now };
    const settled = await survive(world, ({ db }) => settleRedemption(db, told));
    const again = await settleRedemption(deps.db, told);
    if (!deepEqual(settled?.account, again?.account))
      throw new WorldBroken('repeat', `${step.news.news} twice is not ${step.news.news} once`);
    say(world, `${nameOf(step.redemption)}: ${step.news.news}, now ${again?.account.status}`);
  }
}

/** The shopper or staff undo a redemption, or its code has run out. */
export async function end(world: World): Promise<void> {
  const { dice, shop, now } = world;
  const redemption = chooseRedemption(world);
  if (redemption === undefined) return;
  const ending = dice.pick(['cancelled', 'expired'] as const);
  const actor = { kind: 'staff', name: 'Grace' } as const;
  const step = { shop, redemptionId: redemption.id, ending, actor, now };
  const ended = await survive(world, ({ db }) => endRedemption(db, step));
  const answer = ended === null ? 'unknown' : 'refused' in ended ? ended.refused : 'asked for';
  say(world, `${nameOf(redemption)} to end as ${ending}: ${answer}`);
}

const answers = ['issued', 'not_issued', 'try_again'] as const;

/** Staff sees to what waits for a person: hands over what a voucher is for, or says what the platform has. */
export async function attend(world: World): Promise<void> {
  const { dice, shop, now } = world;
  const redemption = chooseRedemption(world);
  if (redemption === undefined) return;
  const actor = { kind: 'staff', name: 'Grace' } as const;
  const step = { shop, redemptionId: redemption.id, actor, now };
  const resolving = { ...step, answer: dice.pick(answers), note: null };
  const resolved = await survive(world, ({ db }) => resolveParked(db, resolving));
  const fulfilled = await survive(world, ({ db }) => fulfilReward(db, step));
  const told = [resolved, fulfilled].map((each) =>
    each === null ? 'unknown' : 'refused' in each ? each.refused : each.account.status,
  );
  say(world, `${nameOf(redemption)}, attended to: ${told.join(', ')}`);
}
