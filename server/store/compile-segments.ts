import { daysBefore, startOfDay } from '../domain/day-in-zone.ts';
import type { SegmentCondition } from '../domain/program/segment.ts';
import { rfmCells } from '../domain/segments/rfm-cells.ts';

/** Whose members are looked at, and on which day. */
export interface SegmentScope {
  shopId: string;
  timeZone: string;
  /** The shop's calendar day. */
  today: string;
}

/** Which members a statement looks at: all of the shop, some, or those on one side of the last page. */
export type Among = { ids: readonly string[] } | { before: string } | { after: string } | null;

/** The pieces of a statement over `members m`. */
export interface CompiledSegments {
  /** The members and what their conditions join to them. */
  from: string;
  /** The shop, and whom among its members. */
  where: string;
  /** A truth value each. Null is no: put `is true` behind it where that matters. */
  conditions: string[];
  /** $1 is the shop; whoever adds to the statement adds behind these. */
  values: unknown[];
}

type Leaf = Extract<SegmentCondition, { field: string }>;
type Range<End> = { atLeast?: End | undefined; atMost?: End | undefined };

/**
 * Writes conditions as SQL. Every value is a parameter; days become instants and groups become numbers before, so
 * that a row is only compared. Each table is told whom the statement looks at, so that none is read from its start.
 */
export function compileSegments(
  conditions: readonly SegmentCondition[],
  scope: SegmentScope,
  among: Among = null,
): CompiledSegments {
  const compiler = new Compiler(scope, among);
  const compiled = conditions.map((condition) => compiler.compile(condition));
  return {
    from: ['members m', ...compiler.joined].join('\n'),
    where: compiler.whose('m'),
    conditions: compiled,
    values: compiler.values,
  };
}

class Compiler {
  readonly values: unknown[];
  private readonly scope: SegmentScope;
  /** Of any table: whom of the shop the statement looks at. */
  private readonly among: string;
  readonly joined = new Set<string>();
  private readonly counted = new Map<string, string>();

  constructor(scope: SegmentScope, among: Among) {
    this.scope = scope;
    this.values = [scope.shopId];
    if (among === null) this.among = '';
    else if ('ids' in among) this.among = ` = any(${this.bind(among.ids, 'bigint[]')})`;
    else if ('before' in among) this.among = ` < ${this.bind(among.before, 'bigint')}`;
    else this.among = ` > ${this.bind(among.after, 'bigint')}`;
  }

  whose(table: string): string {
    const ofShop = `${table}.shop_id = $1`;
    return this.among === '' ? ofShop : `${ofShop} and ${table}.member_id${this.among}`;
  }

  private join(table: string, alias: string): void {
    this.joined.add(
      `left join ${table} ${alias} on ${this.whose(alias)} and ${alias}.member_id = m.member_id`,
    );
  }

  compile(condition: SegmentCondition): string {
    if ('all' in condition) return this.joint(condition.all, ' and ');
    if ('any' in condition) return this.joint(condition.any, ' or ');
    if ('not' in condition) return `(${this.compile(condition.not)} is not true)`;
    return `(${this.leaf(condition)})`;
  }

  private joint(conditions: readonly SegmentCondition[], word: string): string {
    return `(${conditions.map((condition) => this.compile(condition)).join(word)})`;
  }

  private leaf(leaf: Leaf): string {
    switch (leaf.field) {
      case 'orders':
        return this.range(`coalesce(${this.figure('orders')}, 0)`, leaf);
      case 'points_earned':
        return this.range(`coalesce(${this.figure('points')}, 0)`, leaf);
      case 'spent':
        return this.money(`coalesce(${this.figure('spent_minor')}, 0)`, leaf);
      case 'average_order':
        return `${this.figure('orders')} > 0 and ${this.money('f.spent_minor', leaf, ' * f.orders')}`;
      case 'days_since_last_order':
        return `${this.figure('orders')} > 0 and ${this.age('f.last_order_at', leaf)}`;
      case 'days_since_first_order':
        return `${this.figure('orders')} > 0 and ${this.age('f.first_order_at', leaf)}`;
      case 'days_since_joined':
        return this.age('m.joined_at', leaf);
      case 'balance':
        this.join('balances', 'b');
        return this.range('b.available', leaf);
      case 'referrals':
        return this.range(this.timesDone('referral', undefined), leaf);
      case 'activity':
        return this.range(this.timesDone(leaf.type, leaf.withinDays), { atLeast: leaf.times });
      case 'tier':
        this.join('member_standings', 's');
        return `s.tier_id = any(${this.bind(leaf.in, 'text[]')})`;
      case 'tags':
        return this.tagged(leaf.in);
      case 'country':
        return `${this.figure('country')} = any(${this.bind(leaf.in, 'text[]')})`;
      case 'birthday_month':
        return `extract(month from m.birthday) = any(${this.bind(leaf.in.map(Number), 'numeric[]')})`;
      case 'rfm':
        return this.rfm(leaf.in);
    }
  }

