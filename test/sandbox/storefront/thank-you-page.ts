import { formatMoney } from '../shop/money.ts';
import { orderTotals, type Order } from '../shop/order.ts';
import { describeGateway, gateways } from '../shop/tender.ts';
import { html, raw, type Html } from '../web/html.ts';

export function thankYouPage(order: Order): Html {
  const totals = orderTotals(order);
  return html`<section class="narrow thanks">
    <p class="tick" aria-hidden="true">
      ${raw('<svg viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="#2c4a3b"/><path d="M14 25l7 7 14-15" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>')}
    </p>
    <h1>Thank you${order.customer?.firstName ? `, ${order.customer.firstName}` : ''}!</h1>
    <p>
      Order <strong>${order.name}</strong> is
      ${totals.outstanding > 0 ? 'waiting for your transfer' : 'paid and on its way to the packing table'}.
      We wrote to ${order.email ?? 'nobody'}; look into the <a href="/mailbox">mailbox</a>.
    </p>
    ${receipt(order)}
    <p class="actions">
      <a class="button" href="/#shop">Back to the shelf</a>
      <a class="button quiet" href="/account">Your orders</a>
    </p>
  </section>`;
}

/** What was bought and what it came to. */
function receipt(order: Order): Html {
  const totals = orderTotals(order);
  return html`<dl class="totals receipt">
    ${order.lines.map(
      (line) =>
        html`<div>
          <dt>
            ${line.quantity} × ${line.title}${line.variantTitle ? `, ${line.variantTitle}` : ''}
          </dt>
          <dd>${formatMoney(line.unitPrice * line.quantity)}</dd>
        </div>`,
    )}
    ${order.applications.map(
      ({ code, amount }) =>
        html`<div class="saving">
          <dt>${code}</dt>
          <dd>−${formatMoney(amount)}</dd>
        </div>`,
    )}
    <div>
      <dt>Shipping</dt>
      <dd>${formatMoney(order.shipping?.price ?? 0)}</dd>
    </div>
    <div>
      <dt>Tax</dt>
      <dd>${formatMoney(totals.tax)}</dd>
    </div>
    <div class="grand">
      <dt>Total</dt>
      <dd>${formatMoney(totals.total)}</dd>
    </div>
    ${tendersPaid(order)}
  </dl>`;
}

/** Said where more than one way, or another than the card, paid. */
export function tendersPaid(order: Order): Html[] {
  const isPlain = order.payments.every(({ gateway }) => gateway === gateways.card);
  if (isPlain) return [];
  return order.payments.map(
    ({ gateway, giftCard, amount }) =>
      html`<div>
        <dt>${describeGateway(gateway)}${giftCard === null ? null : ` ${giftCard.slice(-4)}`}</dt>
        <dd>${formatMoney(amount)}</dd>
      </div>`,
  );
}
