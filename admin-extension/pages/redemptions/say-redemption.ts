import type { AdminRedemption } from '../../../server/contract/admin-rewards.ts';
import type { Format } from '../../format.ts';
import { inWords } from '../../in-words.ts';
import type { Tone } from '../../ui/badge.tsx';

type Kind = AdminRedemption['kind'];

/** What was paid for it: "500 points", or that it was given. */
export function sayPaid({ points }: Pick<AdminRedemption, 'points'>, format: Format): string {
  return points === 0 ? 'Gift for a referral' : format.points(points);
}

/** What a redemption is worth: "$5.00", "10%, at most $20.00"; null where nobody knows before the checkout. */
export function sayWorth({ value, percent }: AdminRedemption, format: Format): string | null {
  const money = value === null ? null : format.money(value);
  if (percent === null) return money;
  return money === null ? `${percent}%` : `${percent}%, at most ${money}`;
}

const codeNames: Readonly<Partial<Record<Kind, string>>> = {
  gift_card: 'Gift card',
  custom: 'Voucher',
};

/** "Code REG-7K2M9Q", "Voucher REG-4C"; null while there is none. */
export function sayCode({ kind, code }: AdminRedemption): string | null {
  return code === null ? null : `${codeNames[kind] ?? 'Code'} ${code}`;
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
  if (redemption.parked_reason !== null) return { words: 'Needs a look', tone: 'critical' };
  if (ending !== null) return { words: 'Being taken back', tone: 'info' };
  if (kind === 'custom' && status === 'issued') return { words: 'To hand over', tone: 'attention' };
  if (kind === 'custom' && status === 'used') return { words: 'Handed over', tone: 'neutral' };
  return { words: inWords(status), tone: tones[status] ?? 'neutral' };
}

/** What is known beside title and status, in a line; empty where nothing is. */
export function sayFacts(redemption: AdminRedemption, format: Format): string {
  const { status, order_id: order, expires_at: end, undo_until: undo } = redemption;
  const runs = status === 'issued' && order === null;
  const code = sayCode(redemption);
  const facts = [
    ...(code === null ? [] : [code]),
    ...(runs && redemption.minimum_order !== null
      ? [`for orders from ${format.money(redemption.minimum_order)}`]
      : []),
    ...(order === null ? [] : [`used in order ${order}`]),
    ...(runs && end !== null ? [`valid until ${format.date(end)}`] : []),
    ...(runs && undo !== null ? [`can be undone until ${format.date(undo)}`] : []),
    ...(redemption.connection_id === null ? [] : ['on Stripe']),
  ].join(', ');
  return `${facts.charAt(0).toUpperCase()}${facts.slice(1)}`;
}

/** What became of its points, in a few words; null while they are held or spent. */
export function sayReturned(redemption: AdminRedemption, format: Format): string | null {
  const { status, returned_points: returned, forfeited_points: forfeited } = redemption;
  if (redemption.points === 0) return null;
  if (forfeited > 0) return `${format.number(forfeited)} lost`;
  if (status === 'cancelled' || status === 'failed' || status === 'expired') return 'all came back';
  return returned === 0 ? null : `${format.number(returned)} came back`;
}
