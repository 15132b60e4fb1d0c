import type { FraudTerms } from '../../domain/program/referral-terms.ts';
import {
  sayTrial,
  type ThresholdTrial,
  tryThresholds,
} from '../../domain/referrals/try-thresholds.ts';
import type { Database } from '../../store/database.ts';
import { listTriedReferrals, readReferrals } from '../../store/referral-lists.ts';
import { readProgram } from '../read-program.ts';
import { detailReferrals, type ReferralCard } from './list-referrals.ts';

/** The newest ones alone: what was years ago says little about today. */
const triedMax = 10_000;
const examplesShown = 20;

export interface FraudTrial extends ThresholdTrial {
  /** Some whose verdict changes, newest first. */
  examples: ReferralCard[];
  /** The trial in a sentence. */
  text: string;
}

/** What other weights and thresholds would have made of the referrals of the past. Nothing changes. */
export async function tryFraudTerms(
  db: Database,
  { shopId, fraud }: { shopId: string; fraud: FraudTerms },
): Promise<FraudTrial> {
  const [referrals, { program }] = await Promise.all([
    listTriedReferrals(db, shopId, triedMax),
    readProgram(db, shopId),
  ]);
  const trial = tryThresholds(referrals, { live: program.referrals?.fraud ?? fraud, tried: fraud });
  const shown = trial.changed.slice(0, examplesShown);
  const examples = await readReferrals(db, shopId, shown);
  return { ...trial, examples: await detailReferrals(db, shopId, examples), text: sayTrial(trial) };
}
