import { assert } from '../../base/errors.ts';
import type { FraudTerms } from '../../domain/program/referral-terms.ts';
import type { Signal } from '../../domain/referrals/referral.ts';
import { weighEach } from '../../domain/referrals/weigh-signals.ts';
import type { Database } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';
import {
  listCodes,
  listOrderNames,
  listReferrals,
  type ReferralFilter,
  type ReferralPlace,
} from '../../store/referral-lists.ts';
import { readReferralSteps, type ReferralStep } from '../../store/referral-steps.ts';
import { readReferral, type StoredReferral } from '../../store/referrals.ts';
import { readSignals } from '../../store/signals.ts';
import { readProgram } from '../read-program.ts';

/** A referral with all that staff is shown of it. */
export interface ReferralCard {
  referral: StoredReferral;
  advocateName: string;
  friendName: string | null;
  orderName: string | null;
  /** The code that the friend got. */
  friendCode: string | null;
  /** Oldest first. */
  steps: readonly ReferralStep[];
  signals: readonly (Signal & { weight: number })[];
}

/** A page of a shop's referrals, and where it ended: null at the end. */
export async function readReferralPage(
  db: Database,
  shopId: string,
  page: ReferralFilter & { after: ReferralPlace | null; limit: number },
): Promise<{ items: ReferralCard[]; next: ReferralPlace | null }> {
  const found = await listReferrals(db, shopId, { ...page, limit: page.limit + 1 });
  const shown = found.slice(0, page.limit);
  const last = found.length > page.limit ? shown.at(-1) : undefined;
  return {
    items: await detailReferrals(db, shopId, shown),
    next:
      last === undefined
        ? null
        : { at: page.review ? last.updatedAt : last.createdAt, referralId: last.referralId },
  };
}

/** Null: there is no such referral. */
export async function readReferralCard(
  db: Database,
  shopId: string,
  referralId: string,
): Promise<ReferralCard | null> {
  const referral = await readReferral(db, shopId, referralId);
  if (referral === null) return null;
  const [card] = await detailReferrals(db, shopId, [referral]);
  return card ?? null;
}

/** Adds to referrals what stands elsewhere, in as many statements whatever their number. */
export async function detailReferrals(
  db: Database,
  shopId: string,
  referrals: readonly StoredReferral[],
): Promise<ReferralCard[]> {
  if (referrals.length === 0) return [];
  const ids = referrals.map(({ referralId }) => referralId);
  const members = known(referrals.flatMap((one) => [one.advocateId, one.friendId]));
  const [names, orders, codes, steps, signals, weights] = await Promise.all([
    listMemberNames(db, shopId, members),
    listOrderNames(db, shopId, known(referrals.map(({ orderId }) => orderId))),
    listCodes(db, shopId, known(referrals.map(({ redemptionId }) => redemptionId))),
    readReferralSteps(db, shopId, ids),
    readSignals(db, shopId, ids),
    readWeights(db, shopId, referrals),
  ]);
  return referrals.map((referral) => ({
    referral,
    advocateName: names.get(referral.advocateId) ?? '',
    friendName: referral.friendId === null ? null : (names.get(referral.friendId) ?? ''),
    orderName: referral.orderId === null ? null : (orders.get(referral.orderId) ?? ''),
    friendCode: referral.redemptionId === null ? null : (codes.get(referral.redemptionId) ?? null),
    steps: steps.get(referral.referralId) ?? [],
    signals: weighEach(signals.get(referral.referralId) ?? [], weights),
  }));
}

function known(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

/** Of the live program; where it has no referrals any more, of the one that the newest of these is pinned to. */
async function readWeights(
  db: Database,
  shopId: string,
  referrals: readonly StoredReferral[],
): Promise<FraudTerms['weights']> {
  const { program } = await readProgram(db, shopId);
  if (program.referrals !== null) return program.referrals.fraud.weights;
  const newest = Math.max(...referrals.map(({ programVersion }) => programVersion));
  const pinned = await readProgram(db, shopId, newest);
  assert(pinned.program.referrals !== null, 'a referral is pinned to terms for referrals');
  return pinned.program.referrals.fraud.weights;
}
