import { isbot } from 'isbot';
import { dayInZone } from '../../domain/day-in-zone.ts';
import { browserKey } from '../../domain/referrals/browser-key.ts';
import { keepMarks } from '../../store/contact-marks.ts';
import { countVisitClick, countVisitShare } from '../../store/referral-visits.ts';
import type { SettleDeps, SettlingShop } from '../settlement.ts';
import { hashMark } from './marks-of.ts';
import { readChannel } from './read-channel.ts';
import type { Traces } from './traces.ts';

export interface VisitStep {
  shop: SettlingShop;
  /** Whose link it is. */
  memberId: string;
  /** As the address said it. */
  channel: string | null;
  traces: Traces;
  now: Date;
}

const dayMs = 86_400_000;

/**
 * Counts that a link was opened, once a day for each browser: by its own name, and by its network and what it says it
 * is. Link previews and other robots count as nobody.
 */
export async function countClick(deps: SettleDeps, step: VisitStep): Promise<void> {
  const { shop, memberId, traces, now } = step;
  const { shopId } = shop;
  if (traces.userAgent === null || isbot(traces.userAgent)) return;
  const day = dayInZone(now, shop.timeZone);
  const marks = visitorKeys(traces).flatMap((key) => {
    const hash = hashMark(deps.hashContact, { shopId, kind: 'click', key: `${day}:${key}` })[0];
    const subject = { subject: 'member' as const, subjectId: memberId };
    return hash === undefined ? [] : [{ kind: 'click' as const, hash, ...subject }];
  });
  await deps.db.transaction(async (tx) => {
    const forgetAt = new Date(now.getTime() + dayMs);
    const fresh = await keepMarks(tx, shopId, { marks, seenAt: now, forgetAt });
    if (fresh < marks.length) return;
    await countVisitClick(tx, shopId, { memberId, channel: readChannel(step.channel), day });
  });
}

function visitorKeys(traces: Traces): string[] {
  const { device, ip, userAgent, acceptLanguage } = traces;
  const browser = browserKey(traces) ?? JSON.stringify([ip, userAgent, acceptLanguage]);
  return [...(device === null ? [] : [`device:${device}`]), `browser:${browser}`];
}

/** Counts that a member has shared their link. */
export async function countShare(
  deps: Pick<SettleDeps, 'db'>,
  step: Omit<VisitStep, 'traces'>,
): Promise<void> {
  const { shop, memberId, now } = step;
  const visit = {
    memberId,
    channel: readChannel(step.channel),
    day: dayInZone(now, shop.timeZone),
  };
  await deps.db.transaction((tx) => countVisitShare(tx, shop.shopId, { ...visit, now }));
}
