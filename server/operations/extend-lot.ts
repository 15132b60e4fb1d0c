import { type Actor, isLapsed } from '../domain/ledger/ledger.ts';
import { lotExpiresAt, never } from '../domain/ledger/lot-expiry.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database } from '../store/database.ts';
import { readLotRest, saveLotDate } from '../store/lot-dates.ts';
import { markStandingsDue } from '../store/standing-publications.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

export interface Extension {
  memberId: string;
  lotSeq: number;
  /** `never` frees the lot from every date. */
  expiresAt: Date;
  reason: string;
  actor: Actor;
}

export type ExtendRefusal =
  | { refused: 'lot_unknown'; detail: string }
  | { refused: 'lot_lapsed'; detail: string }
  | { refused: 'lot_empty'; detail: string }
  | { refused: 'date_not_later'; detail: string };

/** Gives a lot that still holds points a later date of its own, for a reason that is kept. */
export async function extendLot(
  db: Database,
  step: { shop: SettlingShop; extension: Extension; now: Date },
): Promise<'extended' | ExtendRefusal> {
  const { shop, extension, now } = step;
  const { memberId, lotSeq, expiresAt } = extension;
  return db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, now);
    await settlement.open([memberId]);
    const { before } = settlement.draftOf(memberId);
    const lot = before.lots.find((each) => each.lotSeq === lotSeq);
    if (lot === undefined)
      return (await readLotRest(tx, shop.shopId, { memberId, lotSeq })) === null ? unknown : empty;
    if (isLapsed(lot, before, now)) return lapsed;
    const present = lotExpiresAt(lot, before);
    if (present === null || expiresAt <= present) return notLater(present);
    await settlement.post();
    await saveLotDate(tx, shop.shopId, { ...extension, recordedAt: now });
    await markStandingsDue(tx, shop.shopId, { memberIds: [memberId], now });
    await appendAudit(tx, shop.shopId, {
      at: now,
      actor: extension.actor.name ?? extension.actor.kind,
      action: 'extend_lot',
      subject: `member ${memberId}, lot ${lotSeq}`,
      before: { expires_at: present.toISOString() },
      after: {
        expires_at: expiresAt === never ? 'never' : expiresAt.toISOString(),
        reason: extension.reason,
      },
    });
    return 'extended';
  });
}

const unknown: ExtendRefusal = { refused: 'lot_unknown', detail: 'There is no such lot.' };
const empty: ExtendRefusal = {
  refused: 'lot_empty',
  detail: 'Nothing is left of these points, so there is nothing to extend.',
};
const lapsed: ExtendRefusal = {
  refused: 'lot_lapsed',
  detail: 'These points have expired already. Give new points instead.',
};

function notLater(present: Date | null): ExtendRefusal {
  const detail =
    present === null
      ? 'These points never expire.'
      : `These points are good until ${present.toISOString()}: choose a later date.`;
  return { refused: 'date_not_later', detail };
}
