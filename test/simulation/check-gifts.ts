import { listMemberRedemptions } from '../../server/store/redemptions.ts';
import { isCheckoutGift, termsOf } from './expected-referral.ts';
import type { ReferralRow } from './read-referrals.ts';
import type { RedemptionRow, Standing } from './read-standing.ts';
import { expectThat } from './world-broken.ts';
import { short, type World } from './world.ts';

/** What was given for referrals beside points: codes for friends, gifts for both, and nothing of it in a wrong list. */

const over = ['failed', 'cancelled', 'expired', 'used', 'returned'];
const shownMax = 500;

export function checkGifts(world: World, standing: Standing): void {
  const byReferral = new Map<string, RedemptionRow[]>();
  for (const gift of standing.redemptions) {
    if (gift.referralId === null) continue;
    byReferral.set(gift.referralId, [...(byReferral.get(gift.referralId) ?? []), gift]);
  }
  for (const row of standing.referrals.values())
    checkGiftsOf(world, standing, { row, gifts: byReferral.get(row.id) ?? [] });
}

function checkGiftsOf(
  world: World,
  standing: Standing,
  { row, gifts }: { row: ReferralRow; gifts: readonly RedemptionRow[] },
): void {
  const name = world.claims.find(({ referralId }) => referralId === row.id)?.id ?? row.id;
  const must = (holds: boolean, rule: string) =>
    expectThat(holds, rule, () => `${name}, order ${short(row.orderId ?? 'none')}`);
  const terms = termsOf(world, row);
  const codes = gifts.filter(({ forFriend }) => forFriend);
  const open = codes.filter(({ status }) => !over.includes(status));
  const [ofAdvocate, ofFriend] = ['referral:Advocate', 'referral:Friend'].map((id) =>
    gifts.filter((gift) => !gift.forFriend && gift.rewardId === id),
  );
  must(
    gifts.every(({ points, spent, returned }) => points + spent + returned === 0),
    'a gift costs nothing',
  );
  must(codes.length === 0 || isCheckoutGift(terms.friend.gift), 'a code is what was promised');
  must(open.length <= 1, 'a friend has one code');
  must(codes.length === 0 || row.claimedAt !== null, 'a code is for who claimed');
  const mayHave = row.state === 'claimed' && !row.inReview;
  must(
    !mayHave || row.redemptionId !== null || !isCheckoutGift(terms.friend.gift),
    'whom nobody has to look at has their code',
  );
  // The code of whose time is over runs out with it, once it is there and the clock was seen to.
  const isUsable = ({ status }: RedemptionRow) =>
    row.state !== 'expired' || (world.swept && status === 'issued');
  const isOver = ['blocked', 'rejected', 'expired'].includes(row.state) && row.orderId === null;
  must(
    !isOver || !open.some((gift) => gift.ending === null && !gift.isParked && isUsable(gift)),
    'the code of what is over ends',
  );
  const advocates = row.state === 'rewarded' && terms.advocate.gift !== null ? 1 : 0;
  must(ofAdvocate?.length === advocates, 'an advocate gets the gift that was promised, once');
  const friendly = terms.friend.gift !== null && !isCheckoutGift(terms.friend.gift);
  must((ofFriend?.length ?? 0) <= (friendly ? 1 : 0), 'a friend gets their gift once');
  const was = world.before?.referrals.get(row.id)?.state;
  if (friendly && row.state === 'rewarded' && was !== 'rewarded') {
    const friend = standing.members.get(row.friendId ?? '');
    must(
      (friend?.status === 'active') === (ofFriend?.length === 1),
      'a friend who is a member gets their gift',
    );
    must(row.friendOwed === (row.friendId === null), 'whoever is no member yet is owed');
  }
}

/** What one of the members is shown as theirs: all their redemptions, and no friend’s code. */
export async function checkShownRedemptions(world: World, standing: Standing): Promise<void> {
  const member = world.dice.choose([...standing.members.values()]);
  if (member === undefined) return;
  const page = { memberId: member.id, limit: shownMax };
  const shown = await listMemberRedemptions(world.deps.db, world.shop.shopId, page);
  const own = standing.redemptions.filter(
    ({ memberId, forFriend }) =>
      !forFriend &&
      (memberId === member.id || standing.members.get(memberId)?.mergedInto === member.id),
  );
  const ids = shown.map(({ account }) => account.redemptionId).toSorted();
  expectThat(
    ids.join() ===
      own
        .map(({ id }) => id)
        .toSorted()
        .join(),
    'a member is shown their redemptions and no friend’s',
    () => `member ${member.id}: ${shown.length}, not ${own.length}`,
  );
}

/** What was given can be used, ended and heard of as what was bought. */
export function learnGifts(world: World, { redemptions, referrals }: Standing): void {
  const known = new Set(world.redemptions.map(({ id }) => id));
  for (const gift of redemptions) {
    const referral = referrals.get(gift.referralId ?? '');
    if (referral === undefined || known.has(gift.id)) continue;
    const claim = world.claims.find(({ referralId }) => referralId === referral.id);
    const story = claim?.id ?? `order ${short(referral.orderId ?? '')}`;
    const nth = world.redemptions.filter(({ gift: one }) => one?.includes(story)).length;
    world.redemptions.push({
      id: gift.id,
      memberId: gift.memberId,
      rewardId: gift.rewardId,
      points: 0,
      code: gift.code,
      isCode: !['gift_card', 'store_credit', 'custom'].includes(gift.kind),
      gift: `gift ${nth} of ${story} for ${gift.forFriend ? 'the friend' : `member ${gift.memberId}`}`,
    });
  }
}
