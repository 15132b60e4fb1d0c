import { html, raw, type Html } from '../../web/html.ts';
import { showMoney } from '../promotion-rules.ts';
import type { CheckoutSession, LineItem } from '../resources.ts';
import { hostedLayout } from './hosted-layout.ts';

export interface CheckoutView {
  session: CheckoutSession;
  lines: readonly LineItem[];
  merchant: string;
  /** Known already, so it can't be changed here. */
  email: string | null;
  /** What was typed, and why it gave nothing off. */
  code: { typed: string; problem: string | null } | null;
  appliedCode: string | null;
}

export function checkoutPage(view: CheckoutView): Html {
  const { session, merchant } = view;
  return hostedLayout({
    title: `Pay ${merchant}`,
    main: html`<div class="pay">
      <section class="pay-summary" aria-label="Order summary">
        ${session.cancel_url === null ? null : html`<a class="back" href="${session.cancel_url}"><span aria-hidden="true">←</span> Back to ${merchant}</a>`}
        <p class="pay-to">Pay ${merchant}</p>
        <p class="pay-amount">${money(session, session.amount_total)}</p>
        <ul class="items">
          ${view.lines.map((line) => item(session, line))}
        </ul>
        ${codeBox(view)} ${totals(view)}
      </section>
      <section class="pay-form" aria-label="Payment">${payForm(view)}</section>
    </div>`,
  });
}

function money(session: CheckoutSession, minor: number): string {
  return showMoney(minor, session.currency);
}

function item(session: CheckoutSession, line: LineItem): Html {
  const each =
    line.quantity === 1
      ? null
      : html`<span class="quiet"
          >Qty ${line.quantity} ·
          ${money(session, Math.round(line.amount_subtotal / line.quantity))} each</span
        >`;
  return html`<li>
    <span><strong>${line.description}</strong>${each}</span>
    <span>${money(session, line.amount_subtotal)}</span>
  </li>`;
}

function codeBox({ session, code, appliedCode }: CheckoutView): Html | null {
  if (appliedCode !== null) {
    return html`<form
      class="applied"
      method="post"
      action="/c/pay/${session.id}/code/remove"
      aria-label="Promotion code"
    >
      <code>${appliedCode}</code>
      ${session.allow_promotion_codes === true ? html`<button class="plain" aria-label="Remove ${appliedCode}">Remove</button>` : null}
    </form>`;
  }
  if (session.allow_promotion_codes !== true) return null;
  const problem = code?.problem ?? null;
  return html`<form class="code" method="post" action="/c/pay/${session.id}/code">
    <label class="field"
      ><span>Promotion code</span>
      <input
        name="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="100"
        required
        value="${code?.typed ?? ''}"
        ${problem === null ? null : raw('aria-invalid="true" aria-describedby="code-problem"')}
    /></label>
    <button class="button quiet-button">Apply</button>
    ${problem === null ? null : html`<p class="problem" id="code-problem" role="alert">${problem}</p>`}
  </form>`;
}

function totals({ session, appliedCode }: CheckoutView): Html {
  const { amount_discount: discount } = session.total_details;
  return html`<dl class="sums">
    <div>
      <dt>Subtotal</dt>
      <dd>${money(session, session.amount_subtotal)}</dd>
    </div>
    ${
      session.discounts.length === 0
        ? null
        : html`<div>
            <dt>${appliedCode ?? 'Discount'}</dt>
            <dd>−${money(session, discount)}</dd>
          </div>`
    }
    <div class="due">
      <dt>Total due</dt>
      <dd>${money(session, session.amount_total)}</dd>
    </div>
  </dl>`;
}

const ways = [
  { id: 'card', title: 'Card', detail: 'Visa •••• 4242, a make-believe card: paid at once' },
  { id: 'bank', title: 'Bank debit', detail: 'Confirmed now, paid a moment later' },
  { id: 'bank_fails', title: 'Bank debit that bounces', detail: 'Confirmed now, refused later' },
] as const;

function payForm({ session, email }: CheckoutView): Html {
  const isFree = session.amount_total === 0;
  const takesBank = session.payment_method_types.includes('us_bank_account');
  const offered = ways.filter(({ id }) => id === 'card' || takesBank);
  return html`<form method="post" action="/c/pay/${session.id}/pay">
    <h1>${isFree ? 'Complete your order' : 'Pay'}</h1>
    <label class="field"
      ><span>Email</span
      ><input
        type="email"
        name="email"
        autocomplete="email"
        required
        maxlength="120"
        value="${email ?? ''}"
        ${email === null ? null : raw('readonly')}
    /></label>
    ${
      isFree
        ? html`<p class="quiet">Nothing to pay: no payment details are needed.</p>`
        : html`<fieldset class="ways">
            <legend>Payment method</legend>
            ${offered.map(
              ({ id, title, detail }) =>
                html`<label
                  ><input
                    type="radio"
                    name="method"
                    value="${id}"
                    ${id === 'card' ? raw('checked') : null}
                  /><span
                    ><strong>${title}</strong><span class="quiet">${detail}</span></span
                  ></label
                >`,
            )}
          </fieldset>`
    }
    <button class="button wide">
      ${isFree ? 'Complete order' : `Pay ${money(session, session.amount_total)}`}
    </button>
  </form>`;
}

/** For a session that is over. */
export function closedPage(session: CheckoutSession, merchant: string): Html {
  const isPaid = session.status === 'complete';
  return hostedLayout({
    title: merchant,
    main: html`<div class="closed">
      <h1>${isPaid ? 'You’re all done here' : 'This checkout has expired'}</h1>
      <p class="quiet">
        ${isPaid ? 'You have completed this order already. Nothing was charged twice.' : 'Go back to the shop and start again.'}
      </p>
      ${session.cancel_url === null ? null : html`<a class="button" href="${session.cancel_url}">Back to ${merchant}</a>`}
    </div>`,
  });
}
