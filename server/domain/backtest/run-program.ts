import { typeOf, urlOf } from '../activities/activity.ts';
import { findActivityRule } from '../activities/find-activity-rule.ts';
import { judgeActivity } from '../activities/judge-activity.ts';
import { type AwardTerms, awardTermsOf } from '../earning/award-terms.ts';
import { countOrder, nothingCounts, type OrderCount } from '../earning/count-order.ts';
import { evaluateAward } from '../earning/evaluate-award.ts';
import { type FactsNeeded, factsNeeded } from '../earning/facts-needed.ts';
import { givenBy } from '../earning/given-by.ts';
import { factsFrom } from '../earning/member-history.ts';
import type { OrderFacts } from '../earning/order-facts.ts';
import type { Program } from '../program/program.ts';
import { countOf } from '../tiers/day-tally.ts';
import { createDayReader } from './day-reader.ts';
import { MemberRun } from './member-run.ts';
import type { OrderStep } from './order-steps.ts';
import type { PastActivity, PastMember, PastOrder } from './past-events.ts';
import { RunTotals } from './run-totals.ts';

/** What a run keeps of an order to which more will happen. */
interface OpenOrder {
  facts: OrderFacts;
  day: string;
  counted: OrderCount;
  given: Readonly<Record<string, number>>;
}

export interface RunShop {
  timeZone: string;
  isDevelopment: boolean;
}

const nothing: Readonly<Record<string, number>> = {};

/** Nothing that other orders did is asked for. */
const noHistory = { ordersBefore: 0, spentBefore: {}, given: {} };

/**
 * A program over a shop's past: orders, refunds and activities, told in the order in which they happened, are judged
 * by the very functions that judge them live.
 */
export class ProgramRun {
  readonly program: Program;
  readonly totals = new RunTotals();
  /** Points that members' orders have by campaign. */
  readonly budgetsUsed = new Map<string, number>();
  readonly members = new Map<string, MemberRun>();
  private readonly shop: RunShop;
  private readonly terms: AwardTerms;
  private readonly needed: FactsNeeded;
  private readonly open = new Map<string, OpenOrder>();
  private readonly dayOf: (instant: Date) => string;
  private readonly asksForHistory: boolean;

  constructor(program: Program, shop: RunShop) {
    this.program = program;
    this.shop = shop;
    this.terms = awardTermsOf(program, shop);
    this.needed = factsNeeded(program);
    this.dayOf = createDayReader(shop.timeZone);
    this.asksForHistory = this.needed.windows.length > 0 || this.needed.given !== 'none';
  }

  /** A member, before anything that they did. `from`: when the run begins. */
  meet(member: PastMember, from: Date): void {
    const run = new MemberRun(member, this.program);
    this.members.set(member.memberId, run);
    // What entering a tier gave before the run is no part of it.
    if (this.program.tiers !== null && member.daysBefore.length > 0)
      run.review(this.program.tiers, this.when(from));
  }

  /** One step of an order; its points from here on. `isLast`: nothing more will happen to it. */
  order(order: PastOrder, { at, snapshot }: OrderStep, isLast: boolean): number {
    const { orderId, memberId } = order;
    const member = this.members.get(memberId);
    if (member === undefined) return 0;
    this.keepTier(member, at);
    const before = this.open.get(orderId) ?? this.begin(member, order);
    const award = evaluateAward(snapshot, this.terms, before.facts);
    const after = { ...before, counted: countOrder(award), given: givenBy(award) };
    this.follow(member, { order, before, after, at, isLast });
    if (isLast) this.open.delete(orderId);
    else this.open.set(orderId, after);
    if (isLast && award.points > 0) this.totals.ordersWithPoints += 1;
    return award.points;
  }

  /** The points that an activity gives. */
  activity(activity: PastActivity): number {
    const { memberId, occurredAt, properties, settled } = activity;
    const member = this.members.get(memberId);
    if (member === undefined) return 0;
    // Whether a friend came was no program's to judge: what was given for it stays as it was.
    if (settled !== null) {
      this.keepTier(member, occurredAt);
      const [url, day] = [activity.url ?? '', this.dayOf(occurredAt)];
      member.grant(`${activity.type} ${url}`, { at: occurredAt, day });
      return this.give(member, activity, settled);
    }
    const rule = findActivityRule(this.program.activities, activity);
    if ('refused' in rule) return 0;
    this.keepTier(member, occurredAt);
    const day = this.dayOf(occurredAt);
    const key = `${typeOf(rule)} ${urlOf(rule) ?? ''}`;
    const done = { at: occurredAt, day };
    const verdict = judgeActivity(
      rule,
      { occurredAt, properties },
      {
        history: member.historyOf(key, done),
        member: { ...member.member, tierId: member.tierId },
        timeZone: this.shop.timeZone,
      },
    );
    if ('refused' in verdict) return 0;
    member.grant(key, done);
    return this.give(member, { ...activity, type: typeOf(rule) }, verdict.points);
  }

