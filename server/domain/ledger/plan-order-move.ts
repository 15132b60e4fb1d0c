import type { LedgerDraft } from './ledger.ts';
import {
  type OrderAccount,
  type OrderTerms,
  planOrderSettlement,
} from './plan-order-settlement.ts';

/** What an order gave a member whose it is no longer, and what of it was taken back. The rest was forgiven. */
export interface EarlierMember {
  memberId: string;
  granted: number;
  revoked: number;
}

/** An order's account with its member of now, beside those with its members before. */
export interface MovingOrder {
  account: OrderAccount;
  earlier: readonly EarlierMember[];
}

/**
 * The order is another's now: what it gave is taken back as the negative-balance policy says, and its account
 * begins anew. What had to be forgiven stays with the member who left it unpaid.
 */
export function planLeaving(
  draft: LedgerDraft,
  order: MovingOrder,
  step: { terms: Omit<OrderTerms, 'target'>; now: Date },
): { draft: LedgerDraft; order: MovingOrder } {
  const plan = planOrderSettlement(draft, order.account, {
    terms: { ...step.terms, target: 0 },
    now: step.now,
  });
  const { granted, revoked } = plan.order;
  const left = { memberId: plan.draft.book.memberId, granted, revoked };
  return {
    draft: plan.draft,
    order: {
      account: { ...plan.order, granted: 0, revoked: 0, forgiven: 0, maturesAt: null },
      earlier: granted === 0 ? order.earlier : [...order.earlier, left],
    },
  };
}

/**
 * The order comes to a member (`isMember` knows everyone who became that one). Who had it before has what was
 * forgiven then already: it counts towards what the order gives now, so that nobody gains by its going to and fro.
 */
export function arrive(order: MovingOrder, isMember: (memberId: string) => boolean): MovingOrder {
  const { account, earlier } = gather(order, isMember);
  const kept = account.granted - account.revoked;
  return { account: { ...account, forgiven: kept }, earlier };
}

/**
 * Two members of one order have become one: what it gave either, it gave that one. What one of them was forgiven
 * the other may hold, so it is asked for once more.
 */
export function gather(order: MovingOrder, isMember: (memberId: string) => boolean): MovingOrder {
  const { account } = order;
  const same = order.earlier.filter(({ memberId }) => isMember(memberId));
  if (same.length === 0) return order;
  return {
    account: {
      ...account,
      granted: same.reduce((sum, { granted }) => sum + granted, account.granted),
      revoked: same.reduce((sum, { revoked }) => sum + revoked, account.revoked),
    },
    earlier: order.earlier.filter((each) => !same.includes(each)),
  };
}
