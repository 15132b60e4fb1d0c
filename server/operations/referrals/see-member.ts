import { keepMarks, readMarks } from '../../store/contact-marks.ts';
import { readProgram } from '../read-program.ts';
import type { SettleDeps, SettlingShop } from '../settlement.ts';
import { marksOf } from './marks-of.ts';
import type { Traces } from './traces.ts';

const dayMs = 86_400_000;
/** A mark is renewed no more often. */
const renewedMs = 3_600_000;

/** Remembers from where a member shares, for as long as the program remembers, so that a friend seen there is known. */
export async function seeMember(
  deps: SettleDeps,
  step: { shop: SettlingShop; memberId: string; traces: Traces; now: Date },
): Promise<void> {
  const { shop, memberId, traces, now } = step;
  const { shopId } = shop;
  const { program } = await readProgram(deps.db, shopId);
  if (program.referrals === null) return;
  const member = { subject: 'member' as const, subjectId: memberId };
  const since = now.getTime() - renewedMs;
  const known = new Set(
    (await readMarks(deps.db, shopId, { ...member, now })).flatMap((mark) =>
      mark.seenAt.getTime() > since ? [mark.hash] : [],
    ),
  );
  const marks = marksOf(deps.hashContact, { shopId, ...member, sighting: { traces } }).filter(
    ({ hash }) => !known.has(hash),
  );
  if (marks.length === 0) return;
  const forgetAt = new Date(now.getTime() + program.referrals.fraud.rememberDays * dayMs);
  await deps.db.transaction((tx) => keepMarks(tx, shopId, { marks, seenAt: now, forgetAt }));
}
