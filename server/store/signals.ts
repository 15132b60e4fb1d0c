import type { SignalKind } from '../domain/program/referral-terms.ts';
import type { Signal } from '../domain/referrals/referral.ts';
import type { Queryable, Tx } from './database.ts';

/** Writes down what was seen of a referral. What was seen once stays, also when the marks that showed it are forgotten. */
export async function saveSignals(
  tx: Tx,
  shopId: string,
  step: { referralId: string; signals: readonly Signal[]; now: Date },
): Promise<void> {
  if (step.signals.length === 0) return;
  await tx.query(
    `insert into signals (shop_id, subject, subject_id, kind, evidence, found_at)
     select $1, 'referral', $2, n.kind, n.evidence, $3 from unnest($4::text[], $5::jsonb[]) as n (kind, evidence)
     on conflict (shop_id, subject, subject_id, kind) do update set evidence = excluded.evidence`,
    [
      shopId,
      step.referralId,
      step.now,
      step.signals.map(({ kind }) => kind),
      step.signals.map(({ evidence }) => JSON.stringify(evidence)),
    ],
  );
}

export async function readSignals(
  db: Queryable,
  shopId: string,
  referralIds: readonly string[],
): Promise<Map<string, Signal[]>> {
  const found = new Map<string, Signal[]>();
  if (referralIds.length === 0) return found;
  const rows = await db.query<{
    subject_id: string;
    kind: SignalKind;
    evidence: Signal['evidence'];
  }>(
    `select subject_id, kind, evidence from signals
      where shop_id = $1 and subject = 'referral' and subject_id = any($2::text[]) order by subject_id, found_at, kind`,
    [shopId, referralIds],
  );
  for (const { subject_id: id, kind, evidence } of rows)
    found.set(id, [...(found.get(id) ?? []), { kind, evidence }]);
  return found;
}
