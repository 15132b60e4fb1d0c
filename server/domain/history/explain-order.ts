import type { Award } from '../earning/award.ts';
import { explainAward } from '../earning/explain-award.ts';
import { count } from './line-words.ts';

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

export interface OrderReader {
  kind: 'shopper' | 'staff';
  pointsName: { one: string; other: string };
  /** The shop's: days are said as they run there. */
  timeZone: string;
}

/** Says in plain English why an order earned what it did, or why nothing, and what became of its points. */
export function explainOrder(order: OrderFacts, reader: OrderReader): string[] {
  const { award, name } = order;
  if (award === null) return [`Order ${name} earned nothing: the shop has told nothing of it yet.`];
  const names = {
    orderName: name,
    pointsName: reader.pointsName,
    readyOn: findReadyOn(order, reader),
  };
  return [
    ...explainAward(award, names, reader.kind),
    ...explainForgiven(order.forgiven, reader),
    ...explainWaiting(order, award),
  ];
}

/** What a claw-back left alone. */
export function explainForgiven(
  forgiven: number,
  { kind, pointsName }: Pick<OrderReader, 'kind' | 'pointsName'>,
): string[] {
  if (forgiven === 0) return [];
  const them = forgiven === 1 ? 'it' : 'them';
  const who = kind === 'staff' ? "the program doesn't ask" : 'nobody will ask';
  return [`${count(forgiven, { pointsName })} more had been spent already: ${who} for ${them}.`];
}

/** "14 December 2026"; null when nothing waits; undefined when the day is not known yet. */
function findReadyOn(
  { hasMember, pending, maturesAt }: OrderFacts,
  { timeZone }: OrderReader,
): string | null | undefined {
  if (!hasMember) return undefined;
  if (pending === 0) return null;
  if (maturesAt === null) return undefined;
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long' }).format(maturesAt);
}

function explainWaiting({ hasMember }: OrderFacts, { points }: Award): string[] {
  if (hasMember || points === 0) return [];
  return ['Nobody has it yet: it waits for its buyer to join.'];
}
