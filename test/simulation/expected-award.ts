import type { OrderFacts } from '../../server/domain/earning/order-facts.ts';
import type { ProgramDocument } from '../../server/contract/program/program.ts';
import { holds, isNamed, type Part, type Seen } from './expected-conditions.ts';
import { baseOf, type Base, mayEarn, type Told } from './expected-points.ts';
import {
  type Given,
  limited,
  type Multiplier,
  multiply,
  takeBest,
} from './expected-multipliers.ts';
import type { Line } from './order.ts';
import {
  isNothing,
  least,
  less,
  minus,
  most,
  nothing,
  plus,
  type Ratio,
  ratio,
  roundTo,
  times,
  total,
} from './rational.ts';

/** What an order earns by the whole program, worked out once more and on its own: line by line, nothing grouped. */

export interface ExpectedAward {
  points: number;
  /** By `rule:id`, `tier:id`, `campaign:id`; what gives nothing is left out. */
  parts: Map<string, number>;
}

export interface Terms {
  document: ProgramDocument;
  timeZone: string;
  testsCount: boolean;
}

type Rule = ProgramDocument['earning']['rules'][number];
type Campaign = ProgramDocument['campaigns'][number];
type RuleOf<Kind> = Extract<Rule, { kind: Kind }>;

/** Of one line, or of shipping (null), what may earn. */
interface Piece {
  line: Line | null;
  units: number;
  base: Ratio;
}

const pointsMax = 1_000_000_000;
/** Minor units of an amount as the document writes it, with all its decimals. */
export const minorOf = ({ amount }: { amount: string }): number => Number(amount.replace('.', ''));

export function awardDue(known: Told, facts: OrderFacts, terms: Terms): ExpectedAward {
  const { document } = terms;
  const { order } = known;
  const none = { points: 0, parts: new Map() };
  if (order === null || !mayEarn(known, terms.testsCount)) return none;
  const base = baseOf({ ...known, order }, rulesOfBase(document));
  if (isNothing(base.now)) return none;
  const seen: Seen = { order, full: base.full, facts, timeZone: terms.timeZone };
  const maker = new Maker(document, seen, base);
  return round(maker.all(), document, facts);
}

export function rulesOfBase({ earning }: ProgramDocument) {
  return { includeTax: earning.include_tax, includeShipping: earning.include_shipping };
}

class Maker {
  private readonly document: ProgramDocument;
  private readonly seen: Seen;
  private readonly base: Base;
  private readonly goods: Piece[];

  constructor(document: ProgramDocument, seen: Seen, base: Base) {
    this.document = document;
    this.seen = seen;
    this.base = base;
    const barred = this.rules('product_exclusion');
    this.goods = base.lines
      .filter(({ line }) => !line.giftCard && !barred.some((rule) => isNamed(rule, line, seen)))
      .map(({ line, left, base: worth }) => ({ line, units: left, base: worth }));
  }

  all(): Given[] {
    const pieces = [...this.goods, { line: null, units: 0, base: this.base.shipping }];
    const rates = this.rates(pieces);
    return [...rates, ...this.multipliers(pieces, rates), ...this.fixed()];
  }

  /** Those of a kind that hold, the most important first. */
  private rules<Kind extends Rule['kind']>(kind: Kind): RuleOf<Kind>[] {
    return this.document.earning.rules
      .filter((rule): rule is RuleOf<Kind> => rule.kind === kind && holds(rule, this.seen))
      .toSorted((a, b) => b.priority - a.priority);
  }

  private campaigns(kind: Campaign['kind']): Campaign[] {
    return this.document.campaigns
      .filter((one) => one.kind === kind && holds(one, this.seen) && this.budgetOf(one) > 0)
      .toSorted((a, b) => b.priority - a.priority);
  }

  private budgetOf({ id, budget_points: budget }: Campaign): number {
    return budget === null ? Infinity : (this.seen.facts.budgetLeft[id] ?? budget);
  }

  private limitOf(key: string, caps: Part['caps'], budget = Infinity): number {
    const given = this.seen.facts.given[key] ?? { day: 0, month: 0, lifetime: 0 };
    return Math.min(capLeft(caps, given), budget);
  }

  private rates(pieces: readonly Piece[]): Given[] {
    const paying = this.rules('per_amount');
    return paying.map((rule) => {
      const { points, per } = rateOf(rule, this.seen.facts.member?.tierId ?? null);
      const worth = times(this.base.kept, ratio(points, minorOf(per)));
      const on = pieces.map((piece) =>
        choose(paying, piece, this.seen).includes(rule) ? times(piece.base, worth) : nothing,
      );
      return limited(`rule:${rule.id}`, on, this.limitOf(`rule:${rule.id}`, rule.caps));
    });
  }

  private multipliers(pieces: readonly Piece[], rates: readonly Given[]): Given[] {
    const { tiers, earning } = this.document;
    const products = this.rules('product_multiplier');
    const campaigns = this.campaigns('multiplier');
    const level = tiers?.levels.find(({ id }) => id === this.seen.facts.member?.tierId);
    const all: Multiplier[] = [
      ...products.map((rule) => ({
        key: `rule:${rule.id}`,
        factor: rule.multiplier,
        acts: pieces.map(
          (at) => at.line !== null && choose(products, at, this.seen).includes(rule),
        ),
        limit: this.limitOf(`rule:${rule.id}`, rule.caps),
      })),
      ...(level === undefined
        ? []
        : [
            {
              key: `tier:${level.id}`,
              factor: level.multiplier,
              acts: pieces.map(() => true),
              limit: Infinity,
            },
          ]),
      ...campaigns.map((one) => ({
        key: `campaign:${one.id}`,
        factor: one.kind === 'multiplier' ? one.multiplier : 1,
        acts: pieces.map((at) => choose(campaigns, at, this.seen).includes(one)),
        limit: this.limitOf(`campaign:${one.id}`, one.caps, this.budgetOf(one)),
      })),
    ];
    if (earning.multipliers === 'highest') return takeBest(all, rates);
    const made: Given[] = [];
    for (const one of all)
      made.push(multiply(one, earning.multipliers === 'multiply' ? [...rates, ...made] : rates));
    return made;
  }

