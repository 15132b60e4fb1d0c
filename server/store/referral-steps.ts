import type { ReferralReason, ReferralState } from '../domain/referrals/referral.ts';
import type { Queryable, Tx } from './database.ts';

/** A state that a referral came to. Nobody changes these. */
export interface ReferralStep {
  state: ReferralState;
  reason: ReferralReason | null;
  occurredAt: Date;
  recordedAt: Date;
  /** `system`, `friend`, or staff by name. */
  actor: string;
  note: string | null;
}

/** Writes down states that referrals came to, each under its next number. The caller holds their rows. */
export async function appendReferralSteps(
  tx: Tx,
  shopId: string,
  step: { referralId: string; steps: readonly ReferralStep[] },
): Promise<void> {
  if (step.steps.length === 0) return;
  await tx.query(
    `insert into referral_steps (shop_id, referral_id, step_no, state, reason, occurred_at, recorded_at, actor, note)
     select $1, $2, (select count(*) from referral_steps where shop_id = $1 and referral_id = $2) + n.no, n.state,
            coalesce(n.reason, ''), n.occurred_at, n.recorded_at, n.actor, n.note
       from unnest($3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[])
            with ordinality as n (state, reason, occurred_at, recorded_at, actor, note, no)`,
    [
      shopId,
      step.referralId,
      step.steps.map(({ state }) => state),
      step.steps.map(({ reason }) => reason),
      step.steps.map(({ occurredAt }) => occurredAt),
      step.steps.map(({ recordedAt }) => recordedAt),
      step.steps.map(({ actor }) => actor),
      step.steps.map(({ note }) => note),
    ],
  );
}

/** Every step of these referrals, oldest first. */
export async function readReferralSteps(
  db: Queryable,
  shopId: string,
  referralIds: readonly string[],
): Promise<Map<string, ReferralStep[]>> {
  const steps = new Map<string, ReferralStep[]>();
  if (referralIds.length === 0) return steps;
  const rows = await db.query<{
    referral_id: string;
    state: ReferralState;
    reason: ReferralReason | '';
    occurred_at: Date;
    recorded_at: Date;
    actor: string;
    note: string | null;
  }>(
    `select referral_id::text, state, reason, occurred_at, recorded_at, actor, note from referral_steps
      where shop_id = $1 and referral_id = any($2::uuid[]) order by referral_id, step_no`,
    [shopId, referralIds],
  );
  for (const row of rows) {
    const known = steps.get(row.referral_id) ?? [];
    known.push({
      state: row.state,
      reason: row.reason === '' ? null : row.reason,
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
      actor: row.actor,
      note: row.note,
    });
    steps.set(row.referral_id, known);
  }
  return steps;
}
