import { type AwardTerms, awardTermsOf } from '../domain/earning/award-terms.ts';
import { evaluateAward } from '../domain/earning/evaluate-award.ts';
import { asksForAnything, type FactsNeeded, factsNeeded } from '../domain/earning/facts-needed.ts';
import { noFacts, type OrderFacts } from '../domain/earning/order-facts.ts';
import { withoutPoints } from '../domain/earning/without-points.ts';
import type { Program } from '../domain/program/program.ts';
import type { Database } from '../store/database.ts';
import type { StoredOrder } from '../store/orders.ts';
import { readProgram, type ReadProgram } from './read-program.ts';
import type { SettlingShop } from './settlement.ts';

/** The program version that an order is held against. */
export interface PinnedProgram {
  version: number;
  program: Program;
  terms: AwardTerms;
  needed: FactsNeeded;
}

/** Finds an order's version: the one that it was pinned to when it first earned; until then the live one. */
export type FindPinned = (order: StoredOrder) => PinnedProgram;

export async function readPinned(
  db: Database,
  step: { shop: SettlingShop; orders: readonly StoredOrder[]; live: ReadProgram },
): Promise<FindPinned> {
  const { shop, live } = step;
  const current = toPinned(live, shop);
  const older = new Map<number, PinnedProgram>();
  for (const { programVersion: version } of step.orders)
    if (version !== null && version !== live.version && !older.has(version))
      older.set(version, toPinned(await readProgram(db, shop.shopId, version), shop));
  return ({ programVersion }) => older.get(programVersion ?? live.version) ?? current;
}

function toPinned({ version, program }: ReadProgram, shop: SettlingShop): PinnedProgram {
  return {
    version,
    program,
    terms: awardTermsOf(program, shop),
    needed: factsNeeded(program),
  };
}

/** Whether facts are to be gathered before this order can be evaluated. Those that are kept with it are not gathered again. */
export function asksForFacts(order: StoredOrder, { needed }: PinnedProgram): boolean {
  if (order.facts !== null || !order.earns || order.snapshot.order === null) return false;
  return asksForAnything(needed);
}

/** It earns nothing until the platform has told of its products. */
export function waitsForProducts({ award }: StoredOrder): boolean {
  return award?.nothing === 'products_unread';
}

/** The order with what it should have earned; `facts` are those that were just gathered for it, where they were. */
export function evaluateOrder(
  order: StoredOrder,
  { version, terms }: PinnedProgram,
  facts: OrderFacts | null,
): StoredOrder {
  const told = evaluateAward(order.snapshot, terms, facts ?? order.facts ?? noFacts);
  const award = order.earns ? told : withoutPoints(told);
  const pins = award.points > 0 || order.programVersion !== null;
  const evaluated = { ...order, award, programVersion: pins ? version : null };
  // Where nothing of it is left it waits for no products; should something come to it again, they are asked for.
  const freezes = pins && order.memberId !== null && facts?.productsRead !== false;
  return freezes ? { ...evaluated, facts: order.facts ?? facts } : evaluated;
}
