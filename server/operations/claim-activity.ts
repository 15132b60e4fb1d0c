import { urlOf } from '../domain/activities/activity.ts';
import type { Actor } from '../domain/ledger/ledger.ts';
import type { ActivityRule } from '../domain/program/activity-rule.ts';
import { refuseWith } from '../domain/speech/refusal.ts';
import type { Database } from '../store/database.ts';
import { recordActivity, type RecordedActivity, type RecordRefusal } from './record-activity.ts';
import type { SettlingShop } from './settlement.ts';

const byShopper: Actor = { kind: 'shopper', name: null };
/** What nobody can check and does no harm where its limits hold. */
const claimable: readonly ActivityRule['type'][] = ['social_follow', 'social_share', 'newsletter'];

/** Whether a shopper's own word is enough: they were sent where it is done. */
export function isClaimable(rule: ActivityRule): boolean {
  return claimable.includes(rule.type) && urlOf(rule) !== null;
}

/** A shopper says that they did something that nobody else would tell us. */
export async function claimActivity(
  db: Database,
  step: {
    shop: SettlingShop;
    memberId: string;
    type: string;
    url: string | null;
    /** Made for this claim. */
    id: string;
    now: Date;
  },
): Promise<RecordedActivity | RecordRefusal> {
  const { shop, memberId, type, url, id, now } = step;
  if (!claimable.some((each) => each === type))
    return { ...refuseWith('activity_not_claimable', 'refusals.toldByShop'), fields: [] };
  return recordActivity(db, {
    shop,
    findMember: async () => memberId,
    request: {
      type,
      url,
      externalId: `shopper:${id}`,
      occurredAt: null,
      properties: url === null ? {} : { url },
      source: 'shopper',
      actor: byShopper,
      note: null,
    },
    now,
  });
}
