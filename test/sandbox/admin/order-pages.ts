import { customerName } from '../shop/customer.ts';
import { contactName } from '../shop/order-contact.ts';
import { formatMoney, toDecimal } from '../shop/money.ts';
import {
  codesOf,
  currentQuantity,
  orderTotals,
  type Order,
  type OrderLine,
} from '../shop/order.ts';
import type { Product } from '../shop/catalogue.ts';
import { formatMoment } from '../shop/shop-time.ts';
import { statusBadge } from '../storefront/account-pages.ts';
import { tendersPaid } from '../storefront/thank-you-page.ts';
import { html, type Html } from '../web/html.ts';

/** Lists hold at most this many entries, the newest. */
export const listedMax = 200;

export function ordersPage(orders: readonly Order[]): Html {
  const newest = orders.toReversed().slice(0, listedMax);
  return html`<h1>Orders</h1>
    <div class="panel flush">
      <table>
        <thead>
          <tr>
            <th>Order</th>
            <th>Date</th>
            <th>Customer</th>
            <th>Payment</th>
            <th>Codes</th>
            <th class="number">Total</th>
          </tr>
        </thead>
        <tbody>
          ${newest.map(
            (order) =>
              html`<tr>
                <td><a class="row-link" href="/orders/${order.id}">${order.name}</a></td>
                <td>${formatMoment(order.createdAt)}</td>
                <td>
                  ${order.customer ? customerName(order.customer) : (order.email ?? 'No customer')}
                </td>
                <td>${statusBadge(order)}</td>
                <td>
                  ${codesOf(order)
                    .map(({ code }) => code)
                    .join(', ')}
                </td>
                <td class="number">${formatMoney(orderTotals(order).total)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${newest.length === 0 ? html`<p class="empty">No orders yet.</p>` : null}
    </div>`;
}

export function orderPage(input: {
  order: Order;
  products: readonly Product[];
  problem: string | null;
}): Html {
  const { order, products, problem } = input;
  const totals = orderTotals(order);
  const open = order.cancelledAt === null;
  return html`<p class="back"><a href="/orders">Orders</a></p>
    <div class="head">
      <h1>${order.name}</h1>
      ${statusBadge(order)}<span class="soft"
        >${formatMoment(order.createdAt)} ·
        ${order.customer ? customerName(order.customer) : (order.email ?? 'No customer')}</span
      >
    </div>
    ${problem ? html`<p class="alert" role="alert">${problem}</p>` : null}
    <div class="two">
      <div class="stack">
        <form class="panel flush" method="post" action="/orders/${order.id}/refund">
          <table>
            <thead>
              <tr>
                <th>Item</th>
                <th class="number">Price</th>
                <th class="number">Bought</th>
                <th class="number">Left</th>
                <th>Give back</th>
              </tr>
            </thead>
            <tbody>
              ${order.lines.map((line) => lineRow(line, open))}
            </tbody>
          </table>
          ${
            open
              ? html`<div class="bar">
                  <label
                    ><input type="checkbox" name="shipping" value="yes" /> Shipping as well</label
                  ><button class="primary">Refund items</button>
                </div>`
              : null
          }
        </form>
        ${open ? editPanel(order, products) : null}
      </div>
      <div class="stack">
        <section class="panel">
          <h2>Payment</h2>
          <dl class="sums">
            <div>
              <dt>Items</dt>
              <dd>${formatMoney(totals.gross)}</dd>
            </div>
            ${order.applications.map(
              ({ code, amount }) =>
                html`<div>
                  <dt>${code}</dt>
                  <dd>−${formatMoney(amount)}</dd>
                </div>`,
            )}
            <div>
              <dt>Shipping</dt>
              <dd>${formatMoney(totals.shipping)}</dd>
            </div>
            <div>
              <dt>Tax</dt>
              <dd>${formatMoney(totals.tax)}</dd>
            </div>
            <div class="strong">
              <dt>Total</dt>
              <dd>${formatMoney(totals.total)}</dd>
            </div>
            <div>
              <dt>Paid</dt>
              <dd>${formatMoney(totals.paid)}</dd>
            </div>
            ${tendersPaid(order)}
            ${
              totals.refunded > 0
                ? html`<div>
                    <dt>Refunded</dt>
                    <dd>−${formatMoney(totals.refunded)}</dd>
                  </div>`
                : null
            }
            ${
              totals.outstanding === 0
                ? null
                : html`<div class="strong">
                    <dt>${totals.outstanding > 0 ? 'Still to pay' : 'Owed to the customer'}</dt>
                    <dd>${formatMoney(Math.abs(totals.outstanding))}</dd>
                  </div>`
            }
          </dl>
          ${open && totals.outstanding > 0 ? html`<form method="post" action="/orders/${order.id}/paid"><button class="primary wide">Mark as paid</button></form>` : null}
        </section>
        ${buyerPanel(order)} ${open ? moneyPanel(order, totals.paid - totals.refunded) : null}
      </div>
    </div>`;
}

/** Who paid, from where and where to, and what the cart kept. */
function buyerPanel({ contact, browser, attributes }: Order): Html | null {
  const rows = [
    ['Name', contact === null ? '' : contactName(contact)],
    ['Phone', contact?.phone ?? ''],
    ['Address', [contact?.address1, contact?.address2].filter(Boolean).join(', ')],
    ['City', [contact?.zip, contact?.city].filter(Boolean).join(' ')],
    ['IP address', browser?.ip ?? ''],
    ...attributes.map(({ name, value }) => [name, value]),
  ].filter(([, value]) => value);
  if (rows.length === 0) return null;
  return html`<section class="panel">
    <h2>Buyer</h2>
    <dl class="sums">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function lineRow(line: OrderLine, open: boolean): Html {
  const left = currentQuantity(line);
  const name = line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title;
  return html`<tr>
    <td>${name}<span class="soft block">${line.sku}</span></td>
    <td class="number">${formatMoney(line.unitPrice)}</td>
    <td class="number">${line.quantity}</td>
    <td class="number">${left}</td>
    <td>
      ${open && left > 0 ? html`<input class="narrow" type="number" name="line-${line.id}" min="0" max="${left}" value="0" aria-label="Units of ${name} to give back" />` : '–'}
    </td>
  </tr>`;
}

function moneyPanel(order: Order, most: number): Html {
  return html`<section class="panel">
      <h2>Refund an amount</h2>
      <form class="inline" method="post" action="/orders/${order.id}/refund">
        <label
          ><span class="soft">Up to ${formatMoney(most)}</span
          ><input
            name="amount"
            inputmode="decimal"
            placeholder="${toDecimal(500)}"
            autocomplete="off" /></label
        ><button>Refund</button>
      </form>
    </section>
    <section class="panel">
      <h2>Cancel</h2>
      <p class="soft">Everything comes back and what was paid is refunded.</p>
      <form method="post" action="/orders/${order.id}/cancel">
        <button class="danger">Cancel order</button>
      </form>
    </section>`;
}

function editPanel(order: Order, products: readonly Product[]): Html {
  const removable = order.lines.filter((line) => currentQuantity(line) > 0);
  return html`<section class="panel"><h2>Edit order</h2>
<form class="inline" method="post" action="/orders/${order.id}/edit"><label><span class="soft">Take a line off the order</span><select name="remove">${removable.map((line) => html`<option value="${line.id}">${currentQuantity(line)} × ${line.title}${line.variantTitle ? `, ${line.variantTitle}` : ''}</option>`)}</select></label><button${removable.length === 0 ? ' disabled' : ''}>Remove</button></form>
<form class="inline" method="post" action="/orders/${order.id}/edit"><label><span class="soft">Add something</span><select name="add">${products.flatMap((product) => product.variants.map((variant) => html`<option value="${variant.id}">${product.title}${variant.title ? `, ${variant.title}` : ''} (${formatMoney(variant.price)})</option>`))}</select></label><button>Add</button></form></section>`;
}
