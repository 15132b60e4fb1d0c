import type { Money } from '../contract/primitives.ts';
import type { ProgramDocument } from '../contract/program/program.ts';
import { awardTermsOf } from '../domain/earning/award-terms.ts';
import { budgetsLeft } from '../domain/earning/budgets-left.ts';
import { evaluateAward } from '../domain/earning/evaluate-award.ts';
import { exampleFacts, exampleOrder } from '../domain/earning/example-order.ts';
import { explainAward } from '../domain/earning/explain-award.ts';
import { readerOf } from '../domain/speech/reader.ts';
import type { Program } from '../domain/program/program.ts';
import { listCampaignPoints } from '../store/campaign-budgets.ts';
import type { Database } from '../store/database.ts';
import type { Shop } from '../store/shops.ts';
import { programFromDocument } from './program-from-document.ts';
import { readProgram } from './read-program.ts';

interface ExampleStep {
  shop: Shop;
  /** What is being written. */
  document: ProgramDocument;
  total: Money;
  tierId: string | null;
  now: Date;
}

interface Outcome {
  points: number;
  explanation: string[];
}

/** What an order of this total would earn now by the live program, and by one that is being written. Nothing is kept. */
export async function weighExample(
  db: Database,
  step: ExampleStep,
): Promise<{ live: Outcome; draft: Outcome }> {
  const { shopId } = step.shop;
  const [live, given] = await Promise.all([
    readProgram(db, shopId),
    listCampaignPoints(db, shopId),
  ]);
  return {
    live: evaluate(live.program, given, step),
    draft: evaluate(programFromDocument(step.document), given, step),
  };
}

function evaluate(
  program: Program,
  given: Readonly<Record<string, number>>,
  { shop, total, tierId, now }: ExampleStep,
): Outcome {
  const budgetLeft = budgetsLeft(program.campaigns, (id) => given[id] ?? 0);
  const order = exampleOrder({ total: total.amount, currency: total.currency, placedAt: now });
  const award = evaluateAward(order, awardTermsOf(program, shop), exampleFacts(tierId, budgetLeft));
  const reader = readerOf('staff', { pointsName: program.settings.pointsName });
  return {
    points: award.points,
    explanation: explainAward(award, { orderName: 'this order' }, reader),
  };
}
