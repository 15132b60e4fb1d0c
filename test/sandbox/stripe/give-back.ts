import type { Books } from './pay-session.ts';
import { showMoney } from './promotion-rules.ts';
import type { Charge, Dispute, Metadata, Refund } from './resources.ts';
import { invalidRequest } from './stripe-error.ts';

export interface RefundWish {
  charge: Charge;
  /** Left out: all that is left. */
  amount?: number | undefined;
  reason?: string | null;
  metadata?: Metadata;
  /** The money is on its way and may still come back: `settleRefund` says what became of it. */
  isPending?: boolean;
}

/** Gives money of a charge back. Throws what the API refuses. */
export function refundCharge(books: Books, wish: RefundWish): Refund {
  const { state } = books;
  const { charge } = wish;
  if (!charge.paid) throw invalidRequest(`Charge ${charge.id} has not been paid.`);
  if (charge.disputed && state.all('dispute').some((one) => isLostTo(one, charge)))
    throw invalidRequest(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  const amount = wish.amount ?? left;
  if (amount > left) {
    const shown = (minor: number): string => showMoney(minor, charge.currency);
    throw invalidRequest(
      `Refund amount (${shown(amount)}) is greater than unrefunded amount on charge (${shown(left)})`,
      { param: 'amount' },
    );
  }
  const refund = state.add<Refund>({
    object: 'refund',
    id: state.newId('re'),
    created: state.now(),
    amount,
    charge: charge.id,
    currency: charge.currency,
    metadata: wish.metadata ?? {},
    payment_intent: charge.payment_intent,
    reason: wish.reason ?? null,
    status: wish.isPending === true ? 'pending' : 'succeeded',
  });
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  books.tell('refund.created', refund);
  books.tell('charge.refunded', charge);
  return refund;
}

function isLostTo(dispute: Dispute, charge: Charge): boolean {
  return dispute.charge === charge.id && dispute.status !== 'won';
}

/** A refund that failed never happened: its amount can be given back again. */
export function settleRefund(books: Books, refund: Refund, outcome: 'succeeded' | 'failed'): void {
  if (refund.status !== 'pending') return;
  refund.status = outcome;
  if (outcome === 'failed') {
    refund.failure_reason = 'lost_or_stolen_card';
    const charge = books.state.read('charge', refund.charge);
    charge.amount_refunded -= refund.amount;
    charge.refunded = false;
    books.tell('refund.failed', refund);
  }
  books.tell('refund.updated', refund);
  books.tell('charge.refund.updated', refund);
}

/** The cardholder asks their bank for the money back: it is taken at once. */
export function openDispute(books: Books, charge: Charge, amount = charge.amount): Dispute {
  const { state } = books;
  if (!charge.paid) throw invalidRequest(`Charge ${charge.id} has not been paid.`);
  charge.disputed = true;
  const dispute = state.add<Dispute>({
    object: 'dispute',
    id: state.newId('du'),
    created: state.now(),
    amount,
    charge: charge.id,
    currency: charge.currency,
    is_charge_refundable: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: 'product_not_received',
    status: 'needs_response',
  });
  books.tell('charge.dispute.created', dispute);
  books.tell('charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

export function closeDispute(books: Books, dispute: Dispute, outcome: 'won' | 'lost'): void {
  if (dispute.status !== 'needs_response') return;
  dispute.status = outcome;
  books.tell('charge.dispute.closed', dispute);
  if (outcome === 'won') books.tell('charge.dispute.funds_reinstated', dispute);
}
