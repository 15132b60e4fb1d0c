import { giftCardBalance, giftCardKey, maskGiftCard, refuseGiftCard } from './gift-card.ts';
import { findGiftCard, moveGiftCard } from './save-gift-card.ts';
import type { Order, Payment, RefundTransaction } from './order.ts';
import { ShopError } from './shop-error.ts';
import type { ShopState } from './shop-state.ts';
import { creditBalance } from './store-credit.ts';
import { addCredit, creditAccountOf, takeCredit } from './move-credit.ts';

/** How a total is paid: gift cards first, then store credit, the rest by card or transfer. No total changes by it. */

export const gateways = {
  giftCard: 'gift_card',
  storeCredit: 'shopify_store_credit',
  card: 'shopify_payments',
  transfer: 'Bank Deposit',
} as const;

export const giftCardsMax = 5;

export interface TenderInput {
  /** Codes of gift cards, in the order in which they are to be spent. */
  giftCards?: readonly string[];
  /** As much of it as there is; only of somebody who is signed in. */
  storeCredit?: boolean;
  customerId?: string;
}

export interface TenderQuote {
  /** Every code that was entered; `problem` is a sentence. */
  giftCards: { code: string; mask: string; amount: number; problem: string | null }[];
  /** What there is, whether it is used or not. */
  storeCreditLeft: number;
  storeCredit: number;
  /** What is left to pay by card or transfer. */
  rest: number;
}

export function quoteTenders(state: ShopState, input: TenderInput, total: number): TenderQuote {
  let rest = total;
  const take = (most: number): number => {
    const part = Math.min(most, rest);
    rest -= part;
    return part;
  };
  const codes = new Set((input.giftCards ?? []).map(giftCardKey));
  const giftCards = [...codes].slice(0, giftCardsMax).map((code) => {
    const card = findGiftCard(state, code);
    const problem = refuseGiftCard(card, state.clock.now());
    if (!card || problem !== null)
      return { code, mask: code.toUpperCase(), amount: 0, problem: problem ?? '' };
    return { code, mask: maskGiftCard(card), amount: take(giftCardBalance(card)), problem: null };
  });
  const account =
    input.customerId === undefined ? undefined : creditAccountOf(state, input.customerId);
  const storeCreditLeft = creditBalance(account);
  const storeCredit = input.storeCredit ? take(storeCreditLeft) : 0;
  return { giftCards, storeCreditLeft, storeCredit, rest };
}

/** Why it can't be paid like this, in the words of a checkout. */
export function refuseTenders(quote: TenderQuote, input: TenderInput): string | null {
  const refused = quote.giftCards.find(({ problem }) => problem !== null);
  if (refused) return `${refused.mask}: ${refused.problem} Remove it to go on.`;
  return input.storeCredit && input.customerId === undefined
    ? 'Sign in to pay with store credit.'
    : null;
}

/** Takes the money of a quote that was not refused. */
export function payOrder(
  state: ShopState,
  order: Order,
  pay: { quote: TenderQuote; customerId: string | undefined; restIsPaid: boolean },
): void {
  const add = (amount: number, payment: Pick<Payment, 'gateway' | 'giftCard'>): void => {
    if (amount > 0)
      order.payments.push({ id: state.identifiers.next('transaction'), amount, ...payment });
  };
  for (const { code, amount } of pay.quote.giftCards) {
    const card = findGiftCard(state, code);
    if (!card || amount === 0) continue;
    moveGiftCard(state, card, { amount: -amount, orderId: order.id });
    add(amount, { gateway: gateways.giftCard, giftCard: code });
  }
  const account = creditAccountOf(state, pay.customerId ?? '');
  if (account && pay.quote.storeCredit > 0) {
    takeCredit(state, account, {
      amount: pay.quote.storeCredit,
      event: 'ORDER_PAYMENT',
      orderId: order.id,
    });
    add(pay.quote.storeCredit, { gateway: gateways.storeCredit, giftCard: null });
  }
  if (pay.restIsPaid) add(pay.quote.rest, { gateway: gateways.card, giftCard: null });
}

/**
 * Gives money back the ways it came, the last way first: the card before store credit before gift cards.
 * The parts sum to the amount, and no way gets back more than it gave.
 */
export function giveBack(
  state: ShopState,
  order: Order,
  back: { amount: number; isCancelled: boolean },
): RefundTransaction[] {
  const given = order.refunds.flatMap(({ transactions }) => transactions);
  let left = back.amount;
  const parts = order.payments.toReversed().flatMap((payment): RefundTransaction[] => {
    const before = given
      .filter(({ paymentId }) => paymentId === payment.id)
      .reduce((sum, { amount }) => sum + amount, 0);
    const amount = Math.min(left, payment.amount - before);
    left -= amount;
    if (amount === 0) return [];
    returnTo(state, order, { payment, amount, isCancelled: back.isCancelled });
    const id = state.identifiers.next('transaction');
    return [{ id, paymentId: payment.id, gateway: payment.gateway, amount }];
  });
  if (left > 0) throw new ShopError('That is more than is left of what was paid.');
  return parts;
}

function returnTo(
  state: ShopState,
  order: Order,
  part: { payment: Payment; amount: number; isCancelled: boolean },
): void {
  const { payment, amount } = part;
  const card = payment.giftCard === null ? undefined : findGiftCard(state, payment.giftCard);
  if (card) moveGiftCard(state, card, { amount, orderId: order.id });
  if (payment.gateway === gateways.storeCredit && order.customer)
    addCredit(state, order.customer.id, {
      amount,
      event: part.isCancelled ? 'ORDER_CANCELLATION' : 'ORDER_REFUND',
      orderId: order.id,
    });
}

/** What people read of a way to pay. */
export function describeGateway(gateway: string): string {
  if (gateway === gateways.giftCard) return 'Gift card';
  if (gateway === gateways.storeCredit) return 'Store credit';
  return gateway === gateways.card ? 'Card' : 'Bank transfer';
}
