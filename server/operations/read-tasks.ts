import { findReward } from '../domain/referrals/find-reward.ts';
import type { Database } from '../store/database.ts';
import { listMemberNames } from '../store/members.ts';
import { countTasks, listTasks, type TaskKind } from '../store/redemption-tasks.ts';
import { readRedemptions, type StoredRedemption } from '../store/redemptions.ts';
import { readProgram } from './read-program.ts';

/** Something that only a person can do: hand over what was redeemed, or look at what the platform has. */
export interface RedemptionTask {
  kind: TaskKind;
  redemption: StoredRedemption;
  memberName: string;
  /** What the program says is to be done, as it said when it was redeemed. */
  instructions: string | null;
}

/** So many are shown; the counts are of all. */
const tasksShown = 100;

/** What waits for staff, longest first. */
export async function readTasks(
  db: Database,
  shopId: string,
): Promise<{ tasks: RedemptionTask[]; counts: { handOver: number; lookUp: number } }> {
  const [rows, counts] = await Promise.all([
    listTasks(db, shopId, tasksShown),
    countTasks(db, shopId),
  ]);
  const redemptions = await readRedemptions(
    db,
    shopId,
    rows.map(({ redemptionId }) => redemptionId),
  );
  const byId = new Map(redemptions.map((one) => [one.account.redemptionId, one]));
  const names = await listMemberNames(db, shopId, [
    ...new Set(redemptions.map(({ memberId }) => memberId)),
  ]);
  const tasks: RedemptionTask[] = [];
  for (const { redemptionId, kind } of rows) {
    const redemption = byId.get(redemptionId);
    if (redemption === undefined) continue;
    const memberName = names.get(redemption.memberId) ?? '';
    const instructions = await readInstructions(db, shopId, redemption);
    tasks.push({ kind, redemption, memberName, instructions });
  }
  return { tasks, counts };
}

async function readInstructions(
  db: Database,
  shopId: string,
  { kind, rewardId, programVersion }: StoredRedemption,
): Promise<string | null> {
  if (kind !== 'custom') return null;
  const { program } = await readProgram(db, shopId, programVersion);
  const reward = findReward(program, rewardId);
  return reward?.kind === 'custom' ? reward.instructions : null;
}
