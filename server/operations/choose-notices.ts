import { appendAudit } from '../store/audit-log.ts';
import type { Database } from '../store/database.ts';
import { findSurvivors } from '../store/merges.ts';
import { saveNoticeChoice } from '../store/notice-passes.ts';

/**
 * A member says whether they want mails. The last word counts; saying it again changes nothing. With a mail to a
 * member who has been merged since it is said for the member who remained.
 */
export async function chooseNotices(
  db: Database,
  choice: { shopId: string; memberId: string; optsOut: boolean; now: Date },
): Promise<void> {
  const { shopId, optsOut, now } = choice;
  await db.transaction(async (tx) => {
    const survivors = await findSurvivors(tx, shopId, [choice.memberId]);
    const memberId = survivors.get(choice.memberId) ?? choice.memberId;
    if (!(await saveNoticeChoice(tx, shopId, { memberId, optsOut, now }))) return;
    await appendAudit(tx, shopId, {
      at: now,
      actor: 'shopper',
      action: optsOut ? 'opt_out_of_notices' : 'opt_in_to_notices',
      subject: `member ${memberId}`,
    });
  });
}
