import type { ProgramDocument } from '../../contract/program/program.ts';
import { dayInZone, daysBefore } from '../../domain/day-in-zone.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { type ExpectedCost, expectCost } from '../../domain/onboarding/expect-cost.ts';
import {
  type Generosity,
  mostBack,
  type Proposal,
  proposeProgram,
} from '../../domain/onboarding/propose-program.ts';
import type { SalesFigures } from '../../domain/onboarding/sales-figures.ts';
import { describeChanges } from '../../domain/versions/describe-changes.ts';
import type { Database } from '../../store/database.ts';
import { sumSales } from '../../store/sales-figures.ts';
import { readShopSigns, saveMargin } from '../../store/shop-signs.ts';
import type { Shop } from '../../store/shops.ts';
import { saveProgramDraft } from '../publish-program.ts';
import { readProgram } from '../read-program.ts';
import { wholeProgram } from '../whole-program.ts';
import { proposalDocument } from './proposal-document.ts';

/** The past that a proposal is made from. */
const daysLookedAt = 365;
/** Where nobody has said what is left of a sale: many shops' margin is about this. */
const usualMarginPercent = 40;

export interface ShopWish {
  /** Null: as it was said last, else the usual one. */
  marginPercent: number | null;
  generosity: Generosity;
  averageOrderMinor: bigint | null;
}

export interface ShopProposal {
  marginPercent: number;
  /** Somebody of the shop has said it. */
  isMarginKnown: boolean;
  generosity: Generosity;
  figures: SalesFigures;
  proposal: Proposal;
  mostShare: Fraction;
  cost: ExpectedCost;
  document: ProgramDocument;
  changes: string[];
}

/** A program made from what the shop sold in the last year and what its merchant wishes, with what it would cost. */
export async function proposeForShop(
  db: Database,
  { shop, wish, now }: { shop: Shop; wish: ShopWish; now: Date },
): Promise<ShopProposal> {
  const { shopId, currency, timeZone } = shop;
  const to = dayInZone(now, timeZone);
  const from = daysBefore(to, daysLookedAt - 1);
  const [figures, live, signs] = await Promise.all([
    sumSales(db, shopId, { from, to, currency }),
    readProgram(db, shopId),
    readShopSigns(db, shopId),
  ]);
  const known = wish.marginPercent ?? signs.marginPercent;
  const meant = { ...wish, marginPercent: known ?? usualMarginPercent };
  const proposal = proposeProgram(figures, meant);
  const document = proposalDocument(proposal, live.document);
  return {
    marginPercent: meant.marginPercent,
    isMarginKnown: known !== null,
    generosity: wish.generosity,
    figures,
    proposal,
    mostShare: mostBack(meant),
    cost: expectCost(proposal, figures),
    document,
    changes: describeChanges(wholeProgram(live.document), wholeProgram(document)),
  };
}

/** Makes the proposal the draft, in the place of the one before, and keeps the margin that it was made for. */
export async function draftProposal(
  db: Database,
  step: { shop: Shop; wish: ShopWish; by: string; now: Date },
): Promise<void> {
  const { shop, by, now } = step;
  const { document, marginPercent } = await proposeForShop(db, step);
  await db.transaction((tx) => saveMargin(tx, shop.shopId, marginPercent));
  await saveProgramDraft(db, { shopId: shop.shopId, document, by, now });
}
