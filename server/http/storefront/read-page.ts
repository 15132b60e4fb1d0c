import type { Clock } from '../../base/clock.ts';
import type { StorefrontMember } from '../../contract/storefront.ts';
import type { Money } from '../../domain/program/money.ts';
import type { Program } from '../../domain/program/program.ts';
import { pointsNameIn } from '../../domain/speech/points-name-in.ts';
import type { Reader } from '../../domain/speech/reader.ts';
import type { OfferPlace } from '../../operations/judge-offers.ts';
import { openReader } from '../../operations/open-reader.ts';
import { readMemberAccount } from '../../operations/read-member.ts';
import { readProgram } from '../../operations/read-program.ts';
import { readRewards } from '../../operations/read-rewards.ts';
import { readTier } from '../../operations/read-tier.ts';
import { readWays } from '../../operations/read-ways.ts';
import type { SettleDeps } from '../../operations/settlement.ts';
import { readProfile } from '../../store/profiles.ts';
import { listMemberRedemptions, type StoredRedemption } from '../../store/redemptions.ts';
import type { Shopper } from './authenticate-shopper.ts';
import { presentReferrals } from './present-referral.ts';
import { presentRedemption, presentReward } from './present-reward.ts';
import { presentTier } from './present-tier.ts';
import { presentProfile, presentWays } from './present-ways.ts';

export interface StorefrontDeps extends SettleDeps {
  clock: Clock;
}

const redemptionsShown = 20;
/** Of these the open ones are shown however old they are. */
const redemptionsRead = 100;

/** What a shopper sees of the program and of themselves. */
export async function readPage(deps: StorefrontDeps, shopper: Shopper): Promise<StorefrontMember> {
  const { shop, account, memberId, locale } = shopper;
  const { program } = await readProgram(deps.db, shop.shopId);
  const { settings } = program;
  const { speech } = openReader(settings, { reader: 'shopper', locale });
  const now = deps.clock.now();
  const [ways, offers] = await Promise.all([
    readWays(deps.db, { shop, program, memberId, now }),
    readRewards(deps.db, { shop, memberId, place: placeOf(shopper, null), now }),
  ]);
  return {
    shop: {
      name: shop.name,
      currency: shop.currency,
      time_zone: shop.timeZone,
      points_name: pointsNameIn(settings, speech.language),
      apply_codes_at_once: settings.applyCodesAtOnce,
    },
    signed_in: account !== null,
    can_join: account !== null && memberId === null,
    ways_to_earn: presentWays(ways, locale),
    waiting: { until: program.earning.pendingUntil, days: program.earning.pendingDays },
    rewards: offers.map((offer) => presentReward(offer, { locale, speech })),
    referrals: presentReferrals(program, { shopper, tierId: ways.tierId, now }),
    member:
      memberId === null ? null : await readOwnAccount(deps, shopper, { program, memberId, speech }),
  };
}

async function readOwnAccount(
  { db, clock }: StorefrontDeps,
  { shop, locale }: Shopper,
  { program, memberId, speech }: { program: Program; memberId: string; speech: Reader['speech'] },
): Promise<StorefrontMember['member']> {
  const { shopId } = shop;
  const now = clock.now();
  const [account, tier, profile, redemptions] = await Promise.all([
    readMemberAccount(db, { shopId, memberId, now }),
    readTier(db, { shop, memberId, now }),
    asksForProfile(program) ? readProfile(db, shopId, memberId) : null,
    listMemberRedemptions(db, shopId, { memberId, limit: redemptionsRead }),
  ]);
  if (account === null || account.member.status === 'deleted') return null;
  const { nextExpiry } = account;
  return {
    id: memberId,
    first_name: account.member.firstName,
    balance: account.balance,
    balance_text: {
      number: speech.number(account.balance.available),
      points: speech.points(account.balance.available),
    },
    lifetime_points: account.lifetimePoints,
    next_expiry: nextExpiry && { points: nextExpiry.points, at: nextExpiry.at.toISOString() },
    tier: tier && presentTier(tier, locale),
    profile: profile && presentProfile(profile, { timeZone: shop.timeZone, now }),
    redemptions: chooseShown(redemptions).map((redemption) =>
      presentRedemption(redemption, { program, locale, now }),
    ),
  };
}

/** From where a shopper looks at rewards, and for what basket. */
export function placeOf({ channel, connectionId }: Shopper, basket: Money | null): OfferPlace {
  return { channel, connectionId, basket };
}

/** Whether what members tell of themselves is worth something. */
export function asksForProfile({ activities }: Program): boolean {
  return activities.some(({ type }) => type === 'birthday' || type === 'profile_complete');
}

/** Open ones first in choosing, newest first in showing. */
function chooseShown(redemptions: readonly StoredRedemption[]): StoredRedemption[] {
  const chosen = new Set(
    [...redemptions.filter(isOpen), ...redemptions.filter((each) => !isOpen(each))].slice(
      0,
      redemptionsShown,
    ),
  );
  return redemptions.filter((redemption) => chosen.has(redemption));
}

function isOpen({ account }: StoredRedemption): boolean {
  return ['requested', 'held', 'issued'].includes(account.status);
}
