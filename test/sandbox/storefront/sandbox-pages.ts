import type { Mail } from '../shop/mailbox.ts';
import { formatMoment } from '../shop/shop-time.ts';
import { html, type Html } from '../web/html.ts';
import type { Delivery } from '../webhooks/courier.ts';

/** Pages hold at most this many entries, the newest. */
const shownMax = 200;

export function mailboxPage(mails: readonly Mail[]): Html {
  const newest = mails.toReversed().slice(0, shownMax);
  return html`<div class="narrow">
    <h1>Mailbox</h1>
    <p class="small">Everything that customers of this shop got, from the shop and from the app.</p>
    ${newest.length === 0 ? html`<p class="empty-note">No mail yet. Buy something.</p>` : null}
    <ol class="mails">
      ${newest.map(
        (mail, index) =>
          html`<li><details${index === 0 ? ' open' : ''}><summary><span class="mail-subject">${mail.subject}</span><span class="small">to ${mail.to} · ${formatMoment(mail.at)}</span></summary>${mailBody(mail)}</details></li>`,
      )}
    </ol>
  </div>`;
}

/** What somebody else wrote is shown in a frame of its own, which runs no scripts. */
function mailBody(mail: Mail): Html {
  return mail.html === undefined
    ? html`<div class="mail-body">${mail.paragraphs.map((text) => html`<p>${text}</p>`)}</div>`
    : html`<iframe
        class="mail-frame"
        title="${mail.subject}"
        srcdoc="${mail.html}"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>`;
}

export function deliveriesPage(deliveries: readonly Delivery[], paused: boolean): Html {
  const newest = deliveries.toReversed().slice(0, shownMax);
  return html`<div class="wide-page">
    <div class="section-head">
      <div>
        <h1>Webhook deliveries</h1>
        <p class="small">
          What the shop told the app, newest first. Each one is signed, waits five seconds for an
          answer and is tried again eight times.
        </p>
      </div>
      <form method="post" action="/deliveries/${paused ? 'resume' : 'pause'}">
        <button class="button quiet">${paused ? 'Resume' : 'Pause'}</button>
      </form>
    </div>
    ${newest.length === 0 ? html`<p class="empty-note">Nothing was sent yet.</p>` : null}
    <div class="table-scroll">
      <table class="log">
        <thead>
          <tr>
            <th>Topic</th>
            <th>State</th>
            <th>Attempts</th>
            <th>Answer</th>
            <th>Sent</th>
            <th>Delivery</th>
            <th><span class="visually-hidden">Again</span></th>
          </tr>
        </thead>
        <tbody>
          ${newest.map(deliveryRow)}
        </tbody>
      </table>
    </div>
  </div>`;
}

const stateTexts = { waiting: 'Waiting', delivered: 'Delivered', given_up: 'Given up' } as const;

function deliveryRow(delivery: Delivery): Html {
  const last = delivery.attempts.at(-1);
  return html`<tr>
    <td>
      <details>
        <summary>${delivery.topic}</summary>
        <pre>${prettyJson(delivery.body)}</pre>
      </details>
    </td>
    <td><span class="badge ${delivery.state}">${stateTexts[delivery.state]}</span></td>
    <td>${delivery.attempts.length}</td>
    <td>${last ? `${last.status ?? last.problem ?? ''} · ${last.tookMs} ms` : '–'}</td>
    <td>${formatMoment(delivery.at)}</td>
    <td class="mono">${delivery.webhookId.slice(0, 8)}</td>
    <td>
      <form method="post" action="/deliveries/${delivery.webhookId}/resend">
        <button class="link">Send again</button>
      </form>
    </td>
  </tr>`;
}

/** Laid out for reading without parsing: ids above 2^53 stay as they are. */
function prettyJson(body: string): string {
  return body.length > 4_000 ? `${body.slice(0, 4_000)}…` : body;
}
