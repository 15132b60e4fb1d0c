import { describe, expect, it } from 'vitest';
import type { Award } from '../../server/domain/earning/award.ts';
import {
  type ExplainedOrder,
  explainLine,
  feltPoints,
  type LineFacts,
  type PlainLine,
} from '../../server/domain/history/explain-line.ts';
import { readerOf } from '../../server/domain/speech/reader.ts';
import type { ExplainedRedemption } from '../../server/domain/history/explain-redemption.ts';
import {
  buildExplainedLine,
  explainedRedemption as redemption,
} from '../support/explained-line.ts';

const pointsName = { one: 'bean', other: 'beans' };
const shopper = readerOf('shopper', { pointsName });
const staff = readerOf('staff', { pointsName });

const award: Award = {
  points: 200,
  nothing: null,
  currency: 'USD',
  lines: [],
  shippingBase: '0',
  linesBase: '20000',
  amountsRefunded: '0',
  orderTotal: '20000',
  base: '20000',
  fullBase: '20000',
  returnedShare: '0',
  parts: [
    {
      source: 'rule',
      id: 'spend',
      title: null,
      kind: 'per_amount',
      rate: { points: 1, perMinor: 100, currency: 'USD' },
      of: '20000',
      points: 200,
      exact: '200',
      limitedBy: null,
    },
  ],
  skipped: [],
  limitedBy: null,
  rounding: 'down',
  exactPoints: '200',
  pendingUntil: 'days',
  pendingDays: 0,
  fulfilled: false,
};
const order: ExplainedOrder = {
  name: '#1001',
  award,
  granted: 200,
  forgiven: 0,
  movedAway: false,
};

function explain(given: Partial<PlainLine>, facts: Partial<LineFacts> = {}) {
  return explainLine(buildExplainedLine(given), {
    order: null,
    redemption: null,
    reader: shopper,
    ...facts,
  });
}

const taken: Partial<PlainLine> = { kind: 'order_clawback', from: 'available', to: 'revoked' };

function explainTaken(nothing: Award['nothing']) {
  const ended = { ...award, nothing, points: 0, exactPoints: '0', base: '0', parts: [] };
  return explain(taken, { order: { ...order, award: ended } }).explanation[0];
}

function explainGift(given: Partial<PlainLine>) {
  return explain({ kind: 'adjustment', from: 'adjusted', reason: 'Sorry', ...given });
}

function felt(from: PlainLine['from'], to: PlainLine['to']): number {
  return feltPoints({ from, to, points: 10 });
}

