import { setTimeout as sleep } from 'node:timers/promises';
import { type MailServer, startMailServer } from '../sandbox/mail/mail-server.ts';
import { makeSessionToken } from '../sandbox/admin-api/make-session-token.ts';
import { signProxyQuery } from '../sandbox/storefront/sign-proxy-query.ts';
import { appSecret, type Body, postWebhook, until } from '../support/outside.ts';
import { order as orderMessage, type Order } from '../support/outside-payload.ts';
import { OutsideShop } from './outside-shop.ts';
import { type Person, person } from './referral-people.ts';

export interface Advocate extends Person {
  memberId: string;
  code: string;
}

interface Page {
  status: number;
  /** Where it leads on. */
  to: string | null;
  headers: Headers;
  html: string;
}

/** What is not as in any other order. */
export interface Bought extends Partial<Order> {
  /** Whose card it is. */
  payer?: string;
  topic?: string;
  /** Nobody is signed in. */
  guest?: boolean;
}

export interface PlacedOrder {
  id: string;
  lineId: string;
  told: Bought;
  by: Person;
}

let orders = 6_400_000_000;

/** A shop whose members bring friends, as friends, members, staff and the platform get at it. */
export class ReferralShop {
  readonly at: OutsideShop;
  /** All that was mailed to an address. */
  readonly mails: ReadonlyMap<string, string>;
  private readonly mail: MailServer;

  private constructor(parts: { at: OutsideShop; mails: Map<string, string>; mail: MailServer }) {
    this.at = parts.at;
    this.mails = parts.mails;
    this.mail = parts.mail;
  }

