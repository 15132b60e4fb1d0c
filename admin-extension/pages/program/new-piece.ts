import { activity } from '../../../server/contract/program/activity.ts';
import { campaign } from '../../../server/contract/program/campaign.ts';
import { earningRule } from '../../../server/contract/program/earning.ts';
import { tiers } from '../../../server/contract/program/tiers.ts';
import { programTiersTexts as t } from '../../texts/en/program-tiers.ts';
import { freeId } from './free-id.ts';
import type { TypedActivity, TypedCampaign, TypedRule, TypedTiers } from './typed.ts';

/** Names no product yet: the contract refuses it until it does. */
export const emptyFilter = { products: [], collections: [], vendors: [], types: [], tags: [] };
const anyProducts = { ...emptyFilter, tags: ['any'] };

export interface Making {
  currency: string;
  /** Ids that are taken. */
  ids: readonly string[];
}

const ruleIds: Readonly<Record<TypedRule['kind'], string>> = {
  per_amount: 'spend',
  per_order: 'order',
  product_multiplier: 'product-multiplier',
  product_points: 'product-points',
  product_exclusion: 'exclusion',
  nth_order: 'first-order',
  spend_goal: 'spend-goal',
};

/** A rule as it usually is, ready to be changed. */
export function newRule(kind: TypedRule['kind'], { currency, ids }: Making): TypedRule {
  const rule = earningRule.parse({
    id: freeId(ruleIds[kind], ids),
    kind,
    ...usualRule(kind, currency),
  });
  return 'products' in rule && rule.products !== null ? { ...rule, products: emptyFilter } : rule;
}

function usualRule(kind: TypedRule['kind'], currency: string): object {
  switch (kind) {
    case 'per_amount':
      return { points: 1, per: { amount: usualAmount(1, currency), currency } };
    case 'per_order':
      return { points: 50 };
    case 'product_multiplier':
      return { multiplier: 2, products: anyProducts };
    case 'product_points':
      return { points: 10, products: anyProducts };
    case 'product_exclusion':
      return { products: anyProducts };
    case 'nth_order':
      return { nth: 1, points: 200 };
    case 'spend_goal':
      return {
        points: 500,
        goal: { amount: usualAmount(300, currency), currency },
        window: { kind: 'days', days: 90 },
      };
  }
}

export function newCampaign(kind: TypedCampaign['kind'], ids: readonly string[]): TypedCampaign {
  const terms = { id: freeId('campaign', ids), title: '?' };
  const made =
    kind === 'multiplier'
      ? campaign.parse({ ...terms, kind, multiplier: 2 })
      : campaign.parse({ ...terms, kind, points: 50 });
  return { ...made, title: '' };
}

export function newActivity(type: TypedActivity['type'], ids: readonly string[]): TypedActivity {
  if (type === 'custom')
    return activity.parse({ type, id: freeId('my-activity', ids), points: 20 });
  const once = type === 'newsletter' || type === 'social_follow' || type === 'profile_complete';
  return activity.parse({ type, points: 100, limits: once ? { lifetime: 1 } : {} });
}

/** Three tiers by money spent: the most usual ladder. */
export function newTiers(currency: string): TypedTiers {
  const spent = (whole: number) => ({ amount: usualAmount(whole, currency), currency });
  return tiers.parse({
    basis: 'money_spent',
    currency,
    levels: [
      { id: 'bronze', name: t.usual.bronze, threshold: spent(100) },
      { id: 'silver', name: t.usual.silver, threshold: spent(300), multiplier: 1.25 },
      { id: 'gold', name: t.usual.gold, threshold: spent(800), multiplier: 1.5, entry_points: 100 },
    ],
  });
}

/** "5.00", "5" for yen: as fine as the currency is. */
export function usualAmount(whole: number, currency: string): string {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return whole.toFixed(format.resolvedOptions().maximumFractionDigits ?? 2);
  } catch {
    // A half-typed currency code; the dialog says so in its field.
    return whole.toFixed(2);
  }
}
