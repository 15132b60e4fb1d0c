import { customerName, type Customer } from '../shop/customer.ts';
import { giftCardBalance, type GiftCard } from '../shop/gift-card.ts';
import { formatMoney } from '../shop/money.ts';
import { formatDay, formatMoment } from '../shop/shop-time.ts';
import { creditBalance, type CreditAccount, type CreditKind } from '../shop/store-credit.ts';
import { html, type Html } from '../web/html.ts';
import { listedMax } from './order-pages.ts';

/** What the shop owes its customers: gift cards and store credit. */

export function giftCardsPage(
  cards: readonly GiftCard[],
  customers: ReadonlyMap<string, Customer>,
): Html {
  const newest = cards.toReversed().slice(0, listedMax);
  return html`<h1>Gift cards</h1>
    <div class="panel flush">
      <table>
        <thead>
          <tr>
            <th>Code</th>
            <th>Customer</th>
            <th>Status</th>
            <th class="number">Worth</th>
            <th class="number">Left</th>
            <th>Made</th>
            <th>Ends</th>
            <th>Note</th>
            <th><span class="visually-hidden">Deactivate</span></th>
          </tr>
        </thead>
        <tbody>
          ${newest.map((card) => giftCardRow(card, customers.get(card.customerId ?? '')))}
        </tbody>
      </table>
      ${newest.length === 0 ? html`<p class="empty">No gift cards yet.</p>` : null}
    </div>`;
}

function giftCardRow(card: GiftCard, customer: Customer | undefined): Html {
  const balance = giftCardBalance(card);
  const status = card.deactivatedAt ? 'Deactivated' : balance === 0 ? 'Spent' : 'Active';
  return html`<tr>
    <td class="mono">${card.code.toUpperCase()}</td>
    <td>${customer ? customerName(customer) : 'Nobody'}</td>
    <td>
      <span class="badge ${status === 'Active' ? 'active' : 'expired'}">${status}</span>
    </td>
    <td class="number">${formatMoney(card.initialValue)}</td>
    <td class="number">${formatMoney(balance)}</td>
    <td class="nowrap">${formatDay(card.createdAt)}</td>
    <td class="nowrap">${card.expiresOn ?? 'Never'}</td>
    <td>${card.note ?? ''}</td>
    <td>
      ${card.deactivatedAt ? null : html`<form method="post" action="/gift-cards/deactivate"><button class="plain" name="code" value="${card.code}" aria-label="Deactivate ${card.code.toUpperCase()}">Deactivate</button></form>`}
    </td>
  </tr>`;
}

const kindTexts: Record<CreditKind, string> = {
  credit: 'Given',
  debit: 'Taken',
  revert: 'Given back',
  expiration: 'Ran out',
};

export function storeCreditPage(
  accounts: readonly CreditAccount[],
  customers: ReadonlyMap<string, Customer>,
): Html {
  const owner = ({ customerId }: CreditAccount): string => {
    const customer = customers.get(customerId);
    return customer ? customerName(customer) : 'A deleted customer';
  };
  const entries = accounts
    .flatMap((account) => account.entries.map((entry) => ({ entry, name: owner(account) })))
    .toSorted((a, b) => b.entry.at.getTime() - a.entry.at.getTime())
    .slice(0, listedMax);
  return html`<h1>Store credit</h1>
    <div class="panel flush">
      <table>
        <thead>
          <tr>
            <th>Customer</th>
            <th class="number">Balance</th>
          </tr>
        </thead>
        <tbody>
          ${accounts.map(
            (account) =>
              html`<tr>
                <td><strong>${owner(account)}</strong></td>
                <td class="number">${formatMoney(creditBalance(account))}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${accounts.length === 0 ? html`<p class="empty">Nobody has store credit yet.</p>` : null}
    </div>
    ${
      entries.length === 0
        ? null
        : html`<h2>Movements</h2>
            <div class="panel flush">
              <table>
                <thead>
                  <tr>
                    <th>When</th>
                    <th>Customer</th>
                    <th>What</th>
                    <th class="number">Amount</th>
                    <th class="number">Balance after</th>
                    <th>Ends</th>
                  </tr>
                </thead>
                <tbody>
                  ${entries.map(
                    ({ entry, name }) =>
                      html`<tr>
                        <td>${formatMoment(entry.at)}</td>
                        <td>${name}</td>
                        <td>${kindTexts[entry.kind]}</td>
                        <td class="number">${formatMoney(entry.amount)}</td>
                        <td class="number">${formatMoney(entry.balanceAfter)}</td>
                        <td>${entry.expiresAt ? formatDay(entry.expiresAt) : 'Never'}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
    }`;
}
