import { closeDispute, openDispute, refundCharge, settleRefund } from './give-back.ts';
import { applyCode, type Books, type Payer, paySession, settlePayment } from './pay-session.ts';
import type { CodeRefusal } from './promotion-rules.ts';
import type { Charge, CheckoutSession, Dispute, Refund } from './resources.ts';

/** What people do outside the API: shoppers at the hosted checkout, the merchant in the dashboard, banks. */
export class Desk {
  private readonly books: Books;

  constructor(books: Books) {
    this.books = books;
  }

  /** Types a code, if there is one, and pays. Null: paid; else why it was not. */
  pay(sessionId: string, payer: Partial<Payer> & { code?: string } = {}): CodeRefusal | null {
    const session = this.session(sessionId);
    const { code, email = 'maya@example.com', name = null, method = 'card' } = payer;
    const refusal = code === undefined ? null : applyCode(this.books, session, code);
    return refusal ?? paySession(this.books, session, { email, name, method });
  }

  /** What the bank says of a payment that settles later. */
  settlePayment(sessionId: string, outcome: 'succeeded' | 'failed'): void {
    settlePayment(this.books, this.session(sessionId), outcome);
  }

  /** All that is left when no amount is named. */
  refund(paymentId: string, wish: { amount?: number; isPending?: boolean } = {}): Refund {
    return refundCharge(this.books, { charge: this.charge(paymentId), ...wish });
  }

  settleRefund(refundId: string, outcome: 'succeeded' | 'failed'): void {
    settleRefund(this.books, this.books.state.read('refund', refundId), outcome);
  }

  openDispute(paymentId: string, amount?: number): Dispute {
    return openDispute(this.books, this.charge(paymentId), amount);
  }

  closeDispute(disputeId: string, outcome: 'won' | 'lost'): void {
    closeDispute(this.books, this.books.state.read('dispute', disputeId), outcome);
  }

  private session(id: string): CheckoutSession {
    return this.books.state.read('checkout.session', id);
  }

  private charge(paymentId: string): Charge {
    const payment = this.books.state.read('payment_intent', paymentId);
    return this.books.state.read('charge', payment.latest_charge ?? '');
  }
}
