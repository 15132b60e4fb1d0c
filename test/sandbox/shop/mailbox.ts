import { formatMoney } from './money.ts';
import { orderTotals, type Order } from './order.ts';

/** What the shop sends to its customers: kept, so that it can be read in the sandbox's mailbox. */
export interface Mail {
  id: string;
  at: Date;
  to: string;
  subject: string;
  paragraphs: readonly string[];
  /** As it looks in a mail program, where it came from the app. */
  html?: string;
}

export type MailText = Pick<Mail, 'subject' | 'paragraphs' | 'html'>;

export function confirmationMail(order: Order): MailText {
  const totals = orderTotals(order);
  const lines = order.lines.map(
    (line) =>
      `${line.quantity} × ${line.title}${line.variantTitle ? `, ${line.variantTitle}` : ''}: ${formatMoney(line.unitPrice * line.quantity)}`,
  );
  const codes = order.applications.map(
    ({ code, amount }) => `Discount ${code}: −${formatMoney(amount)}`,
  );
  const due =
    totals.outstanding > 0
      ? `Please transfer ${formatMoney(totals.outstanding)}; we ship when it has arrived.`
      : `Paid: ${formatMoney(totals.total)}.`;
  return {
    subject: `Order ${order.name} confirmed`,
    paragraphs: [
      'Thank you for your order. We’re getting it ready.',
      ...lines,
      ...codes,
      `Shipping: ${formatMoney(totals.shipping)} · Tax: ${formatMoney(totals.tax)}`,
      due,
    ],
  };
}

export function refundMail(order: Order, amount: number): MailText {
  return {
    subject: `Refund for order ${order.name}`,
    paragraphs: [
      amount > 0
        ? `We have given ${formatMoney(amount)} back to the way you paid.`
        : 'We have taken your return. There was nothing to pay back.',
    ],
  };
}

export function cancelMail(order: Order, amount: number): MailText {
  return {
    subject: `Order ${order.name} cancelled`,
    paragraphs: [
      'Your order was cancelled.',
      ...(amount > 0 ? [`${formatMoney(amount)} is on its way back to you.`] : []),
    ],
  };
}

export function paidMail(order: Order): MailText {
  return {
    subject: `Payment received for order ${order.name}`,
    paragraphs: ['Your payment has arrived. Your order is being packed.'],
  };
}

export function editMail(order: Order): MailText {
  const { currentTotal, outstanding } = orderTotals(order);
  const due =
    outstanding > 0
      ? [`Still to pay: ${formatMoney(outstanding)}.`]
      : outstanding < 0
        ? [`We owe you ${formatMoney(-outstanding)} and will give it back.`]
        : [];
  return {
    subject: `Order ${order.name} was changed`,
    paragraphs: [`Your order now comes to ${formatMoney(currentTotal)}.`, ...due],
  };
}