  static async open(program: object): Promise<ReferralShop> {
    const mails = new Map<string, string>();
    const mail = await startMailServer({
      receive: (to, { text, html }) => mails.set(to, `${mails.get(to) ?? ''}${text}${html}`),
    });
    const sender = { SMTP_URL: mail.url, MAIL_FROM: 'Outside <shop@outside.example>' };
    try {
      return new ReferralShop({ at: await OutsideShop.open(program, sender), mails, mail });
    } catch (error) {
      await mail.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.at.close();
    await this.mail.close();
  }

  /** A member who has bought once, a month ago, and has looked at their link in the shop. */
  async advocate(like: Partial<Person> = {}): Promise<Advocate> {
    const who = person(like);
    await this.order(who, { placedAt: agoAt(30 * 86_400) });
    const memberId = await this.memberOf(who);
    const page = await this.widget(who, 'GET', '/referrals', { device: who.device });
    return { ...who, memberId, code: String(page.body.code) };
  }

  memberOf({ customerId }: Person): Promise<string> {
    return until(
      async () => {
        const found = await this.at.v1.get(`/members?customer_id=${customerId}`);
        const [member] = found.body.items ?? [];
        if (member === undefined) await sleep(100);
        return member === undefined ? '' : String(member.id);
      },
      (id) => id !== '',
    );
  }

  /** A page of the link, as a browser gets it. */
  async browse(who: Person, path: string, init: RequestInit = {}): Promise<Page> {
    const response = await fetch(`${this.at.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: {
        'x-forwarded-for': who.ip,
        'user-agent': who.agent,
        'accept-language': who.language,
        cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      who.cookies.set(name, value);
    }
    const { status, headers } = response;
    return { status, to: headers.get('location'), headers, html: await response.text() };
  }

  /** Opens the link and sends the form that is there, with other fields where a test says so. */
  async claim(
    who: Person,
    link: { code: string },
    fields: Record<string, string> = {},
  ): Promise<Page> {
    const page = await this.browse(who, `/r/${link.code}?via=whatsapp`);
    if (page.status !== 200) return page;
    const [, opened = ''] = /name="opened" value="([^"]*)"/.exec(page.html) ?? [];
    return this.send(who, link, {
      via: 'whatsapp',
      opened,
      comment: '',
      email: who.email,
      ...fields,
    });
  }

  send(who: Person, { code }: { code: string }, fields: Record<string, string>): Promise<Page> {
    return this.browse(who, `/r/${code}/claim`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
  }

  /** The friend's code, as their page shows it once it is made. */
  async codeOf(who: Person, claimed: Page): Promise<string> {
    const html = await until(
      async () => {
        await sleep(150);
        return (await this.browse(who, claimed.to ?? '/r/none')).html;
      },
      (page) => page.includes('translate="no"') || !page.includes('http-equiv="refresh"'),
    );
    return /translate="no">([^<]+)</.exec(html)?.[1] ?? '';
  }

  /** The widget's calls through the app proxy; a visitor is not signed in. */
  async widget(
    who: Person,
    method: 'GET' | 'POST',
    path: string,
    more: object,
    signedIn = true,
  ): Promise<{ status: number; body: Body }> {
    const visited = method === 'GET' ? new URLSearchParams(Object.entries(more)).toString() : '';
    const query = signProxyQuery(visited, {
      shop: this.at.domain,
      customerId: signedIn ? who.customerId : '',
      pathPrefix: '/apps/regulars',
      now: new Date(),
      secret: appSecret,
    });
    const response = await fetch(`${this.at.url}/proxy${path}?${query}`, {
      method,
      headers: {
        'x-forwarded-for': `${who.ip}, 23.227.38.1`,
        'user-agent': who.agent,
        'accept-language': who.language,
        'content-type': 'application/json',
      },
      ...(method === 'POST' ? { body: JSON.stringify(more) } : {}),
    });
    const body: Body = await response.json();
    return { status: response.status, body };
  }

  /** An order of 60.00, told as the platform tells it. */
  async order(by: Person, told: Bought = {}, known?: string): Promise<PlacedOrder> {
    orders += 1;
    const id = known ?? String(orders);
    const placed: PlacedOrder = { id, lineId: `${id}1`, told, by };
    await this.tell(placed);
    return placed;
  }

  /** The order once more, as it is by now. */
  async tell(placed: PlacedOrder, more: Bought = {}): Promise<void> {
    const told: Bought = { placedAt: agoAt(0), ...placed.told, ...more };
    placed.told = told;
    const message = buildOrder(placed, told);
    const status = await postWebhook(this.at.url, { shop: this.at.domain, message });
    if (status !== 200) throw new RangeError(`the door answered ${status}`);
  }

  /** Whom a member brought, newest first. */
  async broughtBy({ memberId }: { memberId: string }): Promise<Body[]> {
    const { body } = await this.at.v1.get(`/members/${memberId}/referrals`);
    return [...(body.items ?? [])];
  }

  /** The newest referral of a member, once it is as wanted. */
  becomes(
    advocate: Advocate,
    isWanted: (referral: Body | undefined) => boolean,
    waitMs = 20_000,
  ): Promise<Body | undefined> {
    return until(
      async () => {
        const [newest] = await this.broughtBy(advocate);
        if (!isWanted(newest)) await sleep(200);
        return newest;
      },
      isWanted,
      waitMs,
    );
  }

  /** The admin's own API, as a signed-in member of staff. */
  async staff(method: 'GET' | 'POST', path: string, body?: object) {
    const token = makeSessionToken({
      apiKey: 'the id of the app',
      apiSecret: appSecret,
      domain: this.at.domain,
      now: new Date(),
    });
    const response = await fetch(`${this.at.url}/api/admin${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: Body = await response.json();
    return { status: response.status, body: answer };
  }
}

export const agoAt = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

function buildOrder({ id, lineId, by }: PlacedOrder, told: Bought) {
  const { payer, topic = 'orders/create', guest = false, ...rest } = told;
  const message = orderMessage(topic, {
    id,
    customer: guest ? null : { id: by.customerId, email: by.email, phone: by.phone },
    email: by.email,
    phone: by.phone,
    lines: [{ id: lineId, price: 6000 }],
    ...rest,
    at: new Date().toISOString(),
  });
  // All ids are small enough to be numbers of JavaScript.
  const body = JSON.parse(message.body);
  const address = {
    ...body.billing_address,
    first_name: by.first,
    last_name: by.last,
    name: `${by.first} ${by.last}`,
    address1: by.street,
    address2: by.flat,
    zip: by.zip,
    city: by.city,
    country_code: by.country,
    phone: by.phone,
  };
  body.browser_ip = by.ip;
  body.client_details = {
    browser_ip: by.ip,
    user_agent: by.agent,
    accept_language: by.language,
  };
  body.billing_address = payer === undefined ? address : { ...address, name: payer };
  body.shipping_address = told.country === null ? null : address;
  if (body.customer !== null)
    Object.assign(body.customer, {
      first_name: by.first,
      last_name: by.last,
      default_address: address,
    });
  return { topic, body: JSON.stringify(body) };
}
