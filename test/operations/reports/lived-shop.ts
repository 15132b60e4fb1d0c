import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { ProgramInput } from '../../../server/contract/program/program.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import { giveTier } from '../../../server/operations/place-tier.ts';
import { endRedemption } from '../../../server/operations/end-redemption.ts';
import { redeemReward } from '../../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { settleRedemption } from '../../../server/operations/settle-redemption.ts';
import type { Shop } from '../../../server/store/shops.ts';
import {
  mergePayload,
  type OrderPayload,
  orderPayload,
  refundObject,
} from '../../support/build-payload.ts';
import { type Random, seededRandom } from '../../support/random.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  onePerDollar,
  publish,
  standingOf,
} from '../../support/shop.ts';

/** An order as it was told to the last: what the reports are held against. */
export interface ToldOrder {
  id: string;
  customer: string;
  /** The day in New York on which it was placed. */
  day: string;
  /** Of one line. */
  price: number;
  quantity: number;
  returned: number;
  /** Dollars that the code took off. */
  off: number;
  codes: string[];
  currency: string;
  cancelled: boolean;
  placedAt: string;
  revision: number;
}

const dayMs = 86_400_000;
const people = Array.from({ length: 18 }, (_, at) => String(6001 + at));
/** How many come with the first day; then another one every so many days. */
const peopleAtFirst = 4;
const newcomerDays = 9;

const program: ProgramInput = {
  ...onePerDollar,
  joining: 'explicit',
  // Whoever joins is given every order that they placed before.
  settings: { unclaimed_days: 365 },
  campaigns: [
    {
      id: 'autumn',
      kind: 'flat',
      title: 'Autumn',
      points: 30,
      when: { from: '2026-09-01T00:00', until: '2026-11-01T00:00' },
    },
    {
      id: 'hats',
      kind: 'flat',
      title: 'Hats',
      points: 5,
      stacking: 'add',
      when: { from: '2026-08-01T00:00', until: '2026-10-10T12:00' },
    },
  ],
  tiers: {
    basis: 'points_earned',
    levels: [
      { id: 'silver', name: 'Silver', threshold: 400 },
      { id: 'gold', name: 'Gold', threshold: 900 },
    ],
  },
};

/**
 * Months of a shop in New York, through the doors that everything comes by: customers buy, by day and by night, some
 * join before their first order and some long after it, goods come back, orders are cancelled, rewards are asked for,
 * used, and run out, tiers are given by hand, and two members turn out to be one.
 */
export class LivedShop {
  readonly deps: DrainDeps;
  readonly shop: Shop;
  readonly orders: ToldOrder[] = [];
  /** Whom a customer was merged into. */
  readonly becameOf = new Map<string, string>();
  readonly joined = new Map<string, Date>();
  readonly gone = new Set<string>();
  now: Date;
  private readonly random: Random;
  private days = 0;

  private constructor(deps: DrainDeps, parts: { shop: Shop; random: Random; now: Date }) {
    this.deps = deps;
    this.shop = parts.shop;
    this.random = parts.random;
    this.now = parts.now;
  }

  static async live(
    deps: DrainDeps,
    { seed, from, to }: { seed: number; from: string; to: string },
  ): Promise<LivedShop> {
    const shop = await connectTestShop(deps.db);
    await publish(deps.db, shop, program);
    const lived = new LivedShop(deps, {
      shop,
      random: seededRandom(seed),
      now: new Date(`${from}T16:00:00Z`),
    });
    while (lived.now < new Date(`${to}T23:00:00Z`)) {
      await lived.oneDay();
      lived.now = new Date(lived.now.getTime() + dayMs);
    }
    return lived;
  }

  private async oneDay(): Promise<void> {
    const { random } = this;
    this.days += 1;
    const here = people.slice(0, peopleAtFirst + Math.floor(this.days / newcomerDays));
    // Every third stays a guest for good.
    const joining = here.filter((_, at) => at % 3 !== 1);
    if (random.chance(12)) await this.join(random.pick(joining));
    if (random.chance(75)) await this.buy(random.pick(here));
    if (random.chance(20)) await this.takeBack();
    if (random.chance(5)) await this.cancel();
    if (random.chance(50)) await this.askForReward(random.pick(here));
    if (random.chance(6)) await this.giveTier(random.pick(joining));
    if (this.becameOf.size === 0 && this.joined.size > 4) await this.merge();
  }

  /** Who a customer is now. */
  whoIs(customer: string): string {
    return this.becameOf.get(customer) ?? customer;
  }

  isMember(customer: string): boolean {
    return this.joined.has(this.whoIs(customer));
  }

  private async join(customer: string): Promise<void> {
    if (this.becameOf.has(customer) || this.joined.has(customer)) return;
    const { deps, shop, now } = this;
    const nameless = { phone: null, firstName: null, lastName: null };
    const email = `${customer}@example.com`;
    const person = { customerId: customer, email, ...nameless, joinedAt: now };
    await joinMember(deps, { shop, person, joinedBy: 'shopper', now });
    this.joined.set(customer, now);
  }

