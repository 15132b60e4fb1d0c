import { planExpiryWarnings } from '../domain/notices/plan-expiry-warnings.ts';
import { warningDays, whyNoMail } from '../domain/notices/notice.ts';
import type { Database, Tx } from '../store/database.ts';
import {
  appendNoticePass,
  listMembersExpiringUntil,
  listNoticeReaders,
  lockNoticePass,
  type NoticePass,
  saveNoticePass,
} from '../store/notice-passes.ts';
import { appendNotices, type NewNotice } from '../store/notices.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

/** Members that one transaction looks at. */
const batchMax = 200;
/** A pass over all members whose points expire soon begins again after this time. */
const passEveryMs = 3 * 60 * 60_000;
const dayMs = 86_400_000;
/** A day that is 30 days ahead ends up to 31 days from now, and an hour later where clocks change. */
const horizonMs = (Math.max(...warningDays) + 2) * dayMs;

export interface WarningStep {
  shop: SettlingShop;
  /** Whether there is a mail server. */
  canSend: boolean;
  /** Begins a pass at once, however short ago the last one ended. */
  again: boolean;
  now: Date;
}

/**
 * Takes the next members whose points expire soon and writes down the warnings they are owed, each with its job;
 * what they were told before is not told again. `isOver`: nobody is left to be looked at for now.
 */
export async function warnOfExpiry(
  db: Database,
  step: WarningStep,
): Promise<{ made: number; isOver: boolean }> {
  const { shop, now } = step;
  return db.transaction(async (tx) => {
    const pass = await openPass(tx, step);
    if (pass === null) return { made: 0, isOver: true };
    const places = await listMembersExpiringUntil(tx, shop.shopId, {
      until: new Date(now.getTime() + horizonMs),
      after: pass.after,
      limit: batchMax,
    });
    const notices = await planNotices(
      tx,
      step,
      places.map(({ memberId }) => memberId),
    );
    const { made, waiting } = await appendNotices(tx, shop.shopId, { notices, now });
    for (const notice of waiting) await enqueueNotice(tx, shop.shopId, notice);
    const isOver = places.length < batchMax;
    await saveNoticePass(tx, shop.shopId, {
      beganAt: pass.beganAt,
      endedAt: isOver ? now : null,
      after: places.at(-1) ?? pass.after,
    });
    return { made, isOver };
  });
}

/** The pass to go on with; null where it isn't time for one, or another process is at it. */
async function openPass(tx: Tx, { shop, again, now }: WarningStep): Promise<NoticePass | null> {
  await appendNoticePass(tx, shop.shopId, now);
  const pass = await lockNoticePass(tx, shop.shopId);
  if (pass === null || pass.endedAt === null) return pass;
  // Also when the last one ended in what is now the future: commands may be given another time.
  const restedMs = Math.abs(now.getTime() - pass.endedAt.getTime());
  return again || restedMs >= passEveryMs ? { beganAt: now, endedAt: null, after: null } : null;
}

async function planNotices(
  tx: Tx,
  { shop, canSend, now }: WarningStep,
  memberIds: readonly string[],
): Promise<NewNotice[]> {
  const settlement = new Settlement(tx, shop, now);
  await settlement.open(memberIds);
  const warnings = memberIds.flatMap((memberId) =>
    planExpiryWarnings(settlement.draftOf(memberId).book, { timeZone: shop.timeZone, now }).map(
      (warning) => ({ memberId, warning }),
    ),
  );
  const warned = [...new Set(warnings.map(({ memberId }) => memberId))];
  const readers = new Map(
    (await listNoticeReaders(tx, shop.shopId, warned)).map((reader) => [reader.memberId, reader]),
  );
  return warnings.flatMap(({ memberId, warning }) => {
    const reader = readers.get(memberId);
    if (reader === undefined) return [];
    const { expiresOn, daysBefore, points } = warning;
    return [
      {
        memberId,
        kind: 'expiry_warning' as const,
        dedupeKey: `expiry:${memberId}:${expiresOn}:${daysBefore}`,
        points,
        expiresOn,
        daysBefore,
        reason: whyNoMail(reader, canSend),
      },
    ];
  });
}
