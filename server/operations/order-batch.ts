import type { ReadProgram } from './read-program.ts';
import type { Tx } from '../store/database.ts';
import { enqueueJob } from '../store/jobs.ts';
import type { StoredOrder } from '../store/orders.ts';
import { appendUnreadOrders, deleteUnreadOrders } from '../store/products.ts';
import type { CampaignBudgets } from './campaign-budgets.ts';
import {
  evaluateOrder,
  type FindPinned,
  type PinnedProgram,
  waitsForProducts,
} from './evaluate-order.ts';
import { type AskingOrder, GatheredFacts } from './gather-facts.ts';
import { OrderFigures } from './order-figures.ts';
import { reviewTiers } from './review-tiers.ts';
import type { Settlement } from './settlement.ts';

interface BatchStep {
  settlement: Settlement;
  live: ReadProgram;
  pinnedOf: FindPinned;
  /** As they were stored, by id. */
  stored: ReadonlyMap<string, StoredOrder>;
  budgets: CampaignBudgets;
}

/**
 * Orders that one transaction settles one after the other, oldest first, so that each sees what those before it
 * took: of caps, of budgets, and of the way to a tier.
 */
export class OrderBatch {
  private readonly tx: Tx;
  private readonly step: BatchStep;
  private readonly figures: OrderFigures;
  private readonly asking = new Map<string, AskingOrder & { pinned: PinnedProgram }>();
  private facts: GatheredFacts | null = null;
  /** Members whose figures were saved since their facts were read. */
  private readonly moved = new Set<string>();

  private constructor(tx: Tx, step: BatchStep) {
    this.tx = tx;
    this.step = step;
    this.figures = new OrderFigures(tx, step.settlement.shop);
  }

  /** Gathers the facts of those orders that have no award yet; the books of their members are open. */
  static async open(
    tx: Tx,
    step: BatchStep & { orders: readonly StoredOrder[] },
  ): Promise<OrderBatch> {
    const batch = new OrderBatch(tx, step);
    for (const order of step.orders) batch.ask(order);
    if (batch.asking.size === 0) return batch;
    const { shop, now } = step.settlement;
    batch.facts = await GatheredFacts.gather(tx, {
      shop,
      asking: [...batch.asking.values()],
      stored: [...step.stored.values()],
      now,
    });
    return batch;
  }

  /** The order with its award, as things stand when its turn has come. */
  async evaluate(order: StoredOrder): Promise<StoredOrder> {
    const asking = this.asking.get(order.account.orderId);
    if (asking === undefined || this.facts === null) return order;
    const { memberId } = order;
    if (memberId !== null && asking.needed.standing) {
      if (this.figures.owes(memberId)) await this.saveFigures();
      if (this.moved.delete(memberId)) await this.facts.readMembers([memberId]);
    }
    const budgetLeft = this.step.budgets.left(asking.program.campaigns);
    return evaluateOrder(order, asking.pinned, this.facts.of(asking, budgetLeft));
  }

  /** The settled order with what counts of it, for those that come after. */
  follow(order: StoredOrder): StoredOrder {
    const before = this.step.stored.get(order.account.orderId) ?? order;
    const counted = this.figures.count(before, order);
    this.step.budgets.follow(before, counted);
    this.facts?.follow(counted);
    return counted;
  }

  /** Writes what the orders changed beside themselves; they are saved. Before the settlement is posted. */
  async finish(orders: readonly StoredOrder[]): Promise<void> {
    await this.saveFigures();
    await this.figures.findTimes();
    await this.step.budgets.save(this.tx, this.step.settlement.shop);
    await this.rememberUnread(orders);
  }

  private ask(order: StoredOrder): void {
    const { placedAt, account, counted } = order;
    if (order.award !== null || placedAt === null) return;
    const pinned = this.step.pinnedOf(order);
    const day = counted.day ?? this.figures.dayOf(placedAt);
    this.asking.set(account.orderId, {
      order,
      placing: { orderId: account.orderId, placedAt, day },
      program: pinned.program,
      needed: pinned.needed,
      pinned,
    });
  }

  /** A member rises with the very posting that reaches the threshold. */
  private async saveFigures(): Promise<void> {
    const { settlement, live } = this.step;
    const memberIds = await this.figures.save();
    for (const memberId of memberIds) this.moved.add(memberId);
    await reviewTiers(this.tx, settlement, { program: live.program, memberIds });
  }

  private async rememberUnread(orders: readonly StoredOrder[]): Promise<void> {
    const { shop, now } = this.step.settlement;
    const unread = orders.filter(waitsForProducts);
    const read = orders.filter(({ account: { orderId } }) => {
      const before = this.step.stored.get(orderId);
      return before !== undefined && waitsForProducts(before) && !unread.some(isOrder(orderId));
    });
    if (read.length > 0) await deleteUnreadOrders(this.tx, shop.shopId, read.map(idOf));
    if (unread.length === 0) return;
    await appendUnreadOrders(this.tx, shop.shopId, { orderIds: unread.map(idOf), now });
    await enqueueJob(this.tx, 'read_products', {
      payload: { shopId: shop.shopId },
      key: `products:${shop.shopId}`,
      queue: `products:${shop.shopId}`,
    });
  }
}

function idOf({ account }: StoredOrder): string {
  return account.orderId;
}

function isOrder(orderId: string): (order: StoredOrder) => boolean {
  return ({ account }) => account.orderId === orderId;
}
