import type { Account, TransferKind } from '../ledger/ledger.ts';
import type { Money } from '../program/money.ts';
import type { RewardKind } from '../program/reward.ts';
import type { RedemptionStatus } from '../redemptions/plan-redemption.ts';
import { capital, count, sayMoney } from './line-words.ts';

/** The redemption that a line came from, as it stands now. */
export interface ExplainedRedemption {
  kind: RewardKind;
  title: string;
  value: Money | null;
  percent: number | null;
  code: string;
  status: RedemptionStatus;
  /** Of the order that used the code. */
  orderName: string | null;
  failure: string | null;
}

interface RedemptionFacts {
  redemption: ExplainedRedemption | null;
  pointsName: { one: string; other: string };
  reader: 'shopper' | 'staff';
}

export interface RedemptionLine {
  kind: Extract<TransferKind, `redemption_${string}`>;
  from: Account;
  to: Account;
  points: number;
}

/** Says what a line of a redemption is: points set aside, spent, given back or lost with it. */
export function explainRedemption(
  line: RedemptionLine,
  facts: RedemptionFacts,
): { title: string; explanation: string[] } {
  switch (line.kind) {
    case 'redemption_hold':
      return {
        title: `Turned into ${nameIt(facts)}`,
        explanation: [...explainPrice(line, facts), ...explainFate(facts)],
      };
    case 'redemption_capture':
      return { title: `Used ${nameIt(facts)}`, explanation: [explainCapture(line, facts)] };
    case 'redemption_return':
      return { title: `Back from ${nameIt(facts)}`, explanation: explainReturn(line, facts) };
    case 'redemption_forfeit':
      return {
        title: `Lost with ${nameIt(facts)}`,
        explanation: [
          ...explainFate(facts),
          `${capital(count(line.points, facts))} were lost with it: points of what runs out don’t come back.`,
        ],
      };
  }
}

function explainPrice({ points }: RedemptionLine, facts: RedemptionFacts): string[] {
  const { redemption } = facts;
  if (redemption === null) return [`${count(points, facts)} were set aside for a reward.`];
  const worth = redemption.value === null ? '' : `, worth ${sayMoney(redemption.value)}`;
  return [`${count(points, facts)} for “${redemption.title}”${worth}.`];
}

/** What the member has of it: a code, a card, credit or a voucher. */
function nameThing({ kind, code }: ExplainedRedemption): { it: string; withCode: string } {
  switch (kind) {
    case 'gift_card':
      return { it: 'gift card', withCode: `gift card ${code}` };
    case 'store_credit':
      return { it: 'store credit', withCode: 'store credit' };
    case 'custom':
      return { it: 'voucher', withCode: `voucher ${code}` };
    case 'amount_off':
    case 'amount_off_variable':
    case 'percentage_off':
    case 'free_shipping':
    case 'free_product':
      return { it: 'code', withCode: `code ${code}` };
  }
}

/** What became of it. */
function explainFate({ redemption, reader }: RedemptionFacts): string[] {
  if (redemption === null) return [];
  const { kind, code, orderName, failure } = redemption;
  const { it, withCode } = nameThing(redemption);
  switch (redemption.status) {
    case 'requested':
    case 'held':
      return [`Its ${it} is being made.`];
    case 'issued':
      if (kind === 'store_credit') return ['The store credit was given.'];
      return [
        kind === 'custom'
          ? `Its voucher is ${code}, and it has not been handed over yet.`
          : `Its ${it} is ${code}${kind === 'gift_card' ? '' : ', and it has not been used yet'}.`,
      ];
    case 'used':
      if (kind === 'custom') return [`It was handed over for ${withCode}.`];
      if (kind === 'store_credit') return ['The store credit was given.'];
      if (kind === 'gift_card') return [`Its ${it} is ${code}.`];
      return [`Its ${withCode} was used${orderName === null ? '' : ` on order ${orderName}`}.`];
    case 'returned':
      if (orderName === null && !isCode(kind)) return [`Its ${withCode} was taken back.`];
      return [
        `Its ${withCode} was used on ${orderName === null ? 'an order' : `order ${orderName}`}, which came back.`,
      ];
    case 'failed':
      return [
        reader === 'staff' && failure !== null
          ? `Its ${it} could not be made: ${failure}`
          : `Its ${it} could not be made.`,
      ];
    case 'cancelled':
      return [`Its ${withCode} was taken back unused.`];
    case 'expired':
      return [`Its ${withCode} ran out unused.`];
  }
}

function isCode(kind: RewardKind): boolean {
  return kind !== 'gift_card' && kind !== 'store_credit' && kind !== 'custom';
}

function explainCapture(line: RedemptionLine, facts: RedemptionFacts): string {
  const { redemption } = facts;
  const points = count(line.points, facts);
  const on = redemption?.orderName == null ? '' : ` on order ${redemption.orderName}`;
  if (line.from !== 'held')
    return `The code was used${on} after its points had come back, so they are spent again.`;
  if (redemption?.kind === 'custom')
    return `It was handed over: the ${points} held for it are spent.`;
  if (redemption !== null && !isCode(redemption.kind))
    return `It can be undone no longer: the ${points} held for it are spent.`;
  return `The code was used${on}: the ${points} held for it are spent.`;
}

function explainReturn(line: RedemptionLine, facts: RedemptionFacts): string[] {
  const { redemption } = facts;
  const given = `${count(line.points, facts)} came back`;
  if (line.from !== 'redeemed') return [...explainFate(facts), `${capital(given)}.`];
  if (redemption !== null && redemption.orderName === null && !isCode(redemption.kind))
    return [`It was taken back, and ${given} with it.`];
  const order = redemption?.orderName == null ? 'the order' : `order ${redemption.orderName}`;
  if (redemption?.kind === 'amount_off_variable' && redemption.status === 'used')
    return [
      `The code was used on ${order}. Something of it came back, or it was too small for all of the code’s value: ${given}.`,
    ];
  return [`The code was used on ${order}. That order came back, and ${given} with it.`];
}

function nameIt({ redemption }: RedemptionFacts): string {
  if (redemption === null) return 'a reward';
  const { kind, value, percent, title, code } = redemption;
  const { withCode } = nameThing(redemption);
  switch (kind) {
    case 'gift_card':
      return value === null ? 'a gift card' : `a gift card of ${sayMoney(value)}`;
    case 'store_credit':
      return value === null ? 'store credit' : `${sayMoney(value)} of store credit`;
    case 'free_product':
    case 'custom':
      return `“${title}” (${withCode})`;
    case 'free_shipping':
      return `free shipping (code ${code})`;
    case 'amount_off':
    case 'amount_off_variable':
    case 'percentage_off':
      if (value !== null) return `${sayMoney(value)} off (code ${code})`;
      return percent === null ? `“${title}” (${withCode})` : `${percent} % off (code ${code})`;
  }
}
