import { checkGifts } from './check-gifts.ts';
import { checkTie, checkUntied, isAlone } from './check-referral-orders.ts';
import { checkEnd, checkLimits, checkPoints } from './check-referral-rewards.ts';
import { mailboxOf, stateDue } from './expected-referral.ts';
import type { Standing } from './read-standing.ts';
import { hasEnded, nameOf, type ReferralCase } from './referral-case.ts';
import { expectThat } from './world-broken.ts';
import { short, type World } from './world.ts';

/** Each referral by its facts: where it stands, what it gave, to whom, and what it may not have given. */

export function checkReferrals(world: World, standing: Standing): void {
  for (const row of standing.referrals.values()) {
    const before = world.before?.referrals.get(row.id);
    const each = { world, standing, row, before, name: nameOf(world, row) };
    checkSteps(each);
    checkSign(each);
    checkTie(each);
    checkStand(each);
    if (hasEnded(row) && !(before !== undefined && hasEnded(before))) checkEnd(each);
    checkPoints(each);
    if (world.swept) checkSeenTo(each);
  }
  checkOnce(world, standing);
  checkLimits(world, standing);
  checkUntied(world, standing);
  checkGifts(world, standing);
}

function checkSteps({ row, before, name }: ReferralCase): void {
  const is = `${row.state}/${row.reason}`;
  expectThat(
    row.lastStep === is,
    'a referral’s last step is its state',
    () => `${name}: ${row.lastStep}, not ${is}`,
  );
  if (before === undefined) return;
  expectThat(
    row.version === before.version && row.claimedAt === before.claimedAt,
    'what was promised stays',
    () => name,
  );
  const moved = before.lastStep !== is;
  expectThat(
    moved ? row.steps > before.steps : row.steps >= before.steps,
    'a referral’s steps stay',
    () => `${name}: ${before.steps}, then ${row.steps}`,
  );
  if (!hasEnded(before)) return;
  expectThat(
    !moved &&
      row.advocatePoints === before.advocatePoints &&
      row.rewardedAt === before.rewardedAt &&
      (row.friendPoints === before.friendPoints || before.friendOwed),
    'what was given stays given',
    () => `${name}: ${before.lastStep}, then ${is}`,
  );
}

/** Whoever claims from the advocate’s own mailbox, written otherwise, is seen. */
function checkSign({ world, standing, row, before, name }: ReferralCase): void {
  const claim = world.claims.find(({ referralId }) => referralId === row.id);
  if (before !== undefined || claim === undefined) return;
  const isOwn = standing.mails.some(
    ({ memberId, email }) =>
      memberId === row.advocateId && mailboxOf(email) === mailboxOf(claim.email),
  );
  expectThat(
    !isOwn || row.signals.includes('same_email'),
    'an advocate’s own mailbox is seen',
    () => name,
  );
}

/** Exactly where it was just looked at: alone, by its own claim, or by word of its order and of no other of that person. */
function checkStand({ world, standing, row, name }: ReferralCase): void {
  if (hasEnded(row) || world.merging) return;
  const order = standing.orders.get(row.orderId ?? '');
  const isHeard = order !== undefined && isAlone(world, standing, order);
  if (!world.looked.has(row.id) && !isHeard) return;
  const due = stateDue(world, standing, row);
  const got = `${row.state}/${row.reason}, ${row.inReview}, ${row.holdUntil}`;
  const right = `${due.state}/${due.reason}, ${due.inReview}, ${due.holdUntil}`;
  expectThat(
    got === right,
    'a referral is where its facts put it',
    () => `${name}: ${got}, not ${right}`,
  );
}

/** Once the clock has been seen to. */
function checkSeenTo({ world, standing, row, name }: ReferralCase): void {
  const now = world.now.getTime();
  expectThat(
    row.state !== 'pending' || row.inReview || (row.holdUntil ?? 0) > now,
    'whose hold is over does not wait',
    () => name,
  );
  expectThat(
    row.state !== 'claimed' || (row.claimEndsAt ?? Infinity) > now,
    'a claim ends with its time',
    () => name,
  );
  const friend = standing.members.get(row.friendId ?? '');
  expectThat(
    !row.friendOwed || friend?.status !== 'active',
    'a friend who has joined is owed nothing',
    () => `${name}: member ${friend?.id}`,
  );
}

/** No order rewards two, and nobody is the friend of two. */
function checkOnce(world: World, { referrals }: Standing): void {
  const orders = new Set<string>();
  const friends = new Set<string>();
  for (const row of referrals.values()) {
    if (row.orderId !== null) {
      expectThat(!orders.has(row.orderId), 'an order is of one referral', () =>
        short(row.orderId ?? ''),
      );
      orders.add(row.orderId);
    }
    if (row.state !== 'rewarded' || row.friendId === null) continue;
    if (world.handed.has(row.friendId)) continue;
    expectThat(
      !friends.has(row.friendId),
      'a friend is brought once',
      () => `member ${row.friendId}: ${nameOf(world, row)}`,
    );
    friends.add(row.friendId);
  }
}
