import { advanceReferral } from '../../../server/operations/referrals/advance-referral.ts';
import { decideReferral } from '../../../server/operations/referrals/decide-referral.ts';
import { stopLink } from '../../../server/operations/referrals/stop-link.ts';
import type { ReferralRow } from '../read-referrals.ts';
import { nameOf } from '../referral-case.ts';
import { survive } from '../survive.ts';
import { deepEqual, expectThat } from '../world-broken.ts';
import { say, touch, type World } from '../world.ts';
import { give } from './refund.ts';

function chooseReferral(world: World): { id: string; row: ReferralRow } | undefined {
  const rows = [...(world.before?.referrals.values() ?? [])];
  return world.dice.choose(rows.map((row) => ({ id: nameOf(world, row), row })));
}

/** Staff releases a referral, or rejects it; what is final hears nobody. */
export async function decide(world: World): Promise<void> {
  const { dice, shop, now } = world;
  const chosen = chooseReferral(world);
  if (chosen === undefined) return;
  const { id: name, row } = chosen;
  const decision = dice.chance(65) ? ('released' as const) : ('rejected' as const);
  const step = { shop, referralId: row.id, decision, note: null, by: 'Grace', now };
  const ask = () => survive(world, (deps) => decideReferral(deps, step));
  const answer = await ask();
  const isRefused = answer === null || 'refused' in answer;
  const said = answer === null ? 'unknown' : 'refused' in answer ? answer.refused : answer.state;
  const isOver =
    row.state === 'rewarded' || row.reason === 'limit_reached' || row.reason === 'advocate_gone';
  const hasClaimedAnew = [...(world.before?.referrals.values() ?? [])].some(
    (other) =>
      other.id !== row.id && other.mailboxHash === row.mailboxHash && other.state === 'claimed',
  );
  const mayRefuse = isOver && row.decision !== decision;
  expectThat(
    (isRefused && hasClaimedAnew && decision === 'released') ||
      isRefused === (mayRefuse && !(row.state === 'rewarded' && decision === 'released')),
    'staff is heard until a referral is final',
    () => `${name}, ${row.state}: ${decision}, ${said}`,
  );
  const again = await ask();
  const view = (each: typeof answer) =>
    each === null || 'refused' in each ? each : [each.state, each.reason, each.decision];
  expectThat(deepEqual(view(answer), view(again)), 'repeat', () => `${name}, ${decision} twice`);
  if (!isRefused && row.decision !== decision) world.looked.add(row.id);
  say(world, `${name}, ${row.state}/${row.reason}, ${decision} by staff: ${said}`);
}

/** Somebody looks where a referral stands; looking again changes nothing. */
export async function lookAgain(world: World): Promise<void> {
  const { shop, now } = world;
  const chosen = chooseReferral(world);
  if (chosen === undefined) return;
  const step = { shop, referralId: chosen.row.id, now };
  const seen = await survive(world, (own) => advanceReferral(own, step));
  const again = await survive(world, (own) => advanceReferral(own, step));
  expectThat(
    seen?.state === again?.state && seen?.redemptionId === again?.redemptionId,
    'repeat',
    () => `${chosen.id}: ${seen?.state}, then ${again?.state}`,
  );
  world.looked.add(chosen.row.id);
  say(world, `${chosen.id}, looked at again: ${again?.state}/${again?.reason}`);
}

/** Staff stops a member's link, or lets it work again. */
export async function switchLink(world: World): Promise<void> {
  const { dice, shop, now } = world;
  const member = dice.choose([...world.links.keys()].map((id) => ({ id })));
  if (member === undefined) return;
  const stopped = dice.chance(50);
  const step = { shopId: shop.shopId, memberId: member.id, stopped, by: 'Grace', now };
  await survive(world, ({ db }) => stopLink(db, step));
  say(world, `the link of member ${member.id} ${stopped ? 'is stopped' : 'works'}`);
}

/** What a friend bought is cancelled, or all of it comes back, while its reward waits. */
export function spoil(world: World): void {
  const { dice, before } = world;
  const rows = [...(before?.referrals.values() ?? [])].filter(({ state }) => state === 'pending');
  const chosen = dice.choose(rows.map((row) => ({ id: nameOf(world, row), row })));
  const order = world.orders.find(({ id }) => id === chosen?.row.orderId);
  if (order === undefined || order.cancelled) return;
  if (dice.chance(35) || !order.paid || order.refunds.length > 0) {
    order.cancelled = true;
    return touch(world, order, 'the friend’s, cancelled');
  }
  const lines = order.lines.map((line) => {
    const quantity = line.quantity - line.removed;
    const share = (money: number) => Math.floor((money * quantity) / line.quantity);
    const subtotal = share(line.price * line.quantity - line.discount);
    return { id: line.id, quantity, subtotal, tax: share(line.tax) };
  });
  const back = lines.filter(({ quantity }) => quantity > 0);
  const amount = back.reduce(
    (money, line) => money + line.subtotal + (order.taxesIncluded ? 0 : line.tax),
    0,
  );
  const money = { amount, status: 'success' as const };
  give(world, order, { lines: back, shipping: null, discrepancy: 0, money });
}
