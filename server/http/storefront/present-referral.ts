import { pickLanguage } from '../../contract/languages.ts';
import { pointsNameIn } from '../../domain/speech/points-name-in.ts';
import type {
  FriendOffer,
  StorefrontInvitation,
  StorefrontReferralPage,
  StorefrontReferrals,
} from '../../contract/storefront-referral.ts';
import { referralPaths } from '../../contract/paths.ts';
import { instantOf } from '../../domain/day-in-zone.ts';
import type { ReferralBoost, ReferralTerms } from '../../domain/program/referral-terms.ts';
import type { Program } from '../../domain/program/program.ts';
import { advocatePoints } from '../../domain/referrals/advocate-points.ts';
import { localiseTitle } from '../../domain/speech/localise-title.ts';
import { readWallClock } from '../../domain/wall-clock.ts';
import {
  createInvitationWords,
  type InvitationWords,
} from '../../notify/invitation/invitation-words.ts';
import { friendMinimum } from '../../notify/invitation/say-offer.ts';
import type {
  listOwnReferrals,
  OwnReferral,
} from '../../operations/referrals/list-own-referrals.ts';
import { readChannel } from '../../operations/referrals/read-channel.ts';
import type { Invitation } from '../../operations/referrals/read-invitation.ts';
import type { ShareLink } from '../../operations/referrals/share-link.ts';
import { presentMoney } from '../present-money.ts';
import type { Shopper } from './authenticate-shopper.ts';

/** The words of invitations for a shopper: in the language that they ask for, else in the program's. */
export function wordsFor({ shop, locale }: Shopper, { settings }: Program): InvitationWords {
  const spoken = locale ?? settings.locale;
  return createInvitationWords({
    locale: spoken,
    shopName: shop.name,
    pointsName: pointsNameIn(settings, pickLanguage(spoken)),
  });
}

/** What the program gives for friends, and to them; null: it has no referrals. */
export function presentReferrals(
  program: Program,
  viewer: { shopper: Shopper; tierId: string | null; now: Date },
): StorefrontReferrals | null {
  const terms = program.referrals;
  if (terms === null) return null;
  const { shopper, tierId, now } = viewer;
  const { timeZone } = shopper.shop;
  const wallClock = readWallClock(now, timeZone).minute;
  const { points, boost } = advocatePoints(terms, { tierId, wallClock });
  const words = wordsFor(shopper, program);
  return {
    friend: { ...presentOffer(terms, words), text: words.friendsOffer(terms) },
    advocate: {
      text: words.reward({ gift: terms.advocate.gift, points }),
      points,
      boost: boost && presentBoost(boost, shopper),
    },
  };
}

function presentOffer(terms: ReferralTerms, words: InvitationWords): FriendOffer {
  const minimum = friendMinimum(terms);
  return {
    text: words.offer(terms),
    points: terms.friend.points,
    minimum_order: minimum && presentMoney(minimum),
    claim_days: terms.claimDays,
  };
}

function presentBoost(
  boost: ReferralBoost,
  { shop, locale }: Shopper,
): NonNullable<StorefrontReferrals['advocate']['boost']> {
  const { until } = boost;
  return {
    title: localiseTitle(boost, locale),
    until: until === null ? null : instantOf(until, shop.timeZone).toISOString(),
  };
}

/** A member's link with their friends. */
export function presentReferralPage(
  link: ShareLink,
  page: { shopper: Shopper; appUrl: string } & Awaited<ReturnType<typeof listOwnReferrals>>,
): StorefrontReferralPage {
  const words = wordsFor(page.shopper, link.program);
  const at = (path: string) =>
    page.appUrl + path.replace(':code', encodeURIComponent(link.publicCode));
  return {
    code: link.publicCode,
    link: at(referralPaths.page),
    qr_url: at(referralPaths.qr),
    ...words.share(link.terms),
    shows_first_name: link.showsFirstName,
    first_name: link.firstName,
    stopped: link.isStopped,
    counts: page.counts,
    items: page.items.map((item) => presentFriend(item, words, page.shopper.shop.timeZone)),
  };
}

function presentFriend(
  friend: OwnReferral,
  words: InvitationWords,
  timeZone: string,
): StorefrontReferralPage['items'][number] {
  const { referralId, state, reason, holdUntil, points, steps } = friend;
  return {
    id: referralId,
    state,
    reason,
    text: words.reason(reason, { holdUntil, timeZone }),
    channel: readChannel(friend.channel),
    steps: steps.map((step) => ({
      state: step.state,
      reason: step.reason,
      at: step.at.toISOString(),
    })),
    hold_until: holdUntil?.toISOString() ?? null,
    points,
  };
}

export function presentInvitation(
  invitation: Invitation,
  shopper: Shopper,
): NonNullable<StorefrontInvitation['invitation']> {
  const { terms, firstName, publicCode, isOwn } = invitation;
  const words = wordsFor(shopper, invitation.program);
  return {
    code: publicCode,
    advocate: firstName,
    headline: words.headline(terms, firstName),
    message: words.message(terms, firstName),
    offer: presentOffer(terms, words),
    own: isOwn,
  };
}
