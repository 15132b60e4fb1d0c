import type { Award } from './award.ts';
import type { EarningRule } from '../program/earning-rule.ts';

/** The rate of the first rule, as the document lists them, that pays for this currency. */
export function chooseRate(rules: readonly EarningRule[], currency: string): Award['rule'] {
  for (const rule of rules) {
    const rate = readRate(rule, currency);
    if (rate !== null) return rate;
  }
  return null;
}

function readRate(rule: EarningRule, currency: string): Award['rule'] {
  if (rule.kind !== 'per_amount') return null;
  const { id, points, per } = rule;
  // "For each 0.00 spent" is no rate.
  if (per.currency !== currency || per.minor <= 0) return null;
  return { id, points, perMinor: per.minor, currency };
}
