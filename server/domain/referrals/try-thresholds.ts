import type { FraudTerms, SignalKind } from '../program/referral-terms.ts';
import type { ReferralReason, ReferralState } from './referral.ts';
import { weighSignals } from './weigh-signals.ts';

/** A referral of the past: what was seen of it, and what became of it. */
export interface TriedReferral {
  referralId: string;
  state: ReferralState;
  reason: ReferralReason;
  createdAt: Date;
  signals: readonly SignalKind[];
}

export type Verdict = 'pass' | 'review' | 'block';

export interface Moved {
  referrals: number;
  /** The friend's order came back or was cancelled. */
  refunded: number;
  /** Staff rejected it. */
  rejected: number;
  rewarded: number;
}

export interface ThresholdTrial {
  referrals: number;
  since: Date | null;
  live: Record<Verdict, number>;
  tried: Record<Verdict, number>;
  /** Pass now, and would be held or blocked. */
  caught: Moved;
  /** Are held or blocked now, and would pass. */
  freed: Moved;
  /** Whose verdict would be another, in the order in which they were given. */
  changed: string[];
}

const none: Moved = { referrals: 0, refunded: 0, rejected: 0, rewarded: 0 };

/**
 * What these weights and thresholds would have made of referrals, beside what the live ones make of them. Each is
 * weighed by the signs that were found then: terms that find other signs (`friendsPerDay`, `rememberDays`) change none.
 */
export function tryThresholds(
  referrals: readonly TriedReferral[],
  terms: { live: FraudTerms; tried: FraudTerms },
): ThresholdTrial {
  const trial: ThresholdTrial = {
    referrals: referrals.length,
    since: null,
    live: { pass: 0, review: 0, block: 0 },
    tried: { pass: 0, review: 0, block: 0 },
    caught: none,
    freed: none,
    changed: [],
  };
  for (const referral of referrals) {
    const signals = referral.signals.map((kind) => ({ kind, evidence: {} }));
    const live = weighSignals(signals, terms.live).verdict;
    const tried = weighSignals(signals, terms.tried).verdict;
    trial.live[live] += 1;
    trial.tried[tried] += 1;
    if (trial.since === null || referral.createdAt < trial.since) trial.since = referral.createdAt;
    if (live === tried) continue;
    trial.changed.push(referral.referralId);
    if (live === 'pass') trial.caught = addTo(trial.caught, referral);
    if (tried === 'pass') trial.freed = addTo(trial.freed, referral);
  }
  return trial;
}

function addTo(moved: Moved, { state, reason }: TriedReferral): Moved {
  return {
    referrals: moved.referrals + 1,
    refunded: moved.refunded + Number(reason === 'refunded' || reason === 'cancelled'),
    rejected: moved.rejected + Number(reason === 'by_staff'),
    rewarded: moved.rewarded + Number(state === 'rewarded'),
  };
}

/** The trial in a sentence or two. */
export function sayTrial({ referrals, caught, freed }: ThresholdTrial): string {
  if (referrals === 0) return 'There are no referrals yet to try this on.';
  const of = `Of ${referrals.toLocaleString('en')} ${referrals === 1 ? 'referral' : 'referrals'}, these terms`;
  const told = [
    ...(caught.referrals > 0 ? [`would have held ${sayMoved(caught)}`] : []),
    ...(freed.referrals > 0 ? [`would have let through ${sayMoved(freed)}`] : []),
  ];
  if (told.length === 0) return `${of} would have let through the same ones as today.`;
  return `${of} ${told.join('. They ')}.`;
}

/** "14 more, 3 of which were later refunded or cancelled and 9 rewarded" */
function sayMoved(moved: Moved): string {
  const became = (
    [
      [moved.refunded, 'later refunded or cancelled'],
      [moved.rejected, 'rejected by staff'],
      [moved.rewarded, 'rewarded'],
    ] as const
  ).filter(([count]) => count > 0);
  const told = became.map(([count, what], at) => {
    const ofWhich = at === 0 ? ` of which ${count === 1 ? 'was' : 'were'}` : '';
    return `${count.toLocaleString('en')}${ofWhich} ${what}`;
  });
  const last = told.length > 1 ? ` and ${told.at(-1)}` : '';
  const all = told.length > 1 ? told.slice(0, -1).join(', ') + last : told.join('');
  return `${moved.referrals.toLocaleString('en')} more${all === '' ? '' : `, ${all}`}`;
}