describe('explainLine', () => {
  it('gives the arithmetic of an order that stands as it was', () => {
    expect(explain({}, { order })).toEqual({
      title: 'Order #1001',
      explanation: ['1 bean for each 1.00 USD of 200.00 USD makes 200 beans.'],
    });
  });

  it('says why points were taken back', () => {
    const so = 'so 200 beans of what it had given were taken back.';
    expect(explainTaken('cancelled')).toBe(`Order #1001 was cancelled, ${so}`);
    expect(explainTaken('fully_refunded')).toBe(`Order #1001 came back, ${so}`);
    expect(explainTaken(null)).toBe(`Something of order #1001 came back or changed, ${so}`);
  });

  it('says that an order is another customer’s now', () => {
    const facts = { order: { ...order, movedAway: true, forgiven: 40 } };
    expect(explain({}, facts).explanation).toEqual([
      'This gave 200 beans for order #1001, which belongs to another customer now.',
    ]);
    expect(explain(taken, facts).explanation).toEqual([
      'Order #1001 belongs to another customer now, so 200 beans of what it had given were taken back.',
      '40 beans more had been spent already: nobody will ask for them.',
    ]);
  });

  it('tells what came from a merged account, and what went there', () => {
    const reason = 'Member 1 was merged into member 2.';
    const comes = { kind: 'merge_in', from: 'adjusted', to: 'available', reason } as const;
    expect(explain(comes, { order })).toEqual({
      title: 'Order #1001, from a merged account',
      explanation: ['Two accounts became one: 200 beans of order #1001 came from the other.'],
    });
    const goes = { kind: 'merge_out', from: 'available', to: 'adjusted', reason } as const;
    expect(explain(goes, { reader: staff })).toEqual({
      title: 'To a merged account',
      explanation: ['Two accounts became one: 200 beans went to the other.', reason],
    });
    const owing = { ...comes, from: 'available', to: 'adjusted' } as const;
    expect(explain({ ...owing, source: { kind: 'member', id: '1' } }).explanation).toEqual([
      'Two accounts became one: a debt of 200 beans came with it.',
    ]);
  });

  it('says that an order whose points waited for it was fulfilled', () => {
    const waited = { ...order, award: { ...award, pendingUntil: 'fulfilment' as const } };
    const confirmed = { kind: 'award_confirmed', from: 'pending' } as const;
    expect(explain(confirmed, { order: waited }).explanation).toEqual([
      'Order #1001 was fulfilled: 200 beans of it can be spent now.',
    ]);
  });

  it('tells what was forgiven, each reader in their words', () => {
    const facts = { order: { ...order, forgiven: 40 } };
    expect(explain(taken, facts).explanation.at(-1)).toBe(
      '40 beans more had been spent already: nobody will ask for them.',
    );
    expect(explain(taken, { ...facts, reader: staff }).explanation.at(-1)).toBe(
      "40 beans more had been spent already: the program doesn't ask for them.",
    );
  });

  it('tells when the waiting time is over, and when points ran out', () => {
    const confirmed = { kind: 'award_confirmed', from: 'pending' } as const;
    expect(explain(confirmed, { order })).toEqual({
      title: 'Order #1001: ready to spend',
      explanation: ['The waiting time is over: 200 beans of order #1001 can be spent now.'],
    });
    const expired = { kind: 'expiry', from: 'available', to: 'expired', points: 1500 } as const;
    expect(explain(expired)).toEqual({
      title: 'Expired beans',
      explanation: ['1,500 beans were not spent before their last day.'],
    });
  });

  it('follows a code through its life', () => {
    const hold = { kind: 'redemption_hold', from: 'available', to: 'held', points: 500 } as const;
    const fate = (given: Partial<ExplainedRedemption>, reader: LineFacts['reader'] = shopper) =>
      explain(hold, { redemption: { ...redemption, ...given }, reader }).explanation[1];
    expect(fate({ status: 'held' })).toBe('Its code is being made.');
    expect(fate({})).toBe('Its code is REG-1, and it has not been used yet.');
    expect(fate({ status: 'used', orderName: '#7' })).toBe('Its code REG-1 was used on order #7.');
    expect(fate({ status: 'expired' })).toBe('Its code REG-1 ran out unused.');
    const failed = { status: 'failed', failure: 'Shop is frozen.' } as const;
    expect(fate(failed)).toBe('Its code could not be made.');
    expect(fate(failed, staff)).toBe('Its code could not be made. Shop is frozen.');
  });

  it('tells points that came back from those that were spent again', () => {
    const facts = { redemption: { ...redemption, status: 'used', orderName: '#7' } as const };
    const back = { kind: 'redemption_return', from: 'redeemed', points: 1 } as const;
    expect(explain(back, facts)).toEqual({
      title: 'Back from $5.00 off (code REG-1)',
      explanation: [
        'The code was used on order #7. That order came back, and 1 bean came back with it.',
      ],
    });
    const again = { kind: 'redemption_capture', from: 'available', to: 'held' } as const;
    expect(explain(again, facts).explanation).toEqual([
      'The code was used on order #7 after its points had come back, so they are spent again.',
    ]);
  });

  it('names who gave or took points', () => {
    expect(explainGift({ actor: { kind: 'staff', name: 'Eve' } }).title).toBe('Given by support');
    expect(explainGift({ actor: { kind: 'api_key', name: 'till' } }).title).toBe(
      'Given by the shop',
    );
    expect(explainGift({ from: 'available', to: 'adjusted' }).title).toBe('Taken by the shop');
    expect(explainGift({}).explanation).toEqual(['“Sorry”']);
  });
});

describe('feltPoints', () => {
  it('is what a line does to what the member has', () => {
    expect(felt('issued', 'pending')).toBe(10);
    expect(felt('pending', 'available')).toBe(0);
    expect(felt('available', 'held')).toBe(-10);
    expect(felt('held', 'redeemed')).toBe(0);
    expect(felt('held', 'available')).toBe(10);
    expect(felt('redeemed', 'available')).toBe(10);
    expect(felt('pending', 'revoked')).toBe(-10);
    expect(felt('available', 'expired')).toBe(-10);
  });
});
