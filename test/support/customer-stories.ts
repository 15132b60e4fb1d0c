import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { RetriableError } from '../../server/base/errors.ts';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { readMemberAccount } from '../../server/operations/read-member.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readOrders } from '../../server/store/orders.ts';
import type { Shop } from '../../server/store/shops.ts';
import { customerPayload, mergePayload, type OrderPayload, orderPayload } from './build-payload.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  type Message,
  onePerDollar,
  publish,
  standingOf,
} from './shop.ts';

const attemptsMax = 10;

/** The hour of a day on which something was told to have changed. */
export const hour = (at: number) => `2026-11-01T${String(at).padStart(2, '0')}:00:00Z`;

export const ada = { id: '801', email: 'ada@example.com' };
export const bob = { id: '802', email: 'bob@example.com' };
export const cleo = { id: '803', email: 'cleo@example.com' };

/** An order of 100.00 unless said otherwise. */
export function order(told: Partial<OrderPayload> & { at: number }): Message {
  const { at, ...rest } = told;
  const lines = [{ id: 11, price: '100.00', quantity: 1 }];
  return {
    topic: 'orders/updated',
    body: orderPayload({ id: '7001', customer: ada, updatedAt: hour(at), lines, ...rest }),
  };
}

export const merge = (from: { id: string }, into: { id: string }): Message => ({
  topic: 'customers/merge',
  body: mergePayload(from.id, into.id),
});

export const told = (customer: Parameters<typeof customerPayload>[0]): Message => ({
  topic: 'customers/update',
  body: customerPayload(customer),
});

export const deleted = ({ id }: { id: string }): Message => ({
  topic: 'customers/delete',
  body: Buffer.from(JSON.stringify({ id: Number(id) })),
});

/** A shop of its own, to which things are told. */
export class ToldCustomers {
  readonly deps: DrainDeps;
  readonly shop: Shop;
  now = new Date('2026-11-02T12:00:00Z');

  private constructor(deps: DrainDeps, shop: Shop) {
    this.deps = deps;
    this.shop = shop;
  }

  static async open(deps: DrainDeps, document: ProgramInput = {}): Promise<ToldCustomers> {
    const shop = await connectTestShop(deps.db);
    await publish(deps.db, shop, { ...onePerDollar, ...document });
    return new ToldCustomers(deps, shop);
  }

  /** Ada has order 7001, Bob 7002; each is worth 100 points. */
  static async openTwo(deps: DrainDeps): Promise<ToldCustomers> {
    const shop = await ToldCustomers.open(deps);
    return shop.tell(order({ at: 1 }), order({ at: 1, id: '7002', customer: bob }));
  }

  async join({ id, email }: typeof ada): Promise<void> {
    const { shop, now } = this;
    const nameless = { phone: null, firstName: null, lastName: null };
    const person = { customerId: id, email, ...nameless, joinedAt: now };
    await joinMember(this.deps, { shop, person, joinedBy: 'shopper', now });
  }

  async accountOf(memberId: string) {
    const { shopId } = this.shop;
    const account = await readMemberAccount(this.deps.db, { shopId, memberId, now: this.now });
    return account ?? expect.fail(`no member ${memberId}`);
  }

  /** What the ledger check finds in this shop. */
  async findBroken() {
    return (await checkLedger(this.deps.db, this.shop.shopId, this.now)).broken;
  }

  async tell(...messages: readonly Message[]): Promise<this> {
    await deliver(this.deps, this.shop, messages, this.now);
    return this;
  }

  /** Settles each as it comes, beside whoever else settles; what weather breaks is tried again, as the worker does. */
  async tellOneByOne(messages: readonly Message[]): Promise<void> {
    for (const message of messages)
      for (let attempt = 1; ; attempt += 1) {
        try {
          await this.tell(message);
          break;
        } catch (error) {
          if (!(error instanceof RetriableError) || attempt === attemptsMax) throw error;
        }
      }
  }

  /** `available/pending/held` of whoever a customer is now. */
  async balance({ id }: { id: string }): Promise<string> {
    const { available, pending, held } = await standingOf(this.deps.db, this.shop, id);
    return `${available}/${pending}/${held}`;
  }

  /** What these orders earned. */
  async awards(...orderIds: readonly string[]): Promise<number[]> {
    const orders = await readOrders(this.deps.db, this.shop.shopId, orderIds);
    return orderIds.map((id) => orders.get(id)?.award?.points ?? expect.fail(`no order ${id}`));
  }

  /** Points that orders have now by each campaign. */
  async budgets(): Promise<Record<string, number>> {
    const rows = await this.deps.db.query<{ campaign_id: string; used_points: string }>(
      'select campaign_id, used_points from campaign_budgets where shop_id = $1',
      [this.shop.shopId],
    );
    return Object.fromEntries(rows.map((row) => [row.campaign_id, Number(row.used_points)]));
  }

  /** What counts of whoever a customer is now. */
  async figures(customer: { id: string }) {
    const [row] = await this.deps.db.query<Record<'orders' | 'spent_minor' | 'points', string>>(
      'select orders, spent_minor, points from member_figures where shop_id = $1 and member_id = $2',
      [this.shop.shopId, await this.memberOf(customer)],
    );
    return {
      orders: Number(row?.orders ?? 0),
      spent: Number(row?.spent_minor ?? 0),
      points: Number(row?.points ?? 0),
    };
  }

  memberOf({ id }: { id: string }): Promise<string> {
    return memberIdOf(this.deps.db, this.shop, id);
  }

  /** Turns points into a code, which holds them. */
  async spend(customer: { id: string }, points: number): Promise<{ id: string; code: string }> {
    const redemption = await redeemReward(this.deps.db, {
      shop: this.shop,
      request: {
        redemptionId: randomUUID(),
        memberId: await this.memberOf(customer),
        rewardId: 'slider',
        points,
        createdBy: 'shopper',
        actor: { kind: 'shopper', name: null },
      },
      now: this.now,
    });
    if ('refused' in redemption) return expect.fail(redemption.refused);
    return { id: redemption.account.redemptionId, code: redemption.code };
  }
}
