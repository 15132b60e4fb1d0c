import type { Campaign } from '../program/campaign.ts';
import type { Caps, ProductFilter } from '../program/conditions.ts';
import type { EarningRule, SpendWindow } from '../program/earning-rule.ts';
import type { Program } from '../program/program.ts';

/** What a program asks beside the order itself: only that is gathered. */
export interface FactsNeeded {
  /** What a member's earlier orders may change: the tier, or the segments. */
  standing: boolean;
  tier: boolean;
  /** Tags of the platform's customer. */
  tags: readonly string[];
  /** Ids of the segments that a rule or campaign asks for. */
  segments: readonly string[];
  /** What products must be read for: orders tell ids and vendors alone. Null: nothing more is asked. */
  products: Pick<ProductFilter, 'collections' | 'types' | 'tags'> | null;
  /** Over which windows a member's orders are counted and summed; empty: never. */
  windows: readonly SpendWindow[];
  /** How far back what other orders gave is summed: for caps. */
  given: 'none' | 'month' | 'lifetime';
  /** Campaigns that have a budget. */
  budgets: readonly string[];
}

export function factsNeeded(
  program: Pick<Program, 'earning' | 'campaigns' | 'tiers'>,
): FactsNeeded {
  const { rules } = program.earning;
  const parts: readonly (EarningRule | Campaign)[] = [...rules, ...program.campaigns];
  const conditions = parts.map(({ when }) => when);
  const filters = parts.flatMap(filterOf);
  const segments = unique(conditions.flatMap((when) => when.segments));
  return {
    standing: program.tiers !== null || segments.length > 0,
    tier: program.tiers !== null,
    tags: unique(
      conditions.flatMap(({ customerTags }) => [...customerTags.any, ...customerTags.none]),
    ),
    segments,
    products: filters.some(asksOfProducts)
      ? {
          collections: unique(filters.flatMap(({ collections }) => collections)),
          types: unique(filters.flatMap(({ types }) => types)),
          tags: unique(filters.flatMap(({ tags }) => tags)),
        }
      : null,
    windows: rules.flatMap(windowOf),
    given: [program.earning.caps, ...parts.map(({ caps }) => caps)]
      .map(givenFor)
      .reduce(further, 'none'),
    budgets: program.campaigns.flatMap(({ id, budgetPoints }) =>
      budgetPoints === null ? [] : [id],
    ),
  };
}

export function asksForAnything(needed: FactsNeeded): boolean {
  const { standing, tags, products, windows, given, budgets } = needed;
  return (
    standing ||
    tags.length > 0 ||
    products !== null ||
    windows.length > 0 ||
    given !== 'none' ||
    budgets.length > 0
  );
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function filterOf(part: EarningRule | Campaign): ProductFilter[] {
  return 'products' in part && part.products !== null ? [part.products] : [];
}

function asksOfProducts({ collections, types, tags }: ProductFilter): boolean {
  return collections.length > 0 || types.length > 0 || tags.length > 0;
}

function windowOf(rule: EarningRule): SpendWindow[] {
  if (rule.kind === 'nth_order') return [{ kind: 'lifetime' }];
  return rule.kind === 'spend_goal' ? [rule.window] : [];
}

function givenFor({ perDay, perMonth, lifetime }: Caps): FactsNeeded['given'] {
  if (lifetime !== null) return 'lifetime';
  return perDay === null && perMonth === null ? 'none' : 'month';
}

function further(a: FactsNeeded['given'], b: FactsNeeded['given']): FactsNeeded['given'] {
  const reach = ['none', 'month', 'lifetime'] as const;
  return reach.indexOf(a) >= reach.indexOf(b) ? a : b;
}
