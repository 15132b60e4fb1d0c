import { assert } from '../../base/errors.ts';
import type { FraudTerms, ReferralTerms } from '../../domain/program/referral-terms.ts';
import type { StaffDecision } from '../../domain/referrals/referral.ts';
import type { Database } from '../../store/database.ts';
import type { StoredOrder } from '../../store/orders.ts';
import type { StoredReferral } from '../../store/referrals.ts';
import { readProgram, type ReadProgram } from '../read-program.ts';

/** Staff's word on a referral. */
export interface Decision {
  decision: StaffDecision;
  by: string;
  note: string | null;
}

/** The terms that were promised, and how signs are weighed now. */
export interface ReferralContext {
  live: ReadProgram;
  terms: ReferralTerms;
  fraud: FraudTerms;
}

export interface AdvanceStep extends ReferralContext {
  /** Its row is locked. */
  referral: StoredReferral;
  /** Its order, locked; null: none has come. */
  order: StoredOrder | null;
  decide: Decision | null;
}

/** Terms never change, so this is read before a transaction that would wait for it with a connection in hand. */
export async function readContext(
  db: Database,
  shopId: string,
  step: { programVersion: number; live?: ReadProgram },
): Promise<ReferralContext> {
  const live = step.live ?? (await readProgram(db, shopId));
  const { program: own } = await readProgram(db, shopId, step.programVersion);
  const terms = own.referrals;
  assert(terms !== null, 'a referral began under a version that has referrals');
  return { live, terms, fraud: live.program.referrals?.fraud ?? terms.fraud };
}
