import type { FraudTerms, SignalKind } from '../program/referral-terms.ts';
import type { Signal } from './referral.ts';

/** Where the first was found, the others say the same once more and count nothing. */
const superseded: Readonly<Partial<Record<SignalKind, readonly SignalKind[]>>> = {
  same_email: ['similar_email'],
  same_device: ['same_browser', 'same_network'],
};

/** What each sign counts by these weights, the heaviest first; 0: another one says the same. */
export function weighEach<Sign extends Pick<Signal, 'kind'>>(
  signals: readonly Sign[],
  weights: FraudTerms['weights'],
): (Sign & { weight: number })[] {
  const silent = new Set(signals.flatMap(({ kind }) => superseded[kind] ?? []));
  return signals
    .map((signal) => ({ ...signal, weight: silent.has(signal.kind) ? 0 : weights[signal.kind] }))
    .toSorted((a, b) => b.weight - a.weight);
}

/** What the signs of a referral come to by these terms: each kind counts once. */
export function weighSignals(
  signals: readonly Signal[],
  { weights, reviewFrom, blockFrom }: FraudTerms,
): { score: number; verdict: 'pass' | 'review' | 'block' } {
  const kinds = new Map(signals.map((signal) => [signal.kind, signal]));
  const score = weighEach([...kinds.values()], weights).reduce(
    (sum, { weight }) => sum + weight,
    0,
  );
  if (score >= blockFrom) return { score, verdict: 'block' };
  return { score, verdict: score >= reviewFrom ? 'review' : 'pass' };
}
