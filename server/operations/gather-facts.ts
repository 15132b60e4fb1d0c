import type { FactsNeeded } from '../domain/earning/facts-needed.ts';
import { factsFrom, type OrderPlacing } from '../domain/earning/member-history.ts';
import type { MemberFacts, OrderFacts, ProductFacts } from '../domain/earning/order-facts.ts';
import type { Program } from '../domain/program/program.ts';
import type { Tx } from '../store/database.ts';
import { readTraits, type Traits } from '../store/member-history.ts';
import type { StoredOrder } from '../store/orders.ts';
import { readProducts, type StoredProduct } from '../store/products.ts';
import { BatchHistory } from './batch-history.ts';
import { matchSegments } from './match-segments.ts';
import { isFresh, productsOf } from './order-products.ts';
import type { SettlingShop } from './settlement.ts';

/** An order that is to be evaluated, with what its program asks beside it. */
export interface AskingOrder {
  order: StoredOrder;
  placing: OrderPlacing;
  program: Program;
  needed: FactsNeeded;
}

interface GatherStep {
  shop: SettlingShop;
  asking: readonly AskingOrder[];
  /** All orders of the batch, as they were stored. */
  stored: readonly StoredOrder[];
  now: Date;
}

/**
 * The facts of a batch of orders, in as many statements as there are kinds of fact that their programs ask for,
 * however many orders there are. The caller holds the books of their members.
 */
export class GatheredFacts {
  private readonly tx: Tx;
  private readonly step: GatherStep;
  private readonly traits = new Map<string, Traits>();
  /** By program: another version may mean something else by a segment. */
  private readonly segments = new Map<Program, Map<string, string[]>>();
  private readonly products: ReadonlyMap<string, StoredProduct>;
  private readonly history: BatchHistory;

  private constructor(
    tx: Tx,
    step: GatherStep,
    read: { products: ReadonlyMap<string, StoredProduct>; history: BatchHistory },
  ) {
    this.tx = tx;
    this.step = step;
    this.products = read.products;
    this.history = read.history;
  }

  static async gather(tx: Tx, step: GatherStep): Promise<GatheredFacts> {
    const { shop, asking } = step;
    const asked = asking.flatMap(({ order: { memberId }, placing: { day }, needed }) =>
      memberId === null ? [] : [{ memberId, day, needed }],
    );
    const productIds = asking.flatMap(({ order, needed }) =>
      needed.products === null ? [] : productsOf(order.snapshot),
    );
    const facts = new GatheredFacts(tx, step, {
      products: await readProducts(tx, shop.shopId, [...new Set(productIds)]),
      history: await BatchHistory.read(tx, shop.shopId, { asked, batch: step.stored }),
    });
    await facts.readMembers([...new Set(asked.map(({ memberId }) => memberId))]);
    return facts;
  }

  /** Reads these members again: their tier or their segments may be others by now. */
  async readMembers(memberIds: readonly string[]): Promise<void> {
    const { shop, asking } = this.step;
    const of = asking.filter(({ order }) => memberIds.includes(order.memberId ?? ''));
    const traits = of.filter(({ needed }) => needed.tier || needed.tags.length > 0);
    for (const [id, found] of await readTraits(this.tx, shop.shopId, membersOf(traits)))
      this.traits.set(id, found);
    for (const [program, asked] of Map.groupBy(of, (each) => each.program))
      await this.matchSegments(program, asked);
  }

  /** What the award of this order reads, as things stand between the orders before it and those after it. */
  of(
    { order, placing, program, needed }: AskingOrder,
    budgetLeft: OrderFacts['budgetLeft'],
  ): OrderFacts {
    const products = productsOf(order.snapshot);
    const known = needed.products === null ? [] : products.map((id) => this.products.get(id));
    const facts = {
      products: toProductFacts(known, needed),
      productsRead: known.every((product) => isFresh(product, this.step.now)),
    };
    const { memberId } = order;
    if (memberId === null) return { ...facts, ...nobody };
    return {
      ...facts,
      member: this.memberFacts(memberId, program, needed),
      ...factsFrom(this.history.of(memberId), program.earning, placing),
      budgetLeft,
    };
  }

  /** An order of the batch as it counts from here on. */
  follow(order: StoredOrder): void {
    this.history.follow(order);
  }

  private memberFacts(memberId: string, program: Program, needed: FactsNeeded): MemberFacts {
    const traits = this.traits.get(memberId);
    return {
      tierId: needed.tier ? (traits?.tierId ?? null) : null,
      tags: among(traits?.tags ?? [], needed.tags),
      segments: this.segments.get(program)?.get(memberId) ?? [],
    };
  }

  private async matchSegments(program: Program, asking: readonly AskingOrder[]): Promise<void> {
    const { shop, now } = this.step;
    const asked = asking.flatMap(({ needed }) => needed.segments);
    const segments = program.segments.filter(({ id }) => asked.includes(id));
    if (segments.length === 0) return;
    const memberIds = membersOf(asking);
    const found = await matchSegments(this.tx, { shop, memberIds, segments, now });
    this.segments.set(program, new Map([...(this.segments.get(program) ?? []), ...found]));
  }
}

/** A guest bought nothing before and takes from no budget. */
const nobody = { member: null, ordersBefore: 0, spentBefore: {}, given: {}, budgetLeft: {} };

function membersOf(asking: readonly AskingOrder[]): string[] {
  return [...new Set(asking.flatMap(({ order }) => order.memberId ?? []))];
}

/** Only what the program asks for is frozen with the order: a product may have hundreds of tags. */
function toProductFacts(
  products: readonly (StoredProduct | undefined)[],
  { products: asked }: FactsNeeded,
): Record<string, ProductFacts> {
  if (asked === null) return {};
  return Object.fromEntries(
    products.flatMap((product) =>
      product === undefined || product.gone
        ? []
        : [
            [
              product.productId,
              {
                vendor: product.vendor,
                type: product.type,
                tags: among(product.tags, asked.tags),
                collections: among(product.collections, asked.collections),
              },
            ],
          ],
    ),
  );
}

/** Those that are asked for, in whatever case they are written. */
function among(words: readonly string[], asked: readonly string[]): string[] {
  const wanted = new Set(asked.map((word) => word.toLowerCase()));
  return words.filter((word) => wanted.has(word.toLowerCase()));
}