  private give(
    member: MemberRun,
    { memberId, type, occurredAt }: PastActivity,
    points: number,
  ): number {
    const day = this.dayOf(occurredAt);
    this.totals.move(memberId, day, points);
    this.totals.credit(`activity:${type}`, points);
    this.count(member, day, { ...nothingCounts, points });
    this.review(member, occurredAt);
    return points;
  }

  /** Ends the run: periods of tiers that are over by then are closed. */
  finish(now: Date): void {
    for (const member of this.members.values()) this.keepTier(member, now);
  }

  private begin(member: MemberRun, order: PastOrder): OpenOrder {
    const { orderId, placedAt } = order;
    const day = this.dayOf(placedAt);
    const { tags, segments } = member.member;
    return {
      day,
      counted: nothingCounts,
      given: {},
      facts: {
        member: { tierId: member.tierId, tags, segments },
        products: order.products,
        productsRead: true,
        ...(this.asksForHistory
          ? factsFrom(member.history, this.program.earning, { orderId, placedAt, day })
          : noHistory),
        budgetLeft: this.budgetsLeft(),
      },
    };
  }

  private budgetsLeft(): Record<string, number> {
    if (this.needed.budgets.length === 0) return {};
    return Object.fromEntries(
      this.program.campaigns.flatMap(({ id, budgetPoints }) =>
        budgetPoints === null
          ? []
          : [[id, Math.max(0, budgetPoints - (this.budgetsUsed.get(id) ?? 0))]],
      ),
    );
  }

  /** Books what the step changed. */
  private follow(
    member: MemberRun,
    step: { order: PastOrder; before: OpenOrder; after: OpenOrder; at: Date; isLast: boolean },
  ): void {
    const { order, before, after, at } = step;
    const points = (after.given['orders'] ?? 0) - (before.given['orders'] ?? 0);
    this.totals.move(order.memberId, this.dayOf(at), points);
    for (const key of Object.keys({ ...before.given, ...after.given }))
      this.book(key, (after.given[key] ?? 0) - (before.given[key] ?? 0));
    this.count(member, after.day, {
      orders: after.counted.orders - before.counted.orders,
      spentMinor: after.counted.spentMinor - before.counted.spentMinor,
      points: after.counted.points - before.counted.points,
    });
    if (this.asksForHistory)
      member.remember(
        {
          orderId: order.orderId,
          placedAt: order.placedAt,
          day: after.day,
          orders: after.counted.orders,
          spentMinor: after.counted.spentMinor,
          given: this.needed.given === 'none' || after.counted.orders === 0 ? nothing : after.given,
        },
        step.isLast,
      );
    this.review(member, at);
  }

  private book(key: string, points: number): void {
    if (key === 'orders' || points === 0) return;
    this.totals.credit(key, points);
    if (!key.startsWith('campaign:')) return;
    const id = key.slice('campaign:'.length);
    this.budgetsUsed.set(id, (this.budgetsUsed.get(id) ?? 0) + points);
  }

  private count(member: MemberRun, day: string, difference: OrderCount): void {
    const { tiers } = this.program;
    if (tiers !== null) member.count(day, countOf(difference, tiers.basis));
  }

  /** What the clock alone does to a tier happens every night. */
  private keepTier(member: MemberRun, now: Date): void {
    if (member.isDue(now)) this.review(member, now);
  }

  private review(member: MemberRun, now: Date): void {
    const { tiers } = this.program;
    if (tiers === null) return;
    const when = this.when(now);
    for (const level of member.review(tiers, when)) {
      this.totals.move(member.member.memberId, when.today, level.entryPoints);
      this.totals.credit(`entry:${level.id}`, level.entryPoints);
    }
  }

  private when(now: Date): { timeZone: string; now: Date; today: string } {
    return { timeZone: this.shop.timeZone, now, today: this.dayOf(now) };
  }
}
