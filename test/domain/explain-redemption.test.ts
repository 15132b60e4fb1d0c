import { describe, expect, it } from 'vitest';
import {
  type ExplainedRedemption,
  explainRedemption,
  type RedemptionLine,
} from '../../server/domain/history/explain-redemption.ts';
import { readerOf } from '../../server/domain/speech/reader.ts';
import { explainedRedemption } from '../support/explained-line.ts';

const hold = { kind: 'redemption_hold', from: 'available', to: 'held', points: 500 } as const;
const spent = { kind: 'redemption_capture', from: 'held', to: 'redeemed', points: 500 } as const;
const back = { kind: 'redemption_return', from: 'redeemed', to: 'available', points: 500 } as const;
const lost = { kind: 'redemption_forfeit', from: 'held', to: 'expired', points: 500 } as const;

function explain(line: RedemptionLine, changes: Partial<ExplainedRedemption>): string {
  const { title, explanation } = explainRedemption(line, {
    redemption: { ...explainedRedemption, ...changes },
    reader: readerOf('shopper', { pointsName: { one: 'bean', other: 'beans' } }),
  });
  return [title, ...explanation].join(' | ');
}

const kinds: Partial<ExplainedRedemption>[] = [
  { kind: 'percentage_off', value: null, percent: 10 },
  { kind: 'free_shipping', value: null },
  { kind: 'free_product', value: null, title: 'A mug' },
  { kind: 'gift_card' },
  { kind: 'store_credit' },
  { kind: 'custom', value: null, title: 'A tour' },
];

describe('a line of each kind of reward', () => {
  it('says what points were turned into', () => {
    expect(kinds.map((kind) => explain(hold, kind))).toEqual([
      'Turned into 10% off (code REG-1) | 500 beans for “Five off”. | Its code is REG-1, and it has not been used yet.',
      'Turned into free shipping (code REG-1) | 500 beans for “Five off”. | Its code is REG-1, and it has not been used yet.',
      'Turned into “A mug” (code REG-1) | 500 beans for “A mug”. | Its code is REG-1, and it has not been used yet.',
      'Turned into a gift card of $5.00 | 500 beans for “Five off”, worth $5.00. | Its gift card is REG-1.',
      'Turned into $5.00 of store credit | 500 beans for “Five off”, worth $5.00. | The store credit was given.',
      'Turned into “A tour” (voucher REG-1) | 500 beans for “A tour”. | Its voucher is REG-1, and it has not been handed over yet.',
    ]);
  });

  it('says when they are spent, and when they come back without an order', () => {
    const handedOver = kinds.slice(3).map((kind) => ({ ...kind, status: 'used' as const }));
    expect(handedOver.map((kind) => explain(spent, kind))).toEqual([
      'Used a gift card of $5.00 | It can be undone no longer: the 500 beans held for it are spent.',
      'Used $5.00 of store credit | It can be undone no longer: the 500 beans held for it are spent.',
      'Used “A tour” (voucher REG-1) | It was handed over: the 500 beans held for it are spent.',
    ]);
    expect(explain(back, { kind: 'gift_card', status: 'returned' })).toBe(
      'Back from a gift card of $5.00 | It was taken back, and 500 beans came back with it.',
    );
  });

  it('says when they are lost', () => {
    expect(explain(lost, { status: 'expired' })).toBe(
      'Lost with $5.00 off (code REG-1) | Its code REG-1 ran out unused. | 500 beans were lost with it: points of what runs out don’t come back.',
    );
  });
});
