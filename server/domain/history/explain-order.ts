import { dayInZone } from '../day-in-zone.ts';
import type { Award } from '../earning/award.ts';
import { explainAward } from '../earning/explain-award.ts';
import type { Reader } from '../speech/reader.ts';
import { sayCount } from '../speech/say-values.ts';

/** All that an order's explanation is made of: the award, and what the ledger holds for it. */
export interface OrderFacts {
  /** What people call the order: `#1001`. */
  name: string;
  /** Null while nothing but its number is known. */
  award: Award | null;
  /** Should have been taken back and was spent already. */
  forgiven: number;
  /** Given and not yet spendable. */
  pending: number;
  /** When they become spendable; null when no day is known yet. */
  maturesAt: Date | null;
  /** Whether it is a member's: else it waits for somebody to join. */
  hasMember: boolean;
}

export interface OrderReader extends Reader {
  /** The shop's: days are said as they run there. */
  timeZone: string;
}

/** Says why an order earned what it did, or why nothing, and what became of its points. */
export function explainOrder(order: OrderFacts, reader: OrderReader): string[] {
  const { award, name } = order;
  if (award === null) {
    const unknown = { order: name, why: 'not_seen', currency: '', points: '', point: '' };
    return [reader.speech.say('earning.nothing', unknown)];
  }
  const names = { orderName: name, readyOn: findReadyOn(order, reader) };
  return [
    ...explainAward(award, names, reader),
    ...explainForgiven(order.forgiven, reader),
    ...explainWaiting(order, award, reader),
  ];
}

/** What a claw-back left alone. */
export function explainForgiven(forgiven: number, { kind, speech }: Reader): string[] {
  if (forgiven === 0) return [];
  const counted = { count: forgiven, points: sayCount(forgiven, speech) };
  return [speech.say(kind === 'staff' ? 'staff.forgiven' : 'history.forgiven', counted)];
}

/** "December 14, 2026"; null when nothing waits; undefined when the day is not known yet. */
function findReadyOn(
  { hasMember, pending, maturesAt }: OrderFacts,
  { timeZone, speech }: OrderReader,
): string | null | undefined {
  if (!hasMember) return undefined;
  if (pending === 0) return null;
  if (maturesAt === null) return undefined;
  return speech.day(dayInZone(maturesAt, timeZone));
}

function explainWaiting(
  { hasMember }: OrderFacts,
  { points }: Award,
  { speech }: Reader,
): string[] {
  if (hasMember || points === 0) return [];
  return [speech.say('staff.waitsForBuyer')];
}
