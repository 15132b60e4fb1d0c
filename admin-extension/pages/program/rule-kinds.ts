import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
import type { TypedRule } from './typed.ts';

interface RuleKind {
  label: string;
  help: string;
  /** What others of its kind are called. */
  others: string;
}

/** The kinds of earning rules, as a merchant chooses among them. */
export const ruleKinds: Readonly<Record<TypedRule['kind'], RuleKind>> = t.kinds;

export const ruleKindNames = [
  'per_amount',
  'per_order',
  'product_multiplier',
  'product_points',
  'product_exclusion',
  'nth_order',
  'spend_goal',
] as const satisfies readonly TypedRule['kind'][];