  /** Tags are the same in capitals and not, as in the shop. */
  private tagged(tags: readonly string[]): string {
    const wanted = this.bind(
      tags.map((tag) => tag.toLowerCase()),
      'text[]',
    );
    return `m.tags <> '{}' and exists (select from unnest(m.tags) as tag where lower(tag) = any(${wanted}))`;
  }

  private figure(column: string): string {
    this.join('member_figures', 'f');
    return `f.${column}`;
  }

  private range(figure: string, { atLeast, atMost }: Range<number>): string {
    const parts = [];
    if (atLeast !== undefined) parts.push(`${figure} >= ${this.bind(atLeast, 'bigint')}`);
    if (atMost !== undefined) parts.push(`${figure} <= ${this.bind(atMost, 'bigint')}`);
    return parts.join(' and ');
  }

  /**
   * Both ends are in one currency; in another one than the shop's nobody has spent anything. `times` is what the ends
   * are multiplied with: an average is compared without being divided.
   */
  private money(
    figure: string,
    { atLeast, atMost }: Range<{ minor: number; currency: string }>,
    times = '',
  ): string {
    const currency = this.bind((atLeast ?? atMost)?.currency, 'text');
    const parts = [`${currency} = (select currency from shops where shop_id = $1)`];
    const end = (money: { minor: number }) => `${this.bind(money.minor, 'numeric')}${times}`;
    if (atLeast !== undefined) parts.push(`${figure} >= ${end(atLeast)}`);
    if (atMost !== undefined) parts.push(`${figure} <= ${end(atMost)}`);
    return parts.join(' and ');
  }

  /** Calendar days between an instant and today. */
  private age(instant: string, { atLeast, atMost }: Range<number>): string {
    const parts = [];
    if (atLeast !== undefined) parts.push(`${instant} < ${this.startOf(atLeast - 1)}`);
    if (atMost !== undefined) parts.push(`${instant} >= ${this.startOf(atMost)}`);
    return parts.join(' and ');
  }

  private startOf(daysAgo: number): string {
    const { today, timeZone } = this.scope;
    return this.bind(startOfDay(daysBefore(today, daysAgo), timeZone), 'timestamptz');
  }

  /** How often a member did something: counted once for all conditions that ask for the same. */
  private timesDone(type: string, withinDays: number | undefined): string {
    const key = `${type} ${withinDays ?? ''}`;
    const known = this.counted.get(key);
    if (known !== undefined) return known;
    const alias = `a${this.counted.size}`;
    const since =
      withinDays === undefined
        ? ''
        : ` and day >= ${this.bind(daysBefore(this.scope.today, withinDays), 'date')}`;
    this.joined.add(
      `left join (select member_id, count(*) as times from activities a
        where ${this.whose('a')} and type = ${this.bind(type, 'text')} and state = 'granted'${since}
        group by member_id) ${alias} on ${alias}.member_id = m.member_id`,
    );
    const times = `coalesce(${alias}.times, 0)`;
    this.counted.set(key, times);
    return times;
  }

  /** The cell of the grid that a buyer is in: a score is how many of the limits they reach, and one. */
  private rfm(groups: readonly string[]): string {
    this.joined.add('left join rfm_limits r on r.shop_id = $1');
    const recency = `(1 + width_bucket(${this.figure('last_order_at')}, r.last_order_at))`;
    const frequency = '(1 + width_bucket(f.orders, r.orders))';
    const money = '(1 + width_bucket(f.spent_minor, r.spent_minor))';
    const cell = `10 * ${recency} + (${frequency} + ${money} + 1) / 2`;
    return `f.orders > 0 and ${cell} = any(${this.bind(rfmCells(groups), 'int[]')})`;
  }

  private bind(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