  private fixed(): Given[] {
    if (isNothing(times(total(this.goods.map(({ base }) => base)), this.base.kept))) return [];
    const { facts } = this.seen;
    const orderNo = facts.ordersBefore + 1;
    const fixed = (points: number, key: string, limit: number) =>
      limited(key, [ratio(points)], limit);
    const ofRule = (rule: Rule, points: number) =>
      fixed(points, `rule:${rule.id}`, this.limitOf(`rule:${rule.id}`, rule.caps));
    const due = this.rules('nth_order').filter(({ nth, repeats }) =>
      repeats ? orderNo % nth === 0 : orderNo === nth,
    );
    const reached = this.rules('spend_goal').filter(
      (rule) => goalsOf(rule, facts, this.base.full) > 0,
    );
    return [
      ...this.onOrder(this.rules('per_order')).map((rule) => ofRule(rule, rule.points)),
      ...this.onUnits(),
      ...this.onOrder(due).map((rule) => ofRule(rule, rule.points)),
      ...this.onOrder(reached).map((rule) =>
        ofRule(rule, rule.points * goalsOf(rule, facts, this.base.now)),
      ),
      ...this.onOrder(this.campaigns('flat')).map((one) =>
        fixed(
          one.kind === 'flat' ? one.points : 0,
          `campaign:${one.id}`,
          this.limitOf(`campaign:${one.id}`, one.caps, this.budgetOf(one)),
        ),
      ),
    ];
  }

  /** Chosen by what was bought, paid while something of it is left. */
  private onOrder<Each extends Part>(list: readonly Each[]): Each[] {
    const names = (one: Each, goods: readonly Piece[]) =>
      noFilter(one) || goods.some(({ line }) => line !== null && isNamed(one, line, this.seen));
    const left = this.goods.filter(({ units }) => units > 0);
    return among(list.filter((one) => names(one, this.goods))).filter((one) => names(one, left));
  }

  private onUnits(): Given[] {
    const list = this.rules('product_points');
    return list.map((rule) => {
      const units = this.goods
        .filter((piece) => choose(list, piece, this.seen).includes(rule))
        .reduce((sum, piece) => sum + piece.units, 0);
      const exact = times(ratio(rule.points * units), this.base.kept);
      return limited(`rule:${rule.id}`, [exact], this.limitOf(`rule:${rule.id}`, rule.caps));
    });
  }
}

const noFilter = (part: Part) => part.products === undefined || part.products === null;

/** Of those that name a piece the first exclusive one, and all that come beside. */
function choose<Each extends Part>(list: readonly Each[], { line }: Piece, seen: Seen): Each[] {
  return among(list.filter((one) => noFilter(one) || (line !== null && isNamed(one, line, seen))));
}

function among<Each extends Part>(list: readonly Each[]): Each[] {
  const first = list.find(({ stacking }) => stacking === 'exclusive');
  return list.filter((one) => one === first || one.stacking === 'add');
}

function rateOf({ rates, points, per }: RuleOf<'per_amount'>, tierId: string | null) {
  return rates.find(({ tier }) => tier !== null && tier === tierId) ?? { points, per };
}

export function capLeft(
  caps: Part['caps'],
  given: { day: number; month: number; lifetime: number },
): number {
  const left = (cap: number | null, used: number) =>
    cap === null ? Infinity : Math.max(0, cap - used);
  return Math.min(
    left(caps.per_order, 0),
    left(caps.per_day, given.day),
    left(caps.per_month, given.month),
    left(caps.lifetime, given.lifetime),
  );
}

/** How many goals are full once this much more is spent. */
function goalsOf(
  { id, goal, repeats }: RuleOf<'spend_goal'>,
  facts: OrderFacts,
  [over, under]: Ratio,
): number {
  const before = facts.spentBefore[id] ?? 0;
  const after = before + Number(over / under);
  const size = minorOf(goal);
  const full = Math.floor(after / size) - Math.floor(before / size);
  return repeats ? full : before < size && after >= size ? 1 : 0;
}

/** One rounding of the total; what passes its limit is cut from the last parts. */
function round(given: readonly Given[], { earning }: ProgramDocument, facts: OrderFacts) {
  const used = facts.given['orders'] ?? { day: 0, month: 0, lifetime: 0 };
  const limit = Math.min(capLeft(earning.caps, used), pointsMax);
  let excess = minus(total(given.map(({ exact }) => exact)), ratio(limit));
  const kept = given.map(({ exact }) => exact);
  for (let at = kept.length - 1; at >= 0 && less(nothing, excess); at -= 1) {
    const cut = most(nothing, least(kept[at] ?? nothing, excess));
    kept[at] = minus(kept[at] ?? nothing, cut);
    excess = minus(excess, cut);
  }
  const parts = new Map<string, number>();
  let exact = nothing;
  let points = 0;
  given.forEach(({ key }, at) => {
    exact = most(nothing, plus(exact, kept[at] ?? nothing));
    const now = roundTo(exact, earning.rounding);
    if (now !== points) parts.set(key, now - points);
    points = now;
  });
  return { points, parts };
}
