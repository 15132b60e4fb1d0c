import { isDeepStrictEqual } from 'node:util';
import { appendAudit } from '../../store/audit-log.ts';
import type { Tx } from '../../store/database.ts';
import { appendReferralSteps } from '../../store/referral-steps.ts';
import { saveReferral, type StoredReferral } from '../../store/referrals.ts';
import type { Settlement } from '../settlement.ts';
import type { Decision } from './referral-context.ts';

const writable: ReadonlySet<StoredReferral['state']> = new Set(['claimed', 'blocked']);

/** Saves what changed, with a step where it came to another state or for another reason. The caller holds its row. */
export async function keepReferral(
  tx: Tx,
  { shop, now }: Settlement,
  step: {
    before: StoredReferral;
    after: StoredReferral;
    decide: Decision | null;
    occurredAt?: Date;
  },
): Promise<void> {
  const { before, after, decide } = step;
  const moved = before.state !== after.state || before.reason !== after.reason;
  if (moved || decide !== null)
    await appendReferralSteps(tx, shop.shopId, {
      referralId: after.referralId,
      steps: [
        {
          state: after.state,
          reason: after.reason,
          occurredAt: step.occurredAt ?? now,
          recordedAt: now,
          actor: decide?.by ?? 'system',
          note: decide?.note ?? null,
        },
      ],
    });
  if (decide !== null)
    await appendAudit(tx, shop.shopId, {
      at: now,
      actor: decide.by,
      action: 'decide_referral',
      subject: `referral ${after.referralId}`,
      before: { state: before.state, reason: before.reason, decision: before.decision },
      after: {
        state: after.state,
        reason: after.reason,
        decision: after.decision,
        note: decide.note,
      },
    });
  // Nobody is written to any more once it has gone on.
  const email = writable.has(after.state) && after.mailedAt === null ? after.email : null;
  const kept = { ...after, email };
  if (!isDeepStrictEqual(kept, before))
    await saveReferral(tx, shop.shopId, { referral: kept, now });
}
