import { RetriableError } from '../base/errors.ts';
import { planMerge } from '../domain/ledger/plan-merge.ts';
import type { Program } from '../domain/program/program.ts';
import { handOverActivities } from '../store/activities.ts';
import { handOverMemberTags } from '../store/customer-tags.ts';
import type { Tx } from '../store/database.ts';
import { handOverFigures } from '../store/member-days.ts';
import {
  handOverOrders,
  lockMergingOrders,
  markMemberMerged,
  type MergingMembers,
} from '../store/merges.ts';
import { handOverLanguage } from '../store/member-languages.ts';
import { handOverNoticeChoice } from '../store/notice-passes.ts';
import { handOverReferrals } from '../store/referrals.ts';
import { mergeTiers } from './merge-tiers.ts';
import { settleOrders } from './settle-orders.ts';
import { type SettleDeps, Settlement, type SettlingShop } from './settlement.ts';

export interface MergeStep {
  shop: SettlingShop;
  program: Program;
  now: Date;
}

/**
 * One member's book, orders and identities become another's, whoever asked for it. Orders are locked before members;
 * the caller holds the shop's lock.
 */
export async function joinMembers(
  deps: SettleDeps,
  tx: Tx,
  step: MergeStep & MergingMembers,
): Promise<void> {
  const { shop, now, from, into } = step;
  const orders = await lockMergingOrders(tx, shop.shopId, step);
  const handed = orders.filter((order) => order.memberId === from);
  const settlement = new Settlement(tx, shop, now);
  await settlement.open([from, into]);
  const merged = planMerge(
    { from: settlement.draftOf(from), into: settlement.draftOf(into) },
    { pending: handed.map(({ orderId, pending }) => ({ orderId, points: pending })), now },
  );
  settlement.plan(merged.from);
  settlement.plan(merged.into);
  await settlement.post();
  if ((await handOverOrders(tx, shop.shopId, step)) !== handed.length)
    throw new RetriableError('An order came to a member who was being merged.');
  await handOverFigures(tx, shop.shopId, step);
  await handOverNoticeChoice(tx, shop.shopId, step);
  await handOverLanguage(tx, shop.shopId, step);
  await handOverActivities(tx, shop.shopId, step);
  await handOverMemberTags(tx, shop.shopId, step);
  await handOverReferrals(tx, shop.shopId, step);
  await markMemberMerged(tx, shop.shopId, step);
  await mergeTiers(tx, step);
  const claimed = orders.flatMap((order) => (order.hasEarlier ? [order.orderId] : []));
  await settleOrders(deps, tx, { shop, work: { messages: [], claimed, people: [] }, now });
}
