import type { AwardTerms } from './award-terms.ts';
import { factsNeeded } from './facts-needed.ts';
import { type NamesLine, prepareFilter } from './match-products.ts';
import { type Check, prepareConditions } from './prepare-conditions.ts';
import type { Campaign } from '../program/campaign.ts';
import type { Conditions, ProductFilter, Standing } from '../program/conditions.ts';
import type { EarningRule } from '../program/earning-rule.ts';
import type { TierTerms } from '../program/tier-terms.ts';

/** A rule or a campaign, ready to be asked. */
export interface Prepared<Terms> {
  source: 'rule' | 'campaign';
  terms: Terms;
  title: string | null;
  checks: readonly Check[];
  /** Null: all products. */
  names: NamesLine | null;
}

type RuleOf<Kind extends EarningRule['kind']> = Extract<EarningRule, { kind: Kind }>;
type CampaignOf<Kind extends Campaign['kind']> = Extract<Campaign, { kind: Kind }>;

/** A program sorted by what its parts do, each kind by priority and then as the document lists them. */
export interface PreparedTerms {
  exclusions: readonly Prepared<RuleOf<'product_exclusion'>>[];
  rates: readonly Prepared<RuleOf<'per_amount'>>[];
  productMultipliers: readonly Prepared<RuleOf<'product_multiplier'>>[];
  campaignMultipliers: readonly Prepared<CampaignOf<'multiplier'>>[];
  perOrder: readonly Prepared<RuleOf<'per_order'>>[];
  productPoints: readonly Prepared<RuleOf<'product_points'>>[];
  nthOrder: readonly Prepared<RuleOf<'nth_order'>>[];
  spendGoals: readonly Prepared<RuleOf<'spend_goal'>>[];
  flatCampaigns: readonly Prepared<CampaignOf<'flat'>>[];
  /** Some rule or campaign gives points whatever the amount. */
  hasFixed: boolean;
  /** Some filter asks for more of a product than its id and vendor. */
  readsProducts: boolean;
}

interface Cached {
  campaigns: readonly Campaign[];
  tiers: TierTerms | null;
  prepared: PreparedTerms;
}

/** Published programs never change, so each is prepared once. */
const cache = new WeakMap<AwardTerms['earning'], Cached>();

export function prepareTerms({ earning, campaigns, tiers }: AwardTerms): PreparedTerms {
  const known = cache.get(earning);
  if (known?.campaigns === campaigns && known.tiers === tiers) return known.prepared;
  const prepared = prepare({ earning, campaigns, tiers });
  cache.set(earning, { campaigns, tiers, prepared });
  return prepared;
}

function prepare(terms: Pick<AwardTerms, 'earning' | 'campaigns' | 'tiers'>): PreparedTerms {
  const { earning, campaigns, tiers } = terms;
  const rulesOf = <Kind extends EarningRule['kind']>(kind: Kind) =>
    byStanding(
      earning.rules
        .filter((rule): rule is RuleOf<Kind> => rule.kind === kind)
        .map((rule) => prepareRule(rule, tiers)),
    );
  const campaignsOf = <Kind extends Campaign['kind']>(kind: Kind) =>
    byStanding(
      campaigns
        .filter((campaign): campaign is CampaignOf<Kind> => campaign.kind === kind)
        .map((campaign) => prepareCampaign(campaign, tiers)),
    );
  const fixed = {
    perOrder: rulesOf('per_order'),
    productPoints: rulesOf('product_points'),
    nthOrder: rulesOf('nth_order'),
    spendGoals: rulesOf('spend_goal'),
    flatCampaigns: campaignsOf('flat'),
  };
  return {
    exclusions: rulesOf('product_exclusion'),
    rates: rulesOf('per_amount'),
    productMultipliers: rulesOf('product_multiplier'),
    campaignMultipliers: campaignsOf('multiplier'),
    ...fixed,
    hasFixed: Object.values(fixed).some((list) => list.length > 0),
    readsProducts: factsNeeded(terms).products !== null,
  };
}

interface AnyTerms {
  when: Conditions;
  products?: ProductFilter | null;
}

function prepareRule<Rule extends EarningRule>(
  terms: Rule,
  tiers: TierTerms | null,
): Prepared<Rule> {
  const { when, products = null }: AnyTerms = terms;
  return {
    source: 'rule',
    terms,
    title: null,
    checks: prepareConditions({ when }, tiers),
    names: products === null ? null : prepareFilter(products),
  };
}

function prepareCampaign<Terms extends Campaign>(
  terms: Terms,
  tiers: TierTerms | null,
): Prepared<Terms> {
  const { when, daysOfMonth, products, title } = terms;
  return {
    source: 'campaign',
    terms,
    title,
    checks: prepareConditions({ when, daysOfMonth }, tiers),
    names: products === null ? null : prepareFilter(products),
  };
}

/** Sorting keeps the document's order among equals. */
function byStanding<Terms extends Standing>(list: readonly Prepared<Terms>[]): Prepared<Terms>[] {
  return list.toSorted((a, b) => b.terms.priority - a.terms.priority);
}