  private async buy(customer: string, codes: string[] = []): Promise<void> {
    const { random } = this;
    // Three in the morning is the evening before in New York.
    const atNight = random.chance(30);
    const day = this.now.toISOString().slice(0, 10);
    const before = new Date(this.now.getTime() - dayMs).toISOString().slice(0, 10);
    const order: ToldOrder = {
      id: String(880_000 + this.orders.length),
      customer,
      day: atNight ? before : day,
      price: random.between(10, 90),
      quantity: random.between(1, 3),
      returned: 0,
      off: codes.length,
      codes,
      currency: codes.length === 0 && random.chance(6) ? 'EUR' : 'USD',
      cancelled: false,
      placedAt: `${day}T${atNight ? '03' : '15'}:00:00Z`,
      revision: 0,
    };
    this.orders.push(order);
    await this.tell(order);
  }

  private async takeBack(): Promise<void> {
    const kept = this.orders.filter(
      (order) => !order.cancelled && order.returned < order.quantity && order.codes.length === 0,
    );
    if (kept.length === 0) return;
    const order = this.random.pick(kept);
    order.returned += 1;
    await this.tell(order);
  }

  private async cancel(): Promise<void> {
    const withReward = this.random.chance(50);
    const kept = this.orders.filter(
      (order) => !order.cancelled && (order.codes.length > 0 || !withReward),
    );
    if (kept.length === 0) return;
    const order = this.random.pick(kept);
    order.cancelled = true;
    await this.tell(order);
  }

  private async tell(order: ToldOrder): Promise<void> {
    order.revision += 1;
    const refund = refundObject({
      id: Number(order.id),
      orderId: order.id,
      lines: [
        {
          lineId: 1,
          quantity: order.returned,
          subtotal: (order.price * order.returned).toFixed(2),
        },
      ],
      currency: order.currency,
    });
    const payload: OrderPayload = {
      id: order.id,
      customer: { id: order.customer, email: `${order.customer}@example.com` },
      placedAt: order.placedAt,
      updatedAt: new Date(this.now.getTime() + order.revision * 1000).toISOString(),
      currency: order.currency,
      lines: [
        {
          id: 1,
          price: order.price.toFixed(2),
          quantity: order.quantity,
          ...(order.off > 0 && { discount: order.off.toFixed(2) }),
        },
      ],
      codes: order.codes,
      codeAmount: '1.00',
      refunds: order.returned === 0 ? [] : [refund],
      cancelledAt: order.cancelled ? this.now.toISOString() : null,
    };
    const message = { topic: 'orders/updated', body: orderPayload(payload) };
    await deliver(this.deps, this.shop, [message], this.now);
  }

  /** Most are used in an order of the same day; some run out, and some wait. */
  private async askForReward(customer: string): Promise<void> {
    const { deps, shop, now, random } = this;
    const who = this.whoIs(customer);
    if ((await standingOf(deps.db, shop, who)).available < 100) return;
    const redemptionId = randomUUID();
    const asked = await redeemReward(deps.db, {
      shop,
      request: {
        redemptionId,
        memberId: await memberIdOf(deps.db, shop, who),
        rewardId: 'slider',
        points: 100,
        createdBy: 'shopper',
        actor: { kind: 'shopper', name: null },
      },
      now,
    });
    if ('refused' in asked) expect.fail(asked.refused);
    const news = { news: 'issued' as const, discountId: `gid://${redemptionId}` };
    await settleRedemption(deps.db, { shop, redemptionId, news, now });
    if (random.chance(60)) await this.buy(who, [asked.code]);
    else if (random.chance(50)) {
      const actor = { kind: 'system', name: null } as const;
      await endRedemption(deps.db, { shop, redemptionId, ending: 'expired', actor, now });
      const disabled = { news: 'disabled' as const };
      await settleRedemption(deps.db, { shop, redemptionId, news: disabled, now });
    }
  }

  private async giveTier(customer: string): Promise<void> {
    const { deps, shop, now, random } = this;
    if (!this.joined.has(customer)) return;
    const memberId = await memberIdOf(deps.db, shop, customer);
    const tierId = random.pick(['silver', 'gold', null]);
    const actor = { kind: 'staff', name: 'Grace' } as const;
    const gift = { memberId, tierId, locked: false, reason: 'A favour', actor };
    await giveTier(deps.db, { shop, gift, now });
  }

  /** The platform forgets a customer. */
  async leave(customer: string): Promise<void> {
    const body = Buffer.from(JSON.stringify({ id: Number(customer) }));
    await deliver(this.deps, this.shop, [{ topic: 'customers/delete', body }], this.now);
    this.gone.add(customer);
  }

  /** The last to join turns out to be the first. */
  private async merge(): Promise<void> {
    const [into] = this.joined.keys();
    const from = [...this.joined.keys()].at(-1);
    if (into === undefined || from === undefined) return;
    const message = { topic: 'customers/merge', body: mergePayload(from, into) };
    await deliver(this.deps, this.shop, [message], this.now);
    this.joined.delete(from);
    this.becameOf.set(from, into);
  }
}

/** Cents that an order counts with; null: it is no sale. */
export function netOf(order: ToldOrder): number | null {
  const left = order.quantity - order.returned;
  if (order.cancelled || left === 0) return null;
  return (order.price * left - order.off) * 100;
}
