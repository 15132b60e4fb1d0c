import type { ProgramDocument } from '../../../server/contract/program/program.ts';

/** A part of the document while it is typed: a number may still be a text that is none. */
export type Typed<Part> = Part extends number
  ? number | string
  : Part extends string | boolean | null | undefined
    ? Part
    : Part extends readonly (infer Entry)[]
      ? readonly Typed<Entry>[]
      : { readonly [Name in keyof Part]: Typed<Part[Name]> };

export type TypedProgram = Typed<ProgramDocument>;
export type TypedRule = TypedProgram['earning']['rules'][number];
export type TypedCampaign = TypedProgram['campaigns'][number];
export type TypedActivity = TypedProgram['activities'][number];
export type TypedTiers = NonNullable<TypedProgram['tiers']>;
export type TypedLevel = TypedTiers['levels'][number];
export type TypedSegment = TypedProgram['segments'][number];
export type TypedCondition = TypedSegment['where'];
export type TypedReward = TypedProgram['rewards'][number];
export type TypedRewardOf<Kind extends TypedReward['kind']> = Extract<TypedReward, { kind: Kind }>;
export type TypedReferrals = NonNullable<TypedProgram['referrals']>;
export type TypedBoost = TypedReferrals['boosts'][number];
export type TypedFraud = TypedReferrals['fraud'];
/** A reward that is given and costs nothing. */
export type TypedGift = NonNullable<TypedReferrals['friend']['gift']>;
/** A reward of the catalogue, or a gift. */
export type TypedOffer = TypedReward | TypedGift;
export type TypedConditions = TypedRule['when'];
export type TypedCaps = TypedRule['caps'];
export type TypedMoney = Typed<{ amount: string; currency: string }>;

/** What every section of the program's page is given. */
export interface SectionProps {
  draft: TypedProgram;
  /** By path in the document: `earning.rules.0.points`. */
  errors: Readonly<Record<string, string>>;
  edit: (patch: Partial<TypedProgram>) => void;
}

/** What the dialog of one part of the program is given. */
export interface PieceProps<Piece> extends Pick<SectionProps, 'draft' | 'errors'> {
  /** Its place in its list; the list's length for a new one. */
  at: number;
  initial: Piece;
  onDone: (piece: Piece) => void;
  onClose: () => void;
}

/** The fields of one rule. */
export interface RuleFieldsProps<Rule extends TypedRule = TypedRule> {
  rule: Rule;
  /** Takes the whole rule, so that its kind and its fields stay together. */
  onChange: (rule: TypedRule) => void;
  errors: Readonly<Record<string, string>>;
  program: TypedProgram;
}

/** The fields of one activity. */
export interface ActivityFieldsProps<Activity extends TypedActivity = TypedActivity> {
  activity: Activity;
  onChange: (activity: TypedActivity) => void;
  errors: Readonly<Record<string, string>>;
}

/** Some fields that a reward and a gift have in common. */
export interface OfferFieldsProps<Offer extends TypedOffer = TypedOffer> {
  offer: Offer;
  /** Takes the whole of it, so that its kind and its fields stay together. */
  onChange: (offer: Offer) => void;
  errors: Readonly<Record<string, string>>;
}

/** Some fields of one reward. */
export interface RewardFieldsProps<Reward extends TypedReward = TypedReward> {
  reward: Reward;
  /** Takes the whole reward, so that its kind and its fields stay together. */
  onChange: (reward: TypedReward) => void;
  errors: Readonly<Record<string, string>>;
  program: TypedProgram;
}
