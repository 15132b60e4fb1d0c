import type { FraudTrial as TrialShown } from '../contract/admin-referrals.ts';
import type { FraudTrial } from '../operations/referrals/try-thresholds.ts';
import type { Shop } from '../store/shops.ts';
import { presentReferral } from './present-referral.ts';

export function presentFraudTrial(trial: FraudTrial, shop: Shop): TrialShown {
  return {
    referrals: trial.referrals,
    since: trial.since?.toISOString() ?? null,
    live: presentVerdicts(trial.live),
    tried: presentVerdicts(trial.tried),
    caught: trial.caught,
    freed: trial.freed,
    examples: trial.examples.map((card) => presentReferral(card, shop)),
    text: trial.text,
  };
}

function presentVerdicts({ pass, review, block }: FraudTrial['live']): TrialShown['live'] {
  return { passed: pass, held: review, blocked: block };
}
