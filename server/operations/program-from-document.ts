import type { Money as DocumentMoney } from '../contract/primitives.ts';
import type { ProgramDocument } from '../contract/program/program.ts';
import type { FraudTermsDocument, ReferralsDocument } from '../contract/program/referrals.ts';
import type { GiftDocument } from '../contract/program/reward.ts';
import type { SegmentConditionDocument } from '../contract/program/segment.ts';
import { readMinor } from '../domain/currency.ts';
import { floor } from '../domain/fraction.ts';
import type { ActivityRule } from '../domain/program/activity-rule.ts';
import type { Campaign } from '../domain/program/campaign.ts';
import type { EarningRule } from '../domain/program/earning-rule.ts';
import type { Money } from '../domain/program/money.ts';
import type { Program } from '../domain/program/program.ts';
import type { FraudTerms, Gift, ReferralTerms } from '../domain/program/referral-terms.ts';
import type { Reward } from '../domain/program/reward.ts';
import { advocateGiftId, friendGiftId } from '../domain/referrals/find-reward.ts';
import type { Segment, SegmentCondition } from '../domain/program/segment.ts';
import type { TierTerms } from '../domain/program/tier-terms.ts';

/** The document as the domain reads it. Money finer than its currency's minor unit was refused before. */
export function programFromDocument(document: ProgramDocument): Program {
  const { earning, campaigns, activities, tiers, segments, rewards, referrals, settings } =
    document;
  return {
    joining: document.joining,
    earning: { ...inDomain(earning), rules: earning.rules.map(toRule) },
    campaigns: campaigns.map(toCampaign),
    activities: activities.map((activity): ActivityRule => inDomain(activity)),
    tiers: tiers === null ? null : toTiers(tiers),
    segments: segments.map((segment): Segment => inDomain(segment)),
    rewards: rewards.map((reward): Reward => inDomain(reward)),
    referrals: referrals === null ? null : toReferrals(referrals),
    settings: inDomain(settings),
  };
}

/** One condition alone, as a segment has it. */
export function conditionFromDocument(where: SegmentConditionDocument): SegmentCondition {
  return inDomain(where);
}

function toRule(rule: ProgramDocument['earning']['rules'][number]): EarningRule {
  if (rule.kind !== 'product_multiplier') return inDomain(rule);
  const { multiplier, ...rest } = inDomain(rule);
  return { ...rest, multiplierPercent: percent(multiplier) };
}

function toCampaign(campaign: ProgramDocument['campaigns'][number]): Campaign {
  if (campaign.kind === 'flat') return inDomain(campaign);
  const { multiplier, ...rest } = inDomain(campaign);
  return { ...rest, multiplierPercent: percent(multiplier) };
}

function toTiers(tiers: NonNullable<ProgramDocument['tiers']>): TierTerms {
  return {
    ...inDomain(tiers),
    currency:
      tiers.currency ??
      tiers.levels.map(({ threshold }) => currencyOf(threshold)).find(Boolean) ??
      null,
    levels: tiers.levels.map((level) => {
      const { multiplier, threshold, ...rest } = inDomain(level);
      return {
        ...rest,
        threshold: typeof threshold === 'object' ? (threshold?.minor ?? null) : threshold,
        multiplierPercent: percent(multiplier),
      };
    }),
  };
}

function toReferrals(referrals: ReferralsDocument): ReferralTerms {
  const { friend, advocate, boosts, fraud, ...rest } = referrals;
  return {
    ...inDomain(rest),
    fraud: fraudFromDocument(fraud),
    friend: { ...friend, gift: toGift(friend.gift, friendGiftId) },
    advocate: { ...advocate, gift: toGift(advocate.gift, advocateGiftId) },
    boosts: boosts.map((boost) => {
      const { multiplier, ...terms } = inDomain(boost);
      return { ...terms, multiplierPercent: percent(multiplier) };
    }),
  };
}

export function fraudFromDocument(fraud: FraudTermsDocument): FraudTerms {
  return { ...inDomain(fraud), weights: fraud.weights };
}

/** A gift is a reward that costs nothing and is on no list. */
function toGift(gift: GiftDocument | null, id: string): Gift | null {
  if (gift === null) return null;
  return {
    ...inDomain(gift),
    id,
    points: 0,
    prices: [],
    audience: { tiers: [], segments: [] },
    channels: [],
    from: null,
    until: null,
    stock: null,
    limit: null,
  };
}

function currencyOf(threshold: DocumentMoney | number | null): string | null {
  return typeof threshold === 'object' ? (threshold?.currency ?? null) : null;
}

/** `1.5` in hundredths; the document has no more than two decimals. */
function percent(multiplier: number): number {
  return Math.round(multiplier * 100);
}

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** The document's shape in the domain's words: names in camel case, money in minor units. */
type InDomain<T> = T extends DocumentMoney
  ? Money
  : T extends readonly (infer Entry)[]
    ? InDomain<Entry>[]
    : T extends object
      ? { [Name in keyof T as Name extends string ? CamelCase<Name> : never]: InDomain<T[Name]> }
      : T;

/** Renames every key and reads every amount; ids and texts are values, so they stay as they are. */
function inDomain<T>(value: T): InDomain<T> {
  return convert(value) as InDomain<T>;
}

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  if (isMoney(value)) return toMoney(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      convert(part),
    ]),
  );
}

function isMoney(value: object): value is DocumentMoney {
  return 'amount' in value && 'currency' in value;
}

function toMoney(money: DocumentMoney): Money {
  return {
    minor: Number(floor(readMinor(money.amount, money.currency))),
    currency: money.currency,
  };
}
