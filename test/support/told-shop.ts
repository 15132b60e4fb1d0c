import { randomUUID } from 'node:crypto';
import { type Message, Outside, OutsideError, postWebhook, until, V1 } from './outside.ts';
import { order, type Order, shopTime } from './outside-payload.ts';

/** A shop of which stories are told in webhooks: late, twice and in any order. */

const seed = 20_261_121;
/** How often each life is told, each time in another order and of another order. */
const tellings = 5;
const postsAtOnce = 40;
const waitMs = 60_000;

/** What one order and its customer are called in one telling. */
export interface Names {
  order: string;
  customer: { id: string; email: string };
  /** The same number in every telling, another id in each. */
  line: (at: number) => string;
  refund: (at: number) => string;
}

export interface Life {
  name: string;
  points: number;
  tell: (names: Names) => Message[];
}

const beyond = 9_007_199_254_741_000n;
let named = 0n;

export function newNames(): Names {
  named += 1n;
  const base = beyond + named * 100n;
  return {
    order: String(base),
    customer: { id: String(base + 1n), email: `c${named}@example.com` },
    line: (at) => String(base + 10n + BigInt(at)),
    refund: (at) => String(base + 50n + BigInt(at)),
  };
}

function mulberry(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

export class ToldShop {
  readonly v1: V1;
  readonly outside: Outside;
  readonly domain: string;
  private readonly url: string;

  private constructor(outside: Outside, at: { domain: string; url: string; key: string }) {
    this.outside = outside;
    this.domain = at.domain;
    this.url = at.url;
    this.v1 = new V1(at.url, at.key);
  }

  static async open(domain: string): Promise<ToldShop> {
    const outside = await Outside.open();
    const { url } = await outside.start();
    return new ToldShop(outside, { domain, url, key: await outside.connect(domain) });
  }

  close(): Promise<void> {
    return this.outside.close();
  }

  async post(...messages: readonly Message[]): Promise<void> {
    for (const message of messages) await this.send({ message, deliveryId: randomUUID() });
  }

  /** Waits until nothing waits, and nothing was unreadable. */
  async settled(): Promise<void> {
    const inbox = await until(
      () => this.outside.ask('inbox', 'list', '--shop', this.domain),
      ({ counts }) => Number(counts?.waiting) === 0,
      waitMs,
    );
    const { counts } = inbox;
    if (Number(counts?.waiting) + Number(counts?.failed) !== 0)
      throw new OutsideError(JSON.stringify(inbox));
  }

  /** `available/pending/held` of a customer, once it is as wanted or has had its time. */
  balanceBecomes(names: Pick<Names, 'customer'>, wanted: string): Promise<string | null> {
    return until(
      () => this.v1.balance(names.customer.id),
      (found) => found === wanted,
    );
  }

  /** Tells the lives and answers, by name, the balances that came of their tellings: one for all, if all is well. */
  async tell(lives: readonly Life[]): Promise<Record<string, string>> {
    const told = await this.postAll(lives);
    await this.settled();
    const found = new Map<string, Set<string>>();
    for (const { life, names } of told) {
      const balances = found.get(life.name) ?? new Set();
      found.set(life.name, balances.add(String(await this.v1.balance(names.customer.id))));
    }
    return Object.fromEntries([...found].map(([name, all]) => [name, [...all].join(' ')]));
  }

  async isSound(): Promise<boolean> {
    return String((await this.v1.get('/ledger/health')).body.ok) === 'true';
  }

  private async send(post: { message: Message; deliveryId: string }): Promise<void> {
    const status = await postWebhook(this.url, { ...post, shop: this.domain });
    if (status !== 200) throw new OutsideError(`the door answers ${status}`);
  }

  /** Posts every message twice under its delivery id and once more under another, all in one shuffled pile. */
  private async postAll(lives: readonly Life[]): Promise<{ life: Life; names: Names }[]> {
    const told = lives.flatMap((life) =>
      Array.from({ length: tellings }, () => ({ life, names: newNames() })),
    );
    const pile = told.flatMap(({ life, names }) =>
      life.tell(names).flatMap((message) => {
        const deliveryId = randomUUID();
        return [
          { message, deliveryId },
          { message, deliveryId },
          { message, deliveryId: randomUUID() },
        ];
      }),
    );
    const posts = shuffled(pile, mulberry(seed));
    for (let at = 0; at < posts.length; at += postsAtOnce) {
      await Promise.all(posts.slice(at, at + postsAtOnce).map((post) => this.send(post)));
    }
    return told;
  }
}

export const noWelcome = { joining: 'automatic', activities: [], rewards: [] };
export const per = (amount: string, currency: string, points = 1) => ({
  id: `per-${currency.toLowerCase()}`,
  kind: 'per_amount',
  points,
  per: { amount, currency },
});
export const rules = [per('1.00', 'USD'), per('100', 'JPY'), per('0.100', 'KWD')];

/** The day and hour at which the messages of one life changed the order. */
export const hour = (at: number) => shopTime(11, `${String(at).padStart(2, '0')}:00:00`);

/** A life of one paid order and nothing more. */
export const once = (
  name: string,
  points: number,
  terms: (names: Names) => Partial<Order>,
): Life => ({
  name,
  points,
  tell: (names) => {
    const told = { id: names.order, customer: names.customer, lines: [], ...terms(names) };
    return [order('orders/create', told), order('orders/paid', told)];
  },
});

/** A paid order of 3 × 33.33 less 10.00, and 20.00 for one more; 12.00 shipping; 11.00 + 1.20 tax: 134.19. */
export const basket = (names: Names): Order => ({
  id: names.order,
  customer: names.customer,
  lines: [
    { id: names.line(0), price: 3333, quantity: 3, discounts: [600, 400], tax: 900 },
    { id: names.line(1), price: 2000, tax: 200 },
  ],
  shipping: { price: 1200, tax: 120 },
});

/** What `tell` answers when every telling of a life ends as it should. */
export const pointsOf = (lives: readonly Life[]): Record<string, string> =>
  Object.fromEntries(lives.map(({ name, points }) => [name, `${points}/0/0`]));
