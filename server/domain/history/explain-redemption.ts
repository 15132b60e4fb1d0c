import type { Account, TransferKind } from '../ledger/ledger.ts';
import type { Money } from '../program/money.ts';
import type { RewardKind } from '../program/reward.ts';
import type { RedemptionStatus } from '../redemptions/plan-redemption.ts';
import { minorDigits } from '../currency.ts';
import type { Reader } from '../speech/reader.ts';
import type { Sentences } from '../speech/sentences.ts';
import { sayCount } from '../speech/say-values.ts';

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
  reader: Reader;
}

export interface RedemptionLine {
  kind: Extract<TransferKind, `redemption_${string}`>;
  from: Account;
  to: Account;
  points: number;
}

const steps = {
  redemption_hold: 'hold',
  redemption_capture: 'capture',
  redemption_return: 'return',
  redemption_forfeit: 'forfeit',
} as const;

/** Says what a line of a redemption is: points set aside, spent, given back or lost with it. */
export function explainRedemption(
  line: RedemptionLine,
  facts: RedemptionFacts,
): { title: string; explanation: string[] } {
  const { speech } = facts.reader;
  const step = steps[line.kind];
  return {
    title: speech.say('history.redemptionTitle', { step, reward: nameReward(facts) }),
    explanation: explainStep(line, facts),
  };
}

function explainStep(line: RedemptionLine, facts: RedemptionFacts): string[] {
  switch (line.kind) {
    case 'redemption_hold':
      return [explainPrice(line, facts), ...explainFate(facts)];
    case 'redemption_capture':
      return [explainCapture(line, facts)];
    case 'redemption_return':
      return explainReturn(line, facts);
    case 'redemption_forfeit':
      return [...explainFate(facts), facts.reader.speech.say('history.lost', counted(line, facts))];
  }
}

function explainPrice(line: RedemptionLine, facts: RedemptionFacts): string {
  const { redemption, reader } = facts;
  const { speech } = reader;
  const points = counted(line, facts);
  if (redemption === null) return speech.say('history.setAside', points);
  const { title, value } = redemption;
  if (value === null) return speech.say('history.price', { ...points, title });
  return speech.say('history.priceWorth', { ...points, title, value: sayValue(value, speech) });
}

/** What the member has of it: a code, a card, credit or a voucher. */
function thingOf(kind: RewardKind): 'code' | 'gift_card' | 'store_credit' | 'voucher' {
  switch (kind) {
    case 'gift_card':
    case 'store_credit':
      return kind;
    case 'custom':
      return 'voucher';
    case 'amount_off':
    case 'amount_off_variable':
    case 'percentage_off':
    case 'free_shipping':
    case 'free_product':
      return 'code';
  }
}

/** What became of it. */
function explainFate({ redemption, reader }: RedemptionFacts): string[] {
  if (redemption === null) return [];
  const { code, orderName, failure, status } = redemption;
  const { speech } = reader;
  const thing = thingOf(redemption.kind);
  const said = { thing, code, ...nameOrder(redemption) };
  switch (status) {
    case 'requested':
    case 'held':
      return [speech.say('history.making', said)];
    case 'issued':
      return [speech.say('history.issued', said)];
    case 'used':
      // A card or credit that its time to undo is over of is still what was given.
      return [
        speech.say(
          thing === 'code' || thing === 'voucher' ? 'history.used' : 'history.issued',
          said,
        ),
      ];
    case 'returned':
      return [
        speech.say('history.returned', {
          ...said,
          // What an order used came back with it, whatever it was.
          thing: orderName === null ? thing : 'code',
        }),
      ];
    case 'failed': {
      const plain = speech.say('history.failed', said);
      if (reader.kind !== 'staff' || failure === null) return [plain];
      return [speech.say('staff.failed', { said: plain, failure })];
    }
    case 'cancelled':
      return [speech.say('history.cancelled', said)];
    case 'expired':
      return [speech.say('history.ranOut', said)];
  }
}

function explainCapture(line: RedemptionLine, facts: RedemptionFacts): string {
  const { redemption, reader } = facts;
  const of = nameOrder(redemption);
  if (line.from !== 'held') return reader.speech.say('history.spentAgain', of);
  const thing = redemption === null ? 'code' : thingOf(redemption.kind);
  return reader.speech.say('history.spent', { ...counted(line, facts), ...of, thing });
}

function explainReturn(line: RedemptionLine, facts: RedemptionFacts): string[] {
  const { redemption, reader } = facts;
  const { speech } = reader;
  const said = { ...counted(line, facts), ...nameOrder(redemption) };
  if (line.from !== 'redeemed')
    return [...explainFate(facts), speech.say('history.cameBack', said)];
  if (redemption !== null && redemption.orderName === null && thingOf(redemption.kind) !== 'code')
    return [speech.say('history.takenBackWhole', said)];
  const isPart = redemption?.kind === 'amount_off_variable' && redemption.status === 'used';
  return [speech.say(isPart ? 'history.cameBackInPart' : 'history.cameBackWithOrder', said)];
}

/** What it is, to stand in a title: "$5.00 off (code REG-1)". */
function nameReward({ redemption, reader }: RedemptionFacts): string {
  const { speech } = reader;
  if (redemption === null) return speech.say('history.reward', { kind: 'none' });
  const { title, code, value, percent } = redemption;
  const worth =
    value !== null ? sayValue(value, speech) : percent === null ? '' : speech.percent(percent);
  return speech.say('history.reward', {
    kind: findForm(redemption, worth),
    value: worth,
    title,
    code,
  });
}

function findForm({ kind }: ExplainedRedemption, worth: string): string {
  switch (kind) {
    case 'gift_card':
    case 'store_credit':
      return worth === '' ? 'plain' : kind;
    case 'free_product':
      return 'product';
    case 'custom':
      return 'voucher';
    case 'free_shipping':
      return 'shipping';
    case 'amount_off':
    case 'amount_off_variable':
    case 'percentage_off':
      return worth === '' ? 'product' : 'off';
  }
}

/** "$5.00", "¥500". */
function sayValue({ minor, currency }: Money, speech: Sentences): string {
  return speech.money({ amount: String(minor / 10 ** minorDigits(currency)), currency });
}

function counted({ points }: RedemptionLine, { reader }: RedemptionFacts) {
  return { count: points, points: sayCount(points, reader.speech) };
}

function nameOrder(redemption: ExplainedRedemption | null): { known: 'yes' | 'no'; order: string } {
  return redemption?.orderName == null
    ? { known: 'no', order: '' }
    : { known: 'yes', order: redemption.orderName };
}
