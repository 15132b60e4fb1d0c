import { dayOf } from './expected-activity.ts';
import { tiersOf } from './expected-facts.ts';
import { advocateDue, stateDue, termsOf } from './expected-referral.ts';
import type { ReferralRow } from './read-referrals.ts';
import type { Standing } from './read-standing.ts';
import { hasEnded, nameOf, type ReferralCase } from './referral-case.ts';
import { expectThat } from './world-broken.ts';
import type { World } from './world.ts';

/** What referrals gave: to whom, by which terms, when, and how often. */

/** Rewards come for what was pending by what is known now, after its hold; both sides get what was promised. */
export function checkEnd(each: ReferralCase): void {
  const { world, standing, row, before, name } = each;
  const due = stateDue(world, standing, row);
  expectThat(
    due.state === 'pending' && !due.inReview && (due.holdUntil ?? Infinity) <= world.now.getTime(),
    'rewards come for a paid, kept first order after its hold, and for no other',
    () => `${name}: ${due.state}/${due.reason} until ${due.holdUntil}`,
  );
  const terms = termsOf(world, row);
  const advocate = standing.members.get(row.advocateId);
  if (row.reason === 'advocate_gone')
    expectThat(advocate?.status !== 'active', 'whoever is there is rewarded', () => name);
  if (row.state === 'rewarded') {
    expectThat(advocate?.status === 'active', 'nobody is rewarded who is gone', () => name);
    const was = world.before?.members.get(row.advocateId);
    const tiers =
      advocate === undefined
        ? []
        : [advocate.tier?.id ?? null, ...tiersOf({ member: advocate, before: was, standing })];
    const right = tiers.map((tierId) =>
      advocateDue(world, terms, { tierId, orderedAt: row.orderedAt ?? world.now.getTime() }),
    );
    expectThat(
      right.includes(row.advocatePoints),
      'an advocate gets what was promised',
      () => `${name}: ${row.advocatePoints}, not ${right.join(' or ')}`,
    );
  }
  const friend = standing.members.get(row.friendId ?? before?.friendId ?? '');
  const hasPoints = terms.friend.points > 0;
  if (friend?.status === 'active' && hasPoints)
    expectThat(
      row.friendPoints === terms.friend.points && !row.friendOwed,
      'a friend gets what was promised',
      () => `${name}: ${row.friendPoints}, not ${terms.friend.points}`,
    );
  if (row.friendId === null && hasPoints)
    expectThat(row.friendOwed, 'whoever is no member yet is owed', () => name);
}

/** What the ledger has by the name of a referral is what it says that it gave. */
export function checkPoints({ world, standing, row, name }: ReferralCase): void {
  const by = (type: string) =>
    standing.activities.filter(
      (one) => one.type === type && one.externalId === `referral:${row.id}`,
    );
  const sides = [
    { given: by('referral'), points: row.advocatePoints, who: row.advocateId },
    { given: by('custom:invited'), points: row.friendPoints, who: null },
  ];
  for (const { given, points, who } of sides) {
    expectThat(
      given.length === (points > 0 ? 1 : 0),
      'each side gets its points once',
      () => `${name}: ${given.length} times`,
    );
    const [one] = given;
    if (one === undefined) continue;
    expectThat(
      one.points === points && one.state === 'granted' && (who === null || one.memberId === who),
      'each side gets its points once',
      () => `${name}: member ${one.memberId} ${one.points}, not ${who} ${points}`,
    );
  }
  expectThat(
    hasEnded(row) || (row.advocatePoints === 0 && row.friendPoints === 0),
    'nothing is given before the end',
    () => name,
  );
  expectThat(
    row.friendPoints === 0 || row.friendPoints === termsOf(world, row).friend.points,
    'a friend gets what was promised',
    () => `${name}: ${row.friendPoints}`,
  );
}

/** Of the rewards of one step, in whatever order they came, each found fewer friends than its limits allow. */
export function checkLimits(world: World, { referrals }: Standing): void {
  const rewarded = [...referrals.values()].filter(({ state }) => state === 'rewarded');
  const isNew = ({ id }: ReferralRow) => world.before?.referrals.get(id)?.state !== 'rewarded';
  const ended = [...referrals.values()].filter(
    (row) =>
      row.reason === 'limit_reached' &&
      world.before?.referrals.get(row.id)?.reason !== 'limit_reached',
  );
  const today = dayOf(world.now.getTime(), world.shop.timeZone);
  const spans = [
    ['per_month', 7],
    ['per_year', 4],
    ['lifetime', 0],
  ] as const;
  const counted = (advocateId: string, letters: number) =>
    rewarded.filter(
      (row) =>
        row.advocateId === advocateId &&
        dayOf(row.rewardedAt ?? 0, world.shop.timeZone).slice(0, letters) ===
          today.slice(0, letters),
    );
  for (const [span, letters] of spans)
    for (const advocateId of new Set(rewarded.filter(isNew).map((row) => row.advocateId))) {
      const all = counted(advocateId, letters);
      const known = all.length - all.filter(isNew).length;
      const limits = all
        .filter(isNew)
        .map((row) => termsOf(world, row).limits[span] ?? Infinity)
        .toSorted((a, b) => a - b);
      expectThat(
        limits.every((limit, nth) => known + nth < limit),
        'an advocate gets no more than their limits',
        () => `member ${advocateId}, ${span}: ${all.length} by ${limits.join()}`,
      );
    }
  for (const row of ended)
    expectThat(
      spans.some(
        ([span, letters]) =>
          counted(row.advocateId, letters).length >= (termsOf(world, row).limits[span] ?? Infinity),
      ),
      'whoever is below their limits is rewarded',
      () => nameOf(world, row),
    );
}
