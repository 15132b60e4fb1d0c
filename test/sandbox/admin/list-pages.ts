import { customerName, type Customer } from '../shop/customer.ts';
import { isRunning, type AutomaticDiscount } from '../shop/automatic-discount.ts';
import { discountStatus, type Discount } from '../shop/discount.ts';
import { formatMoney } from '../shop/money.ts';
import { orderTotals, type Order } from '../shop/order.ts';
import { formatDay } from '../shop/shop-time.ts';
import { html, type Html } from '../web/html.ts';
import { listedMax } from './order-pages.ts';

export function customersPage(customers: readonly Customer[], orders: readonly Order[]): Html {
  const newest = customers.toReversed().slice(0, listedMax);
  const spent = new Map<string, { count: number; amount: number }>();
  for (const order of orders) {
    if (!order.customer) continue;
    const { paid, refunded } = orderTotals(order);
    const before = spent.get(order.customer.id) ?? { count: 0, amount: 0 };
    spent.set(order.customer.id, {
      count: before.count + 1,
      amount: before.amount + paid - refunded,
    });
  }
  return html`<h1>Customers</h1>
    <div class="panel flush">
      <table>
        <thead>
          <tr>
            <th>Customer</th>
            <th>E-mail</th>
            <th>Account</th>
            <th>Since</th>
            <th>Tags</th>
            <th class="number">Orders</th>
            <th class="number">Spent</th>
            <th><span class="visually-hidden">Delete</span></th>
          </tr>
        </thead>
        <tbody>
          ${newest.map(
            (customer) =>
              html`<tr>
                <td><strong>${customerName(customer)}</strong></td>
                <td>${customer.email ?? ''}</td>
                <td>${customer.state === 'enabled' ? 'Yes' : 'No'}</td>
                <td>${formatDay(customer.createdAt)}</td>
                <td>
                  <form method="post" action="/customers/${customer.id}/tags">
                    <input
                      name="tags"
                      value="${customer.tags.join(', ')}"
                      aria-label="Tags of ${customerName(customer)}"
                    />
                    <button class="plain" aria-label="Save tags of ${customerName(customer)}">
                      Save
                    </button>
                  </form>
                </td>
                <td class="number">${spent.get(customer.id)?.count ?? 0}</td>
                <td class="number">${formatMoney(spent.get(customer.id)?.amount ?? 0)}</td>
                <td>
                  <form method="post" action="/customers/${customer.id}/delete">
                    <button class="plain" aria-label="Delete ${customerName(customer)}">
                      Delete
                    </button>
                  </form>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

const statusTexts = { ACTIVE: 'Active', EXPIRED: 'Expired', SCHEDULED: 'Scheduled' } as const;

export function discountsPage(
  { codes, automatic }: { codes: readonly Discount[]; automatic: readonly AutomaticDiscount[] },
  now: Date,
): Html {
  const newest = codes.toReversed().slice(0, listedMax);
  return html`<h1>Discounts</h1>
    ${automatic.map((discount) => automaticPanel(discount, now))}
    <div class="panel flush">
      <table>
        <thead>
          <tr>
            <th>Code</th>
            <th>Title</th>
            <th>Status</th>
            <th>Value</th>
            <th>Who</th>
            <th class="number">Used</th>
            <th>Ends</th>
            <th><span class="visually-hidden">Deactivate</span></th>
          </tr>
        </thead>
        <tbody>
          ${newest.map(
            (discount) =>
              html`<tr>
                <td class="mono">${discount.code}</td>
                <td>${discount.title}</td>
                <td>
                  <span class="badge ${discountStatus(discount, now).toLowerCase()}"
                    >${discount.deactivatedAt ? 'Deactivated' : statusTexts[discountStatus(discount, now)]}</span
                  >
                </td>
                <td>${valueText(discount)}</td>
                <td>${discount.customerIds ? 'One customer' : 'Everybody'}</td>
                <td class="number">
                  ${discount.usages.length}${discount.usageLimit === null ? '' : ` / ${discount.usageLimit}`}
                </td>
                <td>${discount.endsAt ? formatDay(discount.endsAt) : 'Never'}</td>
                <td>
                  ${discountStatus(discount, now) === 'EXPIRED' ? null : html`<form method="post" action="/discounts/deactivate"><button class="plain" name="code" value="${discount.code}" aria-label="Deactivate ${discount.code}">Deactivate</button></form>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${newest.length === 0 ? html`<p class="empty">No codes yet.</p>` : null}
    </div>`;
}

/** What an app works out at the checkout by itself, and the terms that it was given. */
function automaticPanel(discount: AutomaticDiscount, now: Date): Html {
  const isActive = isRunning(discount, now);
  return html`<section class="panel">
    <h2>${discount.title}</h2>
    <p>
      <span class="badge ${isActive ? 'active' : 'expired'}"
        >${isActive ? 'Active' : 'Switched off'}</span
      >
      Automatic, by the function ${discount.functionHandle}
    </p>
    ${[...discount.metafields].map(([name, value]) => html`<p class="mono">${name}: ${value}</p>`)}
  </section>`;
}

function valueText(discount: Discount): string {
  const { value, minimumSubtotal, maximumShippingPrice } = discount;
  if (discount.functionTerms !== null) return `Worked out by the app: ${discount.functionTerms}`;
  const narrow = discount.discountClass === 'PRODUCT' ? ' some products' : '';
  const from = minimumSubtotal === null ? '' : `, from ${formatMoney(minimumSubtotal)}`;
  if (value.kind === 'free_shipping') {
    const upTo = maximumShippingPrice === null ? '' : ` up to ${formatMoney(maximumShippingPrice)}`;
    return `Free shipping${upTo}${from}`;
  }
  if (value.kind === 'percentage') return `${value.millionths / 10_000} % off${narrow}${from}`;
  return `${formatMoney(value.amount)} off${value.eachItem ? ' each of' : ''}${narrow}${from}`;
}
