import { explainActivity } from '../activities/explain-activity.ts';
import type { Award } from '../earning/award.ts';
import { explainAward } from '../earning/explain-award.ts';
import type { Account, Actor, Source, TransferKind } from '../ledger/ledger.ts';
import type { Reader } from '../speech/reader.ts';
import { sayCount, sayName } from '../speech/say-values.ts';
import { explainForgiven } from './explain-order.ts';
import { type ExplainedRedemption, explainRedemption } from './explain-redemption.ts';
import { explainTierEntry } from './explain-tier-entry.ts';

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
  reader: Reader;
}

export interface LineInWords {
  /** One short line. */
  title: string;
  /** Sentences, in order. */
  explanation: string[];
}

/** Says what a line of the ledger is and why it moved that many points. */
export function explainLine(line: PlainLine, facts: LineFacts): LineInWords {
  const { speech } = facts.reader;
  const of = nameOrder(facts);
  switch (line.kind) {
    case 'order_award':
      return { title: speech.say('history.order', of), explanation: explainGiven(line, facts) };
    case 'award_confirmed':
      return {
        title: speech.say('history.orderReady', of),
        explanation: [explainConfirmed(line, facts)],
      };
    case 'order_clawback':
      return {
        title: speech.say('history.orderTaken', of),
        explanation: explainTaken(line, facts),
      };
    case 'activity':
      return explainActivity(
        {
          sourceId: line.source.id,
          ownTitle: line.reason,
          toldBy: line.actor.name,
          points: line.points,
        },
        facts.reader,
      );
    case 'tier_entry':
      return explainTierEntry(line, facts.reader);
    case 'adjustment':
      return explainAdjustment(line, facts);
    case 'redemption_hold':
    case 'redemption_capture':
    case 'redemption_return':
    case 'redemption_forfeit':
      return explainRedemption({ ...line, kind: line.kind }, facts);
    case 'expiry':
      return {
        title: speech.say('history.expiredTitle', { points: sayName(speech) }),
        explanation: [speech.say('history.expired', counted(line, facts))],
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
  const { speech } = facts.reader;
  const said = { ...counted(line, facts), ...nameOrder(facts) };
  return facts.order?.award?.pendingUntil === 'fulfilment'
    ? speech.say('history.fulfilled', said)
    : speech.say('history.confirmed', said);
}

function explainGiven(line: PlainLine, facts: LineFacts): string[] {
  const { order, reader } = facts;
  const { speech } = reader;
  const said = { ...counted(line, facts), ...nameOrder(facts) };
  if (order?.movedAway === true) return [speech.say('history.gaveThenMoved', said)];
  if (order?.award == null) return [speech.say('history.earned', said)];
  const sentences = explainAward(order.award, { orderName: order.name }, reader);
  if (order.granted === line.points && order.award.points === line.points) return sentences;
  return [speech.say('history.gaveThen', said), ...sentences];
}

function explainTaken(line: PlainLine, facts: LineFacts): string[] {
  const { order, reader } = facts;
  const { speech } = reader;
  const said = { ...counted(line, facts), ...nameOrder(facts) };
  if (order?.award == null) return [speech.say('history.takenBack', said)];
  const { movedAway, award, name } = order;
  const why = movedAway ? 'moved' : (award.nothing ?? 'changed');
  return [
    speech.say('history.takenBecause', { ...said, why }),
    ...(movedAway ? [] : explainAward(award, { orderName: name }, reader)),
    ...explainForgiven(order.forgiven, reader),
  ];
}

/** Points, or a debt, that went from one account to the other that it became. */
function explainMerge(line: PlainLine, facts: LineFacts): LineInWords {
  const { kind, speech } = facts.reader;
  const way = line.kind === 'merge_in' ? 'in' : 'out';
  const said = { ...counted(line, facts), ...nameOrder(facts), way };
  const isDebt = line.source.kind === 'member';
  return {
    title: speech.say('history.mergeTitle', said),
    explanation: [
      speech.say(isDebt ? 'history.mergedDebt' : 'history.merged', said),
      ...(kind === 'staff' && line.reason !== null ? [line.reason] : []),
    ],
  };
}

function explainAdjustment(line: PlainLine, { reader }: LineFacts): LineInWords {
  const { kind, speech } = reader;
  const byStaff = line.actor.kind === 'staff';
  const reason = line.reason ?? '';
  const name = line.actor.name ?? (byStaff ? 'Support' : 'The shop');
  return {
    title: speech.say('history.adjustment', {
      by: byStaff ? 'support' : 'shop',
      way: line.to === 'available' ? 'in' : 'out',
    }),
    explanation:
      kind === 'staff'
        ? [speech.say('staff.wrote', { name, reason })]
        : reason === ''
          ? []
          : [speech.say('history.quoted', { text: reason })],
  };
}

function counted({ points }: PlainLine, { reader }: LineFacts) {
  return { count: points, points: sayCount(points, reader.speech) };
}

function nameOrder({ order }: LineFacts): { known: 'yes' | 'no'; order: string } {
  return order === null ? { known: 'no', order: '' } : { known: 'yes', order: order.name };
}
