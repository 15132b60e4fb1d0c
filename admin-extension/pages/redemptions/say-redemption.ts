import type { AdminRedemption } from '../../../server/contract/admin-rewards.ts';
import type { Format } from '../../format.ts';
import { redemptionsTexts as t } from '../../texts/en/redemptions.ts';
import type { Tone } from '../../ui/badge.tsx';

/** What was paid for it: "500 points", or that it was given. */
export function sayPaid({ points }: Pick<AdminRedemption, 'points'>, format: Format): string {
  return points === 0 ? t.gift : format.points(points);
}

/** What a redemption is worth: "$5.00", "10%, at most $20.00"; null where nobody knows before the checkout. */
export function sayWorth({ value, percent }: AdminRedemption, format: Format): string | null {
  const money = value === null ? null : format.money(value);
  if (percent === null) return money;
  return money === null ? t.percent(String(percent)) : t.percentUpTo(String(percent), money);
}

/** "Code REG-7K2M9Q", "Voucher REG-4C"; null while there is none. */
export function sayCode({ kind, code }: AdminRedemption): string | null {
  if (code === null) return null;
  return t.codeIs(kind === 'gift_card' || kind === 'custom' ? t.codes[kind] : t.codes.other, code);
}

const tones: Readonly<Partial<Record<AdminRedemption['status'], Tone>>> = {
  requested: 'info',
  held: 'info',
  issued: 'success',
  failed: 'critical',
  expired: 'attention',
};

/** Where a redemption stands, in a word or two. */
export function sayStatus(redemption: AdminRedemption): { words: string; tone: Tone } {
  const { kind, status, ending } = redemption;
  if (redemption.parked_reason !== null) return { words: t.states.parked, tone: 'critical' };
  if (ending !== null) return { words: t.states.ending, tone: 'info' };
  if (kind === 'custom' && status === 'issued')
    return { words: t.states.handOver, tone: 'attention' };
  if (kind === 'custom' && status === 'used')
    return { words: t.states.handedOver, tone: 'neutral' };
  return { words: t.states[status], tone: tones[status] ?? 'neutral' };
}

/** What is known beside title and status, in a line; empty where nothing is. */
export function sayFacts(redemption: AdminRedemption, format: Format): string {
  const { status, order_id: order, expires_at: end, undo_until: undo } = redemption;
  const runs = status === 'issued' && order === null;
  const code = sayCode(redemption);
  const facts = [
    ...(code === null ? [] : [code]),
    ...(runs && redemption.minimum_order !== null
      ? [t.facts.minimum(format.money(redemption.minimum_order))]
      : []),
    ...(order === null ? [] : [t.facts.usedIn(order)]),
    ...(runs && end !== null ? [t.facts.validUntil(format.date(end))] : []),
    ...(runs && undo !== null ? [t.facts.undoUntil(format.date(undo))] : []),
    ...(redemption.connection_id === null ? [] : [t.facts.onStripe]),
  ].join(', ');
  return `${facts.charAt(0).toUpperCase()}${facts.slice(1)}`;
}

/** What became of its points, in a few words; null while they are held or spent. */
export function sayReturned(redemption: AdminRedemption, format: Format): string | null {
  const { status, returned_points: returned, forfeited_points: forfeited } = redemption;
  if (redemption.points === 0) return null;
  if (forfeited > 0) return t.returned.lost(format.number(forfeited));
  if (status === 'cancelled' || status === 'failed' || status === 'expired') return t.returned.all;
  return returned === 0 ? null : t.returned.some(format.number(returned));
}
