import { explainActivity } from '../activities/explain-activity.ts';
import type { Award } from '../earning/award.ts';
import { explainAward } from '../earning/explain-award.ts';
import type { Account, Actor, Source, TransferKind } from '../ledger/ledger.ts';
import { explainForgiven } from './explain-order.ts';
import { type ExplainedRedemption, explainRedemption } from './explain-redemption.ts';
import { explainTierEntry } from './explain-tier-entry.ts';
import { capital, count } from './line-words.ts';

/** What a line of the ledger says by itself. */
export interface PlainLine {
  kind: TransferKind;
  from: Account;
  to: Account;
  points: number;
  actor: Actor;
  source: Source;
  reason: string | null;
}

/** The order that a line came from, as it stands now. */
export interface ExplainedOrder {
  name: string;
  award: Award | null;
  /** Ever given to it: more than the line's points when it was given in steps. */
  granted: number;
  /** Should have been taken back and was spent already. */
  forgiven: number;
  /** It is another customer's now. */
  movedAway: boolean;
}

export interface LineFacts {
  order: ExplainedOrder | null;
  redemption: ExplainedRedemption | null;
  pointsName: { one: string; other: string };
  reader: 'shopper' | 'staff';
}

export interface LineInWords {
  /** One short line. */
  title: string;
  /** Sentences, in order. */
  explanation: string[];
}

/** Says in plain English what a line of the ledger is and why it moved that many points. */
export function explainLine(line: PlainLine, facts: LineFacts): LineInWords {
  switch (line.kind) {
    case 'order_award':
      return { title: orderTitle(facts), explanation: explainGiven(line, facts) };
    case 'award_confirmed':
      return {
        title: `${orderTitle(facts)}: ready to spend`,
        explanation: [explainConfirmed(line, facts)],
      };
    case 'order_clawback':
      return { title: `${orderTitle(facts)}: taken back`, explanation: explainTaken(line, facts) };
    case 'activity':
      return explainActivity(
        {
          sourceId: line.source.id,
          ownTitle: line.reason,
          toldBy: line.actor.name,
          points: count(line.points, facts),
        },
        facts.reader,
      );
    case 'tier_entry':
      return explainTierEntry(line, facts);
    case 'adjustment':
      return explainAdjustment(line, facts);
    case 'redemption_hold':
    case 'redemption_capture':
    case 'redemption_return':
    case 'redemption_forfeit':
      return explainRedemption({ ...line, kind: line.kind }, facts);
    case 'expiry':
      return {
        title: `Expired ${facts.pointsName.other}`,
        explanation: [`${count(line.points, facts)} were not spent before their last day.`],
      };
    case 'merge_out':
    case 'merge_in':
      return explainMerge(line, facts);
  }
}

/**
 * A line as the member feels it: + earned or returned, − spent, taken back or expired; 0 when it only
 * moves what they have, or what is gone already.
 */
export function feltPoints(line: Pick<PlainLine, 'from' | 'to' | 'points'>): number {
  return line.points * (weightOf(line.to) - weightOf(line.from));
}

function weightOf(account: Account): 0 | 1 {
  return account === 'available' || account === 'pending' ? 1 : 0;
}

function explainConfirmed(line: PlainLine, facts: LineFacts): string {
  return facts.order?.award?.pendingUntil === 'fulfilment'
    ? `${capital(nameOrder(facts))} was fulfilled: ${count(line.points, facts)} of it can be spent now.`
    : `The waiting time is over: ${count(line.points, facts)} of ${nameOrder(facts)} can be spent now.`;
}

function explainGiven(line: PlainLine, facts: LineFacts): string[] {
  const { order } = facts;
  if (order?.movedAway === true)
    return [
      `This gave ${count(line.points, facts)} for ${nameOrder(facts)}, which belongs to another customer now.`,
    ];
  if (order?.award === undefined || order.award === null)
    return [`${capital(nameOrder(facts))} earned ${count(line.points, facts)}.`];
  const sentences = explainAward(order.award, namesOf(order, facts), facts.reader);
  if (order.granted === line.points && order.award.points === line.points) return sentences;
  return [
    `This gave ${count(line.points, facts)} for ${nameOrder(facts)} as it stood then. This is how it stands now:`,
    ...sentences,
  ];
}

function explainTaken(line: PlainLine, facts: LineFacts): string[] {
  const taken = count(line.points, facts);
  const were = line.points === 1 ? 'was' : 'were';
  const { order } = facts;
  if (order?.award === undefined || order.award === null)
    return [`${taken} of ${nameOrder(facts)} ${were} taken back.`];
  const { nothing } = order.award;
  const forgiven = explainForgiven(order.forgiven, {
    kind: facts.reader,
    pointsName: facts.pointsName,
  });
  if (order.movedAway)
    return [
      `${capital(nameOrder(facts))} belongs to another customer now, so ${taken} of what it had given ${were} taken back.`,
      ...forgiven,
    ];
  const why =
    nothing === 'cancelled' || nothing === 'voided'
      ? `${nameOrder(facts)} was ${nothing}`
      : nothing === 'fully_refunded'
        ? `${nameOrder(facts)} came back`
        : `Something of ${nameOrder(facts)} came back or changed`;
  const sentences = explainAward(order.award, namesOf(order, facts), facts.reader);
  return [
    `${capital(why)}, so ${taken} of what it had given ${were} taken back.`,
    ...sentences,
    ...forgiven,
  ];
}

/** Points, or a debt, that went from one account to the other that it became. */
function explainMerge(line: PlainLine, facts: LineFacts): LineInWords {
  const comes = line.kind === 'merge_in';
  const title = comes ? 'from a merged account' : 'to a merged account';
  const points = count(line.points, facts);
  const isDebt = line.source.kind === 'member';
  const what = isDebt
    ? `a debt of ${points} ${comes ? 'came' : 'went'}`
    : `${points}${facts.order === null ? '' : ` of ${nameOrder(facts)}`} ${comes ? 'came from' : 'went to'} the other`;
  return {
    title: facts.order === null ? capital(title) : `${orderTitle(facts)}, ${title}`,
    explanation: [
      `Two accounts became one: ${what}${isDebt ? ' with it' : ''}.`,
      ...(facts.reader === 'staff' && line.reason !== null ? [line.reason] : []),
    ],
  };
}

function explainAdjustment(line: PlainLine, { reader }: LineFacts): LineInWords {
  const verb = line.to === 'available' ? 'Given' : 'Taken';
  const by = line.actor.kind === 'staff' ? 'support' : 'the shop';
  const reason = line.reason ?? '';
  return {
    title: `${verb} by ${by}`,
    explanation:
      reader === 'staff'
        ? [`${line.actor.name ?? capital(by)} wrote: “${reason}”`]
        : reason === ''
          ? []
          : [`“${reason}”`],
  };
}

function orderTitle({ order }: LineFacts): string {
  return order === null ? 'An order' : `Order ${order.name}`;
}

function nameOrder({ order }: LineFacts): string {
  return order === null ? 'an order' : `order ${order.name}`;
}

function namesOf(order: ExplainedOrder, { pointsName }: LineFacts) {
  return { orderName: order.name, pointsName };
}
